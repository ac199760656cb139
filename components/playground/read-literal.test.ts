import { expect, it } from 'vitest';

import { readLiteral } from './read-literal.ts';

it.each([
  [`'56'`, '56'],
  [`"'a'"`, `'a'`],
  [`'\\'"\\\\n\\''`, `'"\\n'`],
  [`'a\\nb\\tc'`, 'a\nb\tc'],
  [`'\\xe9\\u20ac\\U0001f600'`, 'é€😀'],
  [`''`, ''],
])('reads %s', (literal, text) => {
  expect(readLiteral(literal)).toBe(text);
});
