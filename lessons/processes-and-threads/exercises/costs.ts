import { defineExercise } from '#domain/lesson/exercise.ts';

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
  call: {
    name: 'an ordinary function call',
    imports: [],
    define: 'def work():\n    pass',
    measure: 'other = best(100, work)',
  },
  twice: {
    name: 'two processes by `spawn`, one after the other,',
    imports: ['multiprocessing'],
    define: `${PROCESS}


def processes():
    for _ in range(2):
        process()`,
    measure: "context = multiprocessing.get_context('spawn')\n    other = best(4, processes)",
  },
  generator: {
    name: 'a generator',
    imports: [],
    define: 'def numbers():\n    yield 1\n\n\ndef generator():\n    list(numbers())',
    measure: 'other = best(100, generator)',
  },
  program: {
    name: 'another Python program that imports `asyncio`',
    imports: ['subprocess', 'sys'],
    define: "def program():\n    subprocess.run([sys.executable, '-I', '-c', 'import asyncio'])",
    measure: 'other = best(5, program)',
  },
  coroutine: {
    name: 'a coroutine that is awaited by another one',
    imports: ['asyncio'],
    define: `async def work():
    pass


async def wait():
    times = []
    for _ in range(100):
        begin = time.perf_counter()
        await work()
        times.append(time.perf_counter() - begin)
    return min(times)`,
    measure: 'other = asyncio.run(wait())',
  },
};

const LOADS = ['spawn', 'twice', 'program'];

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
  claims: ['process-creation-considerable', 'threads-lighter-to-create'],
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
      predicts: ({ params }) => (LOADS.includes(params.what) ? '5 to 150 threads' : null),
      says: () =>
        'That is true for fork. A spawned process begins empty: start the interpreter, import `site`, `multiprocessing` and your program, and only then call the target.',
    },
  ],
  explain: ({ params, answer }) => {
    const found = `**${String(answer)}**.`;
    if (params.what === 'fork')
      return `${found} The kernel copies the page tables, not the pages, and \`multiprocessing\` adds its own bookkeeping. Most of a millisecond; it grows with the memory the parent has in use. A pool pays it once for each worker instead of once for each job.`;
    if (LOADS.includes(params.what))
      return `${found} Such a child starts Python from nothing and imports before it can do anything. This is the cost that the guide has in mind when it says that a new process loads a new interpreter; it applies to spawn (macOS, Windows), and to forkserver once, for the server.`;
    if (params.what !== 'task')
      return `${found} It stays inside the interpreter: an object or a frame is made, and nobody outside of the process hears of it. A thread needs the system twice, at its start and at its end.`;
    return `${found} A task is an ordinary object in the loop’s queue; starting one asks nothing of the operating system. That is why programs with ten thousand connections use tasks.`;
  },
});
