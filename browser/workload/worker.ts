import { meanOf, simulate } from '#domain/scheduling/workload-curve.ts';
import type { WorkloadQuestion } from '#domain/scheduling/workload-curve.ts';
import type { Workload } from '#domain/scheduling/workload.ts';

/** So often luck levels out. */
const TIMES = 4;

/*
 * Simulates months of a learner's days. It takes seconds on a phone, so it has a thread of its own: the slider that asks
 * for it must keep moving. The first curve comes at once, the next ones make it smoother.
 */
addEventListener('message', ({ data: question }: MessageEvent<WorkloadQuestion>) => {
  let curve: readonly Workload[] | null = null;
  for (let seed = 0; seed < TIMES; seed += 1) {
    curve = meanOf(curve, seed, simulate(question, seed));
    postMessage(curve);
  }
  close();
});
