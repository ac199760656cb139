import { writeCode } from '#lessons/author/write-code.ts';

/** Release before you wait. */
export const writeLengths = writeCode<{ pages: number }>({
  id: 'coroutine-memory-write',
  revision: 1,
  title: 'Let go before you wait',
  instances: [
    { pages: 12 },
    { pages: 16 },
    { pages: 9 },
    { pages: 20 },
    { pages: 10 },
    { pages: 14 },
    { pages: 25 },
    { pages: 18 },
  ],
  prompt: (p) =>
    `\`lengths(fetches)\` awaits the fetches of a list, all at once, and gives the lengths of the pages, in order. A fetch is a coroutine that gives a page; afterwards \`report\` must be awaited with each length. The starter is right, but keeps every page until the last report. Keep the peak low: there are ${p.pages} pages of 50 kB.`,
  code: () => `import asyncio


async def report(length):
    await asyncio.sleep(0.01)       # somebody is told; that takes a while


async def one(fetch):
    page = await fetch
    await report(len(page))
    return len(page)


async def lengths(fetches):
    return await asyncio.gather(*(one(fetch) for fetch in fetches))
`,
  reference: () => `import asyncio


async def report(length):
    await asyncio.sleep(0.01)       # somebody is told; that takes a while


async def one(fetch):
    length = len(await fetch)
    await report(length)
    return length


async def lengths(fetches):
    return await asyncio.gather(*(one(fetch) for fetch in fetches))
`,
  examples: () => [
    "asyncio.run(lengths([asyncio.sleep(0, 'a page'), asyncio.sleep(0, '')]))",
    'asyncio.run(lengths([]))',
  ],
  probes: (_, draw) => [
    `asyncio.run(lengths([asyncio.sleep(0, 'x' * ${draw(1, 50)}), asyncio.sleep(0.01, 'x' * ${draw(1, 50)})]))`,
    `asyncio.run(lengths([asyncio.sleep(0, bytes(${draw(1, 50)}))]))`,
    'asyncio.run(lengths([]))',
  ],
  budget: {
    peakBytes: {
      call: (p, draw) =>
        `asyncio.run((lambda types, sleep: lengths([types.coroutine(lambda n=n: ((yield from sleep(0).__await__()), bytes(50000 + n))[1])() for n in range(${p.pages + draw(0, 4)})]))(__import__('types'), asyncio.sleep))`,
      most: (r) => 2 * r,
    },
  },
  hints: () => [
    'Which variables does each coroutine have while it waits in `report`?',
    'What of a page is needed then?',
  ],
  mistakes: [
    {
      idea: 'what is not used again is released',
      predicts: () => `import asyncio


async def report(length):
    await asyncio.sleep(0.01)


async def one(fetch):
    page = await fetch
    length = len(page)
    await report(length)
    return length


async def lengths(fetches):
    return await asyncio.gather(*(one(fetch) for fetch in fetches))
`,
      recognises: ({ wrong, times }) => wrong.length === 0 && (times.peakBytes ?? 0) > 2,
      says: () =>
        'The variable `page` is there until its frame goes, needed or not, in every one of the waiting coroutines. `del page`, or never give it a name.',
    },
  ],
  explain: () =>
    'Take the length, and let the page go before the next `await`. Every suspended frame keeps what its variables refer to, and there are as many frames as tasks.',
});
