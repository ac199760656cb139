import { simulate, SIMULATED } from '#domain/scheduling/workload-curve.ts';
import type { WorkloadQuestion } from '#domain/scheduling/workload-curve.ts';

/*
 * Simulates months of a learner's days. It takes seconds on a phone, so it has a thread of its own: the slider that asks
 * for it must keep moving.
 */
addEventListener('message', ({ data: question }: MessageEvent<WorkloadQuestion>) => {
  postMessage(SIMULATED.map((retention) => simulate(question, retention)));
});
