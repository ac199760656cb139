import { defineExercise, type Reveal } from '#domain/lesson/exercise.ts';
import { busy, times } from '#lessons/gil/exercises/ratios.ts';

/** A task that waits and computes: only the waiting overlaps. */
export const mixedClock = defineExercise<{ sleep: number; compute: number; workers: number }>({
  kind: 'predict-speedup',
  id: 'gil-wait-and-compute',
  revision: 1,
  title: 'Half waiting, half computing',
  instances: [
    { sleep: 90, compute: 30, workers: 4 },
    { sleep: 20, compute: 80, workers: 2 },
    { sleep: 60, compute: 60, workers: 4 },
    { sleep: 100, compute: 20, workers: 3 },
    { sleep: 30, compute: 90, workers: 3 },
    { sleep: 150, compute: 10, workers: 4 },
    { sleep: 80, compute: 40, workers: 3 },
    { sleep: 40, compute: 40, workers: 2 },
  ],
  prompt: ({ sleep, compute, workers }) =>
    `Each task waits for ${sleep} ms and then computes for ${compute} ms of CPU time in pure Python. ${workers} tasks: how many times faster are ${workers} threads than one task after the other?`,
  code: ({ sleep, compute }) => `import time


def task():
    time.sleep(${sleep / 1000})
    end = time.thread_time() + ${compute / 1000}    # CPU time of this thread alone
    while time.thread_time() < end:
        pass
`,
  check: ({ workers }, code) => ({
    checker: 'speedups',
    code,
    variants: ['threads'],
    workers: [workers],
    repeats: 3,
  }),
  variant: () => 'threads',
  workers: ({ workers }) => workers,
  needs: ['threads'],
  hints: () => [
    'Split the task. Which part can overlap with the same part of another task, and which part must take turns?',
    'In sequence: N × (wait + compute). In threads: one wait, then N × compute.',
  ],
  mistakes: [
    {
      idea: 'whatever waits in between overlaps as a whole',
      predicts: (reveal) => unlessNear(reveal, reveal.params.workers),
      says: ({ params }) =>
        `The waits overlap, the computing does not: ${params.workers} × ${params.compute} ms of bytecode have to pass through one GIL, one after the other.`,
    },
    {
      idea: 'a task that computes gains nothing',
      predicts: (reveal) => unlessNear(reveal, 1),
      says: ({ params }) =>
        `It gains what it spends waiting. In sequence you wait ${params.workers} times ${params.sleep} ms, with threads about once.`,
    },
    {
      idea: 'on two cores the computing overlaps as well',
      predicts: (reveal) => {
        const { sleep, compute, workers } = reveal.params;
        return unlessNear(reveal, (workers * (sleep + compute)) / (sleep + (workers * compute) / 2));
      },
      says: () => 'That would take a second GIL. Cores are not the limit here, the lock is.',
    },
  ],
  explain: (reveal) => {
    const { sleep, compute, workers } = reveal.params;
    const expected = (workers * (sleep + compute)) / (sleep + workers * compute);
    return `The model: in sequence ${workers} × (${sleep} + ${compute}) ms; in threads the waits overlap and the computing queues for the GIL: ${sleep} + ${workers} × ${compute} ms. That is ${expected.toFixed(2)} times faster; measured ${times(reveal)} (${String(reveal.value('cores'))} cores, ${busy(reveal)}). However many threads you add, it never gets beyond (${sleep} + ${compute}) / ${compute} = ${((sleep + compute) / compute).toFixed(1)}: Amdahl’s law, with the GIL as the serial part.`;
  },
});

/** A prediction that the measured ratio does not make right by accident. */
function unlessNear(reveal: Reveal, prediction: number): number | null {
  const ratio = prediction / Number(reveal.answer);
  return Math.max(ratio, 1 / ratio) > 1.4 ? prediction : null;
}
