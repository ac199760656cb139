import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';
import { wrong } from '#lessons/author/wrong.ts';

const COUNTING = `class Tool:
    made = 0

    def __init__(self, *values):
        Tool.made += 1


`;

const PATTERNS = {
  pool: {
    code: (n: number) =>
      `pool = []\nfor i in range(${n}):\n    tool = pool.pop() if pool else Tool()\n    pool.append(tool)\n`,
    naive: (n: number) => n,
    why: 'The first round makes one and gives it back. All later rounds borrow that one.',
  },
  'pool for two': {
    code: (n: number) =>
      `pool = []\nfor i in range(${n}):\n    left = pool.pop() if pool else Tool()\n    right = pool.pop() if pool else Tool()\n    pool += [left, right]\n`,
    naive: (n: number) => 2 * n,
    why: 'A pool grows to as many objects as are in use at the same time.',
  },
  flyweight: {
    code: (n: number) =>
      `known = {}\nfor i in range(${n}):\n    if i % 4 not in known:\n        known[i % 4] = Tool(i % 4)\n    tool = known[i % 4]\n`,
    naive: (n: number) => n,
    why: 'One object for each different value, and the remainder by four has four.',
  },
  setdefault: {
    code: (n: number) =>
      `known = {}\nfor i in range(${n}):\n    tool = known.setdefault(i % 4, Tool(i % 4))\n`,
    naive: () => 4,
    why: 'Arguments are evaluated before the call. `setdefault` throws most of them away, but they were made.',
  },
  'cached property': {
    code: (n: number) =>
      `from functools import cached_property\n\n\nclass Owner:\n    @cached_property\n    def tool(self):\n        return Tool()\n\n\nowners = [Owner() for _ in range(${n})]\nfor owner in owners[::5]:\n    owner.tool\n    owner.tool\n`,
    naive: (n: number) => n,
    why: 'Only every fifth owner was asked, and the second time the instance had it already.',
  },
  cache: {
    code: (n: number) =>
      `from functools import cache\n\n\n@cache\ndef tool(size):\n    return Tool(size)\n\n\nfor i in range(${n}):\n    tool(i % 7)\n`,
    naive: (n: number) => n,
    why: '`cache` is a flyweight in one line: one result for each different argument.',
  },
  generator: {
    code: (n: number) => `tools = (Tool(i) for i in range(${n}))\nnext(tools)\nnext(tools)\n`,
    naive: (n: number) => n,
    why: 'A generator makes what it is asked for, and was asked twice.',
  },
} as const;

type Pattern = { readonly pattern: keyof typeof PATTERNS; readonly n: number };

/** How many objects a pattern makes. */
export const madeCount = defineExercise<Pattern>({
  id: 'cheaper-made-count',
  kind: 'predict-output',
  revision: 1,
  title: 'How many are made?',
  claims: ['creation-lazy-needed'],
  instances: [
    { pattern: 'pool', n: 100 },
    { pattern: 'flyweight', n: 50 },
    { pattern: 'setdefault', n: 60 },
    { pattern: 'cached property', n: 40 },
    { pattern: 'pool for two', n: 30 },
    { pattern: 'cache', n: 200 },
    { pattern: 'generator', n: 500 },
    { pattern: 'cached property', n: 25 },
  ],
  numeric: { unit: 'objects' },
  observation: 'made',
  prompt: () => 'How often is `Tool` made?',
  code: (p) => `${COUNTING}${PATTERNS[p.pattern].code(p.n)}made = Tool.made\nprint(made)\n`,
  check: (_, code) => ({ checker: 'output', code, probes: { made: 'made' } }),
  hints: () => [
    'Follow the first two rounds with a pencil.',
    'When is `Tool(…)` evaluated: always, or only where nothing was there?',
  ],
  mistakes: [
    {
      idea: 'every round makes one',
      predicts: (r) => unlessRight(PATTERNS[r.params.pattern].naive(r.params.n), r),
      says: (r) =>
        r.params.pattern === 'setdefault'
          ? 'That many are *kept*. But the argument is evaluated in every round, before `setdefault` can look.'
          : 'Not where one is there already, or where nobody asks.',
      probe: () =>
        'def make():\n    print("made")\n    return 1\nknown = {"a": 1}\nknown.setdefault("a", make())',
    },
    {
      idea: 'one for all',
      predicts: (r) => unlessRight(1, r),
      says: () => 'One for each different thing, or for each that is in use at once.',
    },
  ],
  explain: (r) => `**${shown(r.answer)}**. ${PATTERNS[r.params.pattern].why}`,
});

