import { writeCode } from '#lessons/author/write-code.ts';

/** Waits that overlap, results in order. */
export const writeTogether = writeCode<Record<never, never>>({
  id: 'loop-write-together',
  revision: 1,
  title: 'All at once',
  instances: [{}],
  prompt: () =>
    '`together(coroutines)` awaits every coroutine of a list and gives the list of their results, in the order of the list. The starter is right, and waits for one after the other. Let all waits overlap: a hundred naps of 20 ms must be over long before a second is.',
  code: () => `import asyncio


async def together(coroutines):
    results = []
    for coroutine in coroutines:
        results.append(await coroutine)
    return results


print(asyncio.run(together([asyncio.sleep(0.02, n) for n in range(3)])))
`,
  reference: () => `import asyncio


async def together(coroutines):
    tasks = [asyncio.create_task(coroutine) for coroutine in coroutines]
    return [await task for task in tasks]
`,
  examples: () => [
    "asyncio.run(together([asyncio.sleep(0.02, 'slow'), asyncio.sleep(0, 'fast')]))",
    'len(asyncio.run(asyncio.wait_for(together([asyncio.sleep(0.02) for _ in range(100)]), 1)))',
  ],
  probes: (_, draw) => [
    `asyncio.run(together([asyncio.sleep(0.0${draw(1, 4)}, ${draw(1, 99)}), asyncio.sleep(0, ${draw(1, 99)})]))`,
    `asyncio.run(asyncio.wait_for(together([asyncio.sleep(0.02, n) for n in range(${draw(100, 130)})]), 1))`,
    'asyncio.run(together([]))',
    `asyncio.run(together([asyncio.sleep(0, ${draw(1, 99)})]))`,
  ],
  hints: () => [
    'What has to happen before the first `await`, so that all of them are under way?',
    '`asyncio.create_task` hands a coroutine to the loop and returns at once.',
    '`asyncio.gather(*coroutines)` gives a list, too.',
  ],
  mistakes: [
    {
      idea: 'await starts things in the background',
      predicts: () => `import asyncio


async def together(coroutines):
    return [await coroutine for coroutine in coroutines]
`,
      recognises: ({ wrong, source }) =>
        wrong.length > 0 && !/create_task|gather|ensure_future|TaskGroup|as_completed|wait\(/.test(source),
      says: () => '`await` runs one coroutine to its end before the next is touched. Give each a task first.',
      probe: () =>
        "import asyncio\nasync def f(n):\n    print('start', n); await asyncio.sleep(0); print('end', n)\nasync def main():\n    for n in (1, 2): await f(n)\nasyncio.run(main())",
    },
    {
      idea: 'results come in the order of completion',
      predicts: () => `import asyncio


async def together(coroutines):
    return [await done for done in asyncio.as_completed(coroutines)]
`,
      recognises: ({ wrong, source }) => wrong.length > 0 && source.includes('as_completed'),
      says: () => '`as_completed` gives what is done first, first. Here each result has its place.',
    },
  ],
  explain: () =>
    'Make all the tasks, then await them in order: while you await the first, the others run as well. `asyncio.gather(*coroutines)` is this, with exceptions thought of; since 3.11 a `TaskGroup` is the safer form.',
});
