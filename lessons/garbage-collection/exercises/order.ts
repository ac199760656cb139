import { defineExercise } from '#domain/lesson/exercise.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { wrong } from '#lessons/author/wrong.ts';

const THREE = "Node('first'), Node('second'), Node('third')";

const HELD: Readonly<Record<string, { says: string; code: string; why: string }>> = {
  chain: {
    says: 'the first holds the second, and that the third',
    code: "thing = Node('first')\nthing.next = Node('second')\nthing.next.next = Node('third')\nthing = None",
    why: 'The finalizer runs before the attributes are given up, so a chain goes from its head on.',
  },
  list: {
    says: 'a list holds them',
    code: `thing = [${THREE}]\nthing = None`,
    why: 'A list gives up its items from the last to the first (`list_dealloc`).',
  },
  dict: {
    says: 'a dict holds them as values',
    code: "thing = {name: Node(name) for name in ('first', 'second', 'third')}\nthing = None",
    why: 'A dict goes through its entries in the order in which they were inserted.',
  },
  tuple: {
    says: 'a tuple holds them',
    code: `thing = (${THREE})\nthing = None`,
    why: 'A tuple gives up its items from the last to the first, as a list does.',
  },
  attributes: {
    says: 'an object has them as attributes',
    code: "thing = Node('owner')\nthing.a, thing.b, thing.c = " + THREE + '\nthing = None',
    why: 'Attributes go in the order in which they were set first.',
  },
  locals: {
    says: 'a call has them as locals',
    code: `def call():\n    a, b, c = ${THREE}\n\n\ncall()`,
    why: 'Up to 3.13 a frame is cleared from its first slot to its last, in 3.14 from its last to its first.',
  },
  'list, cleared': {
    says: 'a list holds them, and is cleared',
    code: `thing = [${THREE}]\nthing.clear()`,
    why: '`clear` takes the array away and goes through it from the back.',
  },
  deque: {
    says: 'a deque holds them',
    code: `import collections\n\nthing = collections.deque([${THREE}])\nthing = None`,
    why: 'A deque is emptied by taking from the left.',
  },
  'chain, built backwards': {
    says: 'the third holds the second, and that the first',
    code: "thing = Node('third')\nthing.next = Node('second')\nthing.next.next = Node('first')\nthing = None",
    why: 'What counts is who holds whom: the holder goes first.',
  },
};

/** In which order objects go that are held together. */
export const goingOrder = defineExercise<{ held: string }>({
  id: 'collection-order',
  kind: 'predict-order',
  revision: 1,
  title: 'Who goes first?',
  instances: Object.keys(HELD).map((held) => ({ held })),
  things: () => ['second', 'first', 'third'],
  direction: 'first to go first',
  observation: 'when',
  unit: '',
  prompt: ({ held }) => `Three nodes, and ${HELD[held]?.says ?? ''}. In which order do their finalizers run?`,
  code: ({ held }) =>
    `events = []\n\n\nclass Node:\n    def __init__(self, name):\n        self.name = name\n\n    def __del__(self):\n        events.append(self.name)\n\n\n${HELD[held]?.code ?? ''}\n`,
  check: (_, code) => ({
    checker: 'output',
    code,
    probes: { when: "[events.index(name) for name in ('second', 'first', 'third')]" },
  }),
  hints: () => [
    'The holder lets go of one after the other. From which end?',
    'A finalizer runs as soon as the count is zero, before the object lets go of what it holds itself.',
  ],
  mistakes: [
    {
      idea: 'in the order in which they were made',
      predicts: (r) => wrong(r, [2, 1, 3]),
      says: () => 'There is no such rule. Whoever holds them lets go in its own order.',
    },
    {
      idea: 'in reverse, as with a stack',
      predicts: (r) => wrong(r, [2, 3, 1]),
      says: () => 'C++ destroys locals like this. CPython’s types each have their own order.',
    },
  ],
  explain: (r) =>
    `${inOrder(r, ['second', 'first', 'third'], 'when')}. ${HELD[r.params.held]?.why ?? ''} None of this is promised by the language: do not build on it.`,
});
