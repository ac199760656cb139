import { defineExercise } from '#domain/lesson/exercise.ts';

const HEARD = ['the main thread hears of it', 'the main thread goes on'] as const;

/** Ways to have `fail` executed, and whether its exception comes back to who asked. */
const WAYS: { readonly [way: string]: { readonly lines: string; readonly comesBack: boolean } } = {
  join: { lines: 'worker = threading.Thread(target=fail)\nworker.start()\nworker.join()', comesBack: false },
  submit: { lines: 'with ThreadPoolExecutor() as pool:\n    pool.submit(fail)', comesBack: false },
  result: { lines: 'with ThreadPoolExecutor() as pool:\n    pool.submit(fail).result()', comesBack: true },
  map: { lines: 'with ThreadPoolExecutor() as pool:\n    pool.map(fail, [1, 2])', comesBack: false },
  list: { lines: 'with ThreadPoolExecutor() as pool:\n    list(pool.map(fail, [1, 2]))', comesBack: true },
  timer: { lines: 'worker = threading.Timer(0.01, fail)\nworker.start()\nworker.join()', comesBack: false },
  wait: {
    lines: 'with ThreadPoolExecutor() as pool:\n    wait([pool.submit(fail)])',
    comesBack: false,
  },
  completed: {
    lines:
      'with ThreadPoolExecutor() as pool:\n    for future in as_completed([pool.submit(fail)]):\n        future.result()',
    comesBack: true,
  },
  asked: {
    lines: 'with ThreadPoolExecutor() as pool:\n    error = pool.submit(fail).exception()',
    comesBack: false,
  },
};

function wayOf(name: string): { readonly lines: string; readonly comesBack: boolean } {
  const way = WAYS[name];
  if (way === undefined) throw new Error(`no way to fail is called ${name}`);
  return way;
}

/** An exception ends its thread. Who else learns of it? */
export const whoHears = defineExercise<{ way: string }>({
  kind: 'predict-output',
  id: 'cores-who-hears',
  revision: 1,
  title: 'An exception, elsewhere',
  instances: ['join', 'result', 'map', 'list', 'submit', 'completed', 'wait', 'timer', 'asked'].map(
    (way) => ({ way }),
  ),
  prompt: () => '`fail` raises. Run as a script: what is printed?',
  code: ({ way }) => `import threading
from concurrent.futures import ThreadPoolExecutor, as_completed, wait


def fail(*arguments):
    1 / 0


try:
${wayOf(way).lines.replaceAll(/^(?=.)/gmu, '    ')}
except ZeroDivisionError:
    print('${HEARD[0]}')
else:
    print('${HEARD[1]}')
`,
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => HEARD,
  needs: ['threads'],
  hints: () => [
    'An exception goes up the stack of its thread. Who is at the top of that stack?',
    'A future keeps what came out of the call. At which moment would it be raised again?',
  ],
  mistakes: [
    {
      idea: 'an exception comes back to who started it',
      predicts: ({ params }) => (wayOf(params.way).comesBack ? null : HEARD[0]),
      says: ({ params }) =>
        /Pool/.test(wayOf(params.way).lines)
          ? 'It is kept in the future. It is raised where somebody asks that for its result, and nobody does here.'
          : 'It goes up the stack of its own thread and ends there. `join` waits for the end, and does not ask how it was.',
      probe: () =>
        'import threading\nt = threading.Thread(target=lambda: 1 / 0)\nt.start(); t.join()\nprint("still here")',
    },
    {
      idea: 'what happens in another thread stays there',
      predicts: ({ params }) => (wayOf(params.way).comesBack ? HEARD[1] : null),
      says: () =>
        'Not if a future is asked for the result: then the exception is raised a second time, in the thread that asks.',
    },
  ],
  explain: ({ params, answer }) =>
    /Pool/.test(wayOf(params.way).lines)
      ? `**${String(answer)}**. The worker catches everything and puts it into the future (\`_WorkItem.run\` in \`Lib/concurrent/futures/thread.py\`). ${wayOf(params.way).comesBack ? 'Asking for the result raises it here.' : params.way === 'asked' ? '`exception()` gives it as a value and raises nothing.' : 'Nobody asked for the result, so nobody was told, and nothing was printed either.'} Always ask your futures.`
      : `**${String(answer)}**. \`threading.excepthook\` prints a traceback, and the thread is over. The program goes on as if the work had been done. That is a good reason to use a pool, and to ask its futures.`,
});

/** How many threads a pool makes. */
export const poolThreads = defineExercise<{ most: number; jobs: number }>({
  kind: 'predict-output',
  id: 'cores-pool-threads',
  revision: 1,
  title: 'How many workers?',
  instances: [
    { most: 3, jobs: 9 },
    { most: 8, jobs: 2 },
    { most: 5, jobs: 10 },
    { most: 20, jobs: 4 },
    { most: 1, jobs: 6 },
    { most: 2, jobs: 8 },
    { most: 16, jobs: 1 },
    { most: 6, jobs: 12 },
  ],
  prompt: ({ most, jobs }) =>
    `A pool of at most ${most} ${most === 1 ? 'thread' : 'threads'} gets ${jobs} ${jobs === 1 ? 'job' : 'jobs'} at once, each of which takes a while. How many different threads have worked? Run as a script: which number is printed?`,
  code: ({ most, jobs }) => `import threading
from concurrent.futures import ThreadPoolExecutor

workers = set()
together = threading.Barrier(min(${most}, ${jobs}))    # so that nobody is done before all are busy


def job(number):
    workers.add(threading.current_thread().name)
    together.wait()


with ThreadPoolExecutor(max_workers=${most}) as pool:
    list(pool.map(job, range(${jobs})))
print(len(workers))
`,
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'threads' },
  needs: ['threads'],
  hints: () => [
    'When does a pool make a thread: when it is made, or when there is work and nobody idle?',
    'What does a worker do when its job is done and there are more?',
  ],
  mistakes: [
    {
      idea: 'a thread for each job',
      predicts: ({ params, answer }) => (params.jobs === answer ? null : params.jobs),
      says: () =>
        'That is what a pool is there to prevent: a worker that is done takes the next job from the queue.',
    },
    {
      idea: 'a pool begins with all its threads',
      predicts: ({ params, answer }) => (params.most === answer ? null : params.most),
      says: () =>
        'It makes one at a time, when a job comes and nobody is idle. What nobody needs is never made.',
      probe: () =>
        'import threading\nfrom concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor(50)\nprint(threading.active_count() - 1, "workers so far")',
    },
  ],
  explain: ({ params, answer }) =>
    `**${String(answer)}**, the smaller of ${params.most} and ${params.jobs}. \`submit\` puts the job into a queue and makes a thread if nobody is idle and there are fewer than \`max_workers\` (\`_adjust_thread_count\`). Without a number, \`max_workers\` is a few more than there are cores, since pools of threads are mostly for waiting. For computing in Python put \`ProcessPoolExecutor\` there, with as many as there are cores.`,
});
