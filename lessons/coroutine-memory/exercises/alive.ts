import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { lifetimes } from './claims.ts';

const CASES = {
  'a variable, set before the wait': [
    'data = Data()\n    watch(data)\n    await pause()',
    'The frame of the suspended coroutine has a slot that points to it.',
  ],
  'a variable, deleted before the wait': [
    'data = Data()\n    watch(data)\n    del data\n    await pause()',
    '`del` empties the slot, and that was the last reference.',
  ],
  'an object without a name': [
    'watch(Data())\n    await pause()',
    'The argument was gone when `watch` returned; nothing in the frame points to it.',
  ],
  'the variable of a loop that is over': [
    'for data in [Data()]:\n        watch(data)\n    await pause()',
    'A loop leaves its variable behind, with the last item in it.',
  ],
  'the variable of a helper that has returned': [
    'def helper():\n        data = Data()\n        watch(data)\n\n    helper()\n    await pause()',
    'The helper’s frame went when it returned. A helper is a good way to keep large things short-lived.',
  ],
  'the variable of a coroutine that it awaits': [
    'async def helper():\n        data = Data()\n        watch(data)\n        await pause()\n\n    await helper()',
    'The helper is suspended as well: two frames are kept, one for each coroutine of the chain.',
  ],
  'what an `as` of an except clause holds': [
    'try:\n        raise LookupError(Data())\n    except LookupError as error:\n        watch(error.args[0])\n    await pause()',
    'The name of an `except … as` is deleted at the end of the clause, for this very reason.',
  ],
  'the caught exception, under another name': [
    'try:\n        raise LookupError(Data())\n    except LookupError as error:\n        watch(error.args[0])\n        kept = error\n    await pause()',
    'The second name keeps the exception, and through its traceback even the frames that it passed.',
  ],
  'a default argument of an inner function': [
    'def inner(data=Data()):\n        watch(data)\n\n    inner()\n    await pause()',
    '`inner` is still a variable of the frame, and a function holds its defaults.',
  ],
  'what a comprehension went through': [
    '[watch(data) for data in [Data()]]\n    await pause()',
    'The variable of a comprehension is its own, and goes with it.',
  ],
} as const;

/** What a suspended coroutine keeps alive. */
export const alive = defineExercise<{ object: keyof typeof CASES }>({
  id: 'coroutine-memory-alive',
  kind: 'predict-output',
  revision: 1,
  title: 'Still there while it waits?',
  claims: lifetimes,
  instances: (Object.keys(CASES) as (keyof typeof CASES)[]).map((object) => ({ object })),
  choices: () => ['there', 'gone'],
  prompt: (p) =>
    `The coroutine is suspended in \`pause()\`. Is the \`Data\` still in memory? It is ${p.object}.`,
  code: (p) => `import asyncio
import weakref


class Data:
    pass


watched = []


def watch(data):
    watched.append(weakref.ref(data))


async def pause():
    await asyncio.sleep(0)


async def work():
    ${CASES[p.object][0]}


coroutine = work()
coroutine.send(None)
print('gone' if watched[0]() is None else 'there')
coroutine.close()
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Which frames exist at this moment, and which of their variables?',
    'Nothing is released because it is not needed any more; only because nobody refers to it.',
  ],
  mistakes: [
    {
      idea: 'what is not used again is released',
      predicts: (r) => (r.answer === 'there' ? 'gone' : null),
      says: () =>
        'Python does not look ahead. A variable refers to its object until it gets another value, is deleted, or its frame goes.',
    },
    {
      idea: 'a suspended coroutine keeps all it has touched',
      predicts: (r) => wrong(r, 'there'),
      says: () =>
        'It keeps what its frame refers to *now*. This object had no reference left, and went at once.',
    },
  ],
  explain: (r) =>
    `The object is **${String(r.answer)}**. ${CASES[r.params.object][1]} With one coroutine this hardly matters; with ten thousand that wait, each of them keeps its own.`,
});
