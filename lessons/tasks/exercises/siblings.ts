import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const WAYS = {
  gather: 'await asyncio.gather(*coroutines)',
  'gather with return_exceptions': 'await asyncio.gather(*coroutines, return_exceptions=True)',
  TaskGroup:
    'async with asyncio.TaskGroup() as group:\n            for coroutine in coroutines:\n                group.create_task(coroutine)',
} as const;

type Params = { readonly way: keyof typeof WAYS; readonly siblings: number };

/** What a failure does to the other tasks. */
export const siblings = defineExercise<Params>({
  id: 'tasks-siblings',
  kind: 'predict-output',
  revision: 1,
  title: 'When one of them fails',
  instances: [
    { way: 'gather', siblings: 3 },
    { way: 'TaskGroup', siblings: 3 },
    { way: 'gather with return_exceptions', siblings: 4 },
    { way: 'TaskGroup', siblings: 5 },
    { way: 'gather', siblings: 6 },
    { way: 'gather with return_exceptions', siblings: 2 },
    { way: 'TaskGroup', siblings: 8 },
    { way: 'gather', siblings: 4 },
  ],
  numeric: { unit: 'siblings' },
  prompt: (p) =>
    `One of several tasks fails at once; its ${p.siblings} siblings would take 20 ms. The program waits for them by ${p.way}, goes on after the failure, and does something else for 60 ms. How many siblings came to their end? (\`TaskGroup\` exists since 3.11.)`,
  code: (p) => `import asyncio

finished = 0


async def fails():
    raise ValueError


async def sibling():
    global finished
    await asyncio.sleep(0.02)
    finished += 1


async def main():
    coroutines = [fails(), *(sibling() for _ in range(${p.siblings}))]
    try:
        ${WAYS[p.way]}
    except BaseException as error:
        pass
    await asyncio.sleep(0.06)


asyncio.run(main())
print(finished)
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Does the failure only reach the one who waits, or the siblings as well?',
    'Who would be responsible for tasks that nobody waits for any more?',
  ],
  mistakes: [
    {
      idea: 'a failure ends the others',
      predicts: (r) => wrong(r, 0),
      says: () =>
        '`gather` passes the exception on and lets the others run, unwatched. With `return_exceptions` it even waits for them.',
    },
    {
      idea: 'tasks do not care for each other',
      predicts: (r) => wrong(r, r.params.siblings),
      says: () =>
        'In a group they do: when one fails, the group cancels the rest, waits until they are gone, and then raises.',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)}** of ${r.params.siblings}. ` +
    {
      gather:
        'The exception comes out of `gather` at once. The siblings go on in the background, and nobody hears of their results.',
      'gather with return_exceptions':
        'Exceptions are put into the list of results, so `gather` waits for all.',
      TaskGroup:
        'The group cancels its other tasks, waits for them, and raises an `ExceptionGroup`. No task outlives its block.',
    }[r.params.way],
});
