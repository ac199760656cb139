import { defineExercise } from '#domain/lesson/exercise.ts';

/** How a worker is made, and the counter it writes to. */
interface Worker {
  readonly name: string;
  readonly imports: string;
  readonly counter: string;
  readonly make: string;
}

const WORKERS: { readonly [kind: string]: Worker } = {
  thread: {
    name: 'threads',
    imports: 'import threading',
    counter: 'counter = [0]',
    make: 'threading.Thread',
  },
  process: {
    name: 'processes',
    imports: "import multiprocessing\n\nfork = multiprocessing.get_context('fork')",
    counter: 'counter = [0]',
    make: 'fork.Process',
  },
  shared: {
    name: 'processes, and the counter is a `RawArray`',
    imports: "import multiprocessing\n\nfork = multiprocessing.get_context('fork')",
    counter: "counter = fork.RawArray('i', [0])",
    make: 'fork.Process',
  },
};

function workerOf(kind: string): Worker {
  const worker = WORKERS[kind];
  if (worker === undefined) throw new Error(`no worker is called ${kind}`);
  return worker;
}

/** Who sees what a worker wrote. */
export const whoseCounter = defineExercise<{ worker: string; count: number; add: number }>({
  kind: 'predict-output',
  id: 'processes-whose-counter',
  revision: 1,
  title: 'Whose counter is it?',
  instances: [
    { worker: 'process', count: 3, add: 10 },
    { worker: 'thread', count: 4, add: 25 },
    { worker: 'shared', count: 3, add: 7 },
    { worker: 'process', count: 5, add: 100 },
    { worker: 'thread', count: 2, add: 11 },
    { worker: 'shared', count: 6, add: 4 },
    { worker: 'process', count: 2, add: 8 },
    { worker: 'shared', count: 2, add: 50 },
  ],
  prompt: ({ worker, count, add }) =>
    `${count} workers, one after the other, each add ${add} to the counter. The workers are ${workerOf(worker).name}. Run as a script: which number does the main program print in the end?`,
  code: ({ worker, count, add }) => {
    const { imports, counter, make } = workerOf(worker);
    return `${imports}

${counter}


def work():
    counter[0] += ${add}


for _ in range(${count}):
    worker = ${make}(target=work)
    worker.start()
    worker.join()
print(counter[0])
`;
  },
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'counted' },
  needs: ['threads', 'processes'],
  hints: () => [
    'Each worker finds a `counter` to write to: no worker fails. The question is whose memory it lies in.',
    'A forked child starts with a copy of the parent’s memory. Is anything copied back when it ends?',
  ],
  mistakes: [
    {
      idea: 'a global variable is global to all workers',
      predicts: ({ params, answer }) =>
        answer === params.count * params.add ? null : params.count * params.add,
      says: () =>
        'You treated the children like threads. Global means global to a module in *one* process. Each child added to its own copy, and the copy went away with the child.',
      probe: () =>
        "import multiprocessing\nfork = multiprocessing.get_context('fork')\nseen = []\nchild = fork.Process(target=seen.append, args=('child',))\nchild.start(); child.join()\nprint(seen)",
    },
    {
      idea: 'the last child’s memory is copied back',
      predicts: ({ params, answer }) => (answer === 0 ? params.add : null),
      says: () =>
        'Copying happens once, at the start, and in one direction. What a child has to say it must send, or write into memory that was shared on purpose.',
    },
    {
      idea: 'nothing a worker writes is seen by the main program',
      predicts: ({ answer }) => (answer === 0 ? null : 0),
      says: ({ params }) =>
        params.worker === 'thread'
          ? 'Threads have no memory of their own apart from their stacks. `counter` is the same list for all of them.'
          : 'True for ordinary objects. This array was allocated in memory that parent and children map together, so all of them write to the same bytes.',
    },
  ],
  explain: ({ params, answer }) => {
    if (params.worker === 'thread')
      return `${String(answer)}: threads share every object of their process, so all ${params.count} of them added to the same list. (They ran one after the other here; at the same time, they would need a lock.)`;
    if (params.worker === 'shared')
      return `${String(answer)} = ${params.count} × ${params.add}. \`RawArray\` takes its bytes from an anonymous file that is mapped into memory (\`multiprocessing/heap.py\`), and a forked child maps the same bytes. No pickling, no copy, and no protection either.`;
    return `${String(answer)}. \`fork\` gives each child a copy of the parent’s memory as it was at that moment. Each child computed ${params.add} in its copy and ended; the parent’s list was never touched. Nothing failed and nothing warned, which is what makes this mistake last.`;
  },
});

/** When the copy is taken. */
export const snapshot = defineExercise<{ worker: string; before: number; after: number }>({
  kind: 'predict-output',
  id: 'processes-snapshot',
  revision: 1,
  title: 'A picture of which moment?',
  instances: [
    { worker: 'process', before: 3, after: 4 },
    { worker: 'thread', before: 3, after: 4 },
    { worker: 'process', before: 10, after: 1 },
    { worker: 'thread', before: 6, after: 5 },
    { worker: 'process', before: 7, after: 7 },
    { worker: 'process', before: 1, after: 30 },
    { worker: 'thread', before: 2, after: 9 },
    { worker: 'process', before: 25, after: 12 },
  ],
  prompt: ({ worker, before, after }) =>
    `The main program puts ${before} items into a list, starts a ${worker}, adds ${after} more, and only then lets the ${worker} look at the list. Run as a script: how many items does the ${worker} see?`,
  code: ({ worker, before, after }) => {
    const isProcess = worker === 'process';
    const imports = isProcess
      ? "import multiprocessing\n\nfork = multiprocessing.get_context('fork')"
      : 'import queue\nimport threading\n';
    const [event, answers, make] = isProcess
      ? ['fork.Event()', 'fork.SimpleQueue()', 'fork.Process']
      : ['threading.Event()', 'queue.SimpleQueue()', 'threading.Thread'];
    return `${imports}
go = ${event}
answers = ${answers}
items = list(range(${before}))


def look():
    go.wait()
    answers.put(len(items))


worker = ${make}(target=look)
worker.start()
items.extend(range(${after}))
go.set()
print(answers.get())
worker.join()
`;
  },
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'items' },
  needs: ['threads', 'processes'],
  hints: () => [
    'At which moment does the worker get its memory?',
    'A forked process is a copy made at `start()`. A thread has no copy at all.',
  ],
  mistakes: [
    {
      idea: 'a worker sees the list as it is when it looks',
      predicts: ({ params, answer }) => (answer === params.before ? params.before + params.after : null),
      says: () =>
        'That is how a thread would see it. The child’s list was copied when the child was started; what the parent did later happened in another memory.',
    },
    {
      idea: 'a worker sees the list as it was when it started',
      predicts: ({ params, answer }) => (answer === params.before ? null : params.before),
      says: () =>
        'That is how a forked process would see it. A thread uses the very same list object, whatever happens to it and whenever.',
    },
    {
      idea: 'a worker starts with an empty memory',
      predicts: () => 0,
      says: () =>
        'A *spawned* process builds everything anew by importing the program. With threads and with fork, what the parent had is there.',
    },
  ],
  explain: ({ params, answer }) =>
    params.worker === 'process'
      ? `${String(answer)}: the list as it was when \`start()\` forked. What was added later exists in the parent only. Under *spawn* and *forkserver* the child would run the top of the program again instead, which makes a new list with ${params.before} items, for quite another reason.`
      : `${String(answer)} = ${params.before} + ${params.after}. A thread has its own stack and nothing else of its own: both threads mean the same list, so it sees every change made before it looked.`,
});