const STRINGS = {
  split: {
    code: "words = ('red green blue ' * 20).split()",
    why: '`split` makes a new string for every piece.',
  },
  interned: {
    code: "import sys\n\nwords = [sys.intern(word) for word in ('red green blue ' * 20).split()]",
    why: '`sys.intern` looks the text up in a table and gives back the first of its kind. The others are freed.',
  },
  repeated: {
    code: "words = ['red', 'green', 'blue'] * 20",
    why: 'Repeating a list repeats pointers; the constants exist once.',
  },
  letters: {
    code: "words = list('abracadabra' * 5)",
    why: 'CPython keeps one string for each character below 256, made beforehand: a flyweight in the interpreter.',
  },
  'dict of known': {
    code: "known = {}\nwords = [known.setdefault(word, word) for word in ('red green blue pink ' * 10).split()]",
    why: 'A dict from a text to its first object does what `intern` does, and you decide how long it lives.',
  },
  joined: {
    code: "words = ['-'.join(('a', 'b')) for _ in 'abcdefghij' * 3]",
    why: 'What is worked out at run time is a new string each time, though all are equal.',
  },
  folded: {
    code: "words = ['a' + 'b' for _ in range(30)]",
    why: "The compiler works out `'a' + 'b'` once, and the loop loads that constant.",
  },
  'small ints': {
    code: "words = [int(n) for n in ('7 8 300 ' * 10).split()]",
    why: 'Small ints exist once; for 300 a new object is made each time.',
  },
} as const;

/** How many objects are behind many equal ones. */
export const distinct = defineExercise<{ how: keyof typeof STRINGS }>({
  id: 'cheaper-distinct-objects',
  kind: 'predict-output',
  revision: 1,
  title: 'How many objects are behind them?',
  claims: ['creation-flyweight-overhead'],
  instances: (Object.keys(STRINGS) as (keyof typeof STRINGS)[]).map((how) => ({ how })),
  numeric: { unit: 'objects' },
  observation: 'objects',
  prompt: () => 'Many of these are equal. How many objects are there?',
  code: (p) => `${STRINGS[p.how].code}\nobjects = len({id(word) for word in words})\nprint(objects)\n`,
  check: (_, code) => ({ checker: 'output', code, probes: { objects: 'objects' } }),
  hints: () => [
    'Equal is not the same. Who made each of them, and when?',
    'Constants of the program exist once. What is worked out while it runs is new, unless somebody looks it up.',
  ],
  mistakes: [
    {
      idea: 'equal strings are one object',
      predicts: (r) =>
        r.params.how === 'split'
          ? 3
          : r.params.how === 'joined'
            ? 1
            : r.params.how === 'small ints'
              ? 3
              : null,
      says: () =>
        'CPython does not look whether an equal one exists; that would cost more than it saves. It does so for constants, names, single characters and small ints.',
      probe: () => "a, b = 'x y x y'.replace('x', 'red').split()[::2]\nprint(a == b, a is b)",
    },
    {
      idea: 'each is an object of its own',
      predicts: (r) =>
        unlessRight(
          {
            split: 60,
            interned: 60,
            repeated: 60,
            letters: 55,
            'dict of known': 40,
            joined: 30,
            folded: 30,
            'small ints': 30,
          }[r.params.how],
          r,
        ),
      says: () => 'Some of them are pointers to an object that was there before.',
      probe: () => "import sys\na, b = [sys.intern(word) for word in 'red red'.split()]\nprint(a is b)",
    },
  ],
  explain: (r) => `**${shown(r.answer)}**. ${STRINGS[r.params.how].why}`,
});

