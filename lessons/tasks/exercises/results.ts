import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const WAYS = {
  gather: 'for result in await asyncio.gather(*coroutines):\n        print(result, end="")',
  as_completed: 'for done in asyncio.as_completed(coroutines):\n        print(await done, end="")',
  tasks:
    'tasks = [asyncio.create_task(coroutine) for coroutine in coroutines]\n    for task in tasks:\n        print(await task, end="")',
} as const;

type Params = { readonly way: keyof typeof WAYS; readonly delays: string };

const byDelay = (delays: string): string =>
  Array.from('abcd')
    .map((letter, index) => ({ letter, delay: Number(delays[index]) }))
    .toSorted((a, b) => a.delay - b.delay)
    .map(({ letter }) => letter)
    .join('');

/** In which order results arrive. */
export const results = defineExercise<Params>({
  id: 'tasks-results-order',
  kind: 'predict-output',
  revision: 1,
  title: 'Results in which order?',
  instances: [
    { way: 'gather', delays: '3142' },
    { way: 'as_completed', delays: '3142' },
    { way: 'tasks', delays: '4321' },
    { way: 'as_completed', delays: '4213' },
    { way: 'gather', delays: '4231' },
    { way: 'as_completed', delays: '2413' },
    { way: 'tasks', delays: '2143' },
    { way: 'as_completed', delays: '3421' },
    { way: 'gather', delays: '2341' },
  ],
  prompt: (p) =>
    `Four coroutines take ${Array.from(p.delays).join(', ')} times 20 ms. Which letters are printed, in this order?`,
  code: (p) => `import asyncio


async def letter(name, delay):
    await asyncio.sleep(delay * 0.02)
    return name


async def main():
    coroutines = [${Array.from(p.delays)
      .map((delay, index) => `letter('${'abcd'[index]}', ${delay})`)
      .join(', ')}]
    ${WAYS[p.way]}


asyncio.run(main())
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Are the results given in the order of the arguments, or as they come?',
    'When all have been started, awaiting one of them in order does not keep the others from finishing.',
  ],
  mistakes: [
    {
      idea: 'what is done first comes first, in every way',
      predicts: (r) => wrong(r, byDelay(r.params.delays)),
      says: () => 'They were *done* in that order. But this program asks for them in the order of the list.',
    },
    {
      idea: 'results come in the order of the list, in every way',
      predicts: (r) => wrong(r, 'abcd'),
      says: () =>
        '`as_completed` is there for the other order: each of its awaits gives the next result that is ready.',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)}**. They were done in the order ${byDelay(r.params.delays)}. \`gather\`, and awaiting tasks one by one, keep the order of the list; \`as_completed\` gives what is ready. The whole takes as long as the longest in all three cases.`,
});
