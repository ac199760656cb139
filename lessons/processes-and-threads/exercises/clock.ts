import { defineExercise } from '#domain/lesson/exercise.ts';
import { isMeasured, machine, times, unlessNear } from '#lessons/author/measured.ts';

type Way = 'threads' | 'processes' | 'asyncio';

const WAYS: { readonly [way in Way]: string } = {
  threads: 'as many threads',
  processes: 'as many processes (by `fork`)',
  asyncio: 'as many coroutines of one event loop',
};

/** Computing in Python, spread in three ways. */
export const cpuBound = defineExercise<{ variant: Way; workers: number }>({
  kind: 'predict-speedup',
  id: 'processes-cpu-bound',
  revision: 1,
  title: 'Computing, three ways',
  claims: ['cpu-bound-processes-parallel'],
  instances: [
    { variant: 'processes', workers: 2 },
    { variant: 'threads', workers: 2 },
    { variant: 'asyncio', workers: 2 },
    { variant: 'processes', workers: 4 },
    { variant: 'threads', workers: 3 },
    { variant: 'processes', workers: 3 },
    { variant: 'asyncio', workers: 3 },
    { variant: 'threads', workers: 4 },
  ],
  prompt: ({ variant, workers }) =>
    `${workers} times the same computation in pure Python: one after the other, or in ${WAYS[variant]}. How many times faster is the second way? The recorded times come from a machine with two cores.`,
  code: () => `def task():
    total = 0
    for i in range(2_500_000):
        total += i * i


async def atask():
    task()
`,
  // Long tasks and five repeats: new processes may sit on one core until the scheduler spreads them.
  check: ({ workers }, code) => ({
    checker: 'speedups',
    code,
    variants: workers === 4 ? ['threads', 'processes'] : ['threads', 'processes', 'asyncio'],
    workers: [workers],
    repeats: workers === 2 ? 5 : 4,
  }),
  variant: ({ variant }) => variant,
  workers: ({ workers }) => workers,
  needs: ['threads', 'processes'],
  hints: () => [
    'How many interpreters are there to execute bytecode, and how many cores to put them on?',
    'The smaller of the two numbers is the most you can gain. Starting the workers takes a little of it away.',
  ],
  mistakes: [
    {
      idea: 'N workers are N times faster',
      predicts: (reveal) => unlessNear(reveal, reveal.params.workers),
      says: ({ params }) =>
        params.variant === 'processes'
          ? 'The processes exist, but two cores run no more than two of them at once. And even two do not quite double the speed: starting them takes time, and the system wants some of the cores as well.'
          : `There are ${params.workers} workers, but one interpreter with one GIL for all of them. They take turns.`,
      probe: () => "import os\nprint(os.cpu_count(), 'cores')",
    },
    {
      idea: 'the GIL stops processes as well',
      predicts: (reveal) => (reveal.params.variant === 'processes' ? unlessNear(reveal, 1) : null),
      says: () =>
        'Each process has its own interpreter and its own GIL. Nothing in Python holds one back for another.',
    },
    {
      idea: 'concurrent means slower',
      predicts: (reveal) => (reveal.params.variant === 'processes' ? null : unlessNear(reveal, 0.5)),
      says: () =>
        'Taking turns costs something, but far less than that: a switch every few milliseconds is cheap beside the work done in between.',
    },
  ],
  explain: (reveal) => {
    const { variant, workers } = reveal.params;
    const others = `Measured: ${(['threads', 'processes', 'asyncio'] as const)
      .filter((way) => isMeasured(reveal, way))
      .map((way) => `${way} ${times(reveal, way)}`)
      .join(', ')} (${machine(reveal)}).`;
    if (variant === 'processes')
      return `${others} Each process has an interpreter and a GIL of its own, so as many run at once as there are cores: about min(${workers}, cores) times faster, less the cost of starting them, less what others use of the cores. This is a fact about a machine, not about Python alone. On a busy host the same program shows nothing.`;
    if (variant === 'asyncio')
      return `${others} The coroutine never awaits anything, so it runs to its end before the loop can start the next. One thread, one after the other: the plain loop with a little ceremony.`;
    return `${others} All threads share one GIL, and this task needs it for every instruction. (A free-threaded build would show what the processes show.)`;
  },
});
