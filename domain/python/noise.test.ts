import { describe, expect, it } from 'vitest';
import { isQuiet, withNoise, type Noise } from './noise.ts';
import { observed, type Json, type Report } from './report.ts';

const saw = (values: { readonly [name: string]: Json }): Report => ({
  status: 'ok',
  stdout: '',
  error: null,
  observations: Object.entries(values).map(([name, value]) => ({ name, value })),
  environment: {} as Report['environment'],
});

const raw = (spread: number, lost: number): Report =>
  saw({ seconds: {}, speedup: {}, cores: 2, steadiness: { spread, lost }, cpu: 1.5, wall: 2 });

const IDLE = { before: 0, during: 0, after: 0, steal: 0 };

describe('withNoise, where the system tells what others do', () => {
  it.each<[string, Partial<NonNullable<Noise>>, number, number, boolean]>([
    ['nobody else', {}, 1.01, 1, true],
    ['others a little busy', { before: 0.1, during: 0.25, after: 0.2 }, 1.1, 1, true],
    ['others busy before', { before: 0.26 }, 1, 1, false],
    ['others busy meanwhile', { during: 0.26 }, 1, 1, false],
    ['others busy after', { after: 1.9 }, 1, 1, false],
    ['hardly any time stolen', { steal: 0.05 }, 1, 1, true],
    ['time stolen by the host', { steal: 0.06 }, 1, 1, false],
    ['the same work at changing speed', {}, 1.26, 1, false],
    ['the same work slower than it was', {}, 1, 1.26, false],
    ['the same work hardly slower than it was', {}, 1.25, 1.25, true],
  ])('%s', (_what, noise, spread, slowdown, quiet) => {
    // The repeats of an idle machine may differ in CPU time for reasons of their own.
    const report = withNoise(raw(spread, 0.5), { ...IDLE, ...noise }, { sequential: slowdown });
    expect(observed(report, 'quiet')).toBe(quiet);
    expect(observed(report, 'load')).toEqual({ ...IDLE, ...noise, spread });
  });
});

describe('withNoise, where nobody tells what others do, judges by the sequential repeats alone', () => {
  it.each([
    ['undisturbed', 1.01, 0.001, true],
    ['at most a tenth of a core lost', 1.02, 0.1, true],
    ['usually much longer than at best', 1.4, 0, false],
    ['usually less of their core than at best', 1.1, 0.11, false],
  ])('%s', (_what, spread, lost, quiet) => {
    const report = withNoise(raw(spread, lost), null, {});
    expect(observed(report, 'quiet')).toBe(quiet);
    expect(observed(report, 'load')).toBeNull();
  });
});

it('leaves what a fact has, in the order that facts have it', () => {
  const { observations } = withNoise(raw(1, 0), { ...IDLE, during: 0.012 }, {});
  expect(observations.map(({ name }) => name)).toEqual([
    'seconds',
    'speedup',
    'cores',
    'load',
    'slowdown',
    'quiet',
  ]);
});

it.each([
  ['another checker', saw({ size: 56, cpu: 'a probe of that name' })],
  ['a program that failed before anything was timed', { ...saw({}), status: 'error' as const }],
])('leaves the report of %s alone', (_what, report) => {
  expect(withNoise(report, IDLE, { sequential: 2 })).toBe(report);
});

it('takes what no clock measured for quiet', () => {
  expect(isQuiet(saw({ size: 56 }))).toBe(true);
  expect(isQuiet(saw({ quiet: true }))).toBe(true);
  expect(isQuiet(saw({ quiet: false }))).toBe(false);
});

it('doubts only the way that was slowed, unless all are asked about', () => {
  const slowed = withNoise(raw(1, 0), IDLE, { sequential: 1.1, processes: 1.3 });
  expect(observed(slowed, 'slowdown')).toEqual({ sequential: 1.1, processes: 1.3 });
  expect(isQuiet(slowed)).toBe(false);
  expect(isQuiet(slowed, 'processes')).toBe(false);
  expect(isQuiet(slowed, 'threads')).toBe(true);
  // What is compared with the sequential time is as doubtful as that.
  expect(isQuiet(withNoise(raw(1, 0), IDLE, { sequential: 1.3 }), 'threads')).toBe(false);
});
