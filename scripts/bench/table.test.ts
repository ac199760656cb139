import { describe, expect, it } from 'vitest';

import { durationTable, percentileTable, table } from './table.ts';

describe('durationTable', () => {
  it.each([
    ['an odd number', [30, 10, 20], ['3', '10 ms', '20 ms', '30 ms']],
    ['an even number', [40, 10, 20, 30], ['4', '10 ms', '25 ms', '40 ms']],
    ['one', [1.26], ['1', '1.3 ms', '1.3 ms', '1.3 ms']],
    ['long ones', [61_500, 61_500], ['2', '61.5 s', '61.5 s', '61.5 s']],
    ['none', [], ['0', '–', '–', '–']],
  ])('shows the shortest, the median and the longest of %s', (_what, values, expected) => {
    const line = durationTable(new Map([['x', values]])).split('\n')[1] ?? '';
    expect(line.trim().split(/ {2,}/)).toEqual(['x', ...expected]);
  });
});

describe('percentileTable', () => {
  const upTo = (n: number) => Array.from({ length: n }, (_, place) => n - place);

  it.each([
    ['a hundred', upTo(100), ['100', '51 ms', '95 ms', '100 ms']],
    ['twenty: the longest is the one in twenty', upTo(20), ['20', '11 ms', '19 ms', '20 ms']],
    ['few: the longest', upTo(3), ['3', '2.0 ms', '3.0 ms', '3.0 ms']],
    ['none', [], ['0', '–', '–', '–']],
  ])('shows what most of %s take', (_what, values, expected) => {
    const line = percentileTable(new Map([['x', values]])).split('\n')[1] ?? '';
    expect(line.trim().split(/ {2,}/)).toEqual(['x', ...expected]);
  });
});

describe('table', () => {
  it('aligns names to the left and figures to the right', () => {
    expect(
      table(
        ['', 'bytes'],
        [
          ['/', '1'],
          ['/review', '23'],
        ],
      ),
    ).toBe('           bytes\n  /            1\n  /review     23');
  });
});
