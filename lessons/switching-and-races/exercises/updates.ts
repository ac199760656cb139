import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const UPDATES = {
  between: 'before = count\n        await asyncio.sleep(0)\n        count = before + 1',
  after: 'before = count\n        count = before + 1\n        await asyncio.sleep(0)',
  helper: 'before = count\n        await nothing()\n        count = before + 1',
  locked:
    'async with lock:\n            before = count\n            await asyncio.sleep(0)\n            count = before + 1',
  inline: 'count = count + await one()',
  second: 'extra = await one()\n        count = count + extra',
} as const;

const SAYS: { readonly [where in keyof typeof UPDATES]: string } = {
  between:
    'All tasks read the same number before any of them writes, round after round, so of every round one addition survives.',
  after: 'Reading and writing are on the same side of the await: nothing is lost.',
  helper:
    '`nothing()` does not suspend, so reading and writing stay together. It works today, and breaks on the day when somebody lets the helper wait.',
  locked: 'The await is inside, but the lock keeps the others out until the new number is written.',
  inline:
    'Python evaluates from left to right: `count` is read first, then the await suspends, then the sum uses the old number. It is the first case in one line.',
  second: 'The await is over before `count` is read, and so nothing can come between.',
};

type Params = { readonly update: keyof typeof UPDATES; readonly tasks: number; readonly rounds: number };

/** Lost updates. */
export const updates = defineExercise<Params>({
  id: 'switching-lost-updates',
  kind: 'predict-output',
  revision: 1,
  title: 'What is the count?',
  claims: ['asyncio-pause-unnoticed'],
  instances: [
    { update: 'between', tasks: 3, rounds: 4 },
    { update: 'after', tasks: 3, rounds: 4 },
    { update: 'inline', tasks: 2, rounds: 5 },
    { update: 'locked', tasks: 2, rounds: 6 },
    { update: 'helper', tasks: 4, rounds: 3 },
    { update: 'second', tasks: 5, rounds: 2 },
    { update: 'between', tasks: 5, rounds: 2 },
    { update: 'inline', tasks: 4, rounds: 6 },
    { update: 'locked', tasks: 3, rounds: 3 },
  ],
  numeric: { unit: '' },
  prompt: (p) => `${p.tasks} tasks add one, ${p.rounds} times each. What does the program print?`,
  code: (p) => `import asyncio

count = 0


async def nothing():
    pass


async def one():
    await asyncio.sleep(0)
    return 1


async def add(lock):
    global count
    for _ in range(${p.rounds}):
        ${UPDATES[p.update]}


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(*(add(lock) for _ in range(${p.tasks})))


asyncio.run(main())
print(count)
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Where is `count` read, where is it written, and can the task be suspended in between?',
    'If it can: what do all the others do before it comes back?',
  ],
  mistakes: [
    {
      idea: 'one thread loses nothing',
      predicts: (r) => wrong(r, r.params.tasks * r.params.rounds),
      says: () =>
        'A switch between reading and writing is enough to lose an update, whatever makes the switch.',
      probe: () =>
        'import asyncio\nx = 0\nasync def f():\n    global x\n    y = x\n    await asyncio.sleep(0)\n    x = y + 1\nasync def main(): await asyncio.gather(f(), f())\nasyncio.run(main())\nprint(x)',
    },
    {
      idea: 'every await lets others in between',
      predicts: (r) => wrong(r, r.params.rounds),
      says: () =>
        'That would be so if a task could be suspended between reading and writing, with nothing to keep the others away. Look where the await stands, and whether it suspends.',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)}** of ${r.params.tasks * r.params.rounds}. ${SAYS[r.params.update]} Unlike with threads, this is the same in every run: switches happen only where the text has an await.`,
});
