/** Two standard errors cover 95 %. */
const Z = 1.96;

/** The 95 % interval of a share, `right` of `n` (Wilson, JASA 22, 1927); null of nothing. */
export function wilson(right: number, n: number): readonly [number, number] | null {
  if (n === 0) return null;
  const share = right / n;
  const middle = share + Z ** 2 / (2 * n);
  const half = Z * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  const whole = 1 + Z ** 2 / n;
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)];
}
