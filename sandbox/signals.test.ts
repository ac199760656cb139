import { expect, it } from 'vitest';

import { signalOf } from './signals.ts';

it.each([
  [null, null],
  [0, null],
  [1, null],
  [128, null],
  [137, 'SIGKILL'],
  [139, 'SIGSEGV'],
  [152, 'SIGXCPU'],
  [255, null],
])('exit code %s stands for the signal %s', (code, signal) => {
  expect(signalOf(code)).toBe(signal);
});
