import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const MADE = {
  'async def, called': ['async def f():\n    return 1\n', 'f()'],
  'async def, not called': ['async def f():\n    return 1\n', 'f'],
  'def with yield, called': ['def f():\n    yield 1\n', 'f()'],
  'async def with yield, called': ['async def f():\n    yield 1\n', 'f()'],
  'def that calls an async def': ['async def g():\n    return 1\n\n\ndef f():\n    return g()\n', 'f()'],
  'def with yield, not called': ['def f():\n    yield 1\n', 'f'],
  'async def with await, called': [
    'async def g():\n    return 1\n\n\nasync def f():\n    return await g()\n',
    'f()',
  ],
  'def with yield from, called': ['def g():\n    yield 1\n\n\ndef f():\n    yield from g()\n', 'f()'],
  'async def with yield, not called': ['async def f():\n    yield 1\n', 'f'],
  'generator expression': ['f = [1, 2, 3]\n', '(x for x in f)'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>;

/** Which type of object each kind of function gives. */
export const made = defineExercise<{ what: keyof typeof MADE }>({
  id: 'coroutines-what-is-made',
  kind: 'predict-output',
  revision: 1,
  title: 'What do you get?',
  claims: ['asyncio-coroutines-are-generators'],
  instances: (Object.keys(MADE) as (keyof typeof MADE)[]).map((what) => ({ what })),
  choices: () => ['function', 'generator', 'coroutine', 'async_generator'],
  prompt: (p) => `Which type has the object that \`${MADE[p.what][1]}\` gives?`,
  code: (p) =>
    `${MADE[p.what][0]}\n\nmade = ${MADE[p.what][1]}\nprint(type(made).__name__)\nif hasattr(made, 'close'):\n    made.close()\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Two things decide: whether there is an `async` in front, and whether the function’s own body has a `yield`.',
    'Without parentheses nothing is called.',
  ],
  mistakes: [
    {
      idea: 'a function has the type of what it gives',
      predicts: (r) =>
        MADE[r.params.what][1] === 'f' ? (r.params.what.includes('async') ? 'coroutine' : 'generator') : null,
      says: () =>
        'There are no parentheses: `f` is the function itself, an ordinary object with a flag in its code.',
      probe: () => 'async def f(): pass\nprint(type(f), f.__code__.co_flags & 0x80 > 0)',
    },
    {
      idea: 'coroutines are generators',
      predicts: (r) => (r.answer === 'coroutine' ? 'generator' : null),
      says: () =>
        'They were, up to 3.4. Since 3.5 coroutines have a type of their own, which you cannot iterate over.',
      probe: () => "async def f(): pass\nc = f()\nprint(hasattr(c, '__next__'))\nc.close()",
    },
    {
      idea: 'a call gives the returned value',
      predicts: (r) => wrong(r, 'function'),
      says: () =>
        'The call gives an object that stands for the work; the work has not begun, and no value is there.',
    },
    {
      idea: 'async makes a coroutine, whatever is inside',
      predicts: (r) => (r.answer === 'async_generator' ? 'coroutine' : null),
      says: () =>
        'With a `yield` inside it gives many values, one at a time: an asynchronous generator, to be used with `async for`.',
    },
  ],
  explain: (r) =>
    `It is a **${String(r.answer)}**. The compiler looks for \`async\` and for a \`yield\` in the function’s own body, and sets a flag (\`CO_COROUTINE\`, \`CO_GENERATOR\`, \`CO_ASYNC_GENERATOR\`). ` +
    'The call then makes the object and returns it, before the first line of the body. All three types live in `Objects/genobject.c` and have `send`, `throw` and `close` in one form or another; only the generator can be iterated with `for`.',
});
