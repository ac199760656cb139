import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

const SCENES = {
  'last name dropped': {
    code: 'node = Node()\nref = weakref.ref(node, callback)\nnode = None',
    why: 'Counting destroys: the finalizer first, then weak references are cleared.',
  },
  'cycle collected': {
    code: 'node = Node()\nnode.me = node\nref = weakref.ref(node, callback)\nnode = None\ngc.collect()',
    why: 'The collector clears weak references to garbage before it calls any finalizer, so that no callback sees an object that is half gone.',
  },
  'cycle not collected': {
    code: 'node = Node()\nnode.me = node\nref = weakref.ref(node, callback)\nnode = None',
    why: 'The count is not zero and the collector is off: nothing happens.',
  },
  'weak reference gone first': {
    code: 'node = Node()\nref = weakref.ref(node, callback)\nref = None\nnode = None',
    why: 'With the weak reference goes its callback: it is an object like any other.',
  },
  'weak reference in the cycle': {
    code: 'node = Node()\nnode.me = node\nnode.ref = weakref.ref(node, callback)\nnode = None\ngc.collect()',
    why: 'A weak reference that is garbage itself is not called.',
  },
  finalize: {
    code: 'node = Node()\nweakref.finalize(node, callback, None)\nnode = None',
    why: '`weakref.finalize` keeps its own reference in a table, so nobody has to hold it.',
  },
  'still held': {
    code: 'node = Node()\nother = [node]\nref = weakref.ref(node, callback)\nnode = None',
    why: 'Another list still refers to it.',
  },
  'saved by its finalizer': {
    code: 'saved = []\nnode = Node(saved)\nref = weakref.ref(node, callback)\nnode = None',
    why: 'The finalizer made a new reference, so the object lives on, and its weak references with it.',
  },
  'saved, then dropped': {
    code: 'saved = []\nnode = Node(saved)\nref = weakref.ref(node, callback)\nnode = None\nsaved.clear()',
    why: 'A finalizer runs once in the life of an object (PEP 442): here when the name went. The callback waits for the real end.',
  },
} as const;

/** Which finalizers and callbacks run, and in which order. */
export const lastWords = defineExercise<{ scene: keyof typeof SCENES }>({
  id: 'collection-last-words',
  kind: 'predict-output',
  revision: 1,
  title: 'Last words',
  claims: ['counting-zero-means-none'],
  instances: (Object.keys(SCENES) as (keyof typeof SCENES)[]).map((scene) => ({ scene })),
  choices: () => ['nothing', 'finalizer', 'callback', 'finalizer, callback', 'callback, finalizer'],
  prompt: () => 'Which of the two has run when the program gets to its last line, and in which order?',
  code: ({ scene }) => `import gc
import weakref

events = []


class Node:
    def __init__(self, safe=None):
        self.safe = safe

    def __del__(self):
        events.append('finalizer')
        if self.safe is not None:
            self.safe.append(self)


def callback(_):
    events.append('callback')


gc.disable()
${SCENES[scene].code}
print(', '.join(events) or 'nothing')
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Is the object destroyed by then, and by whom?',
    'Does the weak reference live longer than the object? Only then can its callback be called.',
  ],
  mistakes: [
    {
      idea: 'both, the finalizer first',
      predicts: (r) => wrong(r, 'finalizer, callback'),
      says: () =>
        'So it is when counting destroys an object that somebody watches. Here something is different: who destroys, who watches, or whether.',
    },
    {
      idea: 'objects in cycles are not finalized',
      predicts: (r) => wrong(r, 'nothing'),
      says: () => 'That was so before Python 3.4, for objects with `__del__`. PEP 442 changed it.',
    },
    {
      idea: 'both, the callback first',
      predicts: (r) => wrong(r, 'callback, finalizer'),
      says: () =>
        'The collector does it in this order, as it clears weak references before it calls finalizers. Here it is not the collector, or not both of them run.',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. ${SCENES[r.params.scene].why} On Python 3.9: *${printed(r, 'cpython-3.9-64')}*, on 3.13: *${printed(r, 'cpython-3.13-64')}*, in the browser (3.14): *${printed(r, 'pyodide-3.14-32')}*.`,
});
