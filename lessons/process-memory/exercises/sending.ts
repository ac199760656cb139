import { defineExercise } from '#domain/lesson/exercise.ts';

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
    { channel: 'queue', before: 6, after: 4 },
    { channel: 'pipe', before: 8, after: 3 },
    { channel: 'shared', before: 2, after: 5 },
    { channel: 'pipe', before: 12, after: 10 },
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
