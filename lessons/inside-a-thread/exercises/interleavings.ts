import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

type Params = {
  readonly threads: number;
  readonly times: number;
  readonly asks: 'smallest' | 'how many';
  readonly lock: boolean;
};

/** All orders there are, tried out one by one. */
export const allOrders = defineExercise<Params>({
  kind: 'predict-output',
  id: 'inside-all-orders',
  revision: 1,
  title: 'Every order there is',
  instances: [
    { threads: 2, times: 1, asks: 'smallest', lock: false },
    { threads: 2, times: 3, asks: 'smallest', lock: false },
    { threads: 3, times: 1, asks: 'how many', lock: false },
    { threads: 2, times: 4, asks: 'how many', lock: false },
    { threads: 2, times: 3, asks: 'smallest', lock: true },
    { threads: 4, times: 1, asks: 'smallest', lock: false },
    { threads: 3, times: 2, asks: 'smallest', lock: false },
    { threads: 3, times: 3, asks: 'smallest', lock: true },
    { threads: 2, times: 2, asks: 'how many', lock: false },
  ],
  prompt: ({ threads, times, asks, lock }) =>
    `${threads} threads add 1 to \`n\`, ${times === 1 ? 'once' : `${times} times`} each; to add is to read and then to write${lock ? ', with a lock held from the read to the write' : ''}. The program goes through all orders in which these steps can follow each other. ${asks === 'smallest' ? 'What is the smallest value that `n` can end with?' : 'How many different values can `n` end with?'}`,
  code: ({ threads, times, asks, lock }) => `THREADS, TIMES = ${threads}, ${times}

start = (0, ((0, None),) * THREADS)    # n; and of each thread its steps so far, and what it has read
seen, todo, ends = {start}, [start], set()
while todo:
    n, threads = todo.pop()
    if all(steps == 2 * TIMES for steps, _ in threads):
        ends.add(n)
    for i, (steps, read) in enumerate(threads):
        if steps == 2 * TIMES:
            continue
${
  lock
    ? `        if read is None and any(other is not None for _, other in threads):
            continue    # somebody holds the lock
`
    : ''
}        if read is None:
            after, thread = n, (steps + 1, n)
        else:
            after, thread = read + 1, (steps + 1, None)
        state = (after, threads[:i] + (thread,) + threads[i + 1:])
        if state not in seen:
            seen.add(state)
            todo.append(state)
print(${asks === 'smallest' ? 'min(ends)' : 'len(ends)'})
`,
  check: (_, code) => ({ checker: 'output', code, probes: { ends: 'sorted(ends)' } }),
  numeric: { unit: '' },
  hints: ({ times }) => [
    'Suppose one thread reads at the very beginning, and sleeps. What can it do to the work of the others when it writes?',
    ...(times === 1 ? [] : ['And can its own later work be undone in the same way? By whom?']),
  ],
  mistakes: [
    {
      idea: 'no addition gets lost',
      predicts: (r) => wrong(r, r.params.asks === 'smallest' ? r.params.threads * r.params.times : 1),
      says: () =>
        'That is what comes out where nobody is interrupted between the read and the write. All other orders count as well.',
      probe: () => 'n = 0\na = n\nb = n\nn = a + 1\nn = b + 1\nprint(n, "after two additions")',
    },
    {
      idea: 'each thread can lose its turns, but one thread’s work remains',
      predicts: (r) => (r.params.asks === 'smallest' ? wrong(r, r.params.times) : null),
      says: () =>
        'It can be worse. A thread that read 0 long ago may write 1 over everything; and one that reads this 1 just before its last turn makes 2 of it, after the first has done all the rest.',
    },
    {
      idea: 'anything may come out',
      predicts: (r) => wrong(r, r.params.asks === 'smallest' ? 0 : r.params.threads * r.params.times + 1),
      says: () => 'Every write stores at least 1, since it stores a read value plus one.',
    },
  ],
  explain: (r) => {
    const ends = r.value('ends');
    const list = Array.isArray(ends) ? ends.map(String).join(', ') : '';
    const { threads, times, lock } = r.params;
    return `**${String(r.answer)}**: \`n\` can end with ${list}. ${
      lock
        ? 'With the lock nobody reads between another’s read and write, so that there is only one outcome, whatever the order.'
        : times === 1
          ? `If all ${threads} read before anybody writes, all write the same.`
          : `For the smallest, one thread reads 0 and sleeps; the others do all but their last turn; it writes 1; one of them reads this 1 for its last turn; the first does the rest of its work; then that one writes 2. So ${threads * times} additions can leave a 2.`
    } A test on your machine shows a few of these orders, and always the same few.`;
  },
});
