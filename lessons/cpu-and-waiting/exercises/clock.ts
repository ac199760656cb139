import { defineExercise, type Reveal } from '#domain/lesson/exercise.ts';
import { machine, times, unlessNear } from '#lessons/author/measured.ts';

type Way = 'threads' | 'processes' | 'asyncio';

const WAYS: { readonly [way in Way]: string } = {
  threads: 'as many threads',
  processes: 'as many processes (by `fork`)',
  asyncio: 'as many coroutines of one event loop',
};

/** Waiting, spread in three ways. */
export const sleepBound = defineExercise<{ variant: Way; workers: number }>({
  kind: 'predict-speedup',
  id: 'processes-sleep-bound',
  revision: 1,
  title: 'Waiting, three ways',
  instances: [
    { variant: 'asyncio', workers: 8 },
    { variant: 'threads', workers: 4 },
    { variant: 'processes', workers: 4 },
    { variant: 'threads', workers: 8 },
    { variant: 'asyncio', workers: 4 },
    { variant: 'processes', workers: 2 },
    { variant: 'processes', workers: 8 },
    { variant: 'asyncio', workers: 2 },
    { variant: 'threads', workers: 2 },
  ],
  prompt: ({ variant, workers }) =>
    `${workers} waits of a tenth of a second, as a request to a slow server would be: one after the other, or in ${WAYS[variant]}. How many times faster is the second way?`,
  code: () => `import asyncio
import time


def task():
    time.sleep(0.1)


async def atask():
    await asyncio.sleep(0.1)
`,
  check: ({ workers }, code) => ({
    checker: 'speedups',
    code,
    variants: ['threads', 'processes', 'asyncio'],
    workers: [workers],
    repeats: 3,
  }),
  variant: ({ variant }) => variant,
  workers: ({ workers }) => workers,
  needs: ['threads', 'processes'],
  hints: () => [
    'Which of GIL, core and memory does a wait need?',
    'If all waits overlap, everything takes as long as one wait, and the starts come on top.',
  ],
  mistakes: [
    {
      idea: 'no more than there are cores',
      predicts: (reveal) => unlessNear(reveal, 2),
      says: () => 'A wait occupies no core. Two cores, or one, can have thousands of waits in flight.',
    },
    {
      idea: 'the GIL, or the single thread, makes them queue',
      predicts: (reveal) => unlessNear(reveal, 1),
      says: () =>
        'A sleeping thread has released the GIL, and a coroutine at an `await` has handed control to the loop. Neither keeps anybody waiting.',
    },
  ],
  explain: (reveal) =>
    `Threads ${times(reveal, 'threads')}, processes ${times(reveal, 'processes')}, asyncio ${times(reveal, 'asyncio')} (${machine(reveal)}). The waits overlap in all three, so the whole takes about one wait, and what is missing from ${reveal.params.workers} is the cost of starting the workers. Since the gain is the same, choose by what a worker costs: tasks first, threads where a library blocks, processes last.`,
});

const WAITING: { readonly [how: string]: string } = {
  'time.sleep(0.1)': 'a plain blocking call',
  'await asyncio.sleep(0.1)': 'an `await`',
  'await asyncio.to_thread(time.sleep, 0.1)': 'a blocking call in a thread, awaited',
};

/** A blocking call in a coroutine. */
export const blockingCoroutine = defineExercise<{ wait: string; workers: number }>({
  kind: 'predict-speedup',
  id: 'processes-blocking-coroutine',
  revision: 1,
  title: 'One coroutine that blocks',
  instances: [4, 2, 8].flatMap((workers) => Object.keys(WAITING).map((wait) => ({ wait, workers }))),
  prompt: ({ wait, workers }) =>
    `${workers} coroutines are gathered; each waits with ${WAITING[wait] ?? ''}, \`${wait}\`. How many times faster is that than ${workers} sleeps one after the other? The recorded times come from a machine with two cores.`,
  code: ({ wait }) => `import asyncio
import time


def task():
    time.sleep(0.1)


async def atask():
    ${wait}
`,
  check: ({ workers }, code) => ({
    checker: 'speedups',
    code,
    variants: ['asyncio'],
    workers: [workers],
    repeats: 3,
  }),
  variant: () => 'asyncio',
  workers: ({ workers }) => workers,
  needs: ['threads'],
  hints: () => [
    'All coroutines run in one thread. When does that thread go on to the next one?',
    'Releasing the GIL does not help if there is no other thread to take it.',
  ],
  mistakes: [
    {
      idea: 'in a coroutine everything overlaps',
      predicts: (reveal) => (inPool(reveal.params) ? null : unlessNear(reveal, reveal.params.workers)),
      says: () =>
        '`async def` makes nothing wait politely. Only `await` hands control back, and there is none here: the loop stands still while the call blocks.',
    },
    {
      idea: 'a thread for every call',
      predicts: (reveal) => (inPool(reveal.params) ? unlessNear(reveal, reveal.params.workers) : null),
      says: () =>
        'The loop hands all of the calls out at once, but it is a pool that takes them, and its threads are counted. The last calls wait until a thread is free.',
      probe: () =>
        "import os\nfrom concurrent.futures import ThreadPoolExecutor\n\nprint(os.cpu_count(), 'cores: at most', ThreadPoolExecutor()._max_workers, 'threads in the pool')",
    },
    {
      idea: 'one thread waits for one thing at a time',
      predicts: (reveal) => unlessNear(reveal, 1),
      says: () =>
        'The loop’s own thread does not wait for any single one of them. It starts them all, and then waits for whichever is done first.',
    },
  ],
  explain: (reveal) => {
    const measured = `Measured: ${times(reveal, 'asyncio')} (${machine(reveal)}).`;
    if (reveal.params.wait.startsWith('time'))
      return `${measured} \`time.sleep\` does release the GIL, but nobody else is there to use it: the event loop lives in this very thread, and it is asleep. One blocking call stops every coroutine of the loop.`;
    if (inPool(reveal.params))
      return `${measured} \`asyncio.to_thread\` (since 3.9) hands the blocking call to a thread of a pool; the coroutine awaits the result and the loop stays free. ${inRounds(reveal)}Good for calls that block; for computing in Python the GIL would still be in the way.`;
    return `${measured} Each \`await\` registers a timer with the loop and hands control back, so all timers run at the same time.`;
  },
});

function inPool({ wait }: { readonly wait: string }): boolean {
  return wait.includes('to_thread');
}

/** What to say of a pool with fewer threads than calls; empty where each call has its own. */
function inRounds({ params, value }: Reveal<{ workers: number }>): string {
  // `ThreadPoolExecutor` since 3.8, unless told otherwise: min(32, cores + 4).
  const threads = Math.min(32, Number(value('cores')) + 4);
  return params.workers > threads
    ? `That pool has four threads more than there are cores, here ${threads}, so ${params.workers} calls take ${Math.ceil(params.workers / threads)} rounds. `
    : '';
}
