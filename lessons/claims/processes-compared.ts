import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 682–690: processes and threads, side by side. */
export const bothConcurrent: TestableClaim = {
  id: 'processes-and-threads-concurrent',
  lines: [682, 682],
  kind: 'behaviour',
  statement: 'With processes as with threads, several tasks can be under way at the same time.',
  needs: ['threads', 'processes'],
  probe: `import json
import multiprocessing
import threading

fork = multiprocessing.get_context('fork')


def meet(kind, barrier, answers):
    workers = [kind(target=lambda: answers(barrier.wait(10))) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


seen, queue = [], fork.SimpleQueue()
meet(threading.Thread, threading.Barrier(3), seen.append)
meet(fork.Process, fork.Barrier(3), queue.put)
print(json.dumps([len(seen), len([queue.get() for _ in range(3)])]))
`,
  rule: 'True where three threads, and three processes, met at a barrier that opens for three.',
  judge: trueWhere([3, 3]),
  correction: 'Under way, yes; computing at the same moment is another question.',
  references: [docs('library/threading.html#barrier-objects')],
};

export const sameMemory: TestableClaim = {
  id: 'threads-share-processes-do-not',
  lines: [684, 684],
  kind: 'behaviour',
  statement: 'What a thread appends to a list the main program sees; what a process appends it does not.',
  needs: ['threads', 'processes'],
  probe: `import json
import multiprocessing
import threading

words = []
for kind in (threading.Thread, multiprocessing.get_context('fork').Process):
    worker = kind(target=words.append, args=(kind.__name__,))
    worker.start()
    worker.join()
print(json.dumps(len(words)))
`,
  rule: 'True where only one of the two appended items is there.',
  judge: trueWhere(1),
  correction: 'All objects of a process belong to all its threads, and to nobody else.',
  references: [docs('library/multiprocessing.html', 'Sharing state between processes')],
};

export const saferApart: TestableClaim = {
  id: 'processes-safer-than-threads',
  lines: [684, 684],
  kind: 'behaviour',
  statement: 'A crash in a thread ends the program; a crash in a child process does not.',
  needs: ['threads', 'processes'],
  probe: `import json
import subprocess
import sys

program = '''
import multiprocessing, os, threading
worker = %s(target=os.abort)
worker.start()
worker.join()
print('alive')
'''
alive = []
for kind in ('threading.Thread', 'multiprocessing.get_context("fork").Process'):
    done = subprocess.run([sys.executable, '-I', '-c', program % kind], capture_output=True, text=True)
    alive.append('alive' in done.stdout)
print(json.dumps(alive))
`,
  rule: 'True where a program does not survive `os.abort` in its thread, and survives it in its child.',
  judge: trueWhere([false, true]),
  correction: 'The system ends processes, and a thread has none of its own.',
  references: [docs('library/os.html#os.abort')],
};

export const threadsNotForComputing: TestableClaim = {
  id: 'threads-limited-processes-not',
  lines: [686, 686],
  kind: 'behaviour',
  statement:
    'While the main thread computes and keeps the GIL, a second thread stands still and a child process goes on.',
  needs: ['threads', 'processes'],
  probe: `import json
import multiprocessing
import sys
import threading
import time

fork = multiprocessing.get_context('fork')


def advanced(kind):
    counter = fork.RawArray('i', [0, 1])

    def count():
        while counter[1]:
            counter[0] += 1
            time.sleep(0.001)

    worker = kind(target=count)
    worker.start()
    while not counter[0]:
        time.sleep(0.01)
    before = counter[0]
    sum(range(3_000_000))
    after = counter[0]
    counter[1] = 0
    worker.join()
    return after > before


sys.setswitchinterval(100)
print(json.dumps([advanced(threading.Thread), advanced(fork.Process)]))
`,
  rule: 'True where the process counted on and the thread did not.',
  judge: trueWhere([false, true]),
  correction: 'The thread needs the GIL that the main thread keeps; the process has one of its own.',
  references: [docs('library/threading.html', 'CPython implementation detail')],
};

export const threadsLighter: TestableClaim = {
  id: 'threads-lighter-to-create',
  lines: [688, 688],
  kind: 'time',
  statement: 'Creating and ending a thread costs less than creating and ending a process.',
  needs: ['threads', 'processes'],
  varies: true,
  probe: `import json
import multiprocessing
import threading
import time

fork = multiprocessing.get_context('fork')


def best(kind):
    times = []
    for _ in range(20):
        start = time.perf_counter()
        worker = kind(target=int)
        worker.start()
        worker.join()
        times.append(time.perf_counter() - start)
    return min(times)


print(json.dumps(2 * best(threading.Thread) < best(fork.Process)))
`,
  rule: 'True where the quickest of twenty threads takes less than half the time of the quickest of twenty forked processes.',
  judge: trueWhere(true),
  correction: 'Less than even a forked one, which is the cheapest kind of process.',
  references: [source('Lib/multiprocessing/popen_fork.py', '_launch'), docs('library/threading.html')],
};

export const sharingCostlier: TestableClaim = {
  id: 'processes-communication-costlier',
  lines: [688, 688],
  kind: 'time',
  statement: 'Handing an object to a process takes a copy; handing it to a thread does not.',
  needs: ['threads', 'processes'],
  probe: `import json
import multiprocessing
import queue

basket = ['item'] * 1000
copied = []
for channel in (queue.SimpleQueue(), multiprocessing.get_context('fork').SimpleQueue()):
    channel.put(basket)
    copied.append(channel.get() is not basket)
print(json.dumps(copied))
`,
  rule: 'True where a queue between threads hands on the same list, and a queue between processes another one.',
  judge: trueWhere([false, true]),
  correction:
    'Between threads a reference is enough; between processes the whole object is written and built again.',
  references: [docs('library/queue.html'), source('Lib/multiprocessing/queues.py', 'SimpleQueue')],
};

export const threadsForWaiting: TestableClaim = {
  id: 'threads-asyncio-cheaper-waiting',
  lines: [690, 690],
  kind: 'advice',
  statement: 'For tasks that wait, threads and asyncio are more efficient than processes.',
  needs: ['threads', 'processes'],
  varies: true,
  probe: `import asyncio
import json
import multiprocessing
import resource
import threading
import time

fork = multiprocessing.get_context('fork')


def cpu():
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def workers(kind):
    waiting = [kind(target=time.sleep, args=(0.05,)) for _ in range(20)]
    for worker in waiting:
        worker.start()
    for worker in waiting:
        worker.join()


async def tasks():
    await asyncio.gather(*(asyncio.sleep(0.05) for _ in range(20)))


def cost(run, *arguments):
    costs = []
    for _ in range(3):
        before = cpu()
        run(*arguments)
        costs.append(cpu() - before)
    return min(costs)


asyncio.run(tasks())
processes = cost(workers, fork.Process)
print(json.dumps([cost(workers, threading.Thread) < processes, cost(lambda: asyncio.run(tasks())) < processes]))
`,
  rule: 'True where twenty waits take less CPU time in threads, and in tasks, than in processes.',
  judge: trueWhere([true, true]),
  correction: 'The waits are equally long; what a worker costs makes the difference.',
  references: [docs('library/asyncio.html'), docs('library/threading.html')],
};

export default [
  bothConcurrent,
  sameMemory,
  saferApart,
  threadsNotForComputing,
  threadsLighter,
  sharingCostlier,
  threadsForWaiting,
] satisfies readonly Claim[];
