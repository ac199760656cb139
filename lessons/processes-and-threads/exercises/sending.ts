import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, REFERENCE_ENVIRONMENT } from '#domain/python/environment.ts';

/** An object on its way to somebody else. */
export const sentCopy = defineExercise<{ channel: string; before: number; after: number }>({
  kind: 'predict-output',
  id: 'processes-sent-copy',
  revision: 1,
  title: 'What arrives?',
  instances: [
    { channel: 'pipe', before: 3, after: 2 },
    { channel: 'queue', before: 3, after: 2 },
    { channel: 'pipe', before: 1, after: 5 },
    { channel: 'shared', before: 4, after: 3 },
  ],
  prompt: ({ channel, before, after }) =>
    channel === 'shared'
      ? `${before} ones are written into shared memory; then ${after} more, and only then the receiver looks through the name it was sent. Run as a script: which number is printed?`
      : `A list of ${before} is sent, and *after that* the sender appends ${after} more. Then it is received. Run as a script: how many items has the list that arrives?`,
  code: ({ channel, before, after }) => {
    if (channel === 'shared')
      return `import multiprocessing
from multiprocessing.shared_memory import SharedMemory

receiver, sender = multiprocessing.Pipe(duplex=False)
mine = SharedMemory(create=True, size=100)
mine.buf[:${before}] = bytes([1] * ${before})
sender.send(mine.name)
mine.buf[${before}:${before + after}] = bytes([1] * ${after})

theirs = SharedMemory(receiver.recv())
print(sum(theirs.buf[:100]))
theirs.close()
mine.close()
mine.unlink()
`;
    const [imports, make, put, get] =
      channel === 'pipe'
        ? [
            'multiprocessing',
            'receiver, sender = multiprocessing.Pipe(duplex=False)',
            'sender.send',
            'receiver.recv',
          ]
        : ['queue', 'channel = queue.Queue()    # between threads', 'channel.put', 'channel.get'];
    return `import ${imports}

${make}
basket = list(range(${before}))
${put}(basket)
basket.extend(range(${after}))

arrived = ${get}()
print(len(arrived))
`;
  },
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'items' },
  needs: ['processes'],
  hints: () => [
    'Is what travels the object, a picture of the object, or its address?',
    'A `multiprocessing` pipe carries bytes. When are they made?',
  ],
  mistakes: [
    {
      idea: 'sending hands over the object itself',
      predicts: ({ params, answer }) => (answer === params.before ? params.before + params.after : null),
      says: () =>
        'Between threads it does. Through a pipe go bytes: `send` pickles the list at once, and what happens to the list later is not in those bytes.',
      probe: () =>
        'import pickle\nbasket = [1, 2, 3]\nsent = pickle.dumps(basket)\nbasket.append(4)\nprint(pickle.loads(sent))',
    },
    {
      idea: 'sending always makes a copy',
      predicts: ({ params, answer }) => (answer === params.before ? null : params.before),
      says: ({ params }) =>
        params.channel === 'queue'
          ? 'A `queue.Queue` lives inside one process and passes the reference. Both sides now hold the same list, which is fast, and is why the sender had better forget it.'
          : 'Only the *name* was copied. The bytes behind it exist once, and whoever attaches to the name sees them as they are now.',
    },
  ],
  explain: ({ params, answer }) => {
    if (params.channel === 'pipe')
      return `${String(answer)}: \`Connection.send\` pickles at once (\`multiprocessing/connection.py\`), so the list as it was travels as bytes, and a new list is built at the other end. The cost grows with what you send: one pass to write the bytes, one through the kernel, one to build the objects again. Beware of \`multiprocessing.Queue\`: it pickles a little *later*, in a thread of its own, so changes after \`put\` may or may not be in.`;
    if (params.channel === 'queue')
      return `${String(answer)} = ${params.before} + ${params.after}: a queue between threads passes a reference. It costs the same for a list of three and of three million.`;
    return `${String(answer)} = ${params.before} + ${params.after}. What was pickled is the name of the memory, a few bytes, however large the block. Nothing is copied, and nothing says when it is safe to read: that needs a lock or a message.`;
  },
});

const THINGS: { readonly [name: string]: string } = {
  lambda: 'lambda x: x + 1',
  function: 'double',
  generator: '(x * x for x in range(3))',
  nested: '{(1, 2): [{3}, None, 4.5]}',
  lock: 'threading.Lock()',
  count: 'itertools.count()',
};

