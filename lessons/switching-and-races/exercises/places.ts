import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const PLACES = {
  'async with waiting(): pass':
    'The `async with` awaits `__aenter__` and `__aexit__`, and the first of them sleeps here.',
  'async for _ in numbers(): pass':
    'Each round of the `async for` awaits `__anext__`, and this generator sleeps.',
  'async with asyncio.Lock(): pass':
    'Nobody holds the lock, so acquiring it has no need to wait. With another holder it would be a switch.',
  'for _ in range(100_000): pass': 'No await, no switch, however long it takes.',
  'await asyncio.sleep(0)': 'It was made for this: it yields once, with no timer.',
  'asyncio.create_task(nothing())': 'A task is put into the queue. The one that runs goes on.',
  'await asyncio.create_task(nothing())':
    'The new task has not run yet, so there is something to wait for, and the queue is worked off meanwhile.',
  'await queue.put(1)': 'The queue has room, so `put` returns without waiting.',
  'await empty.wait()': 'The event is not set, so the task is suspended until somebody sets it.',
  '[x async for x in numbers()]': 'An asynchronous comprehension is an `async for` in brackets.',
  'await asyncio.gather()':
    'Gathering nothing gives a future that is done already, and to await that is no wait.',
} as const;

/** Which lines are places where tasks may switch. */
export const places = defineExercise<{ line: keyof typeof PLACES }>({
  id: 'switching-places',
  kind: 'predict-output',
  revision: 1,
  title: 'A switch, or none?',
  instances: (Object.keys(PLACES) as (keyof typeof PLACES)[]).map((line) => ({ line })),
  choices: () => ['a switch', 'no switch'],
  prompt: (p) => `Another task is ready. Does it get the turn during \`${p.line}\`?`,
  code: (p) => `import asyncio
import contextlib

switched = False


async def other(event):
    global switched
    switched = True
    event.set()


async def nothing():
    pass


async def numbers():
    for n in range(3):
        await asyncio.sleep(0)
        yield n


@contextlib.asynccontextmanager
async def waiting():
    await asyncio.sleep(0)
    yield


async def main():
    queue, empty = asyncio.Queue(), asyncio.Event()
    task = asyncio.create_task(other(empty))
    ${p.line}
    print('a switch' if switched else 'no switch')
    await task


asyncio.run(main())
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Switches need no word `await` in the line, but something that is awaited.',
    'Is there anything that is not ready yet, and has to be waited for?',
  ],
  mistakes: [
    {
      idea: 'every async word is a switch',
      predicts: (r) => wrong(r, 'a switch'),
      says: () => 'It *may* be one. It is one when the thing that is awaited has to wait, and this has not.',
    },
    {
      idea: 'only await switches',
      predicts: (r) => wrong(r, 'no switch'),
      says: () =>
        'Here something is awaited that has to wait. `async for` and `async with` do so without the word.',
    },
  ],
  explain: (r) =>
    `There is **${String(r.answer)}**. ${PLACES[r.params.line]} When you read code for races, take every \`await\`, \`async for\` and \`async with\` as a possible switch; which of them waits today may change tomorrow.`,
});
