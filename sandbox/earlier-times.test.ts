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

it('compares with the best time of the same work, in the way that was slowed most', () => {
  const times = new EarlierTimes();
  expect(times.slowdown('a', took({ sequential: { 2: 2 }, processes: { 2: 1.25 } }))).toBe(1);
  expect(times.slowdown('a', took({ sequential: { 2: 2.5 }, processes: { 2: 1 } }))).toBe(1.25);
  expect(times.slowdown('a', took({ sequential: { 2: 2 }, processes: { 2: 1.5 } }))).toBe(1.5);
  expect(times.slowdown('a', took({ sequential: { 3: 9 }, processes: { 3: 9 } }))).toBe(1);
  expect(times.slowdown('b', took({ sequential: { 2: 9 }, processes: { 2: 9 } }))).toBe(1);
});

it('says nothing of threads, which take as long as the GIL lets them', () => {
  const times = new EarlierTimes();
  times.slowdown('a', took({ sequential: { 2: 1 }, threads: { 2: 1 } }));
  expect(times.slowdown('a', took({ sequential: { 2: 1 }, threads: { 2: 2 } }))).toBe(1);
});

it('gets used to a machine that has become slower', () => {
  const times = new EarlierTimes();
  times.slowdown('a', took({ sequential: { 2: 1 } }));
  for (let n = 0; n < 20; n += 1) expect(times.slowdown('a', took({ sequential: { 2: 2 } }))).toBe(2);
  expect(times.slowdown('a', took({ sequential: { 2: 2 } }))).toBe(1);
});

it.each<[string, Json]>([
  ['nothing', null],
  ['something else', [1, 2]],
  ['no times', { sequential: 'long', processes: { 2: -1 } }],
])('says nothing of a report that timed %s', (_what, seconds) => {
  const times = new EarlierTimes();
  times.slowdown('a', took(seconds));
  expect(times.slowdown('a', took(seconds))).toBe(1);
});
