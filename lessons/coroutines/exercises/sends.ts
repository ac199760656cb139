import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** `once`, or how many times. */
const times = (n: number): string => (n === 1 ? 'once' : `${n} times`);

/** How many sends a coroutine takes, some of whose awaits wait. */
export const sends = defineExercise<{ waits: number; passes: number }>({
  id: 'coroutines-sends',
  kind: 'predict-output',
  revision: 1,
  title: 'How often must it be driven?',
  instances: [
    { waits: 2, passes: 3 },
    { waits: 1, passes: 4 },
    { waits: 0, passes: 5 },
    { waits: 4, passes: 0 },
    { waits: 3, passes: 2 },
    { waits: 5, passes: 1 },
    { waits: 0, passes: 0 },
    { waits: 6, passes: 6 },
    { waits: 7, passes: 2 },
  ],
  numeric: { unit: 'sends' },
  prompt: (p) =>
    `\`work\` awaits \`at_once\` ${times(p.passes)} and \`pause\` ${times(p.waits)}. How many times must \`send\` be called until \`work\` has returned, the last time included?`,
  code: (p) => `import asyncio


async def at_once():
    return 1


async def pause():
    await asyncio.sleep(0)      # the shortest wait that there is


async def work():
    for _ in range(${p.passes}):
        await at_once()
    for _ in range(${p.waits}):
        await pause()


coroutine = work()
sends = 0
try:
    while True:
        sends += 1
        coroutine.send(None)
except StopIteration:
    print(sends)
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Which of the two helpers has anything to wait for?',
    'Nothing has run before the first `send`. Each further one goes on from a place where the coroutine is suspended.',
  ],
  mistakes: [
    {
      idea: 'every await suspends',
      predicts: (r) => wrong(r, r.params.waits + r.params.passes + 1),
      says: () =>
        'An await suspends only if something at its far end does. `at_once` returns without waiting, so its caller just goes on.',
      probe: () =>
        'async def f(): return 1\nasync def g(): return await f() + await f()\nc = g()\ntry: c.send(None)\nexcept StopIteration as stop: print("one send:", stop.value)',
    },
    {
      idea: 'the call has run the first part already',
      predicts: (r) => wrong(r, r.params.waits),
      says: () =>
        'A call only makes the coroutine. The first `send` brings it to its first wait, and so there is one more than there are waits.',
      probe: () => "async def f(): print('running')\nc = f()\nprint('called')\nc.close()",
    },
  ],
  explain: (r) =>
    `**${String(r.answer)}**: one to start, and one for each wait. The ${r.params.passes} awaits of \`at_once\` are passed within a step. ` +
    '`await x` asks `x` for an iterator and hands on what it yields. If it yields nothing before it ends, nothing is handed on, and nobody outside can tell that there was an `await`.',
});
