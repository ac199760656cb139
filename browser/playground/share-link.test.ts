import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';

import { fragmentOf, programIn, watchable } from './share-link.ts';

describe('a program in a link', () => {
  it.each([
    ['plain text', { code: 'x = []\n', watched: ['len(x)'] }],
    ['nothing', { code: '', watched: [] }],
    ['every kind of character', { code: 's = "é€😀\\n\\0"\n', watched: ['s', '"+/="'] }],
    ['a long program', { code: 'x = 1\n'.repeat(8000), watched: [] }],
  ])('comes back as it was: %s', (_, program) => {
    expect(programIn(fragmentOf(program))).toEqual(program);
  });

  it('is text that a link may hold', () => {
    expect(fragmentOf({ code: '>>>???~~~'.repeat(50), watched: [] })).toMatch(/^#program=[\w-]+$/);
  });

  const packed = (value: unknown): string =>
    `#program=${btoa(String.fromCharCode(...deflateSync(strToU8(JSON.stringify(value)))))}`;
  it.each([
    ['', null],
    ['#lessons', null],
    ['#program=', 'damaged'],
    ['#program=%%%', 'damaged'],
    ['#program=AAAA', 'damaged'],
    [packed({ code: 'x' }), 'damaged'],
    [packed(['x', 3]), 'damaged'],
    [packed([]), 'damaged'],
    [packed(['y'.repeat(5_000_000)]), 'damaged'],
  ])('is not found in %s', (fragment, found) => {
    expect(programIn(fragment)).toEqual(found);
  });
});

it('looks at each expression once, at no empty ones, and not at too many', () => {
  expect(watchable([' a ', 'a', '', 'b'])).toEqual(['a', 'b']);
  expect(watchable(Array.from({ length: 40 }, (_, n) => `x${n}`))).toHaveLength(12);
});
