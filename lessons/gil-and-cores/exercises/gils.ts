import { defineExercise } from '#domain/lesson/exercise.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { MOVED } from '#lessons/author/ticking.ts';

const THREAD_COUNTER = `import sys
import threading
import time

counter = [0, 1]    # ticks, and whether to go on


def count():
    while counter[1]:
        counter[0] += 1
        time.sleep(0.001)


worker = threading.Thread(target=count)
`;

const PROCESS_COUNTER = `import multiprocessing
import sys
import time

fork = multiprocessing.get_context('fork')
counter = fork.RawArray('i', [0, 1])    # shared memory: ticks, and whether to go on


def count():
    while counter[1]:
        counter[0] += 1
        time.sleep(0.001)


worker = fork.Process(target=count)
`;

const INTERPRETER_COUNTER = `import mmap
import os
import sys
import tempfile
import threading
import time

try:
    import _interpreters as interpreters        # 3.13 and later
except ImportError:
    import _xxsubinterpreters as interpreters

handle, path = tempfile.mkstemp()
os.write(handle, bytes([0, 1]))
counter = mmap.mmap(handle, 2)    # ticks, and whether to go on; seen by both interpreters
count = f"""
import mmap, time
with open({path!r}, 'r+b') as file, mmap.mmap(file.fileno(), 2) as counter:
    while counter[1]:
        counter[0] = min(counter[0] + 1, 255)
        time.sleep(0.001)
"""
second = interpreters.create()
worker = threading.Thread(target=interpreters.run_string, args=(second, count))
`;

const COUNTERS: { readonly [worker: string]: string } = {
  thread: THREAD_COUNTER,
  process: PROCESS_COUNTER,
  interpreter: INTERPRETER_COUNTER,
};

const WORKERS: { readonly [worker: string]: string } = {
  thread: 'a thread',
  process: 'a child process',
  interpreter: 'a sub-interpreter',
};

/** How many GILs there are: one per interpreter. */
export const howManyGils = defineExercise<{ worker: string; environment: EnvironmentId }>({
  kind: 'predict-output',
  id: 'gil-one-per-interpreter',
  revision: 1,
  title: 'Whose GIL is it?',
  instances: [
    { worker: 'process', environment: 'cpython-3.13-64' },
    { worker: 'interpreter', environment: 'cpython-3.13-64' },
    { worker: 'thread', environment: 'cpython-3.13-64' },
    { worker: 'interpreter', environment: 'cpython-3.11-64' },
    { worker: 'interpreter', environment: 'cpython-3.12-64' },
    { worker: 'process', environment: 'cpython-3.9-64' },
    { worker: 'thread', environment: 'cpython-3.12-64' },
    { worker: 'interpreter', environment: 'cpython-3.10-64' },
  ],
  target: ({ environment }) => environment,
  prompt: ({ worker }) =>
    `The main thread computes in pure Python and keeps its GIL. This time the counting is done by ${WORKERS[worker]}${worker === 'interpreter' ? ': a second, isolated interpreter in the same process, run by a thread of its own' : ''}. Run as a script: what is printed?`,
  code: ({ worker }) => `${String(COUNTERS[worker])}usual = sys.getswitchinterval()
sys.setswitchinterval(100)
worker.start()
try:
    while not counter[0]:
        time.sleep(0.01)    # until it has begun
    before = counter[0]
    sum(range(3_000_000))
    after = counter[0]
finally:
    counter[1] = 0
    sys.setswitchinterval(usual)
    worker.join()
${worker === 'interpreter' ? '    os.remove(path)\n' : ''}
print('advanced' if after > before else 'stood still')
`,
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => [...MOVED].toReversed(),
  needs: ['threads', 'processes'],
  claims: ['gil-single-lock', 'gil-processes-for-computing', 'gil-processes-own-memory'],
  hints: () => [
    'The first word of “global interpreter lock” promises more than it keeps. Global to what?',
    'Does the worker here share the interpreter of the main thread? For sub-interpreters, think of what CPython 3.12 changed (PEP 684).',
  ],
  mistakes: [
    {
      idea: 'there is one GIL for everything on the machine, or in the process',
      predicts: (reveal) => (String(reveal.answer).trim() === 'advanced' ? 'stood still' : null),
      says: ({ params }) =>
        `The GIL belongs to an interpreter. ${params.worker === 'process' ? 'A process has its own copy of everything, this lock included.' : 'From CPython 3.12 on, an isolated sub-interpreter is created with its own.'}`,
      probe: () =>
        'import multiprocessing, os\nfork = multiprocessing.get_context("fork")\nchild = fork.Process(target=lambda: None)\nchild.start()\nprint("parent", os.getpid(), "child", child.pid)\nchild.join()',
    },
    {
      idea: 'a separate worker has a separate GIL',
      predicts: (reveal) => (String(reveal.answer).trim() === 'stood still' ? 'advanced' : null),
      says: ({ params }) =>
        params.worker === 'thread'
          ? 'A thread is a second flow of control through the *same* interpreter. It has its own stack, not its own lock.'
          : 'The interpreter is separate in this version, its GIL is not: until 3.11 all interpreters of a process shared one.',
    },
  ],
  explain: (reveal) => {
    const answer = String(reveal.answer).trim();
    if (reveal.params.worker === 'process')
      return `It **${answer}**. A child process has its own memory, and so its own interpreter with its own GIL; nobody has to ask the parent for anything. Only the counter lies in memory that both of them see.`;
    if (reveal.params.worker === 'thread')
      return `It **${answer}**: threads of one interpreter share one GIL, and the main thread kept it.`;
    return `It **${answer}** here. Up to 3.11 every sub-interpreter of a process used the one GIL of the process: the same program gives “${String(reveal.value('stdout', 'cpython-3.11-64') ?? 'no recording').trim()}” on 3.11, “${String(reveal.value('stdout', 'cpython-3.12-64') ?? 'no recording').trim()}” on 3.12 and “${String(reveal.value('stdout', 'cpython-3.13-64') ?? 'no recording').trim()}” on 3.13. PEP 684 moved the lock into \`PyInterpreterState\` with 3.12, and 3.14 made it comfortable to use as \`concurrent.interpreters\`. So “global” now means: global to one interpreter.`;
  },
});
