import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NoiseMeter, parseCpuTimes, type CpuTimes, type Gauges } from './noise-meter.ts';

describe('parseCpuTimes', () => {
  it('adds up what kept the cores busy, in seconds', () => {
    const stat = 'cpu  1000 200 300 99999 5000 40 60 700 500 10\ncpu0 1 1 1 1 1 1 1 1 1 1\nintr 5\n';
    expect(parseCpuTimes(stat)).toEqual({ busy: 16, stolen: 7 });
  });

  it('reads old kernels that tell less', () => {
    expect(parseCpuTimes('cpu 100 0 100 5000\n')).toEqual({ busy: 2, stolen: 0 });
  });

  it.each([
    ['an empty text', ''],
    ['another file', 'MemTotal: 5\n'],
    ['zeros, as some containers show', 'cpu  0 0 0 0 0 0 0 0 0 0\ncpu0 0 0 0 0\n'],
    ['what is no number', 'cpu  a b c d\n'],
  ])('knows nothing from %s', (_what, stat) => expect(parseCpuTimes(stat)).toBeNull());
});

/** Gauges that a test sets. */
function gauges(): Gauges & { times: CpuTimes | null; used: number; at: number } {
  return {
    times: { busy: 50, stolen: 1 },
    used: 3,
    at: 10,
    cpuTimes() {
      return this.times;
    },
    own() {
      return this.used;
    },
    now() {
      return this.at;
    },
  };
}

describe('NoiseMeter', () => {
  it('counts neither this process nor the runs it is told of', () => {
    const set = gauges();
    const meter = new NoiseMeter(set);
    set.at = 20;
    meter.start();
    Object.assign(set, { times: { busy: 57, stolen: 1.5 }, used: 3.5, at: 24 });
    expect(meter.stop(5.5)).toEqual({ others: 0.25, steal: 0.125 });
  });

  it('never counts below nothing, which coarse ticks would', () => {
    const set = gauges();
    const meter = new NoiseMeter(set);
    meter.start();
    Object.assign(set, { times: { busy: 51, stolen: 1 }, at: 12 });
    expect(meter.stop(1.02)).toEqual({ others: 0, steal: 0 });
  });

  it('says nothing where the system does not', () => {
    const set = gauges();
    const meter = new NoiseMeter(set);
    meter.start();
    Object.assign(set, { times: null, at: 12 });
    expect(meter.stop(0)).toBeNull();
  });

  it('stops resting when nobody waits any longer', async () => {
    const leaving = AbortSignal.abort(new Error('gone'));
    await expect(new NoiseMeter().idle(60_000, leaving)).rejects.toThrow('gone');
  });

  it.runIf(existsSync('/proc/stat'))('measures the real machine', async () => {
    const seen = await new NoiseMeter().idle(50);
    expect(seen?.others).toBeGreaterThanOrEqual(0);
    expect(seen?.steal).toBeGreaterThanOrEqual(0);
  });
});
