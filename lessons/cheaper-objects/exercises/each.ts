import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { environmentOn, shown, unlessRight, wordBytes, type On } from '#lessons/numbers/exercises/told.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Ways to keep three values together. */
export const WAYS = {
  'a tuple': '(1, 2, 3)',
  'a named tuple': 'Named(1, 2, 3)',
  'an instance': 'Plain(1, 2, 3)',
  'an instance with slots': 'Slotted(1, 2, 3)',
  'a data class': 'Data(1, 2, 3)',
  'a dict': "{'x': 1, 'y': 2, 'z': 3}",
  'a list': '[1, 2, 3]',
} as const;
type Way = keyof typeof WAYS;

/** Defines the ways and `each`, the bytes that one of 2,000 such objects takes with all that belongs to it. */
const EACH = `import gc
import tracemalloc
from collections import namedtuple
from dataclasses import dataclass


class Plain:
    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z


class Slotted:
    __slots__ = ('x', 'y', 'z')

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z


@dataclass
class Data:
    x: int
    y: int
    z: int


Named = namedtuple('Named', 'x y z')


def each(make, n=2000):
    for _ in range(100):
        make()
    gc.collect()
    kept = [None] * n
    tracemalloc.start()
    for i in range(n):
        kept[i] = make()
    used = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return round(used / n)


`;

/** A tuple of constants would be made once for all. */
const made = (way: Way): string => (way === 'a tuple' ? '(x, y, 3)' : WAYS[way]);

type Each = { readonly way: Way; readonly on: On };

