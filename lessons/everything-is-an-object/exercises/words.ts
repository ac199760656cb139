import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT } from '#domain/python/environment.ts';
import { printed } from '#lessons/author/printed.ts';

type NoParams = Record<string, never>;

/** Guide, line 77: everything is an object, integers and booleans included. */
export const claimEverything = defineExercise<NoParams>({
  kind: 'judge-claim',
  id: 'object-claim-everything',
  revision: 1,
  title: 'Everything',
  claims: ['everything-is-an-object'],
  instances: [{}],
  statement: () => 'Everything is an object in Python, integers and booleans too.',
  lines: () => [77, 77],
  prompt: () =>
    'Is it so? The program asks a dozen very different things whether they are objects, and whether they have a type, a size and methods.',
  code: () => `import sys

def is_object(thing):
    sized = sys.getsizeof(thing) > 0
    return isinstance(thing, object) and sized and len(dir(thing)) > 0

things = [7, True, 2.5, 'text', None, ..., len, int, type, sys,
          is_object, is_object.__code__]
exceptions = [thing for thing in things if not is_object(thing)]
print('exceptions:', exceptions)
`,
  check: (_p, code) => ({ checker: 'output', code, probes: { exceptions: 'len(exceptions)' } }),
  holds: (value) => value('exceptions') === 0,
  hints: () => [
    'In Java an `int` is not an object. Does Python have a second kind of value like that?',
    'Try `(7).bit_length()` and `True.real` in your head.',
  ],
  mistakes: [
    {
      idea: 'small values are bare values',
      predicts: () => 'false',
      says: () =>
        'Many languages keep small values bare, and some Pythons (PyPy) do so behind the scenes. In the language, and in CPython’s memory, 7 and `True` have a header like everything else.',
      probe: () => 'import sys\nprint((7).bit_length(), True.__add__(1), sys.getsizeof(True))',
    },
    {
      idea: 'newer versions made exceptions',
      predicts: () => 'depends',
      says: () =>
        'Newer versions store some things more cleverly, but whenever your program can lay hands on a value, it is an object.',
    },
  ],
  explain: (reveal) =>
    `The program found no exception: *${printed(reveal, reveal.target)}*. What *is* no object are names, places in a list, statements and operators: they refer to objects or do something to them. ` +
    'A boolean is even an integer: `bool` is a subclass of `int` with two instances.',
});

/** Guide, lines 81–89: the block of an object holds its value. */
export const claimValue = defineExercise<NoParams>({
  kind: 'judge-claim',
  id: 'object-claim-value',
  revision: 1,
  title: 'One block for everything',
  instances: [{}],
  statement: () =>
    'An object is one block of memory in which type, reference count and the whole value lie together.',
  lines: () => [81, 89],
  prompt: () =>
    'Is it so for every object? The program puts a million items into a list, and then asks for the list’s address and for the size of its own block.',
  code: () => `row = []
before = id(row)
row.extend(range(1_000_000))

moved = id(row) != before
fixed = list.__basicsize__
print('moved' if moved else 'did not move', fixed)
`,
  check: (_p, code) => ({ checker: 'output', code, probes: { moved: 'moved', fixed: 'fixed' } }),
  holds: (value) => value('moved') === true,
  hints: () => [
    'It is so for a float, and for a tuple. Is it for things that can grow?',
    'If the block had to become larger it might have to move, and every pointer to it would be wrong.',
  ],
  mistakes: [
    {
      idea: 'an object is a single block',
      predicts: () => 'true',
      says: () =>
        'A good picture for numbers, texts and tuples. But whatever can grow has to keep its contents in a second block, which may move while the object itself stays.',
      probe: () => 'row = []\nat = id(row)\nrow.extend(range(10**6))\nprint(id(row) == at)',
    },
    {
      idea: 'it depends on the version',
      predicts: () => 'depends',
      says: () =>
        'It depends on the *type*. Lists, dictionaries and sets keep their contents apart in every version; floats and tuples never do.',
    },
  ],
  explain: (reveal) =>
    `The list *${printed(reveal, reveal.target).replace(/ \d+$/, '')}*, and its own block has ${String(reveal.value('fixed'))} bytes (${String(reveal.value('fixed', BROWSER_ENVIRONMENT))} in the browser): header, length, capacity, and **a pointer to the items**. ` +
    'The items’ pointers are in a second block, and the integers in a million others. So “size of an object” may mean three things; say which.',
});
