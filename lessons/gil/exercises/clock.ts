import { defineExercise, type Reveal } from '#domain/lesson/exercise.ts';

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
  ],
  prompt: ({ workers }) =>
    `\`task()\` is done ${workers} times, first one after the other, then in ${workers} threads at once. How many times faster are the threads? The recorded times come from a machine with two cores; a run on a busy machine decides nothing.`,
  code: ({ task }) => String(TASKS[task]),
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
    'What does the task need: the GIL, a core without the GIL, or neither?',
    'Tasks that need the GIL all the time take as long together as one after the other. Tasks that wait overlap completely. Tasks that compute without the GIL overlap as far as the cores reach.',
  ],
  mistakes: [
    {
      idea: 'N threads are N times faster',
      predicts: ({ params }) => (needsGil(params.task) ? params.workers : null),
      says: ({ params }) =>
        `${params.workers} threads exist, but this task needs the GIL from beginning to end, so at any moment one of them runs and the others wait for it.`,
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
      return `${measured} \`hashlib\` releases the GIL for a large buffer, so the threads compute on as many cores as there are. On a machine with one core, or with the others busy, the same program shows no gain: this is a fact about a machine, not about Python alone.`;
    return `${measured} Each thread needs the GIL for every instruction, so they take turns. Two cores change nothing; the switching costs a little, and the clock’s own noise is larger than that, which is why the counts came first.`;
  },
});

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

function needsGil(task: string): boolean {
  return task === 'loop' || task === 'integers';
}

function times(reveal: Reveal): string {
  return `${Number(reveal.answer).toFixed(2)} times`;
}

function busy(reveal: Reveal): string {
  return reveal.value('quiet') === true ? 'nobody else was using it' : 'it was not quite idle';
}
