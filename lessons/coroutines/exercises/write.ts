import { writeCode } from '#lessons/author/write-code.ts';

/** The smallest event loop: drive one coroutine. */
export const writeRun = writeCode<Record<never, never>>({
  id: 'coroutines-write-run',
  revision: 1,
  title: 'Drive it yourself',
  instances: [{}],
  claims: ['asyncio-coroutines-are-generators', 'asyncio-keywords-since-3-5'],
  prompt: () =>
    'Write `run(coroutine)`: it drives a coroutine to its end by `send`, without a loop, and returns a pair: what the coroutine returned, and how many times `send` was called. The starter handles coroutines that never wait.',
  code: () => `import asyncio


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value, 1


async def pauses(n):
    for _ in range(n):
        await asyncio.sleep(0)
    return n


print(run(pauses(0)))
`,
  reference: () => `def run(coroutine):
    sends = 0
    while True:
        sends += 1
        try:
            coroutine.send(None)
        except StopIteration as stop:
            return stop.value, sends
`,
  examples: () => ["run(__import__('asyncio').sleep(0, 'done'))", 'run((lambda: ((yield), (yield), 5))())'],
  probes: (_, draw) => [
    `run(__import__('asyncio').sleep(0, ${draw(2, 99)}))`,
    `run((lambda: ((yield), (yield), (yield), ${draw(2, 99)}))())`,
    `run((lambda: ((yield), ${draw(2, 99)})[1])())`,
    `run(__import__('asyncio').sleep(0))`,
    `run((lambda: (${'(yield), '.repeat(draw(5, 9))}0)[-1])())`,
  ],
  hints: () => [
    'How do you notice that a coroutine has returned?',
    '`send` returns at a wait and raises at the end. Keep going in the first case.',
    'A loop that only an exception ends, and a counter beside it.',
  ],
  mistakes: [
    {
      idea: 'send returns the result',
      predicts: () => `def run(coroutine):
    value, sends = None, 0
    try:
        while True:
            sends += 1
            value = coroutine.send(None)
    except StopIteration:
        return value, sends
`,
      recognises: ({ wrong, source }) => wrong.length > 0 && !source.includes('.value'),
      says: () =>
        'What `send` returns is what was yielded at a wait. The result travels in the exception that ends the coroutine, as its `value`.',
      probe: () =>
        'async def f(): return 7\ntry: f().send(None)\nexcept StopIteration as stop: print(stop.value)',
    },
    {
      idea: 'one send is enough',
      predicts: () => `def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value, 1
`,
      recognises: ({ wrong, source }) => wrong.length > 0 && !/\b(?:while|for)\b[\s\S]*send/.test(source),
      says: () =>
        'It is, as long as nothing waits. A coroutine that waits has to be continued once for each wait.',
    },
  ],
  explain: () =>
    'A dozen lines, and `await` works. What an event loop adds: many coroutines instead of one, and a good answer to *when* to send next, since this one never lets anybody wait for real.',
});
