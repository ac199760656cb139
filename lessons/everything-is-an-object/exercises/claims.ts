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

/** Guide, line 87: every object's references are counted. */
export const claimCount = defineExercise<NoParams>({
  kind: 'judge-claim',
  id: 'object-claim-count',
  revision: 1,
  title: 'Every reference is counted',
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

/** Guide, line 99: an object takes more than its value. */
export const claimOverhead = defineExercise<NoParams>({
  kind: 'judge-claim',
  id: 'object-claim-overhead',
  revision: 1,
  title: 'More than its value',
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
