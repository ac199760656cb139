import { defineExercise } from '#domain/lesson/exercise.ts';

/** Shared memory brings back the old trouble. */
export const sharedValue = defineExercise<{ form: string; children: number; rounds: number }>({
  kind: 'predict-output',
  id: 'processes-shared-value',
  revision: 1,
  title: 'A shared counter',
  instances: [
    { form: 'bare', children: 4, rounds: 3 },
    { form: 'locked', children: 4, rounds: 3 },
    { form: 'bare', children: 2, rounds: 9 },
    { form: 'locked', children: 3, rounds: 50 },
  ],
  prompt: ({ children, rounds }) =>
    `${children} processes add 1 to a shared \`Value\`, ${rounds} times each. Run as a script: which number is printed?`,
  code: ({ form, children, rounds }) => {
    const bare = form === 'bare';
    return `import multiprocessing

fork = multiprocessing.get_context('fork')
shared = fork.Value('i', 0)
${bare ? `barrier = fork.Barrier(${children})\n\n\ndef one():\n    barrier.wait()    # until all processes are here\n    return 1\n` : ''}

def work():
    for _ in range(${rounds}):
        ${bare ? 'shared.value += one()' : 'with shared.get_lock():\n            shared.value += 1'}


children = [fork.Process(target=work) for _ in range(${children})]
for child in children:
    child.start()
for child in children:
    child.join()
print(shared.value)
`;
  },
  check: (_, code) => ({ checker: 'output', code }),
  numeric: { unit: 'updates' },
  needs: ['processes'],
  hints: () => [
    'A `Value` has a lock. When is it taken: for one access, or for the whole `+=`?',
    '`shared.value += x` reads the value, evaluates `x`, adds, and writes. Follow one round with two processes.',
  ],
  mistakes: [
    {
      idea: 'a Value is safe since it has a lock',
      predicts: ({ params, answer }) =>
        answer === params.children * params.rounds ? null : params.children * params.rounds,
      says: () =>
        'The lock is taken for the read, released, and taken again for the write. Between the two, other processes read the same old value.',
      probe: () => "import dis\ndis.dis('shared.value += one()')",
    },
    {
      idea: 'every child has its own value',
      predicts: ({ answer }) => (answer === 0 ? null : 0),
      says: () =>
        'For ordinary objects, yes. A `Value` lies in memory that was mapped before the fork and is shared by all of them.',
    },
    {
      idea: 'processes lose updates whatever one does',
      predicts: ({ params, answer }) => (answer === params.rounds ? null : params.rounds),
      says: () =>
        'Here the lock is held from the read to the write, in all processes. That is exactly what it takes, and it suffices.',
    },
  ],
  explain: ({ params, answer }) =>
    params.form === 'bare'
      ? `${String(answer)}: one update per round survives. All ${params.children} processes read the same value before the barrier opens, add 1, and write the same result. \`Value\` locks each access by itself (\`multiprocessing/sharedctypes.py\`), not the statement. With separate GILs the processes really do run at the same moment, so this happens without a barrier as well, only not on command.`
      : `${String(answer)} = ${params.children} × ${params.rounds}: \`get_lock()\` is one lock for all processes, and it is held from the read to the write. It is a recursive lock, so the accesses inside may take it again.`,
});

const CRASHES: {
  readonly [what: string]: {
    readonly statement: string;
    readonly code: string;
    readonly truth: string;
  };
} = {
  pool: {
    statement: 'When one worker of a pool crashes, the jobs of the other workers are not affected.',
    code: `import multiprocessing
import os
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

fork = multiprocessing.get_context('fork')
with ProcessPoolExecutor(2, mp_context=fork) as pool:
    good = pool.submit(time.sleep, 1)
    bad = pool.submit(os.abort)
    try:
        good.result()
        unaffected = True
    except BrokenProcessPool:
        unaffected = False
print('the good job was', 'finished' if unaffected else 'lost')
`,
    truth:
      'The executor cannot know what the dead worker had taken from the common queue, so it declares the whole pool broken: every unfinished future raises `BrokenProcessPool`, the innocent ones too. (`multiprocessing.Pool` replaces the dead worker instead, and the caller who waits for its result waits for ever.)',
  },
  data: {
    statement: 'When a child process crashes, the objects of its parent stay as they were.',
    code: `import multiprocessing
import os

fork = multiprocessing.get_context('fork')
numbers = [1, 2, 3]


def spoil():
    numbers.clear()
    os.abort()


child = fork.Process(target=spoil)
child.start()
child.join()
unaffected = numbers == [1, 2, 3]
print('the parent has', numbers, 'and the child died of signal', -child.exitcode)
`,
    truth:
      'Memory is what the operating system keeps apart: whatever the child did to its copy, and however it died, the parent’s objects were never in reach. A crash in a *thread* would have taken all threads with it.',
  },
  lock: {
    statement: 'When one process crashes, the other processes go on as if nothing had happened.',
    code: `import multiprocessing
import os

fork = multiprocessing.get_context('fork')
lock = fork.Lock()


def crash():
    lock.acquire()
    os.abort()


child = fork.Process(target=crash)
child.start()
child.join()
unaffected = lock.acquire(timeout=0.5)
print('the lock', 'can' if unaffected else 'cannot', 'be had')
`,
    truth:
      'The semaphore behind the lock belongs to the operating system and outlives the process that held it. Nobody is left to release it, so whoever needs it next waits for ever.',
  },
};

/** "A crash stays where it happened." */
export const crashStays = defineExercise<{ what: string }>({
  kind: 'judge-claim',
  id: 'processes-crash-stays',
  revision: 1,
  title: 'Does a crash stay where it happened?',
  instances: Object.keys(CRASHES).map((what) => ({ what })),
  statement: ({ what }) => CRASHES[what]?.statement ?? '',
  lines: () => [660, 660],
  prompt: () =>
    'The guide says that a crash in one process does not affect the others. Here is a case. Is the statement true?',
  code: ({ what }) => CRASHES[what]?.code ?? '',
  check: (_, code) => ({ checker: 'output', code, probes: { unaffected: 'unaffected' } }),
  holds: (value) => value('unaffected') === true,
  needs: ['processes'],
  hints: () => [
    'What do the processes share? Memory, in most cases, they do not. But what else?',
    'What did the process hold, or owe to others, at the moment it died?',
  ],
  mistakes: [
    {
      idea: 'separate memory means separate fates',
      predicts: ({ answer }) => (answer === 'true' ? null : 'true'),
      says: () =>
        'Their *objects* are separate. Locks, queues, pipes and pools are shared on purpose, and a process that dies in the middle of using one leaves it as it is.',
    },
    {
      idea: 'a child can damage its parent’s objects',
      predicts: ({ answer }) => (answer === 'true' ? 'false' : null),
      says: () =>
        'Not these. After a fork the child has copies; it can neither change nor destroy the originals.',
    },
  ],
  explain: ({ params, answer }) => `**${String(answer)}**. ${CRASHES[params.what]?.truth ?? ''}`,
});
