import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT } from '#domain/python/environment.ts';
import { printed } from '#lessons/author/printed.ts';

type NoParams = Record<string, never>;

/** Guide, line 87: every object's references are counted. */
export const claimCount = defineExercise<NoParams>({
  kind: 'judge-claim',
  id: 'object-claim-count',
  revision: 1,
  title: 'Every reference is counted',
  claims: ['object-keeps-count'],
  instances: [{}],
  statement: () => 'Each new reference to an object raises that object’s reference count.',
  lines: () => [87, 87],
  prompt: () =>
    'Is it so for every object, in every version? The program asks the object that is referred to most.',
  code: () => `import sys

before = sys.getrefcount(None)
row = [None] * 1000
grown = sys.getrefcount(None) - before
print('counted' if grown >= 1000 else 'not counted')
`,
  check: (_p, code) => ({ checker: 'output', code, probes: { grown: 'grown' } }),
  holds: (value) => Number(value('grown')) >= 1000,
  hints: () => [
    'For an object of your own it is so everywhere. Which object would you rather not write to, a million times a second?',
    'A version between 3.9 and 3.14 changed this.',
  ],
  mistakes: [
    {
      idea: 'the count is always exact',
      predicts: () => 'true',
      says: () =>
        'It was, up to 3.11. Since 3.12 an object can be immortal, and then its count stands still.',
      probe: () =>
        'import sys\nbefore = sys.getrefcount(None)\nrow = [None] * 1000\nprint(sys.getrefcount(None) - before)',
    },
    {
      idea: 'Python no longer counts',
      predicts: () => 'false',
      says: () => 'It does, for nearly all objects, and up to 3.11 for all of them.',
      probe: () => 'import sys\nthing = object()\nrow = [thing] * 1000\nprint(sys.getrefcount(thing))',
    },
  ],
  explain: (reveal) =>
    `CPython 3.11: ${printed(reveal, 'cpython-3.11-64')}. 3.12: ${printed(reveal, 'cpython-3.12-64')}. 3.13: ${printed(reveal, 'cpython-3.13-64')}. Browser: ${printed(reveal, BROWSER_ENVIRONMENT)}. ` +
    'PEP 683 gave `None`, the small integers and the built-in types a count that means “immortal”. The guide’s sentence is true of every object you make, and since 3.12 not of those that were there before you.',
});
