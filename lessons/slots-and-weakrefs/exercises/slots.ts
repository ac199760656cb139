import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import { BYTES_EACH } from '#lessons/author/bytes-each.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';

const PAIR = "class Pair:\n    __slots__ = ('x', 'y')\n";

/** What somebody tries with a class that has slots. */
const TRIALS = {
  'a new attribute': {
    setup: PAIR,
    line: 'Pair().z = 3',
    why: 'There is no place for `z`, and no dictionary to put it into.',
  },
  'a new attribute of a subclass': {
    setup: `${PAIR}\nclass Named(Pair):\n    pass\n`,
    line: 'Named().z = 3',
    why: 'A subclass that does not declare `__slots__` itself gets a `__dict__` again, and most of the saving is gone.',
  },
  'a slot without a value': {
    setup: PAIR,
    line: 'Pair().x',
    why: 'A slot begins empty, and reading an empty one is an `AttributeError`.',
  },
  'a default value in the class': {
    setup: '',
    line: "class Pair:\n        __slots__ = ('x', 'y')\n        x = 0",
    why: 'The slot needs the name `x` in the class for its descriptor, so a class variable of that name is refused.',
  },
  'a weak reference': {
    setup: `import weakref\n\n${PAIR}`,
    line: 'weakref.ref(Pair())',
    why: 'Without a place for weak references there can be none. `__weakref__` among the slots brings it back.',
  },
  'a weak reference, declared': {
    setup: "import weakref\n\nclass Pair:\n    __slots__ = ('x', 'y', '__weakref__')\n",
    line: 'weakref.ref(Pair())',
    why: '`__weakref__` among the slots provides the place.',
  },
  'two bases with slots': {
    setup: "class Left:\n    __slots__ = ('a',)\n\nclass Right:\n    __slots__ = ('b',)\n",
    line: 'class Both(Left, Right):\n        pass',
    why: 'Both want their slot at the same distance from the start of the object. There is no layout that serves both.',
  },
  'vars()': { setup: PAIR, line: 'vars(Pair())', why: '`vars` needs a `__dict__`, and there is none.' },
  'a cached property': {
    setup:
      "from functools import cached_property\n\nclass Pair:\n    __slots__ = ('x', 'y')\n\n    @cached_property\n    def total(self):\n        return 7\n",
    line: 'Pair().total',
    why: '`cached_property` keeps its value in the `__dict__` of the instance.',
  },
  'an int with a slot': {
    setup: '',
    line: "class Tagged(int):\n        __slots__ = ('tag',)",
    why: 'The digits of an int follow its header and vary in number, so nothing can have a fixed place behind them.',
  },
  copying: {
    setup: `import copy\n\n${PAIR}`,
    line: 'copy.copy(Pair())',
    why: '`copy` asks the object how to rebuild it, and `object.__reduce_ex__` collects the slots by their names.',
  },
} as const;

type TrialParams = { readonly trial: keyof typeof TRIALS };

