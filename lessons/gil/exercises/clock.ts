import { defineExercise } from '#domain/lesson/exercise.ts';
import { busy, times } from './ratios.ts';

const TASKS: { readonly [name: string]: string } = {
  loop: `def task():
    total = 0
    for i in range(1_000_000):
        total += i * i
`,
  sha256: `import hashlib

data = bytes(160_000_000)


def task():
    hashlib.sha256(data)
`,
  sleep: `import time


def task():
    time.sleep(0.1)
`,
  integers: `big = 3 ** 800_000


def task():
    big * big
`,
};

/** The clock, after the counts: what threads do to the time of N equal tasks. */
export const threadsClock = defineExercise<{ task: string; workers: number }>({
  kind: 'predict-speedup',
  id: 'gil-threads-by-the-clock',
  revision: 1,
  title: 'Threads against the clock',
  instances: [
    { task: 'loop', workers: 2 },
    { task: 'sha256', workers: 2 },
    { task: 'sleep', workers: 4 },
    { task: 'integers', workers: 2 },
    { task: 'loop', workers: 4 },
    { task: 'sha256', workers: 4 },
    { task: 'sleep', workers: 8 },
    { task: 'integers', workers: 3 },
  ],
  prompt: ({ workers }) =>
    `\`task()\` is done ${workers} times, first one after the other, then in ${workers} threads at once. How many times faster are the threads? The recorded times come from a machine with two cores; a run on a busy machine decides nothing.`,
  code: ({ task }) => String(TASKS[task]),
  // How well threads hand the GIL over differs from round to round: the best of many is steady, the best of few is not.
  check: ({ task, workers }, code) => ({
    checker: 'speedups',
    code,
    variants: ['threads'],
    workers: [workers],
    repeats: task === 'loop' ? 10 : 3,
  }),
  variant: () => 'threads',
  workers: ({ workers }) => workers,
  needs: ['threads'],
  hints: () => [
    'What does the task need: the GIL, a core without the GIL, or neither?',
    'Tasks that need the GIL all the time take as long together as one after the other. Tasks that wait overlap completely. Tasks that compute without the GIL overlap as far as the cores reach.',
  ],
  mistakes: [
    {
      idea: 'N threads are N times faster',
      predicts: ({ params }) =>
        needsGil(params.task) || (params.task === 'sha256' && params.workers > 2) ? params.workers : null,
      says: ({ params }) =>
        params.task === 'sha256'
          ? 'Nothing but the cores holds these threads back. There are two, so the threads share them.'
          : `${params.workers} threads exist, but this task needs the GIL from beginning to end, so at any moment one of them runs and the others wait for it.`,
      probe: () =>
        'import sys\nprint("a thread may keep the GIL for", sys.getswitchinterval(), "s at a time")',
    },
    {
      idea: 'the GIL makes threads useless',
      predicts: ({ params }) => (needsGil(params.task) ? null : 1),
      says: () =>
        'You expected no gain at all. But this task does its work, or its waiting, with the GIL released; the ticking counter moved during exactly these calls.',
    },
    {
      idea: 'there is no more to win than there are cores',
      predicts: ({ params }) => (params.task === 'sleep' ? 2 : null),
      says: () => 'Cores limit computing. Sleeping needs none, so the number of cores does not limit it.',
    },
  ],
  explain: (reveal) => {
    const { task, workers } = reveal.params;
    const measured = `Measured ${times(reveal)} with ${workers} threads on a machine with ${String(reveal.value('cores'))} cores (${busy(reveal)}).`;
    if (task === 'sleep')
      return `${measured} Sleeping threads hold neither the GIL nor a core, so all the waits overlap; starting the threads costs the little that is missing. This figure hardly depends on the machine.`;
    if (task === 'sha256')
      return `${measured} \`hashlib\` releases the GIL for a large buffer, so the threads compute on as many cores as there are, and those beyond take turns on them. On a machine with one core, or with the others busy, the same program shows no gain: this is a fact about a machine, not about Python alone.`;
    return `${measured} Each thread needs the GIL for every instruction, so they take turns. Two cores change nothing; the switching costs a little, and the clock’s own noise is larger than that, which is why the counts came first.`;
  },
});

function needsGil(task: string): boolean {
  return task === 'loop' || task === 'integers';
}
