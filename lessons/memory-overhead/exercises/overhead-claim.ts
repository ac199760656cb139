import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT } from '#domain/python/environment.ts';

type NoParams = Record<string, never>;

/** Guide, line 99: an object takes more than its value. */
export const claimOverhead = defineExercise<NoParams>({
  kind: 'judge-claim',
  id: 'object-claim-overhead',
  revision: 1,
  title: 'More than its value',
  claims: ['every-object-has-overhead'],
  instances: [{}],
  statement: () => 'Every object takes more memory than its value alone would need.',
  lines: () => [99, 99],
  prompt: () =>
    'Is it so? The program compares sizes with what C needs for the same values: a `double`, an `int`, a truth value, text, nothing at all.',
  code: () => `import sys

needed = [(2.5, 8), (7, 4), (True, 1), ('text', 4), (b'', 0),
          (None, 0)]
extra = [sys.getsizeof(thing) - value for thing, value in needed]
print(min(extra) > 0)
`,
  check: (_p, code) => ({ checker: 'output', code, probes: { smallest: 'min(extra)' } }),
  holds: (value) => Number(value('smallest')) > 0,
  hints: () => [
    'What would an object without any overhead look like, and how would Python know what it is?',
    'Even the cheapest object in the list has a type and a count.',
  ],
  mistakes: [
    {
      idea: 'there are free objects',
      predicts: () => 'false',
      says: () =>
        '*Using* `None` or `True` once more costs no new object, only a pointer. But the object itself is there, header and all.',
      probe: () => 'import sys\nprint(sys.getsizeof(None), sys.getsizeof(True))',
    },
    {
      idea: 'a smaller word makes the overhead vanish',
      predicts: () => 'depends',
      says: () => 'Half the word, half the header: smaller, but there.',
      probe: () => 'print(object.__basicsize__)',
    },
  ],
  explain: (reveal) =>
    `It is so everywhere. The least overhead in the list is ${String(reveal.value('smallest'))} bytes on this Python and ${String(reveal.value('smallest', BROWSER_ENVIRONMENT))} in the browser. ` +
    'The guide is right, and the number it leaves out is two words: that is the price of being an object at all. Everything beyond depends on the type.',
});
