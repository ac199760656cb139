import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Comparisons, and why they come out as they do. */
const COMPARED = {
  'a.draw is a.draw':
    'Each reading makes a bound method of its own. Both are alive here, so they cannot be one.',
  'a.draw == a.draw': 'Bound methods are equal where function and object are the same.',
  'Thing.draw is Thing.draw': 'Read through the class it is the plain function, and there is one.',
  'a.draw.__func__ is b.draw.__func__': 'Both wrap the one function that is in the class.',
  'a.draw == b.draw': 'The function is the same, the object is not.',
  'a.check is b.check': 'A static method is not bound: what you read is the function itself.',
  'a.make is a.make': 'A class method is bound as well, to the class, and anew at each reading.',
  'a.make == b.make': 'Both are bound to the same class, so they are equal.',
  'a.own is a.own':
    'What lies in the instance is handed out as it is; only what is found in the class is bound.',
  'a.draw.__self__ is a': 'This is the one thing that a bound method adds: whom it is bound to.',
  'draw is draw': 'Who keeps a bound method keeps one object, under whatever name.',
} as const;

type ComparedParams = { readonly compared: keyof typeof COMPARED };

/** Bound methods are made at each reading. */
export const identity = defineExercise<ComparedParams>({
  kind: 'predict-output',
  id: 'methods-identity',
  revision: 1,
  title: 'The same method?',
  claims: ['methods-access-same-object', 'instance-methods-shared', 'methods-stored-once'],
  instances: (Object.keys(COMPARED) as (keyof typeof COMPARED)[]).map((compared) => ({ compared })),
  prompt: (p) => `What does \`${p.compared}\` give?`,
  code: (p) =>
    `class Thing:\n    def draw(self):\n        pass\n\n    @staticmethod\n    def check():\n        pass\n\n    @classmethod\n    def make(cls):\n        return cls()\n\na, b = Thing(), Thing()\na.own = lambda: None\ndraw = a.draw\nprint(${p.compared})\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => ['True', 'False'],
  hints: () => [
    '`is` asks for one object, `==` for equal ones. Which objects are there, and which are made by looking?',
    'A function that is found in the class is wrapped together with the instance. A plain function or a static method is not.',
  ],
  mistakes: [
    {
      idea: 'a method is one object',
      predicts: (reveal) => wrong(reveal, 'True'),
      says: () =>
        'The *function* is one object. What you get by reading it through an instance is made at that moment, and knows the instance.',
      probe: () => 'class T:\n    def f(self): pass\nt = T()\nprint(t.f, T.f, t.f is t.f)',
    },
    {
      idea: 'every reading makes something new',
      predicts: (reveal) => wrong(reveal, 'False'),
      says: () => 'Only binding does. Without it you get what is stored; and equal is less than identical.',
      probe: () => 'class T:\n    def f(self): pass\nt = T()\nprint(T.f is T.f, t.f == t.f)',
    },
  ],
  explain: (reveal) =>
    `\`${printed(reveal, reveal.target)}\`. ${COMPARED[reveal.params.compared]} ` +
    'Binding is done by `func_descr_get` (`Objects/funcobject.c`). A call written as `a.draw()` skips it: since 3.7 the compiler has an instruction for that, which passes `a` along without making a bound method.',
});

const PLACES = {
  'the instance': "entries['name'] = lambda: place",
  'the class': 'Thing.name = lambda self: place',
  'the base class': 'Base.name = lambda self: place',
  __getattr__: 'Thing.__getattr__ = lambda self, name: lambda: place',
  __getattribute__: 'Thing.__getattribute__ = lambda self, name: lambda: place',
  'a property of the class': 'Thing.name = property(lambda self: lambda: place)',
  'a property of the base class': 'Base.name = property(lambda self: lambda: place)',
} as const;

type Place = keyof typeof PLACES;
type PlacesParams = { readonly a: Place; readonly b: Place; readonly c: Place; readonly d?: Place };

const places = ({ a, b, c, d }: PlacesParams): readonly Place[] =>
  d === undefined ? [a, b, c] : [a, b, c, d];

