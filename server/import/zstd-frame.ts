/** Blocks of this many bytes are the largest there are. */
const BLOCK_BYTES = 128 * 1024;
const FRAME_START = [0x28, 0xb5, 0x2f, 0xfd] as const;

/**
 * The most bytes that a Zstandard frame can unpack to, read from the headers of its blocks (RFC 8878, 3.1.1); null when this is
 * no such frame, or something follows it.
 */
export function mostOfFrame(bytes: Uint8Array): number | null {
  if (FRAME_START.some((byte, place) => bytes[place] !== byte)) return null;
  const flags = bytes[4] ?? 0;
  const isSingleSegment = (flags & 0x20) !== 0;
  const sizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
  const dictionaryBytes = [0, 1, 2, 4][flags & 3] ?? 0;
  let place = 5 + (isSingleSegment ? 0 : 1) + dictionaryBytes + sizeBytes;
  let most = 0;
  for (let isLast = false; !isLast;) {
    if (place + 3 > bytes.length) return null;
    const header = (bytes[place] ?? 0) | ((bytes[place + 1] ?? 0) << 8) | ((bytes[place + 2] ?? 0) << 16);
    isLast = (header & 1) === 1;
    const kind = (header >> 1) & 3;
    const size = header >> 3;
    if (kind === 3) return null;
    // Kept as it is, one byte many times, or compressed.
    most += kind === 2 ? BLOCK_BYTES : size;
    place += 3 + (kind === 1 ? 1 : size);
  }
  const checksumBytes = (flags & 4) === 0 ? 0 : 4;
  return place + checksumBytes === bytes.length ? most : null;
}
