import { describe, expect, it, vi } from 'vitest';
import type { Report } from '#domain/python/report.ts';
import { observed } from '#domain/python/report.ts';
import { measureQuietly, type Meter } from './measure.ts';
import type { Disturbance } from './noise-meter.ts';

const raw = (change: Partial<Report> = {}): Report => ({
  status: 'ok',
  stdout: '',
  error: null,
  observations: [
    { name: 'speedup', value: { threads: { 2: 1 } } },
    { name: 'steadiness', value: { spread: 1, lost: 0 } },
    { name: 'cpu', value: 1.5 },
    { name: 'wall', value: 2 },
  ],
  environment: {} as Report['environment'],
  ...change,
});

/** As fast as it ever was. */
const steady = () => ({ sequential: 1 });

const calm: Disturbance = { others: 0, steal: 0 };

/** A meter whose stretches read as given, in order: idle, run, idle, idle, run, … */
function meterOf(...stretches: readonly (Disturbance | null)[]) {
  const left = [...stretches];
  const next = (): Disturbance | null => left.shift() ?? null;
  return {
    idle: vi.fn(() => Promise.resolve(next())),
    start: vi.fn(),
    stop: vi.fn(next),
  } satisfies Meter;
}

describe('measureQuietly', () => {
  it('reads the machine before, meanwhile and after, and tells the meter what the run itself used', async () => {
    const meter = meterOf({ others: 0.1, steal: 0 }, { others: 0.2, steal: 0.03 }, calm);
    const report = await measureQuietly(() => Promise.resolve(raw()), 3, steady, undefined, meter);
    expect(observed(report, 'load')).toEqual({
      before: 0.1,
      during: 0.2,
      after: 0,
      steal: 0.03,
      spread: 1,
    });
    expect(observed(report, 'quiet')).toBe(true);
    expect(meter.stop).toHaveBeenCalledExactlyOnceWith(1.5);
  });

  it('measures again after a disturbance, until it is quiet', async () => {
    const run = vi.fn(() => Promise.resolve(raw()));
    const meter = meterOf(calm, { others: 1.2, steal: 0 }, calm, calm, calm, calm);
    const report = await measureQuietly(run, 3, steady, undefined, meter);
    expect(run).toHaveBeenCalledTimes(2);
    expect(observed(report, 'quiet')).toBe(true);
  });

  it('measures again what took much longer than it did before', async () => {
    const run = vi.fn(() => Promise.resolve(raw()));
    const slowdownOf = vi.fn(() => ({ processes: 1 })).mockReturnValueOnce({ processes: 1.5 });
    const meter = meterOf(...Array.from({ length: 6 }, () => calm));
    const report = await measureQuietly(run, 3, slowdownOf, undefined, meter);
    expect(run).toHaveBeenCalledTimes(2);
    expect(observed(report, 'quiet')).toBe(true);
  });

  it('gives up after so many tries, and says that it was not quiet', async () => {
    const run = vi.fn(() => Promise.resolve(raw()));
    const busy = { others: 1.9, steal: 0 };
    const meter = meterOf(...Array.from({ length: 9 }, () => busy));
    const report = await measureQuietly(run, 3, steady, undefined, meter);
    expect(run).toHaveBeenCalledTimes(3);
    expect(observed(report, 'quiet')).toBe(false);
  });

  it('judges by the run alone where the system does not tell', async () => {
    const report = await measureQuietly(() => Promise.resolve(raw()), 3, steady, undefined, meterOf());
    expect(observed(report, 'load')).toBeNull();
    expect(observed(report, 'quiet')).toBe(true);
  });

  it.each(['killed', 'refused'] as const)('gives a %s run back at once', async (status) => {
    const run = vi.fn(() => Promise.resolve(raw({ status, observations: [] })));
    const meter = meterOf(calm, { others: 2, steal: 0 });
    expect((await measureQuietly(run, 3, steady, undefined, meter)).status).toBe(status);
    expect(run).toHaveBeenCalledTimes(1);
    expect(meter.idle).toHaveBeenCalledTimes(1);
  });

  it('does not repeat a program that failed before anything was timed', async () => {
    const run = vi.fn(() => Promise.resolve(raw({ status: 'error', observations: [] })));
    await measureQuietly(run, 3, steady, undefined, meterOf(calm, { others: 2, steal: 0 }, calm));
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('never starts a run that nobody waits for', async () => {
    const run = vi.fn(() => Promise.resolve(raw()));
    await expect(measureQuietly(run, 3, steady, AbortSignal.abort(new Error('gone')))).rejects.toThrow(
      'gone',
    );
    expect(run).not.toHaveBeenCalled();
  });
});
