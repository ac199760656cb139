import { defineExercise } from '#domain/lesson/exercise.ts';

const WHO = ['another thread', 'the main thread'] as const;

/** Ways to get a function going: the lines, and whether `report` is called before there is any other thread. */
const WAYS: { readonly [way: string]: { readonly lines: string; readonly early: boolean } } = {
  target: { lines: 'worker = threading.Thread(target=report)\nworker.start()', early: false },
  called: { lines: 'worker = threading.Thread(target=report())\nworker.start()', early: true },
  run: { lines: 'worker = threading.Thread(target=report)\nworker.run()', early: true },
  lambda: { lines: 'worker = threading.Thread(target=lambda: report())\nworker.start()', early: false },
  argument: {
    lines: 'worker = threading.Thread(target=repr, args=(report(),))\nworker.start()',
    early: true,
  },
  timer: { lines: 'worker = threading.Timer(0.01, report)\nworker.start()', early: false },
  subclass: {
    lines:
      'class Worker(threading.Thread):\n    def run(self):\n        report()\n\n\nworker = Worker()\nworker.start()',
    early: false,
  },
  init: {
    lines:
      'class Worker(threading.Thread):\n    def __init__(self):\n        super().__init__()\n        report()\n\n\nworker = Worker()\nworker.start()',
    early: true,
  },
  submit: { lines: 'with ThreadPoolExecutor(1) as pool:\n    pool.submit(report)', early: false },
  submitted: { lines: 'with ThreadPoolExecutor(1) as pool:\n    pool.submit(report())', early: true },
};

function wayOf(name: string): { readonly lines: string; readonly early: boolean } {
  const way = WAYS[name];
  if (way === undefined) throw new Error(`no way to start is called ${name}`);
  return way;
}

/** Who executes the function: a matter of who calls it. */
export const whoRuns = defineExercise<{ way: string }>({
  kind: 'predict-output',
  id: 'threads-who-runs',
  revision: 1,
  title: 'Who runs it?',
  instances: [
    'called',
    'target',
    'run',
    'timer',
    'argument',
    'subclass',
    'submit',
    'init',
    'lambda',
    'submitted',
  ].map((way) => ({ way })),
  prompt: () => '`report` notes which thread executes it. Run as a script: what is printed?',
  code: ({ way }) => {
    const { lines } = wayOf(way);
    return `import threading
${lines.includes('Pool') ? 'from concurrent.futures import ThreadPoolExecutor\n' : ''}
who = []


def report():
    is_main = threading.current_thread() is threading.main_thread()
    who.append('${WHO[1]}' if is_main else '${WHO[0]}')


${lines}
${lines.includes('.start()') ? 'worker.join()\n' : ''}print(who[0])
`;
  },
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => WHO,
  needs: ['threads'],
  hints: () => [
    'Arguments are evaluated before a call is made. Which thread evaluates them here?',
    'Look for the parentheses after `report`. Who comes by there, and when?',
  ],
  mistakes: [
    {
      idea: 'what is mentioned in Thread(…) runs in the thread',
      predicts: ({ params }) => (wayOf(params.way).early ? WHO[0] : null),
      says: ({ params }) =>
        params.way === 'run'
          ? '`run` is an ordinary method. Only `start` asks for a thread, in which `run` is then called.'
          : 'The call is executed where it stands, by the main thread, before there is another one. What is handed over is its result.',
      probe: () =>
        'import threading\ndef f(): print(threading.current_thread().name)\nthreading.Thread(target=f()).start()\nthreading.Thread(target=f).start()',
    },
    {
      idea: 'the main thread executes what it starts',
      predicts: ({ params }) => (wayOf(params.way).early ? null : WHO[1]),
      says: () =>
        'The main thread hands over the function without calling it. It is called on the other side, on a stack of its own.',
    },
  ],
  explain: ({ params, answer }) =>
    wayOf(params.way).early
      ? `It is **${String(answer)}**. ${params.way === 'run' ? '`run` was called like any method; no thread was asked for.' : 'The expression `report()` is a call, and is executed where it is written.'} The program looks right and prints what it should, only nothing happens at the same time. This is the most common mistake with threads, and nobody reports it: a target of \`None\` does nothing, and does it quietly.`
      : `It is **${String(answer)}**: the function itself was handed over. \`start\` asks the operating system for a thread, whose first steps are in \`Thread._bootstrap\` and lead to \`run\`, and that calls the target.`,
});

/** How many threads there are. */
export const alive = defineExercise<{ made: number; started: number; ended: number }>({
  kind: 'predict-output',
  id: 'threads-how-many-alive',
  revision: 1,
  title: 'How many are alive?',
  instances: [
    { made: 5, started: 4, ended: 1 },
    { made: 3, started: 3, ended: 0 },
    { made: 8, started: 6, ended: 4 },
    { made: 2, started: 2, ended: 2 },
    { made: 10, started: 7, ended: 2 },
    { made: 6, started: 1, ended: 0 },
    { made: 12, started: 9, ended: 8 },
    { made: 7, started: 5, ended: 3 },
  ],
  prompt: ({ made, started, ended }) =>
    `The program makes ${made} \`Thread\` objects, starts ${started} of them, and lets ${ended} of those end. Run as a script: which number is printed?`,
  code: ({ made, started, ended }) => `import threading

gates = [threading.Event() for _ in range(${made})]
workers = [threading.Thread(target=gate.wait) for gate in gates]
for worker in workers[:${started}]:
    worker.start()
for gate, worker in list(zip(gates, workers))[:${ended}]:
    gate.set()
    worker.join()
print(threading.active_count())
for gate in gates:
    gate.set()
`,
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'threads' },
  needs: ['threads'],
  hints: () => [
    'A `Thread` object is not a thread yet, and after the end not any more.',
    'Who executes the `print`?',
  ],
  mistakes: [
    {
      idea: 'the main thread does not count',
      predicts: ({ params }) => params.started - params.ended,
      says: () => 'One is missing: the thread that asks is a thread as well.',
      probe: () => 'import threading\nprint(threading.active_count(), threading.enumerate())',
    },
    {
      idea: 'a Thread object is a thread',
      predicts: ({ params }) => (params.made === params.started ? null : 1 + params.made - params.ended),
      says: () => 'Making the object costs an object. The thread comes into being with `start`.',
      probe: () => 'import threading\nt = threading.Thread(target=int)\nprint(t.is_alive(), t.ident)',
    },
    {
      idea: 'a thread that has ended stays',
      predicts: ({ params }) => (params.ended === 0 ? null : 1 + params.started),
      says: () =>
        'What stays is the object, for as long as you keep it. `join` waits until the thread is gone.',
    },
  ],
  explain: ({ params, answer }) =>
    `${String(answer)} = ${params.started} started − ${params.ended} ended + the main thread. \`Thread.start\` enters the object into a table of the \`threading\` module (\`_active\`), and the thread’s last steps take it out again. That table is what \`active_count\` and \`enumerate\` look at.`,
});
