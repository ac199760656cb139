import { describe, expect, it } from 'vitest';

import { UsageError, readOptions } from './options.ts';

describe('readOptions', () => {
  it('reads limits in seconds and mebibytes', () => {
    expect(readOptions(['a.py', '--wall', '1.5', '--memory', '64', '--json'])).toMatchObject({
      file: 'a.py',
      wallMs: 1500,
      memoryBytes: 64 * 1024 * 1024,
      json: true,
      all: false,
    });
  });

  it('takes standard input', () => {
    expect(readOptions(['-', '--python', '3.9']).file).toBe('-');
  });

  it.each([
    [[]],
    [['a.py', 'b.py']],
    [['--list', 'a.py']],
    [['a.py', '--wall', 'x']],
    [['a.py', '--wall', '-1']],
    [['a.py', '--what']],
  ])('refuses %j with a sentence', (args) => {
    expect(() => readOptions(args)).toThrow(UsageError);
  });
});
