import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown } from '#lessons/numbers/exercises/told.ts';
import { wrong } from '#lessons/author/wrong.ts';

const NOTING = `notes = []


class Thing:
    def __new__(cls, *values):
        notes.append('new')
        return super().__new__(cls)

    def __init__(self, *values):
        notes.append('init')


`;

const CALLS = {
  call: {
    code: 'Thing(1, 2)',
    why: '`type.__call__` calls `__new__`, which allocates, and then `__init__`, which fills.',
  },
  assign: {
    code: 'a = Thing()\nb = a',
    why: 'An assignment makes no object. It gives one more name to the same.',
  },
  'new alone': {
    code: 'Thing.__new__(Thing)',
    why: 'It is the *call of the class* that runs `__init__`. `__new__` by itself only allocates.',
  },
  copy: {
    code: 'import copy\n\nnotes.clear()\ncopy.copy(object.__new__(Thing))',
    why: '`copy` asks the object how to rebuild it, gets `__new__` and the attributes, and leaves `__init__` out. `pickle` does the same.',
  },
  'object new': {
    code: 'object.__new__(Thing)',
    why: 'This goes straight to the allocation. Neither of our methods is on the way.',
  },
  twice: {
    code: 'thing = Thing()\nthing.__init__()',
    why: '`__init__` is an ordinary method. Calling it again fills the same object again.',
  },
  repeated: {
    code: 'things = [Thing()] * 3',
    why: 'The brackets hold one object, and `* 3` repeats the pointer to it.',
  },
  stranger: {
    code: "class Factory(Thing):\n    def __new__(cls):\n        notes.append('new')\n        return 7\n\n\nFactory()",
    why: '`__new__` returned an int. `type_call` runs `__init__` only on an instance of the class that was called.',
  },
  shared: {
    code: "class Single(Thing):\n    only = None\n\n    def __new__(cls):\n        notes.append('new')\n        cls.only = cls.only or object.__new__(cls)\n        return cls.only\n\n\nSingle()\nSingle()",
    why: 'The second call got the same object from `__new__`, and `__init__` ran on it once more. Whoever writes singletons like this resets them with every call.',
  },
} as const;

/** Which of the two methods run, in which order. */
export const steps = defineExercise<{ how: keyof typeof CALLS }>({
  id: 'creation-steps',
  kind: 'predict-output',
  revision: 1,
  title: 'new and init',
  claims: ['creation-init-runs'],
  instances: (Object.keys(CALLS) as (keyof typeof CALLS)[]).map((how) => ({ how })),
  choices: () => ['new init', 'init new', 'new', 'init', 'nothing', 'new init init', 'new init new init'],
  prompt: () => 'What is printed?',
  code: (p) => `${NOTING}${CALLS[p.how].code}\nprint(' '.join(notes) or 'nothing')\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'How many objects are made here, and who is asked to make them?',
    'Calling a class is a call of `type.__call__`: first `__new__`, then, perhaps, `__init__`.',
  ],
  mistakes: [
    {
      idea: 'init makes the object',
      predicts: (r) => wrong(r, 'init'),
      says: () =>
        '`__init__` is handed an object: `self`. Somebody must have made it before, and that is `__new__`.',
      probe: () =>
        'class Thing:\n    def __init__(self):\n        print("there already:", id(self) > 0)\nThing()',
    },
    {
      idea: 'each object goes through both',
      predicts: (r) => wrong(r, 'new init'),
      says: () => 'Not on this way. Look at what is really called, and what it returns.',
      probe: () => 'class Thing:\n    def __init__(self):\n        print("init")\nobject.__new__(Thing)',
    },
    {
      idea: 'every mention makes an object',
      predicts: (r) =>
        r.params.how === 'assign' || r.params.how === 'repeated' || r.params.how === 'twice'
          ? 'new init new init'
          : null,
      says: () => 'Names and slots hold pointers. Only a call of the class makes another object.',
      probe: () => 'a = b = object()\nprint(a is b, len({id(x) for x in [object()] * 3}))',
    },
  ],
  explain: (r) => `It prints *${shown(r.answer).trim()}*. ${CALLS[r.params.how].why}`,
});
