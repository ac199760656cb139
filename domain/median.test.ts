import { expect, it } from 'vitest';

import { median } from './median.ts';

it.each([
  [[3, 1, 2], 2],
  [[10, 1, 4, 2], 3],
  [[7], 7],
  [[], undefined],
])('the median of %j is %s', (values, middle) => {
  expect(median(values)).toBe(middle);
});
