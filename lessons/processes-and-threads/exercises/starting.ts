import { defineExercise } from '#domain/lesson/exercise.ts';

/** How often the top of a program runs. */
export const startMethods = defineExercise<{ method: string; children: number }>({
  kind: 'predict-output',
  id: 'processes-start-methods',
  revision: 1,
  title: 'How often does the top run?',
  instances: [
    { method: 'spawn', children: 2 },
    { method: 'fork', children: 2 },
    { method: 'spawn', children: 3 },
    { method: 'fork', children: 4 },
  ],
  prompt: ({ method, children }) =>
    `The first lines print a star. The program then starts ${children} children with the start method \`${method}\`. Run as a script: which stars are printed in all, by the program and its children?`,
  code: ({ method, children }) => `import multiprocessing

print('*', end='', flush=True)


def work():
    pass


if __name__ == '__main__':
    context = multiprocessing.get_context('${method}')
    for _ in range(${children}):
        child = context.Process(target=work)
        child.start()
        child.join()
`,
  check: (_, code) => ({ checker: 'output', code }),
  choices: ({ children }) =>
    [...new Set([1, 2, children, children + 1, 2 * children])]
      .toSorted((a, b) => b - a)
      .map((count) => '*'.repeat(count)),
  needs: ['processes'],
  hints: () => [
    'To call `work`, a child must have it. Either it inherits the function, or it finds it by importing the program.',
    '`fork` copies a running interpreter. `spawn` starts an empty one, which runs your file under the name `__mp_main__`.',
  ],
  mistakes: [
    {
      idea: 'a child runs only its target',
      predicts: ({ params }) => (params.method === 'spawn' ? '*' : null),
      says: () =>
        'A spawned child knows nothing. It gets the *name* of the target and imports your program to find it, and importing runs every line at the top.',
      probe: () => 'import multiprocessing, pickle\nprint(pickle.dumps(multiprocessing.Process.start))',
    },
    {
      idea: 'every child runs the program anew',
      predicts: ({ params }) => (params.method === 'fork' ? '*'.repeat(params.children + 1) : null),
      says: () =>
        'A forked child continues in the middle of the program, with everything already there. No line at the top runs again.',
    },
  ],
  explain: ({ params, answer }) =>
    params.method === 'spawn'
      ? `\`${String(answer).trim()}\`: once in the parent and once in each of the ${params.children} children. \`multiprocessing/spawn.py\` starts a new interpreter and runs your file in it as \`__mp_main__\`. That is what the line \`if __name__ == '__main__'\` is for: without it, each child would start children of its own (Python stops that with a \`RuntimeError\`). Slow imports at the top are paid for by every child.`
      : `\`${String(answer).trim()}\`: the parent’s own, and no more. A forked child is a copy of the running interpreter; it finds \`work\` and everything else in its memory and calls it. Fast, and risky when the parent has threads: the child gets their locks, perhaps locked, but not the threads that would unlock them. That is why fork is no longer the default, on macOS since 3.8 and on Linux since 3.14.`,
});

interface Start {
  readonly name: string;
  readonly imports: readonly string[];
  readonly define: string;
  readonly measure: string;
}

const PROCESS = `def process():
    child = context.Process(target=time.time)
    child.start()
    child.join()`;

const STARTS: { readonly [what: string]: Start } = {
  fork: {
    name: 'a process by `fork`',
    imports: ['multiprocessing'],
    define: PROCESS,
    measure: "context = multiprocessing.get_context('fork')\n    other = best(20, process)",
  },
  spawn: {
    name: 'a process by `spawn`',
    imports: ['multiprocessing'],
    define: PROCESS,
    measure: "context = multiprocessing.get_context('spawn')\n    other = best(5, process)",
  },
  task: {
    name: 'an `asyncio` task',
    imports: ['asyncio'],
    define: `async def task():
    times = []
    for _ in range(100):
        begin = time.perf_counter()
        await asyncio.create_task(asyncio.sleep(0))
        times.append(time.perf_counter() - begin)
    return min(times)`,
    measure: 'other = asyncio.run(task())',
  },
};

function startOf(what: string): Start {
  const start = STARTS[what];
  if (start === undefined) throw new Error(`no start is called ${what}`);
  return start;
}

/** What starting costs, in threads. */
export const startCost = defineExercise<{ what: string }>({
  kind: 'predict-output',
  id: 'processes-start-cost',
  revision: 2,
  title: 'What does a start cost?',
  instances: Object.keys(STARTS).map((what) => ({ what })),
  prompt: ({ what }) =>
    `Starting ${startOf(what).name} and waiting for its end, with nothing to do: how many threads could be started and joined in that time? The best of several tries counts. Run as a script: what is printed?`,
  code: ({ what }) => {
    const { imports, define, measure } = startOf(what);
    return `${[...imports, 'threading', 'time'].map((name) => `import ${name}`).join('\n')}


def best(tries, start):
    times = []
    for _ in range(tries):
        begin = time.perf_counter()
        start()
        times.append(time.perf_counter() - begin)
    return min(times)


def thread():
    worker = threading.Thread(target=time.time)
    worker.start()
    worker.join()


${define}


if __name__ == '__main__':
    ${measure}
    threads = other / best(100, thread)
    print('less than 2 threads' if threads < 2 else '2 to 5 threads' if threads < 5
          else '5 to 150 threads' if threads < 150 else 'more than 150 threads')
`;
  },
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => ['less than 2 threads', '2 to 5 threads', '5 to 150 threads', 'more than 150 threads'],
  needs: ['threads', 'processes'],
  hints: () => [
    'A thread needs a stack and an entry in the scheduler. What does the other one need in addition?',
    'Copying the tables that describe a memory, or loading an interpreter and importing modules: one takes about a millisecond, the other a good part of a tenth of a second.',
  ],
  mistakes: [
    {
      idea: 'a start is a start',
      predicts: ({ answer }) => (answer === '2 to 5 threads' ? null : '2 to 5 threads'),
      says: () =>
        'They are worlds apart. A task is one Python object, a thread a stack, a forked process a copied address space, a spawned one a whole interpreter.',
    },
    {
      idea: 'every process loads a new interpreter',
      predicts: ({ params }) => (params.what === 'fork' ? 'more than 150 threads' : null),
      says: () =>
        'That is true for spawn. A fork copies a process that has already loaded everything, and copies even that lazily.',
    },
    {
      idea: 'a process is a copy, whatever the start method',
      predicts: ({ params }) => (params.what === 'spawn' ? '5 to 150 threads' : null),
      says: () =>
        'That is true for fork. A spawned process begins empty: start the interpreter, import `site`, `multiprocessing` and your program, and only then call the target.',
    },
  ],
  explain: ({ params, answer }) => {
    const found = `**${String(answer)}**.`;
    if (params.what === 'fork')
      return `${found} The kernel copies the page tables, not the pages, and \`multiprocessing\` adds its own bookkeeping. Most of a millisecond; it grows with the memory the parent has in use. A pool pays it once for each worker instead of once for each job.`;
    if (params.what === 'spawn')
      return `${found} A spawned child starts Python from nothing and imports before it can do anything. This is the cost that the guide has in mind when it says that a new process loads a new interpreter; it applies to spawn (macOS, Windows), and to forkserver once, for the server.`;
    return `${found} A task is an ordinary object in the loop’s queue; starting one asks nothing of the operating system. That is why programs with ten thousand connections use tasks.`;
  },
});