/** The order of someone for whom the instance always comes first. */
const NAIVE: readonly Place[] = [
  'the instance',
  'the class',
  'a property of the class',
  'the base class',
  'a property of the base class',
  '__getattr__',
  '__getattribute__',
];

/** Which place decides what a call finds. */
export const order = defineExercise<PlacesParams>({
  kind: 'predict-order',
  id: 'methods-lookup-order',
  revision: 1,
  title: 'Who is asked first?',
  claims: ['methods-instance-dict-first', 'methods-then-class-dict', 'methods-up-the-hierarchy'],
  instances: [
    { a: 'the base class', b: 'the instance', c: '__getattr__', d: 'the class' },
    { a: 'the instance', b: '__getattr__', c: 'a property of the class', d: 'the base class' },
    { a: 'the instance', b: 'the base class', c: 'a property of the class' },
    { a: 'the class', b: '__getattribute__', c: 'the instance' },
    { a: '__getattr__', b: 'the instance', c: 'a property of the base class' },
    { a: 'the class', b: 'a property of the base class', c: 'the instance' },
    { a: '__getattr__', b: '__getattribute__', c: 'the instance', d: 'the base class' },
    { a: 'the base class', b: '__getattr__', c: 'the instance' },
  ],
  things: places,
  direction: 'wins against all the others first',
  observation: 'ranks',
  unit: '',
  prompt: () =>
    'All of these have an answer to `thing.name()`. Who wins? And who, once the winner is taken away? Put them in order.',
  code: (p) =>
    `def winner(left):\n    class Base:\n        pass\n\n    class Thing(Base):\n        pass\n\n    thing = Thing()\n    entries = vars(thing)\n    for place in left:\n        add[place](place, entries, Thing, Base)\n    return thing.name()\n\n` +
    places(p)
      .map((place, n) => `def add_${String(n)}(place, entries, Thing, Base):\n    ${PLACES[place]}\n`)
      .join('\n') +
    `\nadd = [${places(p)
      .map((_, n) => `add_${String(n)}`)
      .join(
        ', ',
      )}]\nleft = list(range(len(add)))\nwinners = []\nwhile left:\n    winners.append(winner(left))\n    left.remove(winners[-1])\nranks = [winners.index(place) for place in range(len(add))]\n`,
  check: (_p, code) => ({ checker: 'output', code, probes: { ranks: 'ranks' } }),
  hints: () => [
    'The class and its ancestors are searched first, and the first that has the name speaks for all of them. What it finds then decides whether the instance may overrule it.',
    'A property is a data descriptor: it can be set, so an entry of the instance must not hide it. A function is not. `__getattr__` is for what nobody else has.',
  ],
  mistakes: [
    {
      idea: 'the instance always comes first',
      predicts: (reveal) => {
        const found = placesOf(places(reveal.params).map((place) => NAIVE.indexOf(place)));
        return JSON.stringify(found) === JSON.stringify(reveal.answer) ? null : found;
      },
      says: () =>
        'Against plain functions the instance wins. Against a property it does not, and `__getattribute__` is what does the whole search.',
      probe: () =>
        "class T:\n    x = property(lambda self: 'class')\nt = T()\nvars(t)['x'] = 'instance'\nprint(t.x)",
    },
    {
      idea: '__getattr__ is asked before the others',
      predicts: ({ params }) => {
        const of = places(params);
        if (!of.includes('__getattr__')) return null;
        return placesOf(of.map((place) => (place === '__getattr__' ? -1 : NAIVE.indexOf(place))));
      },
      says: () =>
        '`__getattr__` is the last resort, called after everything else has failed. The one that is always called is `__getattribute__`.',
      probe: () =>
        'class T:\n    def __getattr__(self, name): return "last"\nt = T(); t.x = "instance"\nprint(t.x, t.y)',
    },
  ],
  explain: (reveal) =>
    `The winners, by the round in which they won (from 0): ${inOrder(reveal, places(reveal.params), 'ranks')}. ` +
    '`object.__getattribute__` is `_PyObject_GenericGetAttrWithDict` in `Objects/object.c`: it searches `__mro__` first; a data descriptor found there wins; then the instance; then what was found. ' +
    'Only if all that fails is `__getattr__` called. And `len(thing)` asks the class alone, never the instance.',
});
