import { defineExercise } from '#domain/lesson/exercise.ts';

/** What the main thread may do for about a second, as Python. */
const WORKS: { readonly [work: string]: { readonly words: string; readonly code: string } } = {
  sleeps: {
    words: 'many short sleeps',
    code: 'def sleeps():\n    for _ in until(1):\n        time.sleep(0.001)\n',
  },
  hashes: {
    words: 'hashes of a megabyte',
    code: 'data = bytes(1_000_000)\n\n\ndef hashes():\n    for _ in until(1):\n        hashlib.sha256(data)\n',
  },
  polls: {
    words: 'short waits for a lock',
    code: 'taken = threading.Lock()\ntaken.acquire()\n\n\ndef polls():\n    for _ in until(1):\n        taken.acquire(timeout=0.001)\n',
  },
  loop: { words: 'a loop in Python', code: 'def loop():\n    for _ in until(1):\n        pass\n' },
  calls: {
    words: 'calls of a function in Python',
    code: 'def double(n):\n    return n + n\n\n\ndef calls():\n    for _ in until(1):\n        double(21)\n',
  },
  sum: { words: 'one long sum(range(…))', code: 'def sum_up():\n    sum(range(15_000_000))\n' },
  most: { words: 'one long max(range(…))', code: 'def most():\n    max(range(15_000_000))\n' },
  power: {
    words: 'one long multiplication',
    code: 'big = 3 ** 1_000_000\n\n\ndef power():\n    big * big\n',
  },
};

const nameOf = (work: string): string => (work === 'sum' ? 'sum_up' : work);

/** Who gives the lock away, and how often. */
export const mostTurns = defineExercise<{ works: string }>({
  kind: 'predict-order',
  id: 'handover-most-turns',
  revision: 1,
  title: 'Beside whom is there most to be had?',
  instances: [
    'loop sum sleeps',
    'sum hashes calls',
    'polls power loop',
    'most calls hashes',
    'calls sleeps power',
    'power loop hashes',
    'most polls calls',
    'loop most sleeps',
  ].map((works) => ({ works })),
  things: ({ works }) => works.split(' ').map((work) => WORKS[work]?.words ?? ''),
  direction: 'most turns first',
  descending: true,
  observation: 'plenty',
  unit: '',
  prompt: () =>
    'A second thread would like a very short turn every millisecond; the switch interval is 50 ms. How many does it get while the main thread is busy with each of these? More than 40 turns, 3 to 40, and fewer are told apart.',
  code: ({ works }) => `import hashlib
import sys
import threading
import time

ticks = 0
running = True


def ticker():
    global ticks
    while running:
        ticks += 1
        time.sleep(0.001)


def until(seconds):
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        yield


${works
  .split(' ')
  .map((work) => WORKS[work]?.code ?? '')
  .join('\n\n')}

def turns_beside(work):
    before = ticks
    work()
    return ticks - before


usual = sys.getswitchinterval()
second = threading.Thread(target=ticker)
second.start()
time.sleep(0.05)
sys.setswitchinterval(0.05)
turns = [turns_beside(work) for work in (${works.split(' ').map(nameOf).join(', ')})]
sys.setswitchinterval(usual)
running = False
second.join()
`,
  check: (_, code) => ({
    checker: 'output',
    code,
    probes: { plenty: '[(n > 2) + (n > 40) for n in turns]' },
  }),
  needs: ['threads'],
  hints: () => [
    'Who gives the GIL up unasked? Who has to be asked, and how long does asking take?',
    'The request is a flag. At which moments does the running thread look at it?',
  ],
  mistakes: [
    {
      idea: 'C code lets others run, Python code does not',
      predicts: ({ params }) => placesBy(params.works, (work) => (isLong(work) ? 2 : isPython(work) ? 0 : 1)),
      says: () =>
        'It is nearly the other way round. Between two instructions of Python code the request is seen; one long call in C that keeps the GIL cannot be interrupted by anything.',
    },
    {
      idea: 'after one interval the lock is taken away, whatever is going on',
      predicts: ({ params }) => placesBy(params.works, (work) => (isLong(work) ? 1 : isPython(work) ? 0 : 2)),
      says: () =>
        'Nobody can take it away. The waiting thread sets a flag, and then depends on the other one looking at it.',
    },
  ],
  explain: () =>
    'Most turns are to be had beside a thread that waits, or computes with the GIL released: it gives the lock up by itself, a thousand times. Beside Python code each turn begins with 50 ms of waiting and a request, which makes 20 in a second at most. Beside one long call that keeps the GIL there is one turn, when it returns: the flag was set long before, but the evaluation loop looks at it between instructions, and this was a single one.',
});

function isPython(work: string): boolean {
  return work === 'loop' || work === 'calls';
}

function isLong(work: string): boolean {
  return work === 'sum' || work === 'most' || work === 'power';
}

/** Places by a value, the largest first. */
function placesBy(works: string, valueOf: (work: string) => number): number[] {
  const all = works.split(' ');
  const sorted = all.toSorted((a, b) => valueOf(b) - valueOf(a));
  return all.map((work) => sorted.indexOf(work) + 1);
}
