import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, wordBytes, type On } from '#lessons/numbers/exercises/told.ts';
import { wrong } from '#lessons/author/wrong.ts';

const SLOTTED = (names: string): string => `class Thing:\n    __slots__ = (${names})\n\n\nthing = Thing()\n`;

const OBJECTS = {
  bare: { code: 'thing = object()\n', data: 0, gc: false },
  float: { code: 'thing = 1.5\n', data: 8, gc: false },
  complex: { code: 'thing = 1 + 2j\n', data: 16, gc: false },
  'two slots': { code: SLOTTED("'x', 'y'"), data: 'two', gc: true },
  'no slots': { code: SLOTTED(''), data: 0, gc: true },
  'four slots': { code: SLOTTED("'a', 'b', 'c', 'd'"), data: 'four', gc: true },
} as const;

type Sized = { readonly what: keyof typeof OBJECTS; readonly on: On };

const dataBytes = (p: Sized, word: number): number => {
  const { data } = OBJECTS[p.what];
  return data === 'two' ? 2 * word : data === 'four' ? 4 * word : data;
};

/** Header, data, and what lies in front. */
export const headerSize = defineExercise<Sized>({
  id: 'creation-header-size',
  kind: 'predict-size',
  revision: 1,
  title: 'Header and data',
  claims: ['creation-size-sum', 'creation-rest-is-data', 'creation-header'],
  instances: [
    { what: 'bare', on: '3.13' },
    { what: 'float', on: '3.13' },
    { what: 'two slots', on: '3.13' },
    { what: 'bare', on: 'browser' },
    { what: 'no slots', on: '3.9' },
    { what: 'complex', on: '3.13' },
    { what: 'four slots', on: '3.9' },
    { what: 'two slots', on: 'browser' },
    { what: 'float', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) =>
    `How many bytes does \`sys.getsizeof(thing)\` report ${p.on === 'browser' ? 'in the browser' : `on CPython ${p.on}`}?`,
  code: (p) => OBJECTS[p.what].code,
  check: (_, code) => ({ checker: 'sizes', code, expression: 'thing' }),
  hints: (p) => [
    'The header has two fields, each as wide as a pointer.',
    OBJECTS[p.what].gc
      ? 'It refers to other objects, to its class if to nothing else, so the cycle collector has to find it: two words more, in front.'
      : 'It cannot refer to other objects, so the cycle collector need not know it.',
    p.on === 'browser'
      ? 'A pointer has four bytes there. A C double has eight everywhere.'
      : 'A pointer has eight bytes, and so has a C double.',
  ],
  mistakes: [
    {
      idea: 'only the data counts',
      predicts: (r) => unlessRight(dataBytes(r.params, wordBytes(r.target)), r),
      says: () => 'That is what C would need. Each Python object also carries its type and a count.',
      probe: () => 'import sys\nprint(object.__basicsize__, sys.getsizeof(object()))',
    },
    {
      idea: 'header and data, and nothing in front',
      predicts: (r) => unlessRight(dataBytes(r.params, wordBytes(r.target)) + 2 * wordBytes(r.target), r),
      says: () =>
        'What can refer to other objects also has the links of the cycle collector, in front of the header.',
      probe: () =>
        'import sys\nclass Thing:\n    __slots__ = ("x",)\nthing = Thing()\nprint(thing.__sizeof__(), sys.getsizeof(thing))',
    },
    {
      idea: 'everything is tracked by the collector',
      predicts: (r) => unlessRight(dataBytes(r.params, wordBytes(r.target)) + 4 * wordBytes(r.target), r),
      says: () => 'Not what cannot be part of a cycle: a number, a text, a bare `object()`.',
      probe: () => 'import gc\nprint(gc.is_tracked(1.5), gc.is_tracked(object()), gc.is_tracked([]))',
    },
  ],
  explain: (r) => {
    const data = dataBytes(r.params, wordBytes(r.target));
    const parts = [
      `two words of ${shown(r.value('word'))} for count and type`,
      ...(data > 0 ? [`${data} for the data`] : []),
      ...(OBJECTS[r.params.what].gc
        ? [`${shown(r.value('gc_header'))} in front for the cycle collector`]
        : []),
    ];
    const elsewhere =
      r.params.on === 'browser'
        ? `On 64-bit CPython it is ${shown(r.value('size', 'cpython-3.13-64'))}`
        : `In the browser it is ${shown(r.value('size', 'pyodide-3.14-32'))}`;
    return (
      `**${shown(r.answer)} bytes**: ${parts.join(', ')}. ${elsewhere}: ` +
      (data > 0 && !OBJECTS[r.params.what].gc
        ? 'words differ, and a C double has eight bytes everywhere.'
        : 'all of it is counted in words, and those differ.')
    );
  },
});

const PAIRS = {
  'object, object': {
    first: 'object()',
    second: 'object()',
    why: 'One bare object is as large as the other.',
  },
  'two slots, two slots': {
    first: 'Two()',
    second: 'Two()',
    why: 'Instances of one class with slots are all equally large.',
  },
  'three slots, six slots': {
    first: 'Three()',
    second: 'Six()',
    why: 'Three pointers more are more than one step.',
  },
  'object, two slots': {
    first: 'object()',
    second: 'Two()',
    why: 'Two pointers, and the two words for the collector, make `Two()` larger by two steps.',
  },
  'five bytes, ten bytes': {
    first: 'bytes(5)',
    second: 'bytes(10)',
    why: 'Five bytes more, and both still round up to the same step.',
  },
  'object, float': {
    first: 'object()',
    second: "float('1.5')",
    why: 'A float has a C double behind the header, half a step, so it takes the next one.',
  },
  'list, list': {
    first: '[]',
    second: '[]',
    why: 'Lists do not even go back to the allocator: dead ones wait in a list of their own, and the last to come is the first to go.',
  },
  'hundred bytes, two hundred': {
    first: 'bytes(100)',
    second: 'bytes(200)',
    why: 'A hundred bytes more are six steps more.',
  },
} as const;

/** Whether a new object lands where another was freed. */
export const blockReuse = defineExercise<{ pair: keyof typeof PAIRS }>({
  id: 'creation-block-reuse',
  kind: 'predict-output',
  revision: 1,
  title: 'Where the next object goes',
  claims: ['creation-search'],
  instances: (Object.keys(PAIRS) as (keyof typeof PAIRS)[]).map((pair) => ({ pair })),
  choices: () => ['the same block', 'another block'],
  prompt: (p) =>
    `One of a hundred objects is freed, then \`${PAIRS[p.pair].second}\` is made. Does it get the block that has just become free?`,
  code: (p) => `class Two:
    __slots__ = ('a', 'b')


class Three:
    __slots__ = ('a', 'b', 'c')


class Six:
    __slots__ = ('a', 'b', 'c', 'd', 'e', 'f')


class Plain:
    pass


objects = [${PAIRS[p.pair].first} for _ in range(100)]
others = [${PAIRS[p.pair].second} for _ in range(100)]
freed = id(objects[50])
objects[50] = None
new = ${PAIRS[p.pair].second}
print('the same block' if id(new) == freed else 'another block')
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Is the new object about as large as the one that has gone?',
    'Blocks come in sizes, in steps of sixteen bytes. Each size has a list of free blocks, and the one freed last is its head.',
  ],
  mistakes: [
    {
      idea: 'a free block is filled by whatever fits',
      predicts: (r) => wrong(r, 'the same block'),
      says: () =>
        'Blocks of one size lie together in a pool, and a pool serves no other size. A block that is too large or too small is not even looked at.',
      probe: () =>
        'kept = [bytes(200) for _ in range(9)]\nfreed = id(kept[4])\nkept[4] = None\nprint(id(bytes(10)) == freed)',
    },
    {
      idea: 'new objects go to the end of the heap',
      predicts: (r) => wrong(r, 'another block'),
      says: () =>
        'Memory would only ever grow. The block freed last is the first to be used again; it is still in the processor’s cache.',
      probe: () => 'print(id(object()) == id(object()))',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer).trim()}**. ${PAIRS[r.params.pair].why} ` +
    (shown(r.answer).trim() === 'the same block'
      ? 'So the freed block fits exactly, and it was put in front: `pymalloc_alloc` takes the head of the list, and no search is needed.'
      : 'So it is served from another pool. The freed block waits for the next object of its own size.'),
});