const LOOPS = {
  'in a function': {
    code: "def build(n):\n    text, moves, last = '', 0, None\n    for _ in range(n):\n        text += 'x'\n        moves += id(text) != last\n        last = id(text)\n    return moves\n\n\nmoves = build(1000)",
    why: 'The only reference is the local variable. CPython sees that and enlarges the string where it is; a move is needed only when there is no room behind it.',
  },
  'at module level': {
    code: "text, moves, last = '', 0, None\nfor _ in range(1000):\n    text += 'x'\n    moves += id(text) != last\n    last = id(text)",
    why: 'Until 3.10 names of modules had the same privilege. Since 3.11 only locals have, through a specialised instruction (`BINARY_OP_INPLACE_ADD_UNICODE`).',
  },
  attribute: {
    code: "class Page:\n    text = ''\n\n\ndef build(page, n):\n    moves, last = 0, None\n    for _ in range(n):\n        page.text += 'x'\n        moves += id(page.text) != last\n        last = id(page.text)\n    return moves\n\n\nmoves = build(Page(), 1000)",
    why: 'The attribute still refers to the old string while the new one is made. There are two references, so it must be copied.',
  },
  'at the front': {
    code: "def build(n):\n    text, moves, last = '', 0, None\n    for _ in range(n):\n        text = 'x' + text\n        moves += id(text) != last\n        last = id(text)\n    return moves\n\n\nmoves = build(1000)",
    why: 'A string can be enlarged at its end only.',
  },
  'a second name': {
    code: "def build(n):\n    text, moves, last = '', 0, None\n    for _ in range(n):\n        before = text\n        text += 'x'\n        moves += id(text) != last\n        last = id(text)\n    return moves\n\n\nmoves = build(1000)",
    why: 'Strings never change as long as anybody could notice, and here somebody could: `before`.',
  },
} as const;

type Loop = { readonly where: keyof typeof LOOPS; readonly on: On };

/** Whether += copies. */
export const concatenation = defineExercise<Loop>({
  id: 'cheaper-concatenation',
  kind: 'predict-output',
  revision: 1,
  title: 'Does += copy?',
  claims: ['creation-concat-temporaries'],
  instances: [
    { where: 'in a function', on: '3.13' },
    { where: 'attribute', on: '3.13' },
    { where: 'at module level', on: '3.9' },
    { where: 'at module level', on: '3.13' },
    { where: 'a second name', on: '3.13' },
    { where: 'at the front', on: '3.9' },
    { where: 'in a function', on: '3.9' },
    { where: 'attribute', on: '3.9' },
    { where: 'in a function', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  choices: () => ['at every step', 'now and then'],
  prompt: (p) =>
    `A thousand letters are added one by one. How often is the string at another address, on ${environmentLabel(environmentOn(p.on))}?`,
  code: (p) => `${LOOPS[p.where].code}\nprint('at every step' if moves > 900 else 'now and then')\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Strings do not change. But if nobody else refers to the old one, who could tell?',
    'Which references to the old string are there while the new one is made?',
  ],
  mistakes: [
    {
      idea: 'strings cannot change, so each step copies',
      predicts: (r) => wrong(r, 'at every step'),
      says: () =>
        'Nobody but this variable refers to the old string, and it is about to be overwritten. CPython uses that, and calls `realloc`.',
      probe: () =>
        "def build(n):\n    text, seen = '', []\n    for _ in range(n):\n        text += 'x'\n        seen.append(id(text))\n    return len(set(seen))\nprint(build(1000))",
    },
    {
      idea: 'CPython always enlarges in place',
      predicts: (r) => wrong(r, 'now and then'),
      says: () => 'Only where it can be sure that nobody else holds the string, and only at its end.',
      probe: () =>
        "class Page: text = ''\npage, seen = Page(), set()\nfor _ in range(100):\n    page.text += 'x'\n    seen.add(id(page.text))\nprint(len(seen) > 1)",
    },
  ],
  explain: (r) =>
    `It moves **${shown(r.answer).trim()}**. ${LOOPS[r.params.where].why} On 3.9: *${shown(r.value('stdout', 'cpython-3.9-64')).trim()}*; on 3.13: *${shown(r.value('stdout', 'cpython-3.13-64')).trim()}*.`,
});
