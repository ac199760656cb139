import { expect, it } from 'vitest';

import type { Json, Report } from '#domain/python/report.ts';

import { EarlierTimes } from './earlier-times.ts';

const took = (seconds: Json): Report => ({
  status: 'ok',
  stdout: '',
  error: null,
  observations: [{ name: 'seconds', value: seconds }],
  environment: {} as Report['environment'],
});

it('compares each way with its best time for the same work', () => {
  const times = new EarlierTimes();
  const slowdown = (work: string, workers: number, sequential: number, processes: number) =>
    times.slowdown(
      work,
      took({ sequential: { [workers]: sequential }, processes: { [workers]: processes } }),
    );
  expect(slowdown('a', 2, 2, 1.25)).toEqual({ sequential: 1, processes: 1 });
  expect(slowdown('a', 2, 2.5, 1)).toEqual({ sequential: 1.25, processes: 1 });
  expect(slowdown('a', 2, 2, 1.5)).toEqual({ sequential: 1, processes: 1.5 });
  expect(slowdown('a', 3, 9, 9)).toEqual({ sequential: 1, processes: 1 });
  expect(slowdown('b', 2, 9, 9)).toEqual({ sequential: 1, processes: 1 });
});

it('says nothing of threads, which take as long as the GIL lets them', () => {
  const times = new EarlierTimes();
  times.slowdown('a', took({ sequential: { 2: 1 }, threads: { 2: 1 } }));
  expect(times.slowdown('a', took({ sequential: { 2: 1 }, threads: { 2: 2 } }))).toEqual({ sequential: 1 });
});

it('gets used to a machine that has become slower', () => {
  const times = new EarlierTimes();
  const now = (seconds: number) => times.slowdown('a', took({ sequential: { 2: seconds } }));
  now(1);
  for (let n = 0; n < 20; n += 1) expect(now(2)).toEqual({ sequential: 2 });
  expect(now(2)).toEqual({ sequential: 1 });
});

it('says nothing of a report that timed nothing', () => {
  const { observations: _none, ...report } = took(null);
  expect(new EarlierTimes().slowdown('a', { ...report, observations: [] })).toEqual({});
});
