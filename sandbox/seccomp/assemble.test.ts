import { describe, expect, it } from 'vitest';
import { answer, branch, encode, keepBits, load } from './assemble.ts';
import type { Code } from './assemble.ts';
import { runFilter } from './fixtures/run-filter.ts';

const run = (code: Code, number: number): number => runFilter(encode(code), { architecture: 0, number });

/** Code of `length` comparisons that never hold, and an answer. */
const long = (length: number, value: number): Code =>
  Array.from({ length }).reduce<Code>((rest) => branch('equals', 7, answer(0), rest), answer(value));

describe('encode', () => {
  it('writes struct sock_filter, little endian', () => {
    const code = load(4, branch('equals', 0xc000003e, answer(0x7fff0000), answer(0x80000000)));
    expect(encode(code).toString('hex')).toBe(
      ['2000000004000000', '150000013e0000c0', '060000000000ff7f', '0600000000000080'].join(''),
    );
  });
});

describe('branch', () => {
  it.each([0, 126, 127, 128, 300])('reaches both ways past %i comparisons', (length) => {
    const code = load(0, branch('at least', 100, long(length, 1), long(length, 2)));
    expect([99, 100, 101].map((number) => run(code, number))).toEqual([2, 1, 1]);
  });

  it('compares unsigned', () => {
    const code = load(0, branch('at least', 0x80000000, answer(1), answer(2)));
    expect([0x7fffffff, 0x80000000, 0xffffffff].map((number) => run(code, number))).toEqual([2, 1, 1]);
  });
});

describe('keepBits', () => {
  it('compares only those', () => {
    const code = load(0, keepBits(0xf0000000, branch('equals', 0x80000000, answer(1), answer(2))));
    expect([0x8abcdef0, 0x9abcdef0].map((number) => run(code, number))).toEqual([1, 2]);
  });
});
