import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

type Way = 'pool' | 'each' | 'renewed' | 'threads';

const WAYS: {
  readonly [way in Way]: { words: (workers: number) => string; run: (workers: number) => string };
} = {
  pool: {
    words: (workers) => `a pool of ${workers} processes`,
    run: (workers) => `with fork.Pool(${workers}) as pool:\n    pool.map(abs, range(JOBS), chunksize=1)`,
  },
  each: {
    words: () => 'a process for each',
    run: () =>
      'for number in range(JOBS):\n    child = fork.Process(target=abs, args=(number,))\n    child.start()\n    child.join()',
  },
  renewed: {
    words: (workers) => `two pools of ${workers} processes, half of the jobs each`,
    run: (workers) =>
      `for half in range(2):\n    with fork.Pool(${workers}) as pool:\n        pool.map(abs, range(JOBS // 2), chunksize=1)`,
  },
  threads: {
    words: (workers) => `a pool of ${workers} threads`,
    run: (workers) =>
      `with concurrent.futures.ThreadPoolExecutor(${workers}) as pool:\n    list(pool.map(abs, range(JOBS)))`,
  },
};

/** How many processes some jobs take. */
export const poolForks = defineExercise<{ way: Way; jobs: number; workers: number }>({
  kind: 'predict-output',
  id: 'processes-pool-forks',
  revision: 1,
  title: 'How many were hired?',
  claims: ['pool-saves-creation', 'pool-maintains-workers'],
  instances: [
    { way: 'pool', jobs: 12, workers: 3 },
    { way: 'each', jobs: 8, workers: 2 },
    { way: 'renewed', jobs: 20, workers: 2 },
    { way: 'threads', jobs: 10, workers: 4 },
    { way: 'pool', jobs: 2, workers: 4 },
    { way: 'each', jobs: 5, workers: 4 },
    { way: 'renewed', jobs: 10, workers: 3 },
    { way: 'pool', jobs: 30, workers: 2 },
  ],
  prompt: ({ way, jobs, workers }) =>
    `${jobs} jobs are done by ${WAYS[way].words(workers)}. A hook counts how often the program forks. Run as a script: which number is printed?`,
  code: ({ way, jobs, workers }) => `import concurrent.futures
import multiprocessing
import os

JOBS = ${jobs}
fork = multiprocessing.get_context('fork')
forks = 0


def count():
    global forks
    forks += 1


os.register_at_fork(after_in_parent=count)
${WAYS[way].run(workers)}
print(forks)
`,
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'forks' },
  needs: ['threads', 'processes'],
  hints: () => [
    'When does a pool create its workers: when a job comes, or at once?',
    'Does the worker end with its job?',
  ],
  mistakes: [
    {
      idea: 'a job is a process',
      predicts: (reveal) => wrong(reveal, reveal.params.jobs),
      says: ({ params }) =>
        params.way === 'threads'
          ? 'These are threads. They share the process that is there.'
          : 'A worker of a pool does one job after the other, and lives until the pool is closed.',
    },
    {
      idea: 'a worker is a process, always',
      predicts: (reveal) => wrong(reveal, reveal.params.workers),
      says: ({ params }) =>
        params.way === 'renewed'
          ? 'Those of the first pool ended with it; the second one hires its own.'
          : 'Look again at who does the jobs here.',
    },
  ],
  explain: ({ params, answer }) => {
    if (params.way === 'threads')
      return `**${String(answer)}**: no process is created at all. The pool’s threads run in yours.`;
    if (params.way === 'each')
      return `**${String(answer)}**, one for each job. For jobs of microseconds, nearly all of the time goes into starting and ending.`;
    return `**${String(answer)}**: \`Pool\` creates its ${params.workers} workers when it is made, however many jobs there will be (\`_repopulate_pool\` in \`multiprocessing/pool.py\`).${params.way === 'renewed' ? ' The second pool does so again. Keep one pool for as long as there is work.' : ''}`;
  },
});
