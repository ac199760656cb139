/**
 * The key that an IP address is counted under: an IPv4 address as it is, an IPv6 address by its first 64 bits, since
 * one household has all the addresses that begin with them.
 */
export function addressKey(address: string): string {
  const plain = address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const groups = head === '' ? [] : head.split(':');
  if (tail !== undefined) {
    const missing = 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
    groups.push(...Array<string>(Math.max(0, missing)).fill('0'), ...tail.split(':'));
  }
  return `${groups.slice(0, 4).join(':')}::/64`;
}
