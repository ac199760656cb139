import { describe, expect, it } from 'vitest';
import { claimsAddress, parseClaimFilter } from './claim-filter.ts';

const ALL = { q: '', verdict: null, section: null, version: null, lines: null };

describe('parseClaimFilter', () => {
  it.each([
    [{}, {}],
    [{ q: ' empty list ' }, { q: 'empty list' }],
    [{ q: ['a', 'b'] }, {}],
    [{ verdict: 'only-on' }, { verdict: 'only-on' }],
    [{ verdict: 'maybe' }, {}],
    [{ section: '545' }, { section: 545 }],
    [{ section: 'x' }, {}],
    [{ lines: '179-181' }, { lines: [179, 181] }],
    [{ lines: '179' }, { lines: [179, 179] }],
    [{ lines: '179-' }, {}],
  ])('reads %o', (query, filter) => {
    expect(parseClaimFilter(query)).toEqual({ ...ALL, ...filter });
  });
});

it('writes addresses that it reads again', () => {
  const filter = {
    q: 'a & b',
    verdict: 'false',
    section: 115,
    version: 'cpython-3.9-64',
    lines: [1, 2],
  } as const;
  const { search } = new URL(claimsAddress(filter), 'http://localhost');
  expect(parseClaimFilter(Object.fromEntries(new URLSearchParams(search)))).toEqual(filter);
  expect(claimsAddress(ALL)).toBe('/claims');
});
