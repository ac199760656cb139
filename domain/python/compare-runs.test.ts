import { describe, expect, it } from 'vitest';

import { differing } from './compare-runs.ts';
import type { RunResult } from './run-result.ts';

function run(stdout: string, change: Partial<RunResult> = {}): RunResult {
  const ended = { status: 'ok', exitCode: 0, signal: null } as const;
  const rest = { stderr: '', truncated: false, wallMs: 1, cpuMs: null, peakMemory: null, environment: null };
  return { ...ended, stdout, ...rest, ...change };
}

describe('differing', () => {
  it.each([
    ['nothing where all print the same', [run('1'), run('1'), run('1')], [false, false, false]],
    ['the one that printed otherwise', [run('1'), run('2'), run('1')], [false, true, false]],
    ['the older of two', [run('1'), run('2')], [true, false]],
    ['an exception', [run('', { status: 'error', exitCode: 1 }), run(''), run('')], [true, false, false]],
    [
      'not the wording of a traceback',
      [run('', { stderr: 'File "a", line 1\nKeyError: 1\n' }), run('', { stderr: 'KeyError: 1\n' })],
      [false, false],
    ],
    ['nothing of nothing', [], []],
  ])('marks %s', (_what, results, expected) => {
    expect(differing(results)).toEqual(expected);
  });
});
