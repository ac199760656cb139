import { expect, it } from 'vitest';

import type { Report } from '#domain/python/report.ts';

import { mostTypical } from './most-typical.ts';

const measured = (threads: number, processes: number): Report => ({
  status: 'ok',
  stdout: '',
  error: null,
  observations: [{ name: 'speedup', value: { threads: { 2: threads }, processes: { 2: processes } } }],
  environment: {} as Report['environment'],
});

it('is near to the medians in every way', () => {
  const [odd, typical, slow, fast] = [
    measured(0.9, 1.1),
    measured(0.9, 1.7),
    measured(0.7, 1.8),
    measured(1, 1.9),
  ];
  expect(mostTypical([odd, typical, slow, fast, measured(0.8, 1.6)])).toBe(typical);
});

it('is the only one where there is one', () => {
  const one = measured(1, 2);
  expect(mostTypical([one])).toBe(one);
});