/** Bytes of one of many objects. */
export const bytesEach = defineExercise<Each>({
  id: 'cheaper-bytes-each',
  kind: 'predict-output',
  revision: 1,
  title: 'Three values, how many bytes?',
  claims: ['creation-tuple-lighter', 'creation-namedtuple-lighter'],
  instances: [
    { way: 'a tuple', on: '3.13' },
    { way: 'an instance with slots', on: '3.13' },
    { way: 'an instance', on: '3.13' },
    { way: 'an instance', on: '3.9' },
    { way: 'a named tuple', on: '3.13' },
    { way: 'a data class', on: '3.13' },
    { way: 'an instance with slots', on: 'browser' },
    { way: 'an instance', on: 'browser' },
    { way: 'a tuple', on: 'browser' },
    { way: 'a dict', on: '3.13' },
  ],
  target: (p) => environmentOn(p.on),
  numeric: { unit: 'bytes' },
  observation: 'bytes',
  prompt: (p) =>
    `Thousands of objects are made like this one: \`${made(p.way)}\`. How many bytes does each take ${p.on === 'browser' ? 'in the browser' : `on CPython ${p.on}`}, dict or array of values included? The ints are there already.`,
  code: (p) => `${EACH}x, y = 1, 2\nbytes_each = each(lambda: ${made(p.way)})\nprint(bytes_each)\n`,
  check: (_, code) => ({ checker: 'output', code, probes: { bytes: 'bytes_each' } }),
  hints: (p) => [
    'Add up: two words for the collector, two for the header, one for each value. Who needs more than that?',
    {
      'a tuple': 'A tuple also has its length.',
      'a named tuple': 'Like a tuple, and a word more at the end, since its class was made in Python.',
      'an instance':
        p.on === '3.9'
          ? 'Until 3.10 each instance has a dict of its own; the keys are shared, the rest is not.'
          : 'Since 3.11 the values are in an array; since 3.13 that lies behind the object. There is room for more attributes than three, and pointers for a dict and for weak references.',
      'an instance with slots': 'With `__slots__` there is a field for each value, and nothing else.',
      'a data class': '`@dataclass` writes methods. What do they store into?',
      'a dict': 'A dict object, and a second block with an index and room for five entries.',
      'a list': 'A list object, and a second block for the pointers.',
    }[p.way],
  ],
  mistakes: [
    {
      idea: 'three values and a header',
      predicts: (r) => unlessRight(5 * wordBytes(r.target), r),
      says: () =>
        'Count and type, and three pointers: that is what must be there. The collector’s two words are missing, and more in some.',
      probe: () => 'import gc\nprint(gc.is_tracked([1]), gc.is_tracked(1.5))',
    },
    {
      idea: 'as small as with slots',
      predicts: (r) => unlessRight(7 * wordBytes(r.target), r),
      says: () =>
        'That is the least for three values that others can refer to: collector, header, pointers. This object has more than that.',
    },
    {
      idea: 'what getsizeof says',
      predicts: (r) =>
        r.params.way === 'an instance' || r.params.way === 'a data class'
          ? unlessRight(6 * wordBytes(r.target), r)
          : r.params.way === 'a named tuple'
            ? unlessRight(8 * wordBytes(r.target), r)
            : null,
      says: () =>
        '`getsizeof` leaves out where the attributes are kept, and a word that tuples of your own classes have at their end. `tracemalloc` counts what was really allocated.',
      probe: () =>
        'import sys\nclass Plain: pass\nthing = Plain()\nempty = sys.getsizeof(thing)\nthing.x = thing.y = thing.z = 1\nprint(empty, sys.getsizeof(thing))',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer)} bytes**. ` +
    {
      'a tuple': 'Two words for the collector, header, length, three pointers.',
      'a named tuple':
        'A tuple, and one word more: the allocator adds a sentinel to types made in Python that have items. `getsizeof` does not know of it.',
      'an instance':
        r.params.on === '3.9'
          ? 'Up to 3.10 each instance has a dict of its own. Only its keys are shared with the others of the class. '
          : 'In front of the header are pointers for the dict and for weak references, and the values are in an array with some room to spare. Until 3.10 there was a whole dict. ',
      'an instance with slots':
        'Two words for the collector, header, three fields. Nothing is there that is not needed.',
      'a data class':
        'It is an ordinary class with methods written for you. `@dataclass(slots=True)`, since 3.10, makes it as small as slots are.',
      'a dict':
        'Each has its own table of keys. An instance shares the keys with its class, and a tuple has none.',
      'a list': 'Two blocks, so that it can grow.',
    }[r.params.way] +
    ` On 3.9 it is ${shown(r.value('bytes', 'cpython-3.9-64'))}, on 3.13 ${shown(r.value('bytes', 'cpython-3.13-64'))}, in the browser ${shown(r.value('bytes', 'pyodide-3.14-32'))}.`,
});

const RANKED: Readonly<Record<string, readonly Way[]>> = {
  first: ['an instance', 'a tuple', 'an instance with slots', 'a dict'],
  named: ['a data class', 'a named tuple', 'an instance with slots', 'a tuple'],
  containers: ['a dict', 'a list', 'a tuple', 'an instance'],
};

/** The ways by size. */
export const bytesOrder = defineExercise<{ set: string; on: On }>({
  kind: 'predict-order',
  id: 'cheaper-bytes-order',
  revision: 1,
  title: 'From light to heavy',
  instances: [
    { set: 'first', on: '3.13' },
    { set: 'named', on: '3.13' },
    { set: 'containers', on: '3.13' },
    { set: 'first', on: '3.9' },
    { set: 'named', on: 'browser' },
    { set: 'containers', on: 'browser' },
    { set: 'named', on: '3.9' },
    { set: 'first', on: 'browser' },
    { set: 'containers', on: '3.9' },
  ],
  target: (p) => environmentOn(p.on),
  things: (p) => RANKED[p.set] ?? [],
  direction: 'smallest first',
  observation: 'sizes',
  unit: 'bytes',
  prompt: (p) =>
    `Each keeps three values. Put them in order by the bytes that one of thousands takes on ${environmentLabel(environmentOn(p.on))}, with all that was allocated for it.`,
  code: (p) =>
    `${EACH}x, y = 1, 2\nsizes = [${(RANKED[p.set] ?? []).map((way) => `each(lambda: ${made(way)})`).join(', ')}]\n`,
  check: (_p, code) => ({ checker: 'output', code, probes: { sizes: 'sizes' } }),
  hints: () => [
    'Who has only what it needs, who has room for more attributes, and who has keys of its own?',
    'Slots: fields and nothing else. A tuple: its length too. An instance: an array with room to spare, until 3.10 a dict. A dict: a table.',
  ],
  mistakes: [
    {
      idea: 'a tuple is the lightest',
      predicts: (r) => {
        const ways = RANKED[r.params.set] ?? [];
        const rank: readonly Way[] = [
          'a tuple',
          'a named tuple',
          'an instance with slots',
          'a list',
          'an instance',
          'a data class',
          'a dict',
        ];
        return wrong(r, placesOf(ways.map((way) => rank.indexOf(way))));
      },
      says: () =>
        'Nearly. A tuple must know its length, for it could have any. A class with slots knows it from its type.',
      probe: () =>
        'import sys\nclass Slotted:\n    __slots__ = ("x", "y", "z")\nprint(sys.getsizeof((1, 2, 3)), sys.getsizeof(Slotted()))',
    },
    {
      idea: 'a class is the heaviest',
      predicts: (r) => {
        const ways = RANKED[r.params.set] ?? [];
        const rank: readonly Way[] = [
          'an instance with slots',
          'a tuple',
          'a named tuple',
          'a list',
          'a dict',
          'an instance',
          'a data class',
        ];
        return wrong(r, placesOf(ways.map((way) => rank.indexOf(way))));
      },
      says: () => 'Instances of a class share the names of their attributes. A dict on its own cannot.',
      probe: () => 'import sys\nprint(sys.getsizeof({"x": 1, "y": 2, "z": 3}))',
    },
  ],
  explain: (r) =>
    `${inOrder(r, RANKED[r.params.set] ?? [], 'sizes')}. Slots hold nothing but the values; a tuple its length besides; an instance has room for more attributes, and a dict its own keys.`,
});

const TOUCHES = {
  nothing: 'return thing',
  'the dict': 'thing.__dict__\n    return thing',
  vars: "vars(thing)['x']\n    return thing",
  attribute: 'thing.x\n    return thing',
  setattr: "setattr(thing, 'x', 5)\n    return thing",
  hasattr: "hasattr(thing, 'missing')\n    return thing",
} as const;

type Touched = { readonly by: keyof typeof TOUCHES; readonly on: On };

/** Whether looking at an instance makes it larger. */
export const dictAsked = defineExercise<Touched>({
  id: 'cheaper-dict-asked',
  kind: 'predict-output',
  revision: 1,
  title: 'Looking makes it larger?',
  instances: [
    { by: 'the dict', on: '3.13' },
    { by: 'the dict', on: '3.9' },
    { by: 'attribute', on: '3.13' },
    { by: 'vars', on: '3.12' },
    { by: 'setattr', on: '3.13' },
    { by: 'vars', on: 'browser' },
    { by: 'hasattr', on: '3.11' },
    { by: 'vars', on: '3.9' },
  ],
  target: (p) => environmentOn(p.on),
  choices: () => ['larger', 'as large as before'],
  prompt: (p) =>
    `Thousands of instances are made, and each is looked at once. Are they larger than if nobody had looked, on ${environmentLabel(environmentOn(p.on))}?`,
  code: (p) => `${EACH}def untouched():
    return Plain(1, 2, 3)


def touched():
    thing = Plain(1, 2, 3)
    ${TOUCHES[p.by]}


print('larger' if each(touched) > each(untouched) else 'as large as before')
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Where do the attributes lie before anybody asks for the dict?',
    'Until 3.10 each instance has its dict from the first attribute on. Since 3.11 it has an array of values, and a dict is made when somebody wants to see one.',
  ],
  mistakes: [
    {
      idea: 'reading changes nothing',
      predicts: (r) => wrong(r, 'as large as before'),
      says: () => 'It asks for a dict that was not there. It is made, and stays.',
      probe: () => 'class Plain: pass\nthing = Plain()\nthing.x = 1\nprint(thing.__dict__ is thing.__dict__)',
    },
    {
      idea: 'every look needs the dict',
      predicts: (r) => wrong(r, 'larger'),
      says: () =>
        'Attributes are read from the array of values, or the dict had been there all the time. Nothing is made.',
    },
  ],
  explain: (r) =>
    `They are **${shown(r.answer).trim()}**. Since 3.11 the dict of an instance is made when \`__dict__\` or \`vars\` asks for it; \`thing.x\` does not need it. On 3.9 it had been there from the start: there the answer is *${shown(r.value('stdout', 'cpython-3.9-64')).trim()}*, on 3.13 *${shown(r.value('stdout', 'cpython-3.13-64')).trim()}*.`,
});
