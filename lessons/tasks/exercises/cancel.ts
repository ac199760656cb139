import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

const CASES = {
  'it does not handle it': ['await asyncio.sleep(60)', true],
  'it catches Exception': [
    'try:\n        await asyncio.sleep(60)\n    except Exception:\n        pass',
    true,
  ],
  'it catches CancelledError': [
    'try:\n        await asyncio.sleep(60)\n    except asyncio.CancelledError:\n        pass',
    true,
  ],
  'it catches it, cleans up, and raises it again': [
    'try:\n        await asyncio.sleep(60)\n    except asyncio.CancelledError:\n        log = []\n        raise',
    true,
  ],
  'it has a finally that awaits': [
    'try:\n        await asyncio.sleep(60)\n    finally:\n        await asyncio.sleep(0)',
    true,
  ],
  'it raises another exception in its place': [
    "try:\n        await asyncio.sleep(60)\n    except asyncio.CancelledError:\n        raise ValueError('no')",
    true,
  ],
  'it catches everything and returns': [
    "try:\n        await asyncio.sleep(60)\n    except BaseException:\n        return 'anyway'",
    true,
  ],
  'it has not begun yet': ['try:\n        pass\n    except asyncio.CancelledError:\n        pass', false],
  'it catches it, and has not begun yet': [
    'try:\n        await asyncio.sleep(60)\n    except asyncio.CancelledError:\n        pass',
    false,
  ],
  'it does not await anything any more': ['pass', true],
} as const;

const WHY: { readonly [name in keyof typeof CASES]: string } = {
  'it does not handle it':
    'The CancelledError leaves the coroutine, and the task notes that it was cancelled.',
  'it catches Exception': 'CancelledError is a `BaseException` since 3.8, so this clause does not catch it.',
  'it catches CancelledError':
    'The exception was raised, caught, and forgotten; the coroutine returned as if nothing had happened.',
  'it catches it, cleans up, and raises it again':
    'That is the right way to clean up: the request is passed on.',
  'it has a finally that awaits': 'A `finally` may await; the exception goes on when it is through.',
  'it raises another exception in its place':
    'What leaves the coroutine is a ValueError, and the task keeps that.',
  'it catches everything and returns':
    '`except BaseException` catches everything, and the return makes it an ordinary end.',
  'it has not begun yet':
    'The CancelledError is thrown in at the very beginning, before the first line, so no `try` of the body is active.',
  'it catches it, and has not begun yet':
    'The body has no chance to catch anything: the exception is thrown in before its first line.',
  'it does not await anything any more':
    'It was done before it was cancelled; `cancel()` returned False and changed nothing.',
};

/** What becomes of a cancelled task. */
export const cancel = defineExercise<{ what: keyof typeof CASES }>({
  id: 'tasks-cancel',
  kind: 'predict-output',
  revision: 1,
  title: 'What becomes of it?',
  instances: (Object.keys(CASES) as (keyof typeof CASES)[]).map((what) => ({ what })),
  choices: () => ['cancelled', 'returned', 'failed'],
  prompt: (p) => `A task is cancelled; ${p.what}. How does it end?`,
  code: (p) => `import asyncio


async def work():
    ${CASES[p.what][0]}


async def main():
    task = asyncio.create_task(work())
${CASES[p.what][1] ? '    await asyncio.sleep(0)      # it has begun\n' : ''}    task.cancel()
    await asyncio.wait([task])
    if task.cancelled():
        print('cancelled')
    elif task.exception() is None:
        print('returned')
    else:
        print('failed')


asyncio.run(main())
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'A CancelledError is raised at the place where the coroutine is suspended. Which clause sees it there?',
    'What leaves the coroutine in the end: the CancelledError, something else, or a value?',
  ],
  mistakes: [
    {
      idea: 'cancel is final',
      predicts: (r) => wrong(r, 'cancelled'),
      says: () => 'It is a request, in the form of an exception. What counts is how the coroutine ends.',
    },
    {
      idea: 'an except clause is always in time',
      predicts: (r) => wrong(r, 'returned'),
      says: () =>
        'Look which exceptions the clause catches, whether it passes them on, and whether the coroutine had got there at all.',
    },
    {
      idea: 'being cancelled is a failure',
      predicts: (r) => wrong(r, 'failed'),
      says: () =>
        'A CancelledError that ends a task makes it cancelled, which is neither a result nor an exception.',
    },
  ],
  explain: (r) =>
    `It ends as **${String(r.answer)}**. ${WHY[r.params.what]} \`cancel()\` only asks; the next step of the task throws the exception in.`,
});
