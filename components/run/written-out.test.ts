import { expect, it } from 'vitest';

import { writtenOut } from './written-out.ts';

it.each([
  ['plain\n\tÄ 👩‍💻 ∞', 'plain\n\tÄ 👩‍💻 ∞'],
  ['\u001B[31mred\u001B[0m', String.raw`\x1b[31mred\x1b[0m`],
  ['50 %\r100 %\r\n', '50 %\\r100 %\\r\n'],
  ['\0\u0007\u007F\u009B', String.raw`\x00\x07\x7f\x9b`],
  ['a\u202Eb\u2066c\u200F', String.raw`a\u202eb\u2066c\u200f`],
])('%j is shown as %j', (printed, shown) => {
  expect(writtenOut(printed)).toBe(shown);
});
