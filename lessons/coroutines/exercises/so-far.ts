import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** What a nested coroutine has done after so many sends. */
export const soFar = defineExercise<{ sends: number; waits: number }>({
  id: 'coroutines-so-far',
  kind: 'predict-output',
  revision: 1,
  title: 'How far has it got?',
  instances: [
    { sends: 0, waits: 1 },
    { sends: 1, waits: 1 },
    { sends: 2, waits: 1 },
    { sends: 1, waits: 2 },
    { sends: 2, waits: 2 },
    { sends: 3, waits: 2 },
    { sends: 1, waits: 0 },
    { sends: 2, waits: 0 },
    { sends: 3, waits: 3 },
  ],
  choices: () => ['(nothing)', 'a', 'ab', 'abc', 'abcd'],
  prompt: (p) =>
    `\`outer()\` has been called, and \`send(None)\` ${p.sends === 0 ? 'never' : p.sends === 1 ? 'once' : `${p.sends} times, or until it was finished`}. Which letters are in the log?`,
  code: (p) => `import asyncio

log = []


async def inner():
    log.append('b')
    for _ in range(${p.waits}):
        await asyncio.sleep(0)
    log.append('c')


async def outer():
    log.append('a')
    await inner()
    log.append('d')


coroutine = outer()
for _ in range(${p.sends}):
    try:
        coroutine.send(None)
    except StopIteration:
        break
print(''.join(log) or '(nothing)')
coroutine.close()
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Who suspends: `outer` at its `await`, or something further down?',
    'A `send` to `outer` goes on in the innermost place that is suspended.',
  ],
  mistakes: [
    {
      idea: 'the call runs up to the first await',
      predicts: (r) => (r.params.sends === 0 ? 'a' : null),
      says: () => 'The call makes an object and returns. Not even the first line has run.',
      probe: () => "async def f(): print('running')\nc = f()\nprint('called')\nc.close()",
    },
    {
      idea: 'outer stops at its own await',
      predicts: (r) => wrong(r, r.params.sends === 0 ? '(nothing)' : 'a'),
      says: () =>
        '`await inner()` goes down into `inner` at once. Only what really waits, the sleep, brings control back out, through both.',
      probe: () =>
        "async def inner(): print('inner')\nasync def outer():\n    await inner()\nc = outer()\ntry: c.send(None)\nexcept StopIteration: pass",
    },
    {
      idea: 'awaiting waits to the end',
      predicts: (r) => wrong(r, 'abcd'),
      says: () =>
        'That is how it looks from inside. But somebody has to call `send` once more for each wait.',
    },
  ],
  explain: (r) =>
    `The log holds **${String(r.answer)}**. \`inner\` waits ${r.params.waits === 1 ? 'once' : `${r.params.waits} times`}, and \`send\` was called ${r.params.sends === 1 ? 'once' : `${r.params.sends} times`}. ` +
    'The chain works like `yield from`: `send` to the outermost coroutine goes straight to the innermost one, and what that yields comes straight out.',
});
