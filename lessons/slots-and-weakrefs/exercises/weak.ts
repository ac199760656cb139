import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Things, and why one can refer to them weakly, or not. */
const THINGS = {
  'an instance': {
    made: 'Thing()',
    why: 'A class made with `class` gives its instances the place, unless `__slots__` takes it away.',
  },
  'a list': { made: '[]', why: 'There are so many lists that a word in each was judged too dear.' },
  'a set': { made: 'set()', why: 'Sets have the place. They are large anyway, and rarer than lists.' },
  'a dict': { made: '{}', why: 'Python itself is built of dicts, so each of them does without.' },
  'a function': {
    made: 'len_of',
    why: 'Functions have the place: callbacks are what one most often wants to forget in time.',
  },
  'a class': {
    made: 'Thing',
    why: 'Classes have it, and CPython uses it itself: a class knows its subclasses by weak references.',
  },
  'an int': {
    made: '7',
    why: 'A number is three words and a digit. A word more, for what nobody needs, would show.',
  },
  'a string': { made: "'text'", why: 'Texts are the most common objects of all, and do without.' },
  'a list of a subclass': {
    made: 'Row()',
    why: 'The class statement made a new type, and gave its instances what a plain list lacks: the place for weak references.',
  },
  'a tuple of a subclass': {
    made: 'Pair((1, 2))',
    why: 'The items of a tuple follow its header, as many as there are. Behind them is no fixed place, so not even a subclass can have one.',
  },
  'an instance with slots': {
    made: 'Slotted()',
    why: 'Slots leave the place out. Who names `__weakref__` among them gets it back.',
  },
  'a generator': {
    made: '(n for n in range(3))',
    why: 'Generators have it. An event loop, for one, watches asynchronous generators by weak references.',
  },
} as const;

type ThingParams = { readonly thing: keyof typeof THINGS };

/** Who can be referred to weakly. */
export const weakable = defineExercise<ThingParams>({
  kind: 'predict-output',
  id: 'weakrefs-able',
  revision: 1,
  title: 'Who can be referred to weakly?',
  instances: (Object.keys(THINGS) as (keyof typeof THINGS)[]).map((thing) => ({ thing })),
  prompt: (p) => `Can there be a weak reference to ${p.thing}?`,
  code: (p) =>
    `import weakref\n\nclass Thing:\n    pass\n\nclass Row(list):\n    pass\n\nclass Pair(tuple):\n    pass\n\nclass Slotted:\n    __slots__ = ('x',)\n\ndef len_of(thing):\n    return len(thing)\n\nthing = ${THINGS[p.thing].made}\ntry:\n    weakref.ref(thing)\n    print('yes')\nexcept TypeError:\n    print('no')\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => ['yes', 'no'],
  hints: () => [
    'When an object dies, its weak references have to be told. So it must know where they are: it needs a place for that.',
    'The most used built-in types save this place. Classes of yours have it, unless their layout leaves no room or `__slots__` takes it away.',
  ],
  mistakes: [
    {
      idea: 'every object can be referred to weakly',
      predicts: (reveal) => wrong(reveal, 'yes'),
      says: () =>
        'It takes a pointer in each object. For numbers, texts, tuples, lists and dicts, of which there are so many, that was judged too dear.',
      probe: () => 'import weakref\ntry: weakref.ref([])\nexcept TypeError as error: print(error)',
    },
    {
      idea: 'only instances of my own classes',
      predicts: (reveal) => wrong(reveal, 'no'),
      says: () =>
        'Some built-in types have the place as well: sets, functions, classes, generators, modules.',
      probe: () => 'import weakref\nprint(weakref.ref(set), weakref.ref(print.__class__))',
    },
  ],
  explain: (reveal) =>
    `*${printed(reveal, reveal.target)}*. ${THINGS[reveal.params.thing].why} The type decides, once for all of its objects: see \`weakref\` in the documentation.`,
});

