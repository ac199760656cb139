import { defineExercise } from '#domain/lesson/exercise.ts';

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
  raise: {
    statement: 'When a child ends with an exception, `join()` raises it in the parent.',
    code: `import multiprocessing
import os

fork = multiprocessing.get_context('fork')


def fail():
    os.close(2)    # nobody needs to read the traceback
    raise ValueError('in the child')


child = fork.Process(target=fail)
child.start()
try:
    child.join()
    unaffected = False
except ValueError:
    unaffected = True
print('the parent', 'got the exception' if unaffected else 'got nothing', 'and the exit code', child.exitcode)
`,
    truth:
      'The exception ends the child, which prints a traceback and leaves an exit code; who does not look at it learns nothing. A pool is kinder: it pickles the exception and raises it where the result is asked for.',
  },
  written: {
    statement: 'When a process crashes, what it wrote into shared memory is taken back.',
    code: `import multiprocessing
import os

fork = multiprocessing.get_context('fork')
balance = fork.RawValue('i', 100)


def transfer():
    balance.value -= 70
    os.abort()    # before the money arrives anywhere


child = fork.Process(target=transfer)
child.start()
child.join()
unaffected = balance.value == 100
print('the balance is', balance.value)
`,
    truth:
      'Shared pages are memory like any other: a write is done when it is done. What has to happen wholly or not at all needs more than shared memory.',
  },
  parent: {
    statement: 'When a parent is killed, its children end too.',
    code: `import os
import signal
import time

reader, writer = os.pipe()
parent = os.fork()
if parent == 0:
    if os.fork() == 0:
        time.sleep(0.3)
        os.write(writer, b'here')
        os._exit(0)
    time.sleep(30)
time.sleep(0.1)
os.kill(parent, signal.SIGKILL)
os.waitpid(parent, 0)
os.close(writer)
unaffected = os.read(reader, 4) == b''
print('the grandchild', 'ended too' if unaffected else 'went on')
`,
    truth:
      'A process without a parent gets another one and goes on. `multiprocessing` ends its daemonic children in an exit handler, and whoever is killed runs no handlers.',
  },
  inside: {
    statement: 'When a process is killed inside `with lock:`, the lock is released.',
    code: `import multiprocessing
import os

fork = multiprocessing.get_context('fork')
lock = fork.Lock()
reader, writer = os.pipe()


def hold():
    with lock:
        os.write(writer, b'inside')
        while True:
            pass


child = fork.Process(target=hold)
child.start()
os.read(reader, 6)
child.kill()
child.join()
unaffected = lock.acquire(timeout=0.5)
print('the lock', 'can' if unaffected else 'cannot', 'be had')
`,
    truth:
      'Leaving a `with` block is something that Python does, and a killed process does nothing any more. The documentation of `Process.terminate` warns of just that.',
  },
  pipe: {
    statement: 'When the writer of a pipe crashes, the reader is told that nothing more will come.',
    code: `import multiprocessing
import os

fork = multiprocessing.get_context('fork')
receiver, sender = fork.Pipe(duplex=False)


def crash():
    sender.send('one')
    os.abort()


child = fork.Process(target=crash)
child.start()
sender.close()    # the parent's own end
received = [receiver.recv()]
try:
    receiver.recv()
    unaffected = False
except EOFError:
    unaffected = True
child.join()
print(received, 'and then', 'the end' if unaffected else 'something else')
`,
    truth:
      'The system closes all files of a process that ends, however it ends. When nobody is left who could write, reading gives the end of the data. It works only if the parent closes its own copy of the writing end, as here.',
  },
};

/** Cases in which one might hope for order to be made. */
const CLEANED = ['raise', 'written', 'parent', 'inside'];

/** "A crash stays where it happened." */
export const crashStays = defineExercise<{ what: string }>({
  kind: 'judge-claim',
  id: 'processes-crash-stays',
  revision: 1,
  title: 'Does a crash stay where it happened?',
  claims: ['process-crash-contained'],
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
      predicts: ({ params, answer }) => (answer === 'true' || CLEANED.includes(params.what) ? null : 'true'),
      says: () =>
        'Their *objects* are separate. Locks, queues, pipes and pools are shared on purpose, and a process that dies in the middle of using one leaves it as it is.',
    },
    {
      idea: 'a child can damage its parent’s objects',
      predicts: ({ params }) => (params.what === 'data' ? 'false' : null),
      says: () =>
        'Not these. After a fork the child has copies; it can neither change nor destroy the originals.',
    },
    {
      idea: 'somebody cleans up after a process',
      predicts: ({ params }) => (CLEANED.includes(params.what) ? 'true' : null),
      says: () =>
        'The system closes files and frees memory, and that is all. Locks, shared values, exceptions and children are business of Python code, which no longer runs.',
    },
    {
      idea: 'whoever waits for a dead process waits for ever',
      predicts: ({ params }) => (params.what === 'pipe' ? 'false' : null),
      says: () =>
        'For its locks, yes. A pipe is a file, and files of a dead process are closed by the system.',
    },
  ],
  explain: ({ params, answer }) => `**${String(answer)}**. ${CRASHES[params.what]?.truth ?? ''}`,
});