/** What can go to another process at all. */
export const whatTravels = defineExercise<{ thing: string; on: string }>({
  kind: 'predict-output',
  id: 'processes-what-travels',
  revision: 1,
  title: 'Can it be sent?',
  instances: [
    { thing: 'lambda', on: '3.13' },
    { thing: 'function', on: '3.13' },
    { thing: 'generator', on: '3.13' },
    { thing: 'nested', on: '3.13' },
    { thing: 'lock', on: '3.13' },
    { thing: 'count', on: 'browser' },
    { thing: 'count', on: '3.13' },
  ],
  target: ({ on }) => (on === 'browser' ? BROWSER_ENVIRONMENT : REFERENCE_ENVIRONMENT),
  prompt: ({ thing }) =>
    `Arguments and results travel between processes as pickles. Can \`${THINGS[thing] ?? ''}\`? Run as a script: what is printed?`,
  code: ({ thing }) => `import itertools
import pickle
import threading


def double(x):
    return 2 * x


thing = ${THINGS[thing] ?? ''}
try:
    pickle.dumps(thing)
except (AttributeError, TypeError, pickle.PicklingError):
    print('refused')
else:
    print('sent')
`,
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => ['sent', 'refused'],
  hints: () => [
    'Whoever unpickles must be able to build the same thing again. From values? From a name it can import? Or is it something that is *going on*?',
    'Functions and classes travel as the name of their module and their own name.',
  ],
  mistakes: [
    {
      idea: 'functions cannot be pickled',
      predicts: ({ params }) => (params.thing === 'function' ? 'refused' : null),
      says: () =>
        'The code is indeed not pickled. But a function with a name in an importable module travels as that name; the receiver imports it.',
      probe: () => 'import pickle, os.path\nprint(pickle.dumps(os.path.join, protocol=0))',
    },
    {
      idea: 'every object can be pickled',
      predicts: ({ answer }) => (answer === 'refused' ? 'sent' : null),
      says: () =>
        'Only what can be built anew from values and names. Something without an importable name, or in the middle of doing something, cannot.',
    },
    {
      idea: 'only simple values can be pickled',
      predicts: ({ params }) => (params.thing === 'nested' ? 'refused' : null),
      says: () => 'Containers are followed, however deep, and shared parts stay shared.',
    },
  ],
  explain: (reveal) => {
    const answer = String(reveal.answer);
    switch (reveal.params.thing) {
      case 'function':
        return `**${answer}**, as the name of the module and \`double\`: a few bytes and no code. The receiver has to find the same function under that name. That is why targets for a pool belong at the top of a module.`;
      case 'lambda':
        return `**${answer}**: its name is \`<lambda>\`, and no module has anything of that name to import. With *fork* you may still start a process with it, because there nothing is pickled: the child inherits it. With *spawn* and in a pool it fails.`;
      case 'generator':
        return `**${answer}**: a generator is a frame that stopped in the middle, and CPython offers no way to write that down. Send a list, or the arguments to make the generator with.`;
      case 'lock':
        return `**${answer}**: a lock stands for a state of *this* process. \`multiprocessing.Lock\` is a different thing, made of a semaphore of the operating system, and travels only to children as they start.`;
      case 'count':
        return `**${answer}** here. CPython 3.13 says “${String(reveal.value(undefined, REFERENCE_ENVIRONMENT) ?? 'not recorded')}”, 3.14 in the browser “${String(reveal.value(undefined, BROWSER_ENVIRONMENT) ?? 'not recorded')}”: pickling of \`itertools\` objects was deprecated in 3.12 and removed in 3.14. What travels depends on the version at both ends.`;
      default:
        return `**${answer}**: tuples, sets, numbers and \`None\` are values, and pickle follows containers to any depth.`;
    }
  },
});

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
};

/** How the cost of handing over grows. */
export const handoverGrowth = defineExercise<{ how: string }>({
  kind: 'predict-complexity',
  id: 'processes-handover-growth',
  revision: 1,
  title: 'What does handing over cost?',
  instances: Object.keys(HANDOVERS).map((how) => ({ how })),
  prompt: ({ how }) => `How does the time of \`operation\` grow with n, when ${HANDOVERS[how]?.words ?? ''}?`,
  code: ({ how }) => `import pickle


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
    if (params.how === 'range')
      return `**${String(answer)}**: a \`range\` knows three numbers, start, stop and step, and that is what is pickled. The receiver makes the items when it needs them. The best way to send a lot is to send how to make it.`;
    return `**${String(answer)}**: every item is written as bytes, and at the other end every item is built again. A worker that computes for a millisecond on a large container may cost more to feed than it saves.`;
  },
});
