import type { EnvironmentId } from '#domain/python/environment.ts';
import { wordBytes } from '#lessons/numbers/exercises/told.ts';

/** Bytes that each character of a text takes by its widest one. */
export function widthOf(text: string): 1 | 2 | 4 {
  const widest = Math.max(0, ...Array.from(text).map((letter) => letter.codePointAt(0) ?? 0));
  if (widest < 0x100) return 1;
  return widest < 0x10000 ? 2 : 4;
}

/** Whether all characters are ASCII. */
export function isAscii(text: string): boolean {
  return Array.from(text).every((letter) => letter < '\u0080');
}

/** How many characters a text has, as Python counts. */
export function lengthOf(text: string): number {
  return Array.from(text).length;
}

/** Bytes in front of the characters: without `wstr` and its length since 3.12. */
export function headerBytes(ascii: boolean, environment: EnvironmentId): number {
  const old = /^cpython-3\.(?:9|10|11)-/.test(environment) ? 1 : 0;
  return wordBytes(environment) * (5 + old + (ascii ? 0 : 2 + old));
}

/** Bytes that a text takes in UTF-8. */
export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
