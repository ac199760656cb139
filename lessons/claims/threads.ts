import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 549–564: what threads are, and how they are started. */
export const lighterThanProcesses: TestableClaim = {
  id: 'threads-lighter-than-processes',
  lines: [549, 549],
  kind: 'time',
  statement: 'A thread is lighter than a process.',
  needs: ['threads', 'processes'],
  varies: true,
  probe: `import json
import os
import threading
import time


def thread():
    worker = threading.Thread(target=int)
    worker.start()
    worker.join()


def process():
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)


def least(once):
    times = []
    for _ in range(20):
        start = time.perf_counter()
        once()
        times.append(time.perf_counter() - start)
    return min(times)


print(json.dumps(least(process) > 2 * least(thread)))
`,
  rule: 'True where starting and ending a child process takes more than twice as long as doing so with a thread, the best of twenty.',
  judge: trueWhere(true),
  correction:
    'A thread needs a stack and an entry in the scheduler; a process also needs an address space of its own.',
  references: [docs('library/threading.html'), docs('library/os.html#os.fork')],
};

export const shareMemory: TestableClaim = {
  id: 'threads-share-memory',
  lines: [549, 549],
  kind: 'behaviour',
  statement: 'Threads of one program work in the same memory.',
  needs: ['threads'],
  probe: `import json
import threading

shared = []
worker = threading.Thread(target=shared.append, args=('from the other thread',))
worker.start()
worker.join()
print(json.dumps(shared))
`,
  rule: 'True where the main thread finds in its list what the other thread put there.',
  judge: trueWhere(['from the other thread']),
  correction: 'There is one address space, with one set of objects.',
  references: [docs('library/threading.html#thread-objects')],
};

export const easierSharing: TestableClaim = {
  id: 'threads-sharing-is-easier',
  lines: [549, 549],
  kind: 'behaviour',
  statement: 'Sharing data is easier between threads than between processes.',
  needs: ['threads'],
  probe: `import json
import pickle
import threading

thing = lambda: 'not to be pickled'
seen = []
worker = threading.Thread(target=seen.append, args=(thing,))
worker.start()
worker.join()
try:
    pickle.dumps(thing)
    pickled = True
except Exception:
    pickled = False
print(json.dumps([seen[0] is thing, pickled]))
`,
  rule: 'True where a thread was handed an object itself that cannot be pickled, as it would have to be for a process.',
  judge: trueWhere([true, false]),
  correction: 'A thread gets a reference; a process gets bytes from which it makes an object of its own.',
  references: [
    docs('library/multiprocessing.html#exchanging-objects-between-processes'),
    docs('library/pickle.html#what-can-be-pickled-and-unpickled'),
  ],
};

export const concurrentOperations: TestableClaim = {
  id: 'threads-concurrent-operations',
  lines: [549, 549],
  kind: 'behaviour',
  statement: 'With threads, several operations can be under way at the same time.',
  needs: ['threads'],
  probe: `import json
import threading

everybody = threading.Barrier(4)
passed = []


def operation():
    everybody.wait(timeout=10)
    passed.append(True)


workers = [threading.Thread(target=operation) for _ in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(json.dumps(len(passed)))
`,
  rule: 'True where four threads got past a barrier that opens only when all four stand before it.',
  judge: trueWhere(4),
  correction: 'Under way is not the same as executing: they take turns at that.',
  references: [docs('library/threading.html#barrier-objects')],
};

export const goodForWaiting: TestableClaim = {
  id: 'threads-good-for-waiting',
  lines: [549, 549],
  kind: 'advice',
  statement: 'Threads are of particular use for tasks that wait for networks or disks.',
  needs: ['threads'],
  probe: `import json
import os
import threading

pipes = [os.pipe() for _ in range(6)]
before_reading = threading.Barrier(7)
got = []


def task(reader):
    before_reading.wait()
    got.append(os.read(reader, 1))


workers = [threading.Thread(target=task, args=(reader,)) for reader, _ in pipes]
for worker in workers:
    worker.start()
before_reading.wait()
under_way = sum(worker.is_alive() for worker in workers)
for _, writer in pipes:
    os.write(writer, b'!')
for worker in workers:
    worker.join()
print(json.dumps([under_way, len(got)]))
`,
  rule: 'True where six threads were in the middle of a read at the same time, and each got its byte.',
  judge: trueWhere([6, 6]),
  correction: 'Each wait blocks its own thread only, since a blocking call gives the GIL up.',
  references: [docs('library/threading.html'), docs('c-api/init.html#c.Py_BEGIN_ALLOW_THREADS')],
};

