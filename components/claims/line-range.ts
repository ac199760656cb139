/** Lines of the guide in words: `line 179`, `lines 179 to 181`. */
export function lineRange([first, last]: readonly [number, number]): string {
  return first === last ? `line ${first}` : `lines ${first} to ${last}`;
}
