import { describe, expect, it, vi } from 'vitest';

import { LIMITS } from './limits.ts';
import { Output } from './output.ts';

describe('Output', () => {
  it('hands on text as it comes, whole characters only', () => {
    const heard = vi.fn<(text: string) => void>();
    const output = new Output(heard);
    const bytes = Buffer.from('a€b');
    output.add(bytes.subarray(0, 2));
    output.add(bytes.subarray(2));
    expect(heard.mock.calls.flat()).toEqual(['a', '€b']);
    expect(output.finish()).toBe('a€b');
  });

  it('shows what is no UTF-8 by replacement characters', () => {
    const output = new Output();
    output.add(Buffer.from([0x61, 0xff, 0xe2, 0x82]));
    expect(output.finish()).toBe('a\ufffd\ufffd');
  });

  it('shows the beginning of what is too long, and says so', () => {
    const output = new Output();
    output.add(Buffer.alloc(LIMITS.shownOutputBytes, 'x'));
    expect(output.isTruncated).toBe(false);
    output.add(Buffer.from('y'));
    expect([output.isTruncated, output.isTooMuch]).toEqual([true, false]);
    expect(output.finish()).toBe('x'.repeat(LIMITS.shownOutputBytes));
  });

  it('says when a program must end for what it prints', () => {
    const output = new Output();
    output.add(Buffer.alloc(LIMITS.outputBytes));
    expect(output.isTooMuch).toBe(false);
    output.add(Buffer.alloc(1));
    expect(output.isTooMuch).toBe(true);
  });
});
