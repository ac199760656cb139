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
};

function memoryOf(what: string): Memory {
  const memory = MEMORY[what];
  if (memory === undefined) throw new Error(`no worker is called ${what}`);
  return memory;
}

/** What a waiting worker takes. */
export const waitingMemory = defineExercise<{ what: string }>({
  kind: 'predict-output',
  id: 'processes-memory-each',
  revision: 1,
  title: 'How much memory does one take?',
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
      predicts: ({ params }) => (params.what === 'thread' ? 'more than 1 MB' : null),
      says: () =>
        'Megabytes are *reserved* for each stack, but reserving is free. The kernel hands out a page when it is first touched, and a waiting thread has touched only a few.',
    },
    {
      idea: 'a task has a stack like a thread',
      predicts: ({ params }) => (params.what === 'task' ? '5 kB to 1 MB' : null),
      says: () => 'A suspended coroutine keeps one small frame object and no stack of the operating system.',
    },
    {
      idea: 'processes share the interpreter, so another one is nearly free',
      predicts: ({ params }) => (params.what === 'process' ? '5 kB to 1 MB' : null),
      says: () =>
        'They share the program’s code, not its data: a spawned interpreter builds its own modules, types and caches before your program has done anything. (A forked child does share them, as long as nobody writes.)',
    },
  ],
  explain: ({ params, answer }) => {
    if (params.what === 'thread')
      return `**${String(answer)}**. A few pages of the C stack and CPython’s state for the thread. The default stack of 8 MB on Linux is address space; it only becomes memory where deep C calls touch it. What the guide calls significant starts at thousands of threads.`;
    if (params.what === 'task')
      return `**${String(answer)}**: a task object, a coroutine with its frame, a future. Nothing of it concerns the operating system.`;
    return `**${String(answer)}**: a whole interpreter with its imported modules, before any data of yours. This is the cost that makes “a process for each connection” a bad plan.`;
  },
});
