import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';
import { wrong } from '#lessons/author/wrong.ts';

type Params = { readonly more: number; readonly on: EnvironmentId };

/** What local variables add to a coroutine object. */
export const locals = defineExercise<Params>({
  id: 'coroutine-memory-locals',
  kind: 'predict-output',
  revision: 1,
  title: 'Variables inside, or outside?',
  claims: ['tasks-size-includes-coroutine'],
  instances: [
    { more: 4, on: 'cpython-3.13-64' },
    { more: 4, on: 'cpython-3.9-64' },
    { more: 4, on: BROWSER_ENVIRONMENT },
    { more: 10, on: 'cpython-3.13-64' },
    { more: 10, on: 'cpython-3.10-64' },
    { more: 7, on: BROWSER_ENVIRONMENT },
    { more: 25, on: 'cpython-3.11-64' },
    { more: 6, on: 'cpython-3.12-64' },
    { more: 9, on: 'cpython-3.9-64' },
  ],
  target: (p) => p.on,
  numeric: { unit: 'bytes' },
  prompt: (p) =>
    `One coroutine function has ${p.more} local variables more than the other. How many bytes larger is its coroutine object, by \`sys.getsizeof\`?`,
  code: (p) => `import sys


async def few():
    x0 = 1


async def many():
    x0 = 1
    ${Array.from({ length: p.more }, (_, n) => `x${n + 1} = 1`).join('; ')}


small, large = few(), many()
print(sys.getsizeof(large) - sys.getsizeof(small))
small.close()
large.close()
`,
  check: (_, code) => ({ checker: 'output', code, probes: { word: "__import__('struct').calcsize('P')" } }),
  hints: () => [
    'A local variable is a slot for one pointer. How wide is that here?',
    'Is the frame part of the coroutine object in this version? 3.11 changed that.',
  ],
  mistakes: [
    {
      idea: 'the frame is part of the coroutine in every version',
      predicts: (r) => wrong(r, r.params.more * Number(r.value('word'))),
      says: () =>
        'Since 3.11 it is. Before, the coroutine had a pointer to a frame object, and that is what grew.',
      probe: () =>
        'async def f(): a = b = c = 1\nc = f()\nimport sys\nprint(sys.getsizeof(c), sys.getsizeof(c.cr_frame))\nc.close()',
    },
    {
      idea: 'a pointer has eight bytes',
      predicts: (r) => wrong(r, r.params.more * 8),
      says: (r) => `In this environment a pointer has ${String(r.value('word'))}.`,
    },
    {
      idea: 'variables are never part of it',
      predicts: (r) => wrong(r, 0),
      says: () =>
        'They are slots of the frame, and since 3.11 the frame of a coroutine is allocated inside of the coroutine object.',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)} bytes**, with ${r.params.more} more variables and pointers of ${String(r.value('word'))} bytes. On CPython 3.9 it is ${String(r.value('stdout', 'cpython-3.9-64')).trim()}, on 3.13 ${String(r.value('stdout', 'cpython-3.13-64')).trim()}, in the browser ${String(r.value('stdout', BROWSER_ENVIRONMENT)).trim()}. ` +
    'Up to 3.10 the frame was an object apart. Since 3.11 a coroutine ends in its frame (`cr_iframe`), so one allocation does for both. Only slots are counted: what they lead to is elsewhere.',
});
