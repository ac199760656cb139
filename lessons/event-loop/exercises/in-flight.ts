import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const WAYS = {
  'all gathered': {
    most: (n: number) => n,
    code: (n: number) => `await asyncio.gather(*(wait() for _ in range(${n})))`,
  },
  'one after the other': {
    most: () => 1,
    code: (n: number) => `for _ in range(${n}):\n        await wait()`,
  },
  'tasks made first, then awaited': {
    most: (n: number) => n,
    code: (n: number) =>
      `tasks = [asyncio.create_task(wait()) for _ in range(${n})]\n    for task in tasks:\n        await task`,
  },
  'each task awaited before the next is made': {
    most: () => 1,
    code: (n: number) => `for _ in range(${n}):\n        await asyncio.create_task(wait())`,
  },
  'coroutines made first, then awaited': {
    most: () => 1,
    code: (n: number) =>
      `coroutines = [wait() for _ in range(${n})]\n    for coroutine in coroutines:\n        await coroutine`,
  },
  'as completed': {
    most: (n: number) => n,
    code: (n: number) =>
      `for done in asyncio.as_completed([wait() for _ in range(${n})]):\n        await done`,
  },
  'gathered behind a semaphore of three': {
    most: () => 3,
    code: (n: number) =>
      `gate = asyncio.Semaphore(3)\n\n    async def through():\n        async with gate:\n            await wait()\n\n    await asyncio.gather(*(through() for _ in range(${n})))`,
  },
  'two workers that share the jobs': {
    most: () => 2,
    code: (n: number) =>
      `jobs = iter(range(${n}))\n\n    async def worker():\n        for _ in jobs:\n            await wait()\n\n    await asyncio.gather(worker(), worker())`,
  },
} as const;

/** How many waits overlap. */
export const inFlight = defineExercise<{ way: keyof typeof WAYS; n: number }>({
  id: 'loop-waits-in-flight',
  kind: 'predict-output',
  revision: 1,
  title: 'How many waits at once?',
  instances: (Object.keys(WAYS) as (keyof typeof WAYS)[]).map((way, index) => ({
    way,
    n: 5 + (index % 4) * 3,
  })),
  numeric: { unit: 'waits' },
  prompt: (p) =>
    `There are ${p.n} waits to be done: ${p.way}. How many of them are in flight at the same time, at most?`,
  code: (p) => `import asyncio

now = most = 0


async def wait():
    global now, most
    now += 1
    most = max(most, now)
    await asyncio.sleep(0.01)
    now -= 1


async def main():
    ${WAYS[p.way].code(p.n)}


asyncio.run(main())
print(most)
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'A coroutine that nobody drives is not in flight. Who gets a task of its own, and when?',
    '`await` of a coroutine waits for it to the end before the next line.',
  ],
  mistakes: [
    {
      idea: 'in asyncio everything overlaps',
      predicts: (r) => wrong(r, r.params.n),
      says: () =>
        'Only what was handed to the loop overlaps. An `await` in a loop body waits for one, and only then goes on to the next.',
      probe: () =>
        "import asyncio\nasync def f(n):\n    print('start', n); await asyncio.sleep(0); print('end', n)\nasync def main():\n    for n in (1, 2): await f(n)\nasyncio.run(main())",
    },
    {
      idea: 'a single thread waits for one thing at a time',
      predicts: (r) => wrong(r, 1),
      says: () =>
        'The thread waits once, in the selector, for whatever comes first. Any number of tasks can be behind that.',
    },
  ],
  explain: (r) => {
    const most = String(r.answer);
    if (r.params.way === 'coroutines made first, then awaited')
      return `**${most}**. Making the coroutines runs nothing; each runs when its turn to be awaited has come. Had they been tasks, all ${r.params.n} would have been under way.`;
    if (most === '1')
      return `**${most}**: the next one is begun only when the one before has ended. Correct, and as slow as a program without asyncio.`;
    if (Number(most) === r.params.n)
      return `**${most}**, all of them: each has a task of its own before the first is awaited, and a task starts by itself.`;
    return `**${most}**: there are ${r.params.n} jobs, but only so many are let through at a time. That is how you protect a server from your own program.`;
  },
});
