import { describe, expect, it } from 'vitest';

import type { RunEvent } from '#domain/python/run-event.ts';
import type { RunResult } from '#domain/python/run-result.ts';

import { applyEvent, asked, breakOff, standing, stop } from './server-run.ts';

const [OLD, NEW] = ['cpython-3.9-64', 'cpython-3.13-64'] as const;
const result = (stdout: string): RunResult => ({
  status: 'ok',
  exitCode: 0,
  signal: null,
  stdout,
  stderr: '',
  truncated: false,
  wallMs: 5,
  cpuMs: null,
  peakMemory: null,
  environment: null,
});
const after = (...events: RunEvent[]) => events.reduce(applyEvent, asked([OLD, NEW]));
const ran = (environment: typeof OLD | typeof NEW, stdout: string): RunEvent[] => [
  { type: 'started', environment },
  { type: 'result', environment, result: result(stdout), answers: null },
];

describe('a run on the server', () => {
  it('says how many go first, until it starts', () => {
    expect(standing(after({ type: 'queued', position: 2 }))).toBe('2 runs go first.');
    expect(standing(after({ type: 'queued', position: 1 }))).toBe('1 run goes first.');
    expect(standing(after({ type: 'queued', position: 0 }))).toBe('Your run is next.');
    expect(standing(after({ type: 'queued', position: 0 }, { type: 'started', environment: OLD }))).toBe(
      'Running: 0 of 2 done.',
    );
  });

  it('collects what each version prints, stream by stream', () => {
    const output = (environment: typeof OLD, stream: 'stdout' | 'stderr', text: string): RunEvent => ({
      type: 'output',
      environment,
      stream,
      text,
    });
    const started: RunEvent = { type: 'started', environment: OLD };
    const run = after(
      started,
      output(OLD, 'stdout', 'a'),
      output(OLD, 'stderr', 'e'),
      output(OLD, 'stdout', 'b'),
    );
    expect(run).toEqual({
      kind: 'running',
      position: null,
      versions: [
        { environment: OLD, state: 'running', stdout: 'ab', stderr: 'e' },
        { environment: NEW, state: 'waiting' },
      ],
    });
  });

  it('says which versions differ, or that all gave the same', () => {
    const differing = after(...ran(OLD, '49'), ...ran(NEW, '41'), { type: 'end', differs: { [OLD]: true } });
    expect(differing).toMatchObject({ kind: 'ended', versions: [{ differs: true }, { differs: false }] });
    expect(standing(differing)).toBe('Done: the two versions differ.');
    const same = after(...ran(OLD, '41'), ...ran(NEW, '41'), { type: 'end', differs: {} });
    expect(standing(same)).toBe('Done: all 2 versions gave the same.');
  });

  it.each([
    [[false, true, false], 'Done: 1 of 3 versions differs.'],
    [[true, true, false, false, false], 'Done: 2 of 5 versions differ.'],
    [[true, true, false], 'Done: no two versions gave the same.'],
    [[false], 'Done.'],
  ])('of versions that differ or not, %j, says: %s', (differ, sentence) => {
    const versions = differ.map((differs, n) => ({
      environment: `cpython-3.${n}-64` as const,
      state: 'ended' as const,
      result: result(''),
      answers: null,
      differs,
    }));
    expect(standing({ kind: 'ended', versions })).toBe(sentence);
  });

  it('shows what one version was refused for, and how many ran', () => {
    const refused = { type: 'refused', environment: NEW, code: 'owner-busy', message: 'Wait.' } as const;
    const run = after(...ran(OLD, '1'), refused, { type: 'end', differs: {} });
    expect(run).toMatchObject({ versions: [{ state: 'ended' }, { state: 'refused', message: 'Wait.' }] });
    expect(standing(run)).toBe('1 of 2 versions ran.');
  });

  it('keeps what was printed when it is stopped or breaks off, and forgets what never started', () => {
    const going = after(
      { type: 'started', environment: OLD },
      { type: 'output', environment: OLD, stream: 'stdout', text: 'so far' },
    );
    const versions = [{ environment: OLD, state: 'stopped', stdout: 'so far', stderr: '' }];
    expect(stop(going)).toEqual({ kind: 'stopped', versions });
    expect(standing(stop(going))).toBe('Stopped, as you asked.');
    expect(breakOff(going, 'Lost.')).toEqual({ kind: 'trouble', message: 'Lost.', versions });
    expect(applyEvent(going, { type: 'refused', code: 'internal', message: 'Broken.' })).toEqual({
      kind: 'trouble',
      message: 'Broken.',
      versions,
    });
  });

  it('does not break off what has ended', () => {
    const ended = after({ type: 'end', differs: {} });
    expect(breakOff(ended, 'Lost.')).toBe(ended);
  });
});
