import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

interface Stacks {
  readonly [name: string]: string | number;
  readonly running: number;
  readonly ended: number;
  readonly depth: number;
}

const table: readonly (readonly [number, number, number])[] = [
  [3, 0, 1],
  [2, 3, 1],
  [5, 0, 4],
  [4, 1, 6],
  [6, 2, 1],
  [1, 5, 3],
  [8, 0, 2],
  [7, 4, 5],
];

/** How many stacks there are: one for each thread that runs, however deep its calls are. */
export const stacks = defineExercise<Stacks>({
  id: 'memory-stacks',
  kind: 'predict-output',
  revision: 1,
  title: 'One stack each',
  claims: ['memory-stack-per-thread', 'memory-stack-grows-shrinks'],
  needs: ['threads'],
  instances: table.map(([running, ended, depth]) => ({ running, ended, depth })),
  observation: 'stacks',
  numeric: { unit: 'stacks' },
  prompt: (p) =>
    `${p.running} threads wait, each ${p.depth === 1 ? 'in one call of `dive`' : `${p.depth} calls of \`dive\` deep`}${p.ended > 0 ? `, and ${p.ended} have ended` : ''}. How many stacks does this program have?`,
  code: (p) => `import sys
import threading

done = threading.Event()
ready = threading.Barrier(${p.running + 1})


def dive(depth):
    if depth > 1:
        return dive(depth - 1)
    ready.wait()
    done.wait()


for _ in range(${p.ended}):
    short = threading.Thread(target=int)
    short.start()
    short.join()
before = len(sys._current_frames())
threads = [threading.Thread(target=dive, args=(${p.depth},)) for _ in range(${p.running})]
for thread in threads:
    thread.start()
ready.wait()
new = len(sys._current_frames()) - before
done.set()
for thread in threads:
    thread.join()
stacks = new + 1
`,
  check: (_, code) => ({ checker: 'output', code, probes: { stacks: 'stacks' } }),
  hints: () => [
    'A stack is for calls that are under way. Does a thread that has ended have any?',
    'Somebody has started these threads, and is waiting too.',
  ],
  mistakes: [
    {
      idea: 'the main thread has none',
      predicts: (r) => wrong(r, r.params.running),
      says: () => 'The code that starts the threads runs in a thread, too: the main one.',
      probe: () => 'import sys\nprint(len(sys._current_frames()) > 0)',
    },
    {
      idea: 'a stack for each call',
      predicts: (r) => wrong(r, r.params.running * r.params.depth + 1),
      says: () => 'A call is a frame *on* a stack. Many frames make one stack, whose top is what runs.',
    },
    {
      idea: 'threads that have ended keep their stack',
      predicts: (r) => wrong(r, r.params.running + r.params.ended + 1),
      says: () => 'With its last frame a thread has nothing left to remember, and its stack is given back.',
    },
    {
      idea: 'threads share one stack',
      predicts: (r) => wrong(r, 1),
      says: () =>
        'Two threads are in different calls at the same time: one order of frames could not hold both.',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)}**: one for each thread that runs and one for the main thread. What threads share is the heap.`,
});
