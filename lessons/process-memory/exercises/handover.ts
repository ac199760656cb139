import { defineExercise } from '#domain/lesson/exercise.ts';

const HANDOVERS: {
  readonly [how: string]: { readonly words: string; readonly prepare: string; readonly operation: string };
} = {
  pickle: {
    words: 'a list of n integers is pickled and unpickled, as it is on its way to another process',
    prepare: 'return list(range(n))',
    operation: 'pickle.loads(pickle.dumps(state))',
  },
  view: {
    words: 'a `memoryview` of half of n bytes is made, as a receiver does with shared memory',
    prepare: 'return memoryview(bytearray(n))',
    operation: 'state[: len(state) // 2]',
  },
  range: {
    words: 'a `range` of n numbers is pickled and unpickled, as it is on its way to another process',
    prepare: 'return range(n)',
    operation: 'pickle.loads(pickle.dumps(state))',
  },
  nones: {
    words: 'a list of n times `None` is pickled and unpickled, as it is on its way to another process',
    prepare: 'return [None] * n',
    operation: 'pickle.loads(pickle.dumps(state))',
  },
  queue: {
    words: 'a list of n integers goes through a queue between two threads',
    prepare: 'return [queue.SimpleQueue(), list(range(n))]',
    operation: 'state[0].put(state[1]), state[0].get()',
  },
  floats: {
    words: 'a tuple of n floats is pickled and unpickled, as it is on its way to another process',
    prepare: 'return tuple(number + 0.5 for number in range(n))',
    operation: 'pickle.loads(pickle.dumps(state))',
  },
  partial: {
    words:
      'a call to be made later, `partial(sum, range(n))`, is pickled and unpickled, as a job for a pool is',
    prepare: 'return functools.partial(sum, range(n))',
    operation: 'pickle.loads(pickle.dumps(state))',
  },
  slice: {
    words: 'half of a list of n integers is sliced off, to be sent later',
    prepare: 'return list(range(n))',
    operation: 'state[: len(state) // 2]',
  },
};

/** What a program that hands over imports beyond `pickle`. */
const MORE: { readonly [how: string]: string } = { partial: 'functools', queue: 'queue' };

/** How the cost of handing over grows. */
export const handoverGrowth = defineExercise<{ how: string }>({
  kind: 'predict-complexity',
  id: 'processes-handover-growth',
  revision: 1,
  title: 'What does handing over cost?',
  claims: ['ipc-serialising-costs'],
  instances: Object.keys(HANDOVERS).map((how) => ({ how })),
  prompt: ({ how }) => `How does the time of \`operation\` grow with n, when ${HANDOVERS[how]?.words ?? ''}?`,
  code: ({ how }) => `${[MORE[how] ?? 'pickle', 'pickle']
    .filter((name, index, all) => all.indexOf(name) === index)
    .toSorted()
    .map((name) => `import ${name}\n`)
    .join('')}

def prepare(n):
    ${HANDOVERS[how]?.prepare ?? ''}


def operation(state):
    ${HANDOVERS[how]?.operation ?? ''}
`,
  check: (_, code) => ({ checker: 'timing', code, sizes: [2 ** 9, 2 ** 11, 2 ** 13, 2 ** 15] }),
  hints: () => [
    'Which bytes does the operation have to touch: all of them, or only a description of where they are?',
  ],
  mistakes: [
    {
      idea: 'handing over is handing over a reference',
      predicts: ({ answer }) => (answer === 'O(1)' ? null : 'O(1)'),
      says: () =>
        'Within a process it would be. Between processes every item is written as bytes and built again on the other side.',
    },
    {
      idea: 'whatever is sent is sent item by item',
      predicts: ({ params }) => (params.how === 'range' ? 'O(n)' : null),
      says: () => 'A list is. A `range` has no items to send: they are worked out from three numbers.',
      probe: () => 'import pickle\nprint(len(pickle.dumps(range(10))), len(pickle.dumps(range(10**9))))',
    },
    {
      idea: 'a slice is a copy',
      predicts: ({ params }) => (params.how === 'view' ? 'O(n)' : null),
      says: () =>
        'A slice of a list, of `bytes` or of a `bytearray` is. A slice of a `memoryview` is a new small object that points into the same memory.',
      probe: () => 'data = bytearray(10)\nhalf = memoryview(data)[:5]\nhalf[0] = 7\nprint(data[0])',
    },
  ],
  explain: ({ params, answer }) => {
    if (params.how === 'view')
      return `**${String(answer)}**: a slice of a \`memoryview\` has a pointer, a length and a stride, whatever the length. \`SharedMemory.buf\` is such a view, which is why large arrays are worth the trouble of sharing.`;
    if (params.how === 'slice')
      return `**${String(answer)}**, before anything is sent: a slice of a list is a new list, with a pointer and a count for every item. To cut work into pieces, cut ranges.`;
    if (params.how === 'queue')
      return `**${String(answer)}**: threads share their objects, so the queue hands on a reference, however long the list is. This is what processes have to do without.`;
    if (params.how === 'partial')
      return `**${String(answer)}**: a \`partial\` is pickled as the name of its function and its arguments, and its argument is a \`range\`: three numbers. The work is sent without the data.`;
    if (params.how === 'range')
      return `**${String(answer)}**: a \`range\` knows three numbers, start, stop and step, and that is what is pickled. The receiver makes the items when it needs them. The best way to send a lot is to send how to make it.`;
    return `**${String(answer)}**: every item is written as bytes, and at the other end every item is built again. A worker that computes for a millisecond on a large container may cost more to feed than it saves.`;
  },
});
