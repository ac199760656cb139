import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';
import { inOrder } from '#lessons/author/in-order.ts';

type Params = { readonly locals: number; readonly on: EnvironmentId };

/** Which of the objects of asyncio is large. */
export const sizesOrder = defineExercise<Params>({
  id: 'coroutine-memory-order',
  kind: 'predict-order',
  revision: 1,
  title: 'Which takes most?',
  claims: ['tasks-overhead-400-bytes'],
  instances: [
    { locals: 30, on: 'cpython-3.13-64' },
    { locals: 30, on: 'cpython-3.9-64' },
    { locals: 40, on: BROWSER_ENVIRONMENT },
    { locals: 3, on: 'cpython-3.13-64' },
    { locals: 3, on: 'cpython-3.9-64' },
    { locals: 25, on: 'cpython-3.11-64' },
    { locals: 50, on: 'cpython-3.10-64' },
    { locals: 12, on: BROWSER_ENVIRONMENT },
    { locals: 60, on: 'cpython-3.12-64' },
  ],
  target: (p) => p.on,
  things: (p) => [
    'a task',
    `a coroutine with ${p.locals} variables`,
    'a future',
    'the text of 1000 letters that they wait for',
  ],
  direction: 'smallest first',
  observation: 'sizes',
  unit: 'bytes',
  prompt: () =>
    'Put them in order by `sys.getsizeof`. Mind the version: where does a coroutine keep its frame?',
  code: (p) => `import asyncio
import sys


async def work():
    ${Array.from({ length: p.locals }, (_, n) => `x${n}`).join(' = ')} = 'x' * 1000


async def main():
    future = asyncio.get_running_loop().create_future()
    coroutine = work()
    task = asyncio.create_task(coroutine)
    sizes = [sys.getsizeof(thing) for thing in (task, coroutine, future, 'x' * 1000)]
    await task
    return sizes


sizes = asyncio.run(main())
`,
  check: (_, code) => ({ checker: 'output', code, probes: { sizes: 'sizes' } }),
  hints: () => [
    'A task is a future that knows a coroutine, and a few things more.',
    'Up to 3.10 all coroutine objects have the same size. Since 3.11 each variable is a slot in it.',
  ],
  mistakes: [
    {
      idea: 'a task contains its coroutine',
      predicts: (r) => {
        const [task = 0, coroutine = 0, future = 0, text = 0] = (r.value('sizes') ?? []) as number[];
        return placesOf([task + coroutine, coroutine, future, text]);
      },
      says: () => 'A task refers to its coroutine. It has the same size, whatever that does.',
      probe: () =>
        'import asyncio, sys\nasync def f(): a = b = c = d = 1\nasync def main():\n    for c in (f(), asyncio.sleep(0)):\n        print(sys.getsizeof(asyncio.create_task(c)))\nasyncio.run(main())',
    },
    {
      idea: 'a coroutine contains its frame in every version',
      predicts: (r) =>
        r.params.on === 'cpython-3.9-64' || r.params.on === 'cpython-3.10-64' ? placesOf([2, 3, 1, 4]) : null,
      says: () =>
        'Up to 3.10 the frame is an object of its own, and `getsizeof` does not follow the pointer.',
    },
    {
      idea: 'a coroutine contains what its variables lead to',
      predicts: () => placesOf([2, 4, 1, 3]),
      says: () => 'Its variables are pointers, and the text exists once, somewhere else.',
    },
  ],
  explain: (r) =>
    `${inOrder(r, ['task', `coroutine with ${r.params.locals} variables`, 'future', 'text'], 'sizes')} bytes. A task is a future and some fields more, and points to its coroutine. ` +
    'A task that waits costs all three: itself, its coroutine with the frame, and the future that it waits for. All of it together is small beside one response of a web server.',
});
