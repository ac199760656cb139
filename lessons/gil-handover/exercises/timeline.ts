import { defineExercise } from '#domain/lesson/exercise.ts';

/** What every thread does over and over. Far shorter than the switch interval, so that the timeline is a fine one. */
const STEPS: { readonly [step: string]: { readonly code: string; readonly needsGil: boolean } } = {
  computes: {
    code: `def step():
    total = 0
    for i in range(1000):
        total += i * i
`,
    needsGil: true,
  },
  sorts: {
    code: `import random

numbers = [random.random() for _ in range(2000)]


def step():
    sorted(numbers)
`,
    needsGil: true,
  },
  sleeps: {
    code: `import time


def step():
    time.sleep(0.002)
`,
    needsGil: false,
  },
};

/** The hand-over of the GIL, as a picture of which thread ran when. */
export const atTheSameMoment = defineExercise<{ step: string; workers: number }>({
  kind: 'predict-output',
  id: 'gil-at-the-same-moment',
  revision: 1,
  title: 'How many at the same moment?',
  instances: [
    { step: 'sorts', workers: 3 },
    { step: 'sleeps', workers: 4 },
    { step: 'computes', workers: 2 },
    { step: 'computes', workers: 4 },
    { step: 'sleeps', workers: 3 },
    { step: 'sorts', workers: 2 },
    { step: 'sleeps', workers: 2 },
    { step: 'sorts', workers: 4 },
    { step: 'computes', workers: 3 },
  ],
  prompt: ({ workers }) =>
    `${workers} threads start together and call \`step()\` over and over for 60 ms. Count a thread at the moments in which it executes its step or waits for something that the step itself asked for, but not while it waits for the GIL or for a core. How many threads are counted at the same moment, at most?`,
  code: ({ step }) => String(STEPS[step]?.code),
  check: ({ workers }, code) => ({ checker: 'timeline', code, workers, way: 'threads', milliseconds: 60 }),
  observation: 'atOnce',
  numeric: { unit: 'threads' },
  needs: ['threads'],
  hints: () => [
    'Does the step need the GIL all the time, or does it let go of it?',
    'Those who need the GIL stand in a queue for it. Those who have released it stand in nobody’s way.',
  ],
  mistakes: [
    {
      idea: 'threads run side by side',
      predicts: ({ params }) => (needsGil(params.step) ? params.workers : null),
      says: ({ params }) =>
        `All ${params.workers} threads are alive, but their rows in the picture never stand above each other: whoever runs has the GIL, and the others wait for it.`,
      probe: () =>
        'import sys\nprint("who waits for the GIL asks for it after", sys.getswitchinterval(), "s")',
    },
    {
      idea: 'as many as there are cores',
      predicts: ({ params }) => (params.workers === 2 ? null : 2),
      says: ({ params }) =>
        needsGil(params.step)
          ? 'There may be two cores, but there is one GIL, and this step needs it from beginning to end.'
          : 'A sleeping thread needs no core, so the number of cores is no limit.',
      probe: () => "import os\nprint(os.cpu_count(), 'cores')",
    },
    {
      idea: 'one at a time, whatever they do',
      predicts: ({ params }) => (needsGil(params.step) ? null : 1),
      says: () =>
        'That is the rule for bytecode. `time.sleep` releases the GIL before it waits, so all of them can be in the middle of a sleep.',
    },
  ],
  explain: (reveal) => {
    const { step, workers } = reveal.params;
    if (!needsGil(step))
      return `**${String(reveal.answer)}**: all ${workers} threads were waiting in their own \`time.sleep\`, side by side, for ${percent(reveal.value('overlap'))} of the time. Each needs the GIL for a few microseconds, when it wakes up and calls \`sleep\` again; no queue forms for that.`;
    const interval = Number(reveal.value('switchInterval')) * 1000;
    return `**${String(reveal.answer)}**. The picture shows the GIL itself: where one row has a bar, the others have none. In 60 ms the next stretch was another thread’s ${String(reveal.value('switches'))} times, and most stretches last a multiple of about ${interval.toFixed(0)} ms: a thread that waits for the GIL waits one switch interval before it asks for it, and then whoever has it lets go between two instructions.${step === 'sorts' ? ' Sorting is C code, but it compares Python objects, so it keeps the lock; the switch comes when `sorted` has returned.' : ''} On a busy machine the bars get shorter and there are gaps in which none of them runs, but never two at once: nothing about this depends on a stopwatch.`;
  },
});

function needsGil(step: string): boolean {
  return STEPS[step]?.needsGil ?? false;
}

function percent(share: unknown): string {
  return `${Math.round(Number(share) * 100)} %`;
}
