import { expect, it } from 'vitest';

import type { RunResult } from '#domain/python/run-result.ts';

import { howItEnded } from './how-it-ended.ts';

const ok: RunResult = {
  status: 'ok',
  exitCode: 0,
  signal: null,
  stdout: '',
  stderr: '',
  truncated: false,
  wallMs: 12.4,
  cpuMs: null,
  peakMemory: null,
  environment: null,
};
const killed: RunResult = { ...ok, status: 'killed', exitCode: null, signal: 'SIGKILL', wallMs: 10_004 };

it.each<[RunResult, string]>([
  [ok, 'Ended after 12 ms, exit code 0.'],
  [{ ...ok, wallMs: 0.2 }, 'Ended after 1 ms, exit code 0.'],
  [{ ...ok, wallMs: 999.7 }, 'Ended after 1.0 s, exit code 0.'],
  [{ ...ok, status: 'error', exitCode: 3, wallMs: 1234 }, 'Ended with an error after 1.2 s, exit code 3.'],
  [{ ...ok, status: 'error', exitCode: null, signal: 'SIGSEGV' }, 'It died of SIGSEGV after 12 ms.'],
  [{ ...killed, reason: 'wall-timeout' }, 'Stopped after 10 s: a program may not run longer here.'],
  [{ ...killed, reason: 'memory' }, 'Stopped: it needed more memory than a program may have here.'],
  [{ ...killed, reason: 'crash' }, 'Stopped: it broke the interpreter that ran it.'],
])('%o is told as %s', (result, sentence) => {
  expect(howItEnded(result)).toBe(sentence);
});
