import type { WorkloadQuestion } from '#domain/scheduling/workload-curve.ts';
import type { Workload } from '#domain/scheduling/workload.ts';

/**
 * Simulates what each desired retention costs, in a thread of its own.
 * @param onCurve Told a first curve, then smoother ones.
 * @returns how to stop it.
 */
export function askSimulation(
  question: WorkloadQuestion,
  onCurve: (curve: readonly Workload[]) => void,
): () => void {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'workload' });
  worker.addEventListener('message', ({ data }: MessageEvent<readonly Workload[]>) => onCurve(data));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  worker.postMessage(question);
  return () => worker.terminate();
}
