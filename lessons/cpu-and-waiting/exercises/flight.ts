import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

type Way = 'threads' | 'pool' | 'tasks' | 'blocking' | 'lock' | 'semaphore';

interface Flight {
  readonly words: (limit: number) => string;
  readonly code: (tasks: number, limit: number) => string;
  readonly why: (tasks: number, limit: number) => string;
}

const THREAD_TASK = `def task(_=None):
    enter()
    time.sleep(0.3)
    leave()`;
const START_ALL = (
  tasks: number,
): string => `workers = [threading.Thread(target=task) for _ in range(${tasks})]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()`;
const GATHER = (body: string, tasks: number): string => `async def task(gate):
${body}


async def main():
    gate = asyncio.Semaphore(LIMIT)
    await asyncio.gather(*(task(gate) for _ in range(${tasks})))


asyncio.run(main())`;

const FLIGHTS: { readonly [way in Way]: Flight } = {
  threads: {
    words: () => 'each in a thread of its own, with `time.sleep`',
    code: (tasks) => `${THREAD_TASK}\n\n\n${START_ALL(tasks)}`,
    why: (tasks) => `all ${tasks}. Whoever sleeps has given the GIL up, and needs no core.`,
  },
  pool: {
    words: (limit) => `in a pool of ${limit} threads, with \`time.sleep\``,
    code: (tasks) =>
      `${THREAD_TASK}\n\n\nwith concurrent.futures.ThreadPoolExecutor(LIMIT) as pool:\n    list(pool.map(task, range(${tasks})))`,
    why: (_, limit) =>
      `the ${limit} threads of the pool can each wait for one thing. The other tasks stand in the queue.`,
  },
  tasks: {
    words: () => 'each in a task of one event loop, with `await asyncio.sleep`',
    code: (tasks) => GATHER('    enter()\n    await asyncio.sleep(0.1)\n    leave()', tasks),
    why: (tasks) =>
      `all ${tasks}. At the \`await\` a task hands the thread on, and the next one begins its wait.`,
  },
  blocking: {
    words: () => 'each in a task of one event loop, with `time.sleep`',
    code: (tasks) => GATHER('    enter()\n    time.sleep(0.05)\n    leave()', tasks),
    why: () => 'one. The thread itself sleeps, and with it the loop; nobody else can begin.',
  },
  lock: {
    words: () => 'each in a thread of its own, with `time.sleep` inside `with lock`',
    code: (tasks) => `lock = threading.Lock()


def task():
    with lock:
        enter()
        time.sleep(0.05)
        leave()


${START_ALL(tasks)}`,
    why: () => 'one. Sleeping gives up the GIL, and keeps every other lock.',
  },
  semaphore: {
    words: (limit) => `each in a task, with \`await asyncio.sleep\` inside a semaphore of ${limit}`,
    code: (tasks) =>
      GATHER(
        '    async with gate:\n        enter()\n        await asyncio.sleep(0.05)\n        leave()',
        tasks,
      ),
    why: (_, limit) => `${limit}, as many as the semaphore lets in. That is how to be kind to a server.`,
  },
};

/** How many waits overlap. */
export const waitsInFlight = defineExercise<{ way: Way; tasks: number; limit: number }>({
  kind: 'predict-output',
  id: 'cpu-waits-in-flight',
  revision: 1,
  title: 'Waits in flight',
  claims: ['io-bound-threads-overlap', 'io-bound-asyncio-overlap'],
  instances: [
    { way: 'pool', tasks: 10, limit: 4 },
    { way: 'tasks', tasks: 25, limit: 9 },
    { way: 'blocking', tasks: 6, limit: 9 },
    { way: 'threads', tasks: 12, limit: 9 },
    { way: 'semaphore', tasks: 15, limit: 5 },
    { way: 'lock', tasks: 7, limit: 9 },
    { way: 'pool', tasks: 5, limit: 8 },
    { way: 'semaphore', tasks: 9, limit: 2 },
    { way: 'threads', tasks: 20, limit: 9 },
  ],
  prompt: ({ way, tasks, limit }) =>
    `${tasks} tasks wait, ${FLIGHTS[way].words(limit)}. The program counts how many are waiting at the same moment, and prints the most that it saw. Which number?`,
  code: ({ way, tasks, limit }) => `import asyncio
import concurrent.futures
import threading
import time

LIMIT = ${limit}
guard = threading.Lock()
waiting = most = 0


def enter():
    global waiting, most
    with guard:
        waiting += 1
        most = max(most, waiting)


def leave():
    global waiting
    with guard:
        waiting -= 1


${FLIGHTS[way].code(tasks, limit)}
print(most)
`,
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'waits' },
  needs: ['threads'],
  hints: () => [
    'What does a wait need: the GIL, a core, a thread, a place in the semaphore?',
    'When the first task waits, who can begin the second one?',
  ],
  mistakes: [
    {
      idea: 'all that are started overlap',
      predicts: (reveal) => wrong(reveal, reveal.params.tasks),
      says: () =>
        'Something here lets only some of them begin. Find what has to be free before a wait can start.',
    },
    {
      idea: 'the GIL, or the single thread, allows one wait at a time',
      predicts: (reveal) => wrong(reveal, 1),
      says: () =>
        'Nothing is held while waiting here, neither the GIL nor the loop, so others begin their waits.',
    },
    {
      idea: 'no more waits than cores',
      predicts: (reveal) => wrong(reveal, 2),
      says: () => 'A wait takes place on no core at all.',
    },
  ],
  explain: ({ params, answer }) =>
    `**${String(answer)}**: ${FLIGHTS[params.way].why(params.tasks, params.limit)} Divide the number of tasks by this, and you know how many waits the whole takes, one after the other.`,
});