/** What happens to a cache of five images. */
const EVENTS = {
  'nothing else': { keep: 'images = [get(n) for n in range(5)]', all: 5 },
  'the list is emptied': { keep: 'images = [get(n) for n in range(5)]\nimages.clear()', all: 5 },
  'one is kept': {
    keep: 'images = [get(n) for n in range(5)]\nkept = images[2]\ndel images',
    all: 5,
  },
  'nobody keeps any': { keep: 'for n in range(5):\n    get(n)', all: 5 },
  'a loop variable': { keep: 'for n in range(5):\n    image = get(n)', all: 5 },
  'two are kept, one twice': {
    keep: 'kept = [get(n) for n in (1, 1, 4)]\nfor n in range(5):\n    get(n)',
    all: 5,
  },
  'a slice is kept': { keep: 'images = [get(n) for n in range(5)]\nimages = images[1:4]', all: 5 },
  'their numbers are kept': { keep: 'numbers = [get(n).number for n in range(5)]', all: 5 },
  'a method is kept': { keep: 'shows = [get(n).show for n in range(4)]', all: 4 },
  'their class is kept': { keep: 'kinds = [type(get(n)) for n in range(5)]', all: 5 },
} as const;

type EventParams = { readonly event: keyof typeof EVENTS };

/** A cache that does not keep its values alive. */
export const cache = defineExercise<EventParams>({
  kind: 'predict-output',
  id: 'weakrefs-cache',
  revision: 1,
  title: 'A cache that lets go',
  claims: ['reuse-creation-costs-memory'],
  instances: (Object.keys(EVENTS) as (keyof typeof EVENTS)[]).map((event) => ({ event })),
  numeric: { unit: 'images' },
  prompt: () =>
    'How many images are in the cache at the end? The dictionary of weak values drops an entry as soon as its value dies.',
  code: (p) =>
    `import weakref\n\nclass Image:\n    def __init__(self, number):\n        self.number = number\n\n    def show(self):\n        pass\n\ncache = weakref.WeakValueDictionary()\n\ndef get(number):\n    image = cache.get(number)\n    if image is None:\n        image = cache[number] = Image(number)\n    return image\n\n${EVENTS[p.event].keep}\nprint(len(cache))\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  hints: () => [
    'The cache counts for nothing. Who else holds an image at the moment of the `print`?',
    'A variable of a loop lives on after the loop. A bound method holds its object.',
  ],
  mistakes: [
    {
      idea: 'a cache keeps what is in it',
      predicts: (reveal) => wrong(reveal, EVENTS[reveal.params.event].all),
      says: () =>
        'A dict would. This one holds its values weakly, and each image dies with its last ordinary reference.',
      probe: () =>
        'import weakref\nclass Image: pass\ncache = weakref.WeakValueDictionary()\ncache[1] = Image()\nprint(len(cache))',
    },
    {
      idea: 'what is only in a cache is gone, so all are',
      predicts: (reveal) => wrong(reveal, 0),
      says: () => 'Not if somebody still holds it, be it a list, a loop variable or a bound method.',
    },
  ],
  explain: (reveal) =>
    `**${printed(reveal, reveal.target)}**. ${WHY[reveal.params.event]} An image is freed with its last counted reference, and the weak one then removes the entry (\`Lib/weakref.py\`).`,
});

const WHY: Readonly<Record<keyof typeof EVENTS, string>> = {
  'nothing else': 'The list holds all of them.',
  'the list is emptied': 'The list was the only holder. Since `clear` nobody is.',
  'one is kept': '`kept` still refers to the third.',
  'nobody keeps any': 'Each is dropped as soon as `get` has returned it.',
  'a loop variable': 'Each new image replaces the one before in `image`; the last stays there.',
  'two are kept, one twice':
    'The same image comes twice, which is what a cache is for. Two different ones are held.',
  'a slice is kept': 'The new list holds three, and the old list is gone.',
  'their numbers are kept': 'A number does not know the image it came from.',
  'a method is kept': 'A bound method has its object in `__self__`.',
  'their class is kept': 'A class does not hold its instances.',
};
