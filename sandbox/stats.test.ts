import { expect, it } from 'vitest';

import { Latencies } from './stats.ts';

it('tells the middle and the 95th of a hundred of the latest durations', () => {
  const latencies = new Latencies();
  expect(latencies.summary()).toEqual({ count: 0, p50: 0, p95: 0 });
  for (let ms = 100; ms >= 1; ms -= 1) latencies.add(ms);
  expect(latencies.summary()).toEqual({ count: 100, p50: 50, p95: 95 });
  for (let n = 0; n < 1000; n += 1) latencies.add(7.25);
  expect(latencies.summary()).toEqual({ count: 1100, p50: 7.3, p95: 7.3 });
});
