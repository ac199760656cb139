import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const CALLS = {
  'time.sleep(0.05)': 'The thread itself sleeps, and the loop lives in it.',
  'await asyncio.sleep(0.05)': 'A timer goes into the heap and the coroutine is suspended.',
  'await asyncio.to_thread(time.sleep, 0.05)':
    'The sleep blocks a thread of a pool; the coroutine awaits its result, and the loop’s thread is free. (`to_thread` came with 3.9.)',
  'sum(range(1_000_000))': 'It computes in the loop’s thread and hands nothing over until it is done.',
  'await loop.run_in_executor(None, time.sleep, 0.05)':
    'The older spelling of `to_thread`, with the loop’s own pool.',
  'for _ in range(2000): await nothing()':
    '`nothing()` never waits, so none of the awaits suspends. Two thousand times `await`, and not one turn for anybody else.',
  'await loop.sock_recv(here, 10)':
    'The loop watches the socket for it. Reading is done when the selector says that data is there.',
  'here.settimeout(0.05) or silent(here.recv, 10)':
    'The same wait for the same socket, but as a plain call: it blocks the thread until its timeout.',
  'await asyncio.to_thread(count, 5_000_000)':
    'The counting thread needs the GIL, but it has to give it up every few milliseconds, so the loop gets on. Neither of the two gets faster by it.',
  'threading.Event().wait(0.05)':
    'An event of `threading` blocks its thread. `asyncio.Event` has a `wait` that can be awaited.',
} as const;

/** Which calls let the other tasks go on. */
export const free = defineExercise<{ call: keyof typeof CALLS }>({
  id: 'loop-free-or-blocked',
  kind: 'predict-output',
  revision: 1,
  title: 'Do the others go on?',
  needs: ['threads'],
  claims: [
    'asyncio-waiting-is-idle',
    'asyncio-loop-does-network-io',
    'asyncio-many-io-operations',
    'asyncio-threads-better-cpu-bound',
  ],
  instances: (Object.keys(CALLS) as (keyof typeof CALLS)[]).map((call) => ({ call })),
  choices: () => ['the others went on', 'the others stood still'],
  prompt: (p) =>
    `One task executes \`${p.call}\`. Another one counts, and awaits \`sleep(0)\` each time. Does it get on meanwhile?`,
  code: (p) => `import asyncio
import socket
import threading
import time

counted = 0


async def others():
    global counted
    while True:
        counted += 1
        await asyncio.sleep(0)


async def nothing():
    pass


def count(n):
    for _ in range(n):
        pass


def silent(call, *args):
    try:
        return call(*args)
    except OSError:
        pass


async def main():
    global counted
    loop = asyncio.get_running_loop()
    here, there = socket.socketpair()
    here.setblocking(False)
    loop.call_later(0.05, there.send, b'an answer')
    other = asyncio.create_task(others())
    await asyncio.sleep(0)
    counted = 0
    ${p.call}
    print('the others', 'went on' if counted > 3 else 'stood still')
    other.cancel()
    here.close()
    there.close()


asyncio.run(main())
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'In which thread does the call wait or compute?',
    'An `await` in the line is not enough: something behind it must really suspend.',
  ],
  mistakes: [
    {
      idea: 'in an async def nothing blocks',
      predicts: (r) => wrong(r, 'the others went on'),
      says: () =>
        'The word `async` changes what a call gives, not what the body does. A body that waits or computes without being suspended keeps the loop’s thread.',
    },
    {
      idea: 'one thread, one task, no others',
      predicts: (r) => wrong(r, 'the others stood still'),
      says: () => 'This line suspends the task, and the loop makes turns until its result is there.',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. ${CALLS[r.params.call]} Rule of thumb: a line without \`await\` should take no more than a few milliseconds; in debug mode (\`asyncio.run(main(), debug=True)\`) the loop warns of steps longer than 100 ms.`,
});
