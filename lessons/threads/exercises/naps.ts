import { defineExercise } from '#domain/lesson/exercise.ts';

/** A way to do a number of sleeps: what to call it, and the program that counts how many are in flight at once. */
interface Naps {
  readonly name: string;
  program(naps: number): string;
}

const NAP = `def nap():
    global in_flight, most
    with guard:
        in_flight += 1
        most = max(most, in_flight)
    time.sleep(0.3)
    with guard:
        in_flight -= 1
`;

const LOCKED_NAP = `def nap():
    global in_flight, most
    with guard:
        in_flight += 1
        most = max(most, in_flight)
        time.sleep(0.05)
        in_flight -= 1
`;

const START_AND_JOIN = (
  naps: number,
): string => `threads = [threading.Thread(target=nap) for _ in range(${naps})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()`;

const NAPS: { readonly [how: string]: Naps } = {
  threads: { name: 'a thread for each', program: (naps) => counted(NAP, START_AND_JOIN(naps)) },
  sequence: {
    name: 'a loop, one after the other',
    program: (naps) => counted(NAP, `for _ in range(${naps}):\n    nap()`),
  },
  pool: {
    name: 'a pool of threads',
    program: (naps) =>
      counted(
        NAP,
        `with ThreadPoolExecutor(max_workers=3) as pool:\n    for _ in range(${naps}):\n        pool.submit(nap)`,
        'from concurrent.futures import ThreadPoolExecutor\n',
      ),
  },
  locked: {
    name: 'a thread for each, with a lock around the nap',
    program: (naps) => counted(LOCKED_NAP, START_AND_JOIN(naps)),
  },
  asyncio: {
    name: '`asyncio.gather`',
    program: (naps) => `import asyncio

in_flight = most = 0


async def nap():
    global in_flight, most
    in_flight += 1
    most = max(most, in_flight)
    await asyncio.sleep(0.1)
    in_flight -= 1


async def main():
    await asyncio.gather(*(nap() for _ in range(${naps})))


asyncio.run(main())
print(most)
`,
  },
};

function counted(nap: string, run: string, imports = ''): string {
  return `import threading
import time
${imports}
guard = threading.Lock()
in_flight = most = 0


${nap}

${run}
print(most)
`;
}

function napsOf(how: string): Naps {
  const naps = NAPS[how];
  if (naps === undefined) throw new Error(`no way to sleep is called ${how}`);
  return naps;
}

/** How many sleeps are in flight at once. */
export const inFlight = defineExercise<{ how: string; naps: number }>({
  kind: 'predict-output',
  id: 'gil-sleeps-in-flight',
  revision: 1,
  title: 'How many sleeps at once?',
  instances: [
    { how: 'threads', naps: 8 },
    { how: 'pool', naps: 7 },
    { how: 'locked', naps: 5 },
    { how: 'asyncio', naps: 12 },
    { how: 'sequence', naps: 4 },
    { how: 'threads', naps: 20 },
    { how: 'asyncio', naps: 30 },
    { how: 'pool', naps: 12 },
  ],
  prompt: ({ how, naps }) =>
    `${naps} naps, done by ${napsOf(how).name}. The program counts how many are in flight at the same moment and prints the largest count. Run as a script: which number is printed?`,
  code: ({ how, naps }) => napsOf(how).program(naps),
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'sleeps' },
  needs: ['threads'],
  claims: ['gil-no-problem-for-waiting', 'threads-good-for-waiting'],
  hints: () => [
    'Does a thread that sleeps hold the GIL?',
    'Then ask what else limits the number: how many workers are there, and is anything else locked during the sleep?',
  ],
  mistakes: [
    {
      idea: 'the GIL lets one thread sleep at a time',
      predicts: (reveal) => (Number(reveal.answer) === 1 ? null : 1),
      says: () =>
        'One at a time is the rule for executing bytecode. A sleeping thread (or coroutine) executes nothing: it gave the GIL away before it went to sleep, and the next one can start its own sleep.',
      probe: () =>
        'import threading, time\nstart = time.perf_counter()\nsleepers = [threading.Thread(target=time.sleep, args=(0.2,)) for _ in range(20)]\nfor s in sleepers: s.start()\nfor s in sleepers: s.join()\nprint(20, "sleeps of 0.2 s took", round(time.perf_counter() - start, 1), "s")',
    },
    {
      idea: 'whatever is started is in flight',
      predicts: ({ params, answer }) => (Number(answer) === params.naps ? null : params.naps),
      says: () =>
        'All of them were *asked for*, but something here lets only some of them sleep at a time: count the workers, and look at which lock is held during the sleep.',
    },
    {
      idea: 'as many as there are cores',
      predicts: (reveal) => (Number(reveal.answer) === 2 ? null : 2),
      says: () =>
        'The number of cores does not matter: waiting needs no core. Hundreds of sleeps fit on one.',
      probe: () => 'import os\nprint(os.cpu_count(), "cores")',
    },
  ],
  explain: ({ params, answer }) => {
    const most = String(answer);
    if (params.how === 'threads')
      return `All ${most}. \`time.sleep\` releases the GIL before it waits, so each thread starts its sleep within moments of the one before. This is why threads are good at waiting, GIL or not.`;
    if (params.how === 'asyncio')
      return `All ${most}, in a single thread. \`await\` hands control back to the event loop, which starts the next coroutine. No second thread, so the GIL does not even come into play.`;
    if (params.how === 'sequence')
      return `Just ${most}: a loop in one thread starts a sleep when the one before has ended.`;
    if (params.how === 'pool')
      return `It was ${most}: the GIL does not limit sleeping, but the pool has that many workers, and each takes the next job when it is done with its own.`;
    return `It was ${most}. Every thread holds \`guard\` for its whole nap, and \`time.sleep\` releases the GIL, not *your* lock. The GIL was free all the time; the program made its own bottleneck.`;
  },
});
