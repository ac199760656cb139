import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Who holds a class, or what is left of it, when its name is deleted. */
const HOLDERS = {
  nobody: {
    keep: 'None',
    collect: false,
    because:
      'The class refers to itself, through its `__mro__` and its descriptors: a cycle, which counting alone never frees.',
  },
  'nobody, but the collector runs': {
    keep: 'None',
    collect: true,
    because: 'Classes are always in cycles, so it takes the collector to free one, and it does.',
  },
  'an instance': {
    keep: 'Thing()',
    collect: true,
    because: 'Each instance holds a counted reference to its class.',
  },
  'a subclass': {
    keep: "type('Derived', (Thing,), {})",
    collect: true,
    because: 'A subclass has its bases in a tuple, `__bases__`.',
  },
  'its base': {
    keep: 'Thing.__base__',
    collect: true,
    because: 'A class knows its subclasses only through weak references, so it keeps none of them alive.',
  },
  'a bound method': {
    keep: 'Thing().draw',
    collect: true,
    because: 'The bound method holds the instance, and the instance its class.',
  },
  'its function': {
    keep: 'Thing.draw',
    collect: true,
    because: 'A plain function does not know in which class it stands.',
  },
  'a function with super()': {
    keep: 'Thing.paint',
    collect: true,
    because:
      'Where `super()` or `__class__` stands in a method the compiler adds a closure with the class in it.',
  },
  'its name': { keep: 'Thing.__name__', collect: true, because: 'The name is a plain string.' },
  'its dictionary': {
    keep: 'Thing.__dict__',
    collect: true,
    because:
      'The proxy holds the dictionary, and in that are the descriptors `__dict__` and `__weakref__`, which point back to the class.',
  },
} as const;

type HolderParams = { readonly kept: keyof typeof HOLDERS };

/** A class is freed like other objects, but only ever by the collector. */
export const collected = defineExercise<HolderParams>({
  kind: 'predict-output',
  id: 'classes-collected',
  revision: 1,
  title: 'Who keeps a class alive?',
  claims: ['instance-points-to-class'],
  instances: (Object.keys(HOLDERS) as (keyof typeof HOLDERS)[]).map((kept) => ({ kept })),
  prompt: (p) =>
    `The name of a class is deleted. ${p.kept.startsWith('nobody') ? 'Nothing of it is kept.' : `What is kept is ${p.kept}.`} Is the class still there at the end?`,
  code: (p) =>
    `import gc\nimport weakref\n\ngc.disable()\n\ndef make():\n    class Base:\n        pass\n\n    class Thing(Base):\n        def draw(self):\n            pass\n\n        def paint(self):\n            super().__init__()\n\n    return Thing\n\nThing = make()\nwatch = weakref.ref(Thing)\nkept = ${HOLDERS[p.kept].keep}\ndel Thing\n` +
    (HOLDERS[p.kept].collect ? 'gc.collect()\n' : '') +
    "print('gone' if watch() is None else 'still there')\n",
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => ['gone', 'still there'],
  hints: () => [
    'Follow the references from what is kept. Do you come to the class?',
    '`Thing.__mro__[0] is Thing`. What does that mean for its reference count, and who can still free it?',
  ],
  mistakes: [
    {
      idea: 'a class lives for ever',
      predicts: (reveal) => wrong(reveal, 'still there'),
      says: () =>
        'Only built-in classes do. A class of yours is an object in memory that is freed when nothing leads to it any more.',
      probe: () =>
        'import gc, weakref\nclass Thing: pass\nwatch = weakref.ref(Thing)\ndel Thing\ngc.collect()\nprint(watch())',
    },
    {
      idea: 'without a name it is gone',
      predicts: (reveal) => wrong(reveal, 'gone'),
      says: () => 'A name is one reference among others, and a class has some that you do not see.',
      probe: () => 'import gc\nclass Thing: pass\nprint(Thing.__mro__, len(gc.get_referrers(Thing)))',
    },
  ],
  explain: (reveal) => `It is *${printed(reveal, reveal.target)}*. ${HOLDERS[reveal.params.kept].because}`,
});