/** What slots forbid. */
export const trial = defineExercise<TrialParams>({
  kind: 'predict-output',
  id: 'slots-trial',
  revision: 1,
  title: 'What slots forbid',
  claims: ['instance-always-has-dictionary'],
  instances: (Object.keys(TRIALS) as (keyof typeof TRIALS)[]).map((key) => ({ trial: key })),
  prompt: (p) =>
    `Somebody tries this with slots: **${p.trial}**. Does it work, or which exception is raised?`,
  code: (p) =>
    `${TRIALS[p.trial].setup}\ntry:\n    ${TRIALS[p.trial].line}\n    print('it works')\nexcept Exception as error:\n    print(type(error).__name__)\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => ['it works', 'AttributeError', 'TypeError', 'ValueError'],
  hints: () => [
    'Slots are fixed places in the object. What is asked for here: a place, a dictionary, or a change of the layout?',
    'A missing attribute is an `AttributeError`, an object of the wrong layout a `TypeError`, two meanings for one name a `ValueError`.',
  ],
  mistakes: [
    {
      idea: 'slots only save memory',
      predicts: (reveal) => wrong(reveal, 'it works'),
      says: () =>
        'They save it by leaving something out: the dictionary, and the place for weak references. Whatever needs these fails.',
      probe: () =>
        "class P:\n    __slots__ = ()\nprint(hasattr(P(), '__dict__'), hasattr(P(), '__weakref__'))",
    },
    {
      idea: 'every failure is an AttributeError',
      predicts: (reveal) => wrong(reveal, 'AttributeError'),
      says: () =>
        'That is what comes of reading or setting an attribute that has no place. Here it is something else that happens.',
    },
    {
      idea: 'slots are inherited as a prohibition',
      predicts: ({ params }) => (params.trial === 'copying' ? 'TypeError' : null),
      says: () =>
        'Pickle’s oldest format could not save what has slots. `copy` can copy it: it asks for the slots by their names.',
    },
  ],
  explain: (reveal) => `*${printed(reveal, reveal.target)}*. ${TRIALS[reveal.params.trial].why}`,
});

/** Ways to keep three values together. */
const RECORDS = {
  'a tuple': 'lambda: tuple([None] * 3)',
  'an instance with slots': 'Slotted',
  'an instance': 'Plain',
  'an instance after vars()': 'looked_at',
  'a dict': "lambda: {'x': None, 'y': None, 'z': None}",
  'a set of three': "lambda: set('xyz')",
} as const;

type RecordsParams = {
  readonly a: keyof typeof RECORDS;
  readonly b: keyof typeof RECORDS;
  readonly c: keyof typeof RECORDS;
  readonly d: keyof typeof RECORDS;
  readonly on: On;
};

const things = ({ a, b, c, d }: RecordsParams): readonly (keyof typeof RECORDS)[] => [a, b, c, d];

/** The cheapest record. */
export const records = defineExercise<RecordsParams>({
  kind: 'predict-order',
  id: 'slots-records',
  revision: 1,
  title: 'Three values, kept together',
  claims: ['instance-more-memory-than-basic'],
  instances: [
    { a: 'a dict', b: 'an instance', c: 'a tuple', d: 'an instance after vars()', on: '3.13' },
    { a: 'an instance', b: 'a dict', c: 'an instance with slots', d: 'a set of three', on: '3.13' },
    { a: 'an instance after vars()', b: 'a tuple', c: 'a dict', d: 'an instance', on: 'browser' },
    { a: 'an instance', b: 'a set of three', c: 'an instance with slots', d: 'a dict', on: '3.9' },
    {
      a: 'a set of three',
      b: 'an instance with slots',
      c: 'an instance after vars()',
      d: 'an instance',
      on: '3.13',
    },
    { a: 'a dict', b: 'a tuple', c: 'an instance', d: 'a set of three', on: '3.11' },
    { a: 'an instance after vars()', b: 'an instance', c: 'a dict', d: 'an instance with slots', on: '3.12' },
    {
      a: 'a set of three',
      b: 'a dict',
      c: 'an instance with slots',
      d: 'an instance after vars()',
      on: 'browser',
    },
  ],
  target: (p) => environmentOn(p.on),
  things,
  direction: 'smallest first',
  observation: 'sizes',
  unit: 'bytes',
  prompt: () =>
    'Put these ways to keep three values in order by the memory that *one more* of them takes, all blocks included. The values exist already.',
  code: (p) =>
    `${BYTES_EACH}\n\nclass Plain:\n    def __init__(self):\n        self.x = self.y = self.z = None\n\nclass Slotted:\n    __slots__ = ('x', 'y', 'z')\n\n    def __init__(self):\n        self.x = self.y = self.z = None\n\ndef looked_at():\n    one = Plain()\n    vars(one)\n    return one\n\nsizes = [bytes_each(make) for make in (${things(
      p,
    )
      .map((thing) => RECORDS[thing])
      .join(', ')})]\n`,
  check: (_p, code) => ({ checker: 'output', code, probes: { sizes: 'sizes' } }),
  hints: () => [
    'Who keeps only values, who also names, who a table of hashes?',
    'A plain instance leaves the names to its class. A dict and a set have a table of their own, with free places in it.',
  ],
  mistakes: [
    {
      idea: 'an instance contains a dict',
      predicts: (reveal) => {
        const order = [
          'a tuple',
          'an instance with slots',
          'a set of three',
          'a dict',
          'an instance',
          'an instance after vars()',
        ];
        const places = placesOf(things(reveal.params).map((thing) => order.indexOf(thing)));
        return JSON.stringify(places) === JSON.stringify(reveal.answer) ? null : places;
      },
      says: () =>
        'Then it would have to be larger than a dict. It is smaller in every version, since the names are kept by the class.',
      probe: () =>
        'import sys\nclass P: pass\np = P(); p.x = p.y = p.z = None\nprint(sys.getsizeof(p) + sys.getsizeof(vars(p)), sys.getsizeof({"x": 0, "y": 0, "z": 0}))',
    },
    {
      idea: 'a set is lighter than a dict',
      predicts: (reveal) => {
        const order = [
          'a tuple',
          'an instance with slots',
          'an instance',
          'an instance after vars()',
          'a set of three',
          'a dict',
        ];
        const places = placesOf(things(reveal.params).map((thing) => order.indexOf(thing)));
        return JSON.stringify(places) === JSON.stringify(reveal.answer) ? null : places;
      },
      says: () =>
        'A set stores less for each item, but it has eight places inside the object from the start, with a hash and a pointer each.',
      probe: () => "import sys\nprint(sys.getsizeof(set('xyz')), sys.getsizeof(dict.fromkeys('xyz')))",
    },
  ],
  explain: (reveal) =>
    `${inOrder(reveal, things(reveal.params), 'sizes')} bytes. ` +
    'A tuple is header, length and pointers; slots do without the length. A plain instance adds a pointer for weak references, one for the dictionary, and spare places. ' +
    'Looking at `__dict__` adds a dictionary object. Ordinary dicts and sets pay for a hash table each.',
});
