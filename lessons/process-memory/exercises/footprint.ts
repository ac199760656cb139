import { defineExercise } from '#domain/lesson/exercise.ts';

interface Memory {
  readonly name: string;
  readonly imports: readonly string[];
  readonly each: string;
}

const MEMORY: { readonly [what: string]: Memory } = {
  thread: {
    name: 'a thread that waits',
    imports: ['threading'],
    each: `def each():
    done = threading.Event()
    threads = [threading.Thread(target=done.wait) for _ in range(40)]
    before = peak(resource.RUSAGE_SELF)
    for thread in threads:
        thread.start()
    used = peak(resource.RUSAGE_SELF) - before
    done.set()
    for thread in threads:
        thread.join()
    return used / 40`,
  },
  task: {
    name: 'an `asyncio` task that waits',
    imports: ['asyncio'],
    each: `async def main():
    done = asyncio.Event()
    before = peak(resource.RUSAGE_SELF)
    tasks = [asyncio.create_task(done.wait()) for _ in range(2000)]
    await asyncio.sleep(0)
    used = peak(resource.RUSAGE_SELF) - before
    done.set()
    await asyncio.gather(*tasks)
    return used / 2000


def each():
    return asyncio.run(main())`,
  },
  process: {
    name: 'a spawned process',
    imports: ['subprocess'],
    each: `def each():
    subprocess.run([sys.executable, '-I', '-c', 'import multiprocessing'])
    return peak(resource.RUSAGE_CHILDREN)`,
  },
  generator: {
    name: 'a generator that stopped at a `yield`',
    imports: [],
    each: `def wait():
    yield


def each():
    before = peak(resource.RUSAGE_SELF)
    waiting = [wait() for _ in range(5000)]
    for generator in waiting:
        next(generator)
    return (peak(resource.RUSAGE_SELF) - before) / 5000`,
  },
  timer: {
    name: 'a `threading.Timer` that waits',
    imports: ['threading'],
    each: `def each():
    timers = [threading.Timer(30, int) for _ in range(40)]
    before = peak(resource.RUSAGE_SELF)
    for timer in timers:
        timer.start()
    used = peak(resource.RUSAGE_SELF) - before
    for timer in timers:
        timer.cancel()
    for timer in timers:
        timer.join()
    return used / 40`,
  },
  server: {
    name: 'a spawned process that has imported `asyncio`',
    imports: ['subprocess'],
    each: `def each():
    subprocess.run([sys.executable, '-I', '-c', 'import asyncio'])
    return peak(resource.RUSAGE_CHILDREN)`,
  },
  future: {
    name: 'an `asyncio` future that nobody has answered yet',
    imports: ['asyncio'],
    each: `async def main():
    loop = asyncio.get_running_loop()
    before = peak(resource.RUSAGE_SELF)
    waiting = [loop.create_future() for _ in range(20_000)]
    return (peak(resource.RUSAGE_SELF) - before) / len(waiting)


def each():
    return asyncio.run(main())`,
  },
  bare: {
    name: 'a new interpreter that does nothing at all, `python -I -c pass`,',
    imports: ['subprocess'],
    each: `def each():
    subprocess.run([sys.executable, '-I', '-c', 'pass'])
    return peak(resource.RUSAGE_CHILDREN)`,
  },
};

function memoryOf(what: string): Memory {
  const memory = MEMORY[what];
  if (memory === undefined) throw new Error(`no worker is called ${what}`);
  return memory;
}

const isThread = (what: string): boolean => ['thread', 'timer'].includes(what);
const isObject = (what: string): boolean => ['task', 'generator', 'future'].includes(what);
const isProcess = (what: string): boolean => ['process', 'server', 'bare'].includes(what);

/** What a waiting worker takes. */
export const waitingMemory = defineExercise<{ what: string }>({
  kind: 'predict-output',
  id: 'processes-memory-each',
  revision: 1,
  title: 'How much memory does one take?',
  claims: ['process-memory-considerable'],
  instances: Object.keys(MEMORY).map((what) => ({ what })),
  prompt: ({ what }) =>
    `How much memory does ${memoryOf(what).name} take? Measured is memory really used (resident), not merely reserved. Run as a script: what is printed?`,
  code: ({ what }) => {
    const { imports, each } = memoryOf(what);
    return `${[...imports, 'multiprocessing', 'resource', 'sys']
      .toSorted()
      .map((name) => `import ${name}`)
      .join('\n')}


def peak(who):
    unit = 1 if sys.platform == 'darwin' else 1024
    return resource.getrusage(who).ru_maxrss * unit


${each}


fork = multiprocessing.get_context('fork')
answers = fork.SimpleQueue()
child = fork.Process(target=lambda: answers.put(each()))    # so that the peak is its own
child.start()
used = answers.get()
child.join()
print('less than 5 kB' if used < 5_000 else '5 kB to 1 MB' if used < 1_000_000 else 'more than 1 MB')
`;
  },
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => ['more than 1 MB', '5 kB to 1 MB', 'less than 5 kB'],
  needs: ['threads', 'processes'],
  hints: () => [
    'Does it need a stack from the operating system? Does it need an interpreter of its own?',
    'A stack of 8 MB is an address range. Memory is used for the pages somebody has written to.',
  ],
  mistakes: [
    {
      idea: 'a thread uses all of its stack',
      predicts: ({ params }) => (isThread(params.what) ? 'more than 1 MB' : null),
      says: () =>
        'Megabytes are *reserved* for each stack, but reserving is free. The kernel hands out a page when it is first touched, and a waiting thread has touched only a few.',
    },
    {
      idea: 'a task has a stack like a thread',
      predicts: ({ params }) => (isObject(params.what) ? '5 kB to 1 MB' : null),
      says: () => 'A suspended coroutine keeps one small frame object and no stack of the operating system.',
    },
    {
      idea: 'processes share the interpreter, so another one is nearly free',
      predicts: ({ params }) => (isProcess(params.what) ? '5 kB to 1 MB' : null),
      says: () =>
        'They share the program’s code, not its data: a spawned interpreter builds its own modules, types and caches before your program has done anything. (A forked child does share them, as long as nobody writes.)',
    },
  ],
  explain: ({ params, answer }) => {
    if (isThread(params.what))
      return `**${String(answer)}**. A few pages of the C stack and CPython’s state for the thread. The default stack of 8 MB on Linux is address space; it only becomes memory where deep C calls touch it. What the guide calls significant starts at thousands of threads.`;
    if (isObject(params.what))
      return `**${String(answer)}**: ${params.what === 'task' ? 'a task object, a coroutine with its frame, a future' : 'an object or two of Python, with a frame if there is code to go on with'}. Nothing of it concerns the operating system.`;
    return `**${String(answer)}**: a whole interpreter with its imported modules, before any data of yours. This is the cost that makes “a process for each connection” a bad plan.`;
  },
});
