import { defineExercise } from '#domain/lesson/exercise.ts';
import { machine, times, unlessNear } from '#lessons/author/measured.ts';

const POOLS = {
  'thread-pool': '`ThreadPoolExecutor`',
  'process-pool': '`ProcessPoolExecutor`',
} as const;

/** Waiting at a pipe and computing, in pools of either kind. */
export const twoPools = defineExercise<{
  pool: keyof typeof POOLS;
  wait: number;
  compute: number;
  workers: number;
}>({
  kind: 'predict-speedup',
  id: 'processes-two-pools',
  revision: 1,
  title: 'Two kinds of pool',
  instances: [
    { pool: 'process-pool', wait: 80, compute: 160, workers: 2 },
    { pool: 'thread-pool', wait: 80, compute: 160, workers: 2 },
    { pool: 'thread-pool', wait: 100, compute: 10, workers: 4 },
    { pool: 'process-pool', wait: 100, compute: 10, workers: 4 },
    { pool: 'thread-pool', wait: 40, compute: 60, workers: 4 },
    { pool: 'process-pool', wait: 30, compute: 150, workers: 3 },
    { pool: 'process-pool', wait: 40, compute: 60, workers: 4 },
    { pool: 'thread-pool', wait: 30, compute: 150, workers: 3 },
  ],
  prompt: ({ pool, wait, compute, workers }) =>
    `Each task reads from a pipe, where the answer of a slow service arrives after ${wait} ms, and then computes for ${compute} ms of CPU time in pure Python. ${workers} tasks: how many times faster is a ${POOLS[pool]} with ${workers} workers, its start included, than one task after the other? The recorded times come from a machine with two cores.`,
  code: ({ wait, compute }) => `import os
import threading
import time


def ask():
    reader, writer = os.pipe()

    def serve():    # a slow service: it only waits, and answers
        time.sleep(${wait / 1000})
        os.write(writer, b'an answer')
        os.close(writer)

    threading.Thread(target=serve).start()
    return reader


def task():
    reader = ask()
    os.read(reader, 100)
    os.close(reader)
    end = time.thread_time() + ${compute / 1000}    # CPU time of this thread alone
    while time.thread_time() < end:
        pass
`,
  check: ({ workers }, code) => ({
    checker: 'speedups',
    code,
    variants: ['thread-pool', 'process-pool'],
    workers: [workers],
    repeats: 4,
  }),
  variant: ({ pool }) => pool,
  workers: ({ workers }) => workers,
  needs: ['threads', 'processes'],
  hints: () => [
    'Take the task apart: does reading from an empty pipe need the GIL, and does the computing?',
    'In sequence: N × (wait + compute). In a pool all wait together; then ask how many can compute at the same time.',
  ],
  mistakes: [
    {
      idea: 'a pool of N is N times faster',
      predicts: (reveal) => unlessNear(reveal, reveal.params.workers),
      says: ({ params }) =>
        `The waits overlap, but ${params.workers} × ${params.compute} ms of Python have to go through one GIL: the threads of a pool are threads.`,
    },
    {
      idea: 'the GIL lets a pool of threads gain nothing',
      predicts: (reveal) => (reveal.params.pool === 'thread-pool' ? unlessNear(reveal, 1) : null),
      says: () =>
        'It would, if the tasks only computed. Whoever reads from an empty pipe has released the GIL, so these waits cost one wait altogether.',
    },
    {
      idea: 'a pool is a pool',
      predicts: (reveal) => {
        const { pool, wait, compute, workers } = reveal.params;
        if (pool === 'thread-pool') return null;
        return unlessNear(reveal, (workers * (wait + compute)) / (wait + workers * compute));
      },
      says: () =>
        'That is what a pool of threads gains, where the computing queues for one GIL. Each process has its own, so the computing overlaps too, as far as there are cores.',
    },
    {
      idea: 'processes gain no more than there are cores',
      predicts: (reveal) => (reveal.params.pool === 'process-pool' ? unlessNear(reveal, 2) : null),
      says: () => 'Cores limit the computing only, and there is little of it here. Waiting needs no core.',
    },
  ],
  explain: (reveal) => {
    const { wait, compute, workers } = reveal.params;
    const threads = (workers * (wait + compute)) / (wait + workers * compute);
    return `The pool of threads: ${times(reveal, 'thread-pool')}; the pool of processes: ${times(reveal, 'process-pool')} (${machine(reveal)}). In sequence the tasks take ${workers} × (${wait} + ${compute}) ms. Threads wait together and then queue for the GIL: ${wait} + ${workers} × ${compute} ms, which is ${threads.toFixed(2)} times faster. Processes wait together and compute together, as many at once as there are cores; starting them takes some of it away again, a little more in a pool, which also brings a queue for tasks and one for results. ${compute > wait ? 'There is much to compute here, and the processes are worth their price.' : 'There is little to compute here, and the threads come nearly as far for less.'}`;
  },
});
