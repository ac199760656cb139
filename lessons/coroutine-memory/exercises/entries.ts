import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const WAITS = {
  'asyncio.sleep(60)': 'timer',
  future: 'none',
  'asyncio.sleep(0)': 'queue',
  'event.wait()': 'none',
  'lock.acquire()': 'none',
  'queue.get()': 'none',
} as const;

type Params = { readonly wait: keyof typeof WAITS; readonly n: number };

/** What waiting tasks leave in the schedule of the loop. */
export const entries = defineExercise<Params>({
  id: 'coroutine-memory-entries',
  kind: 'predict-output',
  revision: 1,
  title: 'Entries in the schedule',
  claims: ['tasks-callbacks-take-memory', 'asyncio-efficient-waits'],
  instances: [
    { wait: 'asyncio.sleep(60)', n: 40 },
    { wait: 'future', n: 40 },
    { wait: 'event.wait()', n: 25 },
    { wait: 'asyncio.sleep(0)', n: 30 },
    { wait: 'lock.acquire()', n: 20 },
    { wait: 'queue.get()', n: 50 },
    { wait: 'asyncio.sleep(60)', n: 15 },
    { wait: 'future', n: 12 },
    { wait: 'asyncio.sleep(0)', n: 8 },
  ],
  numeric: { unit: 'entries' },
  prompt: (p) =>
    `${p.n} tasks await \`${p.wait}\`, and each has got that far. Nobody has set the event or the future, the queue is empty, and the lock is held by somebody else. How many entries do the loop’s queue and its heap of timers have, together?`,
  code: (p) => `import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future, event, lock, queue = loop.create_future(), asyncio.Event(), asyncio.Lock(), asyncio.Queue()
    await lock.acquire()

    async def work():
        await ${p.wait}

    tasks = [asyncio.create_task(work()) for _ in range(${p.n})]
    await asyncio.sleep(0)
    print(len(loop._ready) + len(loop._scheduled))
    for task in tasks:
        task.cancel()


asyncio.run(main())
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Who will wake them up: the clock, the next turn, or another task?',
    'The loop needs an entry only for what it has to do by itself.',
  ],
  mistakes: [
    {
      idea: 'the loop has a list of all tasks',
      predicts: (r) => wrong(r, r.params.n),
      says: () =>
        'It has a queue of what can run now, and a heap of what is due at a time. A task that waits for another one is in neither.',
      probe: () =>
        'import asyncio\nasync def main():\n    loop = asyncio.get_running_loop()\n    f = loop.create_future()\n    async def w(): await f\n    t = asyncio.create_task(w())\n    await asyncio.sleep(0)\n    print(len(loop._ready), f)\n    t.cancel()\nasyncio.run(main())',
    },
    {
      idea: 'waiting tasks need no entry at all',
      predicts: (r) => wrong(r, 0),
      says: () => 'These do: nobody but the loop itself will wake them, at a time or in the next turn.',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)}**. ` +
    {
      timer: 'Each sleep is a timer in the heap (`loop._scheduled`), which will give a future its result.',
      queue: '`sleep(0)` yields without a future, so the task joins the queue of ready callbacks at once.',
      none: 'Each task is a callback of a future, and this future is held by whoever will give it a result. The loop will hear of it then.',
    }[WAITS[r.params.wait]] +
    ' Whatever waits for somebody else costs the loop nothing.',
});
