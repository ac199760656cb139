import { defineExercise } from '#domain/lesson/exercise.ts';
import { inOrder } from '#lessons/author/in-order.ts';

/** Things to do once, with nothing in them, and the Python that does each. Each takes several times what the one before does. */
const ONCE: { readonly [thing: string]: { readonly words: string; readonly code: string } } = {
  call: { words: 'a call', code: 'def call():\n    nothing()\n' },
  calls: { words: 'fifty calls', code: 'def calls():\n    for _ in range(50):\n        nothing()\n' },
  thread: {
    words: 'a thread',
    code: 'def thread():\n    worker = threading.Thread(target=nothing)\n    worker.start()\n    worker.join()\n',
  },
  fork: {
    words: 'a forked process',
    code: 'def fork():\n    child = os.fork()\n    if child == 0:\n        os._exit(0)\n    os.waitpid(child, 0)\n',
  },
  python: {
    words: 'a new Python',
    code: "def python():\n    subprocess.run([sys.executable, '-S', '-E', '-c', 'pass'])\n",
  },
};

const words = (thing: string): string => ONCE[thing]?.words ?? '';

/** What it costs to have somebody else do nothing. */
export const startCost = defineExercise<{ things: string }>({
  kind: 'predict-order',
  id: 'threads-start-cost',
  revision: 1,
  title: 'What does it cost to do nothing?',
  instances: [
    'thread call fork',
    'python thread fork',
    'fork calls thread',
    'thread call python',
    'python call fork',
    'thread python calls',
    'fork thread call python',
    'calls fork call',
  ].map((things) => ({ things })),
  things: ({ things }) => things.split(' ').map(words),
  direction: 'cheapest first',
  observation: 'ranks',
  unit: '',
  claims: ['threads-lighter-than-processes'],
  prompt: () =>
    'Each does nothing at all, and is waited for until it has done so. Put them in order of the time that takes, the best of several.',
  code: ({ things }) => `import os
import subprocess
import sys
import threading
import time


def nothing():
    pass


${things
  .split(' ')
  .map((thing) => ONCE[thing]?.code ?? '')
  .join('\n\n')}

def least(once):
    times = []
    for _ in range(10):
        start = time.perf_counter_ns()
        once()
        times.append(time.perf_counter_ns() - start)
    return min(times)


things = [${things.split(' ').join(', ')}]
ranks = sorted(things, key=least)
`,
  check: (_, code) => ({
    checker: 'output',
    code,
    probes: { ranks: '[ranks.index(thing) + 1 for thing in things]' },
  }),
  needs: ['threads', 'processes'],
  hints: () => [
    'What has to be made for each: a frame, a stack, an address space, an interpreter?',
    'Whatever needs the operating system costs more than what the interpreter does alone.',
  ],
  mistakes: [
    {
      idea: 'they are listed from cheap to dear',
      predicts: ({ params }) => params.things.split(' ').map((_, place) => place + 1),
      says: () => 'Ask of each what must be made before nothing can be done, and thrown away after.',
    },
    {
      idea: 'a thread costs as much as a process',
      predicts: ({ params, answer }) => {
        const things = params.things.split(' ');
        const [thread, fork] = [things.indexOf('thread'), things.indexOf('fork')];
        if (thread < 0 || fork < 0 || !Array.isArray(answer)) return null;
        const places = [...(answer as number[])];
        [places[thread], places[fork]] = [places[fork] ?? 0, places[thread] ?? 0];
        return places;
      },
      says: () =>
        'A thread is put into an address space that is there. For a forked process the tables of one must be copied first, and thrown away at the end.',
    },
  ],
  explain: (r) =>
    `From cheap to dear: ${inOrder(r, r.params.things.split(' ').map(words), 'ranks')} (the number is the place). A call makes a frame, inside the interpreter. A thread is a request to the operating system for a stack and an entry in its scheduler, and the caller waits until it has begun. A fork copies the tables of the whole address space. A new Python begins from nothing, and imports. Each of these steps is several times the one before, so that the order is the same on every machine; the factors are not.`,
});
