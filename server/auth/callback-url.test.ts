import { expect, it } from 'vitest';

import { safeCallbackUrl } from './callback-url.ts';

it.each([
  ['/', '/'],
  ['/review?card=1#top', '/review?card=1#top'],
  ['/a//b', '/a//b'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
  ['', '/'],
  ['review', '/'],
  ['https://evil.example', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n/evil.example', '/'],
  ['/./ /../..//evil.example', '/'],
  ['/x/..//evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['http://here.invalid/x', '/'],
])('goes from %j on to %j', (wanted, expected) => {
  expect(safeCallbackUrl(wanted)).toBe(expected);
});
