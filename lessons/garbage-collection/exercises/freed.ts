import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

const SHAPES = {
  'parent and child': {
    body: 'parent, child = Node(), Node()\n    parent.child, child.parent = child, parent\n    watch(parent)',
    why: 'Each holds the other, so neither count gets to zero.',
  },
  chain: {
    body: 'last = Node()\n    first = Node()\n    first.next = last\n    watch(last)',
    why: 'With the first one goes the only reference to the last.',
  },
  itself: {
    body: 'node = Node()\n    node.me = node\n    watch(node)',
    why: 'One object is enough for a cycle.',
  },
  'tail of a ring': {
    body: 'one, two, tail = Node(), Node(), Node()\n    one.next, two.next = two, one\n    two.tail = tail\n    watch(tail)',
    why: 'The tail is in no cycle, but a cycle holds it.',
  },
  'weak parent': {
    body: 'parent, child = Node(), Node()\n    parent.child, child.parent = child, weakref.ref(parent)\n    watch(parent)',
    why: 'A weak reference does not count, so this is no cycle.',
  },
  'bound method': {
    body: 'node = Node()\n    node.callback = node.method\n    watch(node)',
    why: 'A bound method refers to its instance.',
  },
  'plain function': {
    body: 'node = Node()\n    node.callback = Node.method\n    watch(node)',
    why: 'A function that was taken from the class knows no instance.',
  },
  'recursive closure': {
    body: 'def inner(n):\n        return inner(n - 1) if n else 0\n\n    watch(inner)',
    why: 'The function refers to its closure, a cell in it to the function.',
  },
  'list of all': {
    body: 'node = Node()\n    everything.append(node)\n    watch(node)',
    why: 'It can be reached through a global name, used or not.',
  },
  'exception in its own frame': {
    body: 'node = Node()\n    watch(node)\n    try:\n        raise ValueError\n    except ValueError as problem:\n        kept = problem',
    why: 'The exception has a traceback, that has the frame, and the frame has the exception.',
  },
} as const;

/** Who frees what a function leaves behind. */
export const freedWhen = defineExercise<{ shape: keyof typeof SHAPES }>({
  id: 'collection-freed-when',
  kind: 'predict-output',
  revision: 1,
  title: 'Who frees it?',
  claims: ['deallocation-by-collection', 'collection-unused'],
  instances: (Object.keys(SHAPES) as (keyof typeof SHAPES)[]).map((shape) => ({ shape })),
  choices: () => ['counting, at once', 'the collector, later', 'nobody'],
  prompt: () => 'When `build` has returned, who frees the object that is watched?',
  code: ({ shape }) => `import gc
import weakref

everything = []


class Node:
    def method(self):
        pass


def watch(thing):
    global watched
    watched = weakref.ref(thing)


def build():
    ${SHAPES[shape].body}


gc.disable()
build()
if watched() is None:
    print('counting, at once')
else:
    gc.collect()
    print('the collector, later' if watched() is None else 'nobody')
`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Take away what the frame of `build` held. Which references are left?',
    'If you can walk from the object along references and come back to it, counting will not free it. Nor if such a ring leads to it.',
  ],
  mistakes: [
    {
      idea: 'what no name leads to is freed at once',
      predicts: (r) => wrong(r, 'counting, at once'),
      says: () => 'Counting sees only a number, not where the references come from. Here it is not zero.',
    },
    {
      idea: 'the collector frees everything',
      predicts: (r) => wrong(r, 'the collector, later'),
      says: () =>
        'It is only for cycles that nobody can reach. For the rest it has nothing to do, or may not.',
      probe: () =>
        'import gc\nimport weakref\n\n\nclass Node:\n    pass\n\n\ngc.disable()\nnode = Node()\nwatch = weakref.ref(node)\ndel node\nprint(watch())',
    },
  ],
  explain: (r) =>
    `*${String(r.answer)}*. ${SHAPES[r.params.shape].why} On Python 3.9: *${printed(r, 'cpython-3.9-64')}*, in the browser: *${printed(r, 'pyodide-3.14-32')}*.`,
});
