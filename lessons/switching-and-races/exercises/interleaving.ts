import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const AWAITS = {
  'asyncio.sleep(0)': true,
  'nothing()': false,
  done: false,
  'asyncio.sleep(0.01)': true,
} as const;

type Awaited = keyof typeof AWAITS;
type Params = { readonly a: Awaited; readonly b: Awaited; readonly rounds: number };

/** In which order two tasks write. */
export const interleaving = defineExercise<Params>({
  id: 'switching-interleaving',
  kind: 'predict-output',
  revision: 1,
  title: 'Who writes when?',
  instances: [
    { a: 'asyncio.sleep(0)', b: 'asyncio.sleep(0)', rounds: 3 },
    { a: 'nothing()', b: 'asyncio.sleep(0)', rounds: 3 },
    { a: 'asyncio.sleep(0)', b: 'nothing()', rounds: 3 },
    { a: 'nothing()', b: 'nothing()', rounds: 2 },
    { a: 'done', b: 'asyncio.sleep(0)', rounds: 2 },
    { a: 'asyncio.sleep(0.01)', b: 'asyncio.sleep(0)', rounds: 2 },
    { a: 'asyncio.sleep(0)', b: 'asyncio.sleep(0.01)', rounds: 3 },
    { a: 'asyncio.sleep(0.01)', b: 'done', rounds: 2 },
    { a: 'asyncio.sleep(0)', b: 'done', rounds: 4 },
  ],
  prompt: (p) =>
    `Two tasks each write their letter ${p.rounds} times; after each, A awaits \`${p.a}\` and B awaits \`${p.b}\`. \`done\` is a future that has its result already. Which letters are printed?`,
  code: (p) => `import asyncio

log = []


async def nothing():
    pass


async def main():
    done = asyncio.get_running_loop().create_future()
    done.set_result(None)

    async def a():
        for _ in range(${p.rounds}):
            log.append('A')
            await ${p.a}

    async def b():
        for _ in range(${p.rounds}):
            log.append('B')
            await ${p.b}

    await asyncio.gather(a(), b())


asyncio.run(main())
print(''.join(log))
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Which of the two awaits suspends its task?',
    'A task that is suspended by `sleep(0)` joins the end of the queue; one with a timer comes back only when that is due.',
  ],
  mistakes: [
    {
      idea: 'every await is a switch',
      predicts: (r) => wrong(r, 'AB'.repeat(r.params.rounds)),
      says: () =>
        'Then they would alternate. But what is awaited has to suspend: a coroutine that returns at once, or a future that is done, does not.',
      probe: () =>
        "import asyncio\nasync def nothing(): pass\nasync def f(c):\n    for _ in range(3):\n        print(c, end=''); await nothing()\nasync def main(): await asyncio.gather(f('A'), f('B'))\nasyncio.run(main())",
    },
    {
      idea: 'one task after the other',
      predicts: (r) => wrong(r, 'A'.repeat(r.params.rounds) + 'B'.repeat(r.params.rounds)),
      says: () =>
        'So it would be without a switch. Here at least one await suspends, and then the other task has its turn.',
    },
  ],
  explain: (r) => {
    const say = (name: string, awaited: Awaited): string =>
      `${name}’s \`${awaited}\` ${AWAITS[awaited] ? (awaited.includes('0.01') ? 'suspends it until a timer is due' : 'suspends it for one turn') : 'does not suspend it'}`;
    return `**${String(r.answer)}**: ${say('A', r.params.a)}; ${say('B', r.params.b)}. A task that is not suspended writes all its letters in one step.`;
  },
});
