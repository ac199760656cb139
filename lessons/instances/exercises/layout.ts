import { defineExercise } from '#domain/lesson/exercise.ts';
import { BLOCKS_EACH } from '#lessons/author/blocks-each.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';

/** Ways to make an instance. */
const MAKERS = {
  'two attributes':
    'class Thing:\n    def __init__(self):\n        self.x = 1\n        self.y = 2\n\nmake = Thing',
  'no attributes': 'class Thing:\n    pass\n\nmake = Thing',
  'two slots':
    "class Thing:\n    __slots__ = ('x', 'y')\n\n    def __init__(self):\n        self.x = 1\n        self.y = 2\n\nmake = Thing",
  'two attributes, and vars() was called':
    'class Thing:\n    def __init__(self):\n        self.x = 1\n        self.y = 2\n\ndef make():\n    thing = Thing()\n    vars(thing)\n    return thing',
  'forty attributes':
    "class Thing:\n    pass\n\ndef make():\n    thing = Thing()\n    for i in range(40):\n        setattr(thing, 'a%d' % i, None)\n    return thing",
} as const;

type LayoutParams = { readonly made: keyof typeof MAKERS; readonly on: On };

/** How many blocks of memory an instance is made of, version by version. */
export const blocks = defineExercise<LayoutParams>({
  kind: 'predict-output',
  id: 'instances-blocks',
  revision: 1,
  title: 'One instance, how many blocks?',
  claims: ['instance-variables-in-own-block', 'instance-contains-dictionary'],
  instances: [
    { made: 'two attributes', on: '3.13' },
    { made: 'two attributes', on: '3.9' },
    { made: 'two attributes', on: '3.11' },
    { made: 'two slots', on: '3.9' },
    { made: 'two attributes, and vars() was called', on: '3.13' },
    { made: 'no attributes', on: '3.9' },
    { made: 'no attributes', on: '3.12' },
    { made: 'forty attributes', on: '3.13' },
    { made: 'two attributes, and vars() was called', on: '3.11' },
    { made: 'two attributes', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  numeric: { unit: 'blocks' },
  prompt: (p) =>
    `An instance with ${p.made}. How many blocks of memory does it occupy, with what is only there to hold its attributes? The values themselves exist already.`,
  code: (p) => `${BLOCKS_EACH}\n\n${MAKERS[p.made]}\n\nprint(blocks_each(make))\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  hints: (p) => [
    'The object itself; perhaps a dictionary; perhaps a place for the values. Which of them does this version need?',
    p.on === '3.9'
      ? 'A dictionary is an object with a pointer to its values. 3.9 makes it when the first attribute is set.'
      : 'Since 3.11 no dictionary is made before somebody asks for it. Where the values are then is what changed again in 3.13.',
  ],
  mistakes: [
    {
      idea: 'an object and its dictionary',
      predicts: (reveal) => wrong(reveal, 2),
      says: () =>
        'A natural guess. But a dictionary is itself two blocks, the object and its values; and in newer versions there is none to begin with.',
      probe: () =>
        'import gc\nclass P:\n    def __init__(self): self.x = []\nkept = [P() for i in range(100)]\nprint(sum(type(one) is dict for one in gc.get_objects()))',
    },
    {
      idea: 'attributes lie in the object',
      predicts: (reveal) => wrong(reveal, 1),
      says: () =>
        'So it is with `__slots__`, and since 3.13 as long as nobody asks for `__dict__` and there are few attributes. Not here.',
      probe: () =>
        'import sys\nclass P: pass\np = P(); before = sys.getsizeof(p)\np.x = 1; print(before, sys.getsizeof(p), vars(p))',
    },
    {
      idea: 'always a dictionary with its values',
      predicts: (reveal) => wrong(reveal, 3),
      says: () => 'That is the picture of 3.10 and earlier, for an instance with attributes.',
    },
  ],
  explain: (reveal) =>
    `**${printed(reveal, reveal.target)}** here; ${printed(reveal, 'cpython-3.9-64')} on CPython 3.9, ${printed(reveal, 'cpython-3.11-64')} on 3.11, ${printed(reveal, 'cpython-3.13-64')} on 3.13. ` +
    {
      'two attributes':
        'Up to 3.10 there are the object, its dictionary, and the array of values; since 3.11 the dictionary is left out; since 3.13 the array is part of the object (`_PyObject_InitInlineValues`).',
      'no attributes':
        '3.9 makes nothing before there is an attribute. 3.11 and 3.12 allocate the array at once, 3.13 reserves it inside the object.',
      'two slots': 'A slot is a fixed place in the object, so there is nothing else in any version.',
      'two attributes, and vars() was called':
        'Who calls `vars` gets a real dictionary, and the instance keeps it. In 3.13 its values stay where they are, inside the object.',
      'forty attributes':
        'Keys are shared for thirty attributes at most. Beyond, each instance has an ordinary dictionary with a table of its own.',
    }[reveal.params.made],
});

/** What somebody does with an instance. */
const ACTIONS = {
  'read an attribute': 'p.x',
  'set a new attribute': 'p.z = []',
  'delete an attribute': 'del p.y',
  'call vars()': 'vars(p)',
  'call dir()': 'dir(p)',
  'call hasattr()': "hasattr(p, 'z')",
  'call repr()': 'repr(p)',
  'copy it': 'copy.copy(p)',
  'pickle it': 'p.__reduce_ex__(2)',
  'set forty attributes': "for i in range(40):\n    setattr(p, 'a%d' % i, i)",
} as const;

/** What an action needs, and so why it wakes the dictionary or not. */
const NEEDS: Readonly<Record<keyof typeof ACTIONS, string>> = {
  'read an attribute': 'To read one name, the index that the class knows for it is enough.',
  'set a new attribute': 'The class had a place to spare for one name more, so only a value was stored.',
  'delete an attribute': 'Since 3.11 a value may be missing. Its place is emptied, and that is all.',
  'call vars()': '`vars` hands the dictionary out, so there has to be one.',
  'call dir()': '`dir` asks for `__dict__`, to list the names in it.',
  'call hasattr()': '`hasattr` looks for one name, like any reading.',
  'call repr()': 'The `repr` of `object` shows class and address, and no attributes.',
  'copy it': '`copy` asks the object for its state, and that is its `__dict__`.',
  'pickle it': '`pickle` asks the object for its state, and that is its `__dict__`.',
  'set forty attributes':
    'A class shares thirty names at most. With more, the instance gets an ordinary dictionary.',
};

type ActionParams = { readonly action: keyof typeof ACTIONS; readonly on: On };

/** Since 3.11 an instance has no dictionary until somebody makes one necessary. */
export const wakes = defineExercise<ActionParams>({
  kind: 'predict-output',
  id: 'instances-wakes-dict',
  revision: 1,
  title: 'Who wakes the dictionary?',
  claims: ['instance-contains-dictionary'],
  instances: [
    { action: 'read an attribute', on: '3.13' },
    { action: 'call vars()', on: '3.13' },
    { action: 'read an attribute', on: '3.9' },
    { action: 'set a new attribute', on: '3.13' },
    { action: 'copy it', on: '3.13' },
    { action: 'call dir()', on: '3.11' },
    { action: 'call hasattr()', on: 'browser' },
    { action: 'set forty attributes', on: '3.13' },
    { action: 'delete an attribute', on: '3.11' },
    { action: 'call repr()', on: '3.12' },
    { action: 'pickle it', on: 'browser' },
    { action: 'call repr()', on: '3.9' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `A fresh instance with two attributes. You ${p.action}. Does it have a dictionary now, one that takes memory?`,
  code: (p) =>
    `import copy\nimport gc\n\nclass Point:\n    def __init__(self):\n        self.x = []\n        self.y = []\n\ndef dictionaries():\n    return sum(type(one) is dict for one in gc.get_objects())\n\ngc.collect()\nbefore = dictionaries()\np = Point()\n${ACTIONS[p.action]}\nprint('a dictionary' if dictionaries() > before else 'no dictionary')\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => ['a dictionary', 'no dictionary'],
  hints: () => [
    'Which version is this about? In which was the dictionary still there from the first attribute on?',
    'Does what you do need a dictionary as an *object*, to hand it to somebody? Or only a value by its name?',
  ],
  mistakes: [
    {
      idea: 'every instance has its dictionary',
      predicts: (reveal) => wrong(reveal, 'a dictionary'),
      says: () =>
        'It has a *place* for one. Since 3.11 attributes are read and written without it, by the index that the class knows for each name.',
      probe: () =>
        'import sys, tracemalloc\nclass P:\n    def __init__(self): self.x = 1\nkept = [P() for i in range(60)]\ntracemalloc.start()\np = P(); one = tracemalloc.get_traced_memory()[0]\nvars(p); print(one, tracemalloc.get_traced_memory()[0])',
    },
    {
      idea: 'a dictionary is only made on demand',
      predicts: (reveal) => wrong(reveal, 'no dictionary'),
      says: () =>
        'On demand, or where the shared table does not do: with very many attributes, and up to 3.10 always. Some functions demand it behind your back.',
      probe: () => 'class P: pass\np = P()\nprint(p.__reduce_ex__(2))',
    },
  ],
  explain: (reveal) =>
    `*${printed(reveal, reveal.target)}* (3.9: ${printed(reveal, 'cpython-3.9-64')}, 3.13: ${printed(reveal, 'cpython-3.13-64')}). ` +
    `${NEEDS[reveal.params.action]} ` +
    'Up to 3.10 the first attribute had brought one anyway. Since 3.11 `_PyObject_MaterializeManagedDict` makes it when it is needed, and it stays: a serialiser that walks over a million instances leaves a million dictionaries behind.',
});
