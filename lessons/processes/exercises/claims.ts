import { defineExercise } from '#domain/lesson/exercise.ts';

/** "Each process has its own GIL." */
export const ownGil = defineExercise({
  kind: 'judge-claim',
  id: 'processes-own-gil',
  revision: 1,
  title: 'A GIL for each?',
  claims: ['multiprocessing-own-gil'],
  instances: [{}],
  statement: () => 'A child process can execute Python while its parent computes and never gives up its GIL.',
  lines: () => [640, 640],
  prompt: () =>
    'The child counts in shared memory. The parent computes in pure Python; nobody can be forced to give up a GIL. Is the statement true?',
  code: () => `import multiprocessing
import sys
import time

fork = multiprocessing.get_context('fork')
counter = fork.RawArray('i', [0, 1])    # ticks, and whether to go on


def count():
    while counter[1]:
        counter[0] += 1
        time.sleep(0.001)


usual = sys.getswitchinterval()
sys.setswitchinterval(100)
child = fork.Process(target=count)
child.start()
try:
    while not counter[0]:
        time.sleep(0.01)
    before = counter[0]
    sum(range(3_000_000))
    after = counter[0]
finally:
    counter[1] = 0
    sys.setswitchinterval(usual)
    child.join()
print('the child', 'advanced' if after > before else 'stood still')
`,
  check: (_, code) => ({ checker: 'output', code, probes: { advanced: 'after > before' } }),
  holds: (value) => value('advanced') === true,
  needs: ['processes'],
  hints: () => [
    'Where does the GIL live: in the machine, in the operating system, or in a process’s memory?',
  ],
  mistakes: [
    {
      idea: 'one GIL for all of Python on the machine',
      predicts: () => 'false',
      says: () =>
        'The GIL is a variable and a condition variable in the memory of a process. A forked child has a copy of that memory, and in it a lock of its own.',
    },
    {
      idea: 'it depends on the number of cores',
      predicts: () => 'depends',
      says: () =>
        'How *fast* both get on depends on the cores. Whether the child may run at all does not: even one core is shared out among processes by the operating system, which knows nothing of the GIL.',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)}**: the counter moved while the parent held its GIL from beginning to end. The same program with a thread stood still in the lesson before. After a fork the child re-creates the lock in its own memory (\`PyOS_AfterFork_Child\`), so even a GIL held at the wrong moment is not inherited.`,
});

const APART: { readonly [method: string]: string } = {
  fork: 'The child found the mark that was made at run time: it continues in a copy of the parent’s interpreter, with every module already imported. Nothing is loaded.',
  spawn: 'The mark was not there: the child is a new run of the executable, and loads everything for itself.',
  forkserver:
    'The mark was not there: the child is a fork too, but of a server process that was started early and knows nothing of what the parent did since. An interpreter was loaded once, for the server, and not for each child.',
};

const MARKS = {
  attribute: {
    words: 'leaves a mark on the `sys` module',
    make: "sys.mark = 'made by the parent, at run time'",
    look: "hasattr(sys, 'mark')",
  },
  limit: {
    words: 'marks its interpreter by an odd recursion limit',
    make: 'sys.setrecursionlimit(4321)',
    look: 'sys.getrecursionlimit() == 4321',
  },
  module: {
    words: 'marks its interpreter by importing a module that nobody else needs',
    make: 'import colorsys',
    look: "'colorsys' in sys.modules",
  },
} as const;

/** "A new process loads a new interpreter." */
export const loadsInterpreter = defineExercise<{ method: string; mark?: keyof typeof MARKS }>({
  kind: 'judge-claim',
  id: 'processes-loads-an-interpreter',
  revision: 1,
  title: 'A new interpreter each time?',
  claims: ['process-loads-interpreter'],
  instances: [
    { method: 'fork' },
    { method: 'spawn' },
    { method: 'forkserver' },
    ...(['limit', 'module'] as const).flatMap((mark) =>
      ['forkserver', 'fork', 'spawn'].map((method) => ({ method, mark })),
    ),
  ],
  statement: ({ method }) =>
    `With the start method \`${method}\`, a new process has an interpreter that was loaded apart from its parent’s.`,
  lines: () => [672, 672],
  prompt: ({ mark }) =>
    `The parent ${MARKS[mark ?? 'attribute'].words} while it runs. A child that inherited the interpreter has the mark; a child with a fresh one does not. Is the statement true?`,
  code: ({ method, mark }) => `import multiprocessing
import sys


def look(answers):
    answers.put(${MARKS[mark ?? 'attribute'].look})


if __name__ == '__main__':
    ${MARKS[mark ?? 'attribute'].make}
    context = multiprocessing.get_context('${method}')
    answers = context.SimpleQueue()
    child = context.Process(target=look, args=(answers,))
    child.start()
    marked = answers.get()
    child.join()
    print('the child', 'has' if marked else 'does not have', 'the mark')
`,
  check: (_, code) => ({ checker: 'output', code, probes: { marked: 'marked' } }),
  holds: (value) => value('marked') === false,
  needs: ['processes'],
  hints: () => [
    'Every child is either a fork of some process, or a new run of the Python executable. If it is a fork: of which process?',
  ],
  mistakes: [
    {
      idea: 'a process always loads a new interpreter',
      predicts: ({ answer }) => (answer === 'false' ? 'true' : null),
      says: () =>
        'Not with fork, which copies the parent as it is, in the middle of its run: modules, objects, and whatever was changed in them.',
    },
    {
      idea: 'a child is always a copy of its parent',
      predicts: ({ answer }) => (answer === 'true' ? 'false' : null),
      says: () =>
        'That is fork alone. With the other two, the child’s interpreter comes from a new run of the executable, and it knows of the parent only what was sent.',
    },
  ],
  explain: ({ params, answer }) =>
    `**${String(answer)}** for \`${params.method}\`. ${APART[params.method] ?? ''} The guide’s sentence does not say which start method it means, and the default changed: on Linux \`fork\` up to 3.13 and \`forkserver\` from 3.14, on macOS \`spawn\` since 3.8, on Windows always \`spawn\`.`,
});
