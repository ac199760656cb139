import { Duplex, PassThrough } from 'node:stream';

import { describe, expect, it, vi } from 'vitest';

import { LIMITS } from './limits.ts';
import { askProbes, expectSilence, pythonText } from './result-channel.ts';

/** A program's end of the channel: what it is asked, and a way to say something. */
function channelWith(probes: readonly string[]) {
  const [asked, said] = [new PassThrough(), new PassThrough()];
  const channel = Duplex.from({ writable: asked, readable: said });
  const onViolation = vi.fn<() => void>();
  const answers = askProbes(channel, probes, onViolation);
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
  const say = async (text: string): Promise<void> => {
    said.write(Buffer.from(text, 'latin1'));
    await settle();
  };
  /** Says that the text has run; answers with what it is asked then. */
  const ready = async (): Promise<readonly string[]> => {
    await say('R\n');
    return String(asked.read() ?? '')
      .slice(0, -1)
      .split('\0');
  };
  return { say, ready, answers, onViolation };
}

describe('askProbes', () => {
  it('asks when the text has run, and takes one line of answers', async () => {
    const { say, ready, answers, onViolation } = channelWith(['a', 'b']);
    const [nonce, ...expressions] = await ready();
    expect(expressions).toEqual(['a', 'b']);
    expect(nonce).toMatch(/^[\da-f]{32}$/);
    await say(`${nonce}\0i42`);
    expect(answers()).toBeNull();
    await say("\0s'x'\n");
    expect(answers()).toEqual([
      { type: 'int', value: '42' },
      { type: 'str', value: "'x'" },
    ]);
    expect(onViolation).not.toHaveBeenCalled();
  });

  it.each([
    ['i-7', { type: 'int', value: '-7' }],
    ['b1', { type: 'bool', value: true }],
    ['b0', { type: 'bool', value: false }],
    ['f0.5', { type: 'float', value: '0.5' }],
    ['r[1, 2]', { type: 'repr', value: '[1, 2]' }],
    ['eNameError', { type: 'error', value: 'NameError' }],
    ['n', { type: 'none', value: null }],
  ])('understands %s', async (text, answer) => {
    const { say, ready, answers } = channelWith(['x']);
    const [nonce] = await ready();
    await say(`${nonce}\0${text}\n`);
    expect(answers()).toEqual([answer]);
  });

  it.each(['i4 2', 'i', 'b2', 'nNone', 'x1', '', 'i1\0i1'])(
    'does not take %j for an answer',
    async (text) => {
      const { say, ready, answers } = channelWith(['x']);
      const [nonce] = await ready();
      await say(`${nonce}\0${text}\n`);
      expect(answers()).toBeNull();
    },
  );

  it('takes no answer without the number of its question', async () => {
    const { say, ready, answers } = channelWith(['x']);
    await ready();
    await say(`${'0'.repeat(32)}\0i42\n`);
    expect(answers()).toBeNull();
  });

  it.each([
    ['an answer before the question', 'i42\n'],
    ['readiness twice', 'R\nR\n'],
    ['readiness with an answer', 'R\n0\0i42\n'],
    ['anything else', '\0'],
  ])('ends a program for %s', async (_what, text) => {
    const { say, answers, onViolation } = channelWith(['x']);
    await say(text);
    expect(onViolation).toHaveBeenCalledTimes(1);
    expect(answers()).toBeNull();
  });

  it.each([
    ['a second line', 'i42\n\0'],
    ['too much', `s'${'x'.repeat(LIMITS.channelBytes)}'`],
  ])('ends a program for %s, whatever the first line said', async (_what, text) => {
    const { say, ready, answers, onViolation } = channelWith(['x']);
    const [nonce] = await ready();
    await say(`${nonce}\0${text}`);
    expect(onViolation).toHaveBeenCalledTimes(1);
    expect(answers()).toBeNull();
  });

  it('ends a program for a second answer after the first was whole', async () => {
    const { say, ready, answers, onViolation } = channelWith(['x']);
    const [nonce] = await ready();
    await say(`${nonce}\0i41\n`);
    await say(`${nonce}\0i42\n`);
    expect(onViolation).toHaveBeenCalledTimes(1);
    expect(answers()).toBeNull();
  });
});

it('ends a program that says anything when it is asked nothing', async () => {
  const channel = new PassThrough();
  const onViolation = vi.fn<() => void>();
  expectSilence(channel, onViolation);
  channel.write('R');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(onViolation).toHaveBeenCalledTimes(1);
});

it.each([
  ['plain', '"plain"'],
  ['"\\\n', '"\\"\\\\\\n"'],
  ['é😀', '"\\U000000e9\\U0001f600"'],
  ['\u0000\u007f', '"\\u0000\\U0000007f"'],
])('writes %j as Python does', (text, literal) => {
  expect(pythonText(text)).toBe(literal);
});
