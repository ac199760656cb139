import type { Claim, TestableClaim, UntestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 668–678: processes on cores, and what they cost. */
export const coreEach: TestableClaim = {
  id: 'process-any-core',
  lines: [668, 668],
  kind: 'behaviour',
  statement: 'A child process may run on every core that its parent may run on.',
  needs: ['processes'],
  probe: `import json
import multiprocessing
import os

fork = multiprocessing.get_context('fork')
answers = fork.SimpleQueue()
child = fork.Process(target=lambda: answers.put(sorted(os.sched_getaffinity(0))))
child.start()
print(json.dumps(answers.get() == sorted(os.sched_getaffinity(0))))
child.join()
`,
  rule: 'True where child and parent may use the same set of cores.',
  judge: trueWhere(true),
  correction: 'Which core it gets, and when, the scheduler decides.',
  references: [docs('library/os.html#os.sched_getaffinity')],
};

export const loadsInterpreter: TestableClaim = {
  id: 'process-loads-interpreter',
  lines: [672, 672],
  kind: 'behaviour',
  statement: 'Creating a process means loading a new interpreter.',
  needs: ['processes'],
  probe: `import json
import multiprocessing
import sys


def look(answers):
    answers.put(not hasattr(sys, 'mark'))


if __name__ == '__main__':
    sys.mark = 'made by the parent, at run time'
    new = []
    for method in ('fork', 'spawn'):
        context = multiprocessing.get_context(method)
        answers = context.SimpleQueue()
        child = context.Process(target=look, args=(answers,))
        child.start()
        new.append(answers.get())
        child.join()
    print(json.dumps(new))
`,
  rule: 'True where neither a forked nor a spawned child has a mark that the parent left in its interpreter; imprecise where the forked one has it.',
  judge: (value) =>
    JSON.stringify(value) === '[true,true]'
      ? 'true'
      : JSON.stringify(value) === '[false,true]'
        ? 'imprecise'
        : 'false',
  correction:
    '`spawn` does so each time, `forkserver` once for its server, and `fork` copies the one that runs.',
  references: [docs('library/multiprocessing.html#contexts-and-start-methods')],
};

export const creationCosts: TestableClaim = {
  id: 'process-creation-considerable',
  lines: [672, 672],
  kind: 'time',
  statement: 'Creating a process costs considerably more than calling a function.',
  needs: ['processes'],
  varies: true,
  probe: `import json
import multiprocessing
import time

fork = multiprocessing.get_context('fork')


def best(run):
    times = []
    for _ in range(10):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def process():
    child = fork.Process(target=int)
    child.start()
    child.join()


print(json.dumps(best(process) > 100 * best(int)))
`,
  rule: 'True where starting and joining the cheapest kind of process takes longer than a hundred calls.',
  judge: trueWhere(true),
  correction: 'A thousand times more and beyond; by `spawn` it takes tens of times as long again.',
  references: [source('Lib/multiprocessing/popen_fork.py', '_launch')],
};

export const poolOfWorkers: TestableClaim = {
  id: 'pool-maintains-workers',
  lines: [672, 672],
  kind: 'interface',
  statement: '`multiprocessing.Pool` keeps its workers and gives them one job after the other.',
  needs: ['threads', 'processes'],
  probe: `import json
import multiprocessing
import os


def job(_):
    return os.getpid()


if __name__ == '__main__':
    with multiprocessing.get_context('fork').Pool(2) as pool:
        print(json.dumps(len(set(pool.map(job, range(40), chunksize=1))) <= 2))
`,
  rule: 'True where forty jobs were done by at most two processes.',
  judge: trueWhere(true),
  correction: 'A worker lives as long as the pool, unless `maxtasksperchild` says otherwise.',
  references: [docs('library/multiprocessing.html#multiprocessing.pool.Pool')],
};

export const poolSaves: TestableClaim = {
  id: 'pool-saves-creation',
  lines: [672, 672],
  kind: 'time',
  statement: 'With a pool, fewer processes are created than there are jobs.',
  needs: ['threads', 'processes'],
  probe: `import json
import multiprocessing
import os

fork = multiprocessing.get_context('fork')
forks = 0


def count():
    global forks
    forks += 1


os.register_at_fork(after_in_parent=count)
with fork.Pool(2) as pool:
    pool.map(abs, range(12), chunksize=1)
pooled, forks = forks, 0
for n in range(12):
    child = fork.Process(target=abs, args=(n,))
    child.start()
    child.join()
print(json.dumps([pooled, forks]))
`,
  rule: 'True where a pool of two forks twice for twelve jobs, and a process for each job twelve times.',
  judge: trueWhere([2, 12]),
  correction: 'It creates all its workers at once, before the first job.',
  references: [source('Lib/multiprocessing/pool.py', '_repopulate_pool_static')],
};

export const switchCostlier: UntestableClaim = {
  id: 'process-switch-costlier',
  lines: [674, 674],
  kind: 'time',
  statement: 'Switching between processes is more expensive than switching between threads.',
  untestable:
    'A Python program cannot see the switch alone: between threads it measures the handover of the GIL as well, which takes longer.',
  correction:
    'The kernel also changes the address space, so that cached translations of addresses are of no use.',
  references: [source('Python/ceval_gil.c', 'take_gil')],
};

export const switchSaves: UntestableClaim = {
  id: 'process-switch-saves-state',
  lines: [674, 674],
  kind: 'definition',
  statement: 'A context switch saves the state of one process and loads that of another.',
  untestable: 'It happens in the kernel, where no Python program can look.',
  correction: 'Saved are registers and the position in the code; memory stays where it is.',
  references: [docs('library/resource.html#resource.getrusage', 'ru_nivcsw')],
};

export const schedulerDecides: UntestableClaim = {
  id: 'process-scheduler-decides',
  lines: [676, 676],
  kind: 'definition',
  statement:
    'When a process runs, and for how long at a time, the scheduler of the operating system decides.',
  untestable: 'It happens in the kernel; a program sees only that time has passed.',
  correction: 'It does; a program may ask for a priority (`os.nice`) or for cores (`os.sched_setaffinity`).',
  references: [docs('library/os.html#os.sched_setaffinity')],
};

export const pausedAnywhere: TestableClaim = {
  id: 'process-paused-anywhere',
  lines: [676, 676],
  kind: 'behaviour',
  statement: 'The system can pause a process in the middle of a critical operation.',
  needs: ['processes'],
  probe: `import json
import multiprocessing
import os
import signal

fork = multiprocessing.get_context('fork')
lock = fork.Lock()
inside, said = os.pipe()
told, leave = os.pipe()


def critical():
    with lock:
        os.write(said, b'inside')
        os.read(told, 5)


child = fork.Process(target=critical)
child.start()
os.read(inside, 6)
os.kill(child.pid, signal.SIGSTOP)
os.waitpid(child.pid, os.WUNTRACED)
os.write(leave, b'leave')
got = lock.acquire(timeout=0.2)
os.kill(child.pid, signal.SIGCONT)
print(json.dumps([got, lock.acquire(timeout=10)]))
child.join()
`,
  rule: 'True where a process that is stopped inside a `with lock` keeps others out until it goes on.',
  judge: trueWhere([false, true]),
  correction:
    'It may be paused between any two instructions of the processor, and keeps every lock it holds.',
  references: [
    docs('library/signal.html#signal.SIGSTOP'),
    docs('library/multiprocessing.html#multiprocessing.Lock'),
  ],
};

export const noConcern: UntestableClaim = {
  id: 'process-pauses-no-concern',
  lines: [676, 676],
  kind: 'advice',
  statement: 'For most tasks, above all for computing, such pauses are no concern.',
  untestable: 'It depends on whether anybody waits for the paused process.',
  correction: 'A result that arrives later is the same result; a deadline or a lock is another matter.',
  references: [docs('library/os.html#os.nice')],
};

export default [
  coreEach,
  loadsInterpreter,
  creationCosts,
  poolOfWorkers,
  poolSaves,
  switchCostlier,
  switchSaves,
  schedulerDecides,
  pausedAnywhere,
  noConcern,
] satisfies readonly Claim[];