export const threadClass: TestableClaim = {
  id: 'threading-has-thread-class',
  lines: [553, 553],
  kind: 'interface',
  statement: 'The module `threading` has a class `Thread` with which threads are created.',
  probe: `import json
import threading

print(json.dumps([isinstance(threading.Thread, type), isinstance(threading.Thread(), threading.Thread)]))
`,
  rule: 'True where `threading.Thread` is a class that can be called.',
  judge: trueWhere([true, true]),
  correction: 'Calling it makes the object; the thread of the operating system is made by `start`.',
  references: [docs('library/threading.html#threading.Thread')],
};

export const example: TestableClaim = {
  id: 'threads-example-prints',
  lines: [555, 562],
  kind: 'behaviour',
  statement: 'The example starts one thread, which prints `Thread started` once.',
  needs: ['threads'],
  probe: `import threading


def function_to_run_in_thread():
    print("Thread started")

thread = threading.Thread(target=function_to_run_in_thread)
thread.start()
thread.join()
`,
  rule: 'True where the one line `Thread started` is printed.',
  judge: trueWhere('Thread started'),
  correction: 'After `join` has returned, the line has been printed.',
  references: [docs('library/threading.html#threading.Thread.start')],
};

export const targetAndArguments: TestableClaim = {
  id: 'thread-takes-target-and-arguments',
  lines: [564, 564],
  kind: 'interface',
  statement: 'A `Thread` is made from a target function and the arguments for it.',
  probe: `import inspect
import json
import threading

parameters = inspect.signature(threading.Thread.__init__).parameters
print(json.dumps([name in parameters for name in ('target', 'args', 'kwargs')]))
`,
  rule: 'True where `Thread` takes `target`, `args` and `kwargs`.',
  judge: trueWhere([true, true, true]),
  correction:
    'All are optional and go by name, since the first parameter is a reserved `group`; a subclass may override `run` instead.',
  references: [docs('library/threading.html#threading.Thread')],
};

export const startBegins: TestableClaim = {
  id: 'thread-start-begins-execution',
  lines: [564, 564],
  kind: 'behaviour',
  statement: 'A thread executes nothing before its `start()` is called.',
  needs: ['threads'],
  probe: `import json
import threading
import time

done = []
thread = threading.Thread(target=done.append, args=(1,))
time.sleep(0.05)
before = len(done)
thread.start()
thread.join()
print(json.dumps([before, len(done)]))
`,
  rule: 'True where nothing had been done before `start`, and all of it after the join.',
  judge: trueWhere([0, 1]),
  correction: '`start` asks the operating system for a thread, and returns when that has begun.',
  references: [
    docs('library/threading.html#threading.Thread.start'),
    source('Lib/threading.py', 'Thread.start'),
  ],
};

export const joinMakesMainWait: TestableClaim = {
  id: 'thread-join-main-waits',
  lines: [564, 564],
  kind: 'behaviour',
  statement: '`join()` makes the main thread wait until the thread is done.',
  needs: ['threads'],
  probe: `import json
import threading

finish = threading.Event()
worker = threading.Thread(target=finish.wait)
log = []


def other():
    worker.join()
    log.append('the caller went on')


worker.start()
caller = threading.Thread(target=other)
caller.start()
log.append('the main thread went on')
finish.set()
caller.join()
print(json.dumps(log))
`,
  rule: 'Imprecise where `join`, called by a thread that is not the main one, made that one wait and let the main thread go on.',
  judge: (value) => (Array.isArray(value) && value[0] === 'the main thread went on' ? 'imprecise' : 'true'),
  correction: 'Whoever calls `join` waits, which is the main thread only if the main thread calls it.',
  references: [docs('library/threading.html#threading.Thread.join')],
};

export default [
  lighterThanProcesses,
  shareMemory,
  easierSharing,
  concurrentOperations,
  goodForWaiting,
  threadClass,
  example,
  targetAndArguments,
  startBegins,
  joinMakesMainWait,
] satisfies readonly Claim[];
