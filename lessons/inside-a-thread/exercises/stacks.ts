import { defineExercise } from '#domain/lesson/exercise.ts';

type Params = { readonly main: number; readonly worker: number; readonly asks: string };

/** The calls that a thread is in: those of nobody else. */
export const ownCalls = defineExercise<Params>({
  kind: 'predict-output',
  id: 'inside-own-stack',
  revision: 1,
  title: 'How deep is it?',
  instances: [
    { main: 10, worker: 5, asks: 'worker' },
    { main: 10, worker: 5, asks: 'main' },
    { main: 3, worker: 30, asks: 'worker' },
    { main: 25, worker: 4, asks: 'main' },
    { main: 0, worker: 12, asks: 'worker' },
    { main: 40, worker: 0, asks: 'worker' },
    { main: 8, worker: 20, asks: 'main' },
    { main: 100, worker: 60, asks: 'worker' },
  ],
  prompt: ({ main, worker, asks }) =>
    `The main thread goes ${main} calls deep and starts a thread from there, which goes ${worker} calls deep. At its bottom it counts the frames of \`down\` on the stack of ${asks === 'worker' ? 'its own' : 'the main thread'}. Run as a script: which number is printed?`,
  code: ({ main, worker, asks }) => `import sys
import threading


def down(n, at_the_bottom):
    if n:
        return down(n - 1, at_the_bottom)
    at_the_bottom()


def start():
    worker = threading.Thread(target=down, args=(${worker}, look))
    worker.start()
    worker.join()


def look():
    frame = ${asks === 'worker' ? 'sys._getframe()' : 'sys._current_frames()[threading.main_thread().ident]'}
    count = 0
    while frame:
        count += frame.f_code is down.__code__
        frame = frame.f_back
    print(count)


down(${main}, start)
`,
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'frames' },
  needs: ['threads'],
  hints: () => [
    'Who called the first `down` of the second thread? Follow `f_back` from there.',
    'A recursion from n down to 0 makes one call more than n.',
  ],
  mistakes: [
    {
      idea: 'the thread continues the stack of the one that started it',
      predicts: ({ params }) => params.main + params.worker + 2,
      says: () =>
        'That would be so if `start` called the function. The thread begins with an empty stack; at its lower end is `Thread._bootstrap`, and below that nobody.',
      probe: () =>
        'import sys, threading\ndef names():\n    f, n = sys._getframe(), []\n    while f: n.append(f.f_code.co_name); f = f.f_back\n    print(n)\nt = threading.Thread(target=names)\nt.start(); t.join()',
    },
    {
      idea: 'the call with 0 does not count',
      predicts: ({ params }) => (params.asks === 'worker' ? params.worker : params.main),
      says: () => 'It is a call like the others, with a frame of its own: one more.',
    },
    {
      idea: 'all threads have the same stack',
      predicts: ({ params, answer }) => {
        const other = 1 + (params.asks === 'worker' ? params.main : params.worker);
        return other === answer ? null : other;
      },
      says: () => 'You counted the other thread’s calls. Each has a chain of frames of its own.',
    },
  ],
  explain: ({ params, answer }) =>
    `**${String(answer)}** = ${params.asks === 'worker' ? params.worker : params.main} + 1, from n down to 0. The chain \`f_back\` stays within one thread: its first frame is called by nobody. The limit that \`sys.setrecursionlimit\` sets holds for each thread by itself, too. Underneath each has a C stack, for which the operating system sets addresses aside when the thread is made.`,
});
