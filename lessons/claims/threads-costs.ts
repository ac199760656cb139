import type { Claim, TestableClaim, UntestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Line 596: what many threads cost. */
export const startingCosts: TestableClaim = {
  id: 'threads-creating-costs',
  lines: [596, 596],
  kind: 'time',
  statement: 'Creating a thread costs time, far more than calling the function does.',
  needs: ['threads'],
  varies: true,
  probe: `import json
import threading
import time


def nothing():
    pass


def in_a_thread():
    worker = threading.Thread(target=nothing)
    worker.start()
    worker.join()


def least(once):
    times = []
    for _ in range(50):
        start = time.perf_counter_ns()
        once()
        times.append(time.perf_counter_ns() - start)
    return min(times)


print(json.dumps(least(in_a_thread) > 10 * least(nothing)))
`,
  rule: 'True where a thread takes more than ten times as long as the call, the best of fifty.',
  judge: trueWhere(true),
  correction:
    'The operating system has to make it, and the caller waits until it has begun; pools do this once for many tasks.',
  references: [source('Lib/threading.py', 'Thread.start')],
};

export const switchingCosts: TestableClaim = {
  id: 'threads-switching-costs-cpu',
  lines: [596, 596],
  kind: 'time',
  statement: 'Many threads use up significantly more CPU time, because of context switches.',
  needs: ['threads'],
  varies: true,
  probe: `import json
import threading
import time


def compute(n):
    for i in range(n):
        pass


def cpu_seconds(count):
    best = []
    for _ in range(5):
        workers = [threading.Thread(target=compute, args=(1_920_000 // count,)) for _ in range(count)]
        start = time.process_time()
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        best.append(time.process_time() - start)
    return min(best)


print(json.dumps(cpu_seconds(32) > 2 * cpu_seconds(1)))
`,
  rule: 'True where the same work takes 32 threads more than twice the CPU time that one needs; imprecise where it does not.',
  judge: (value) => (value === true ? 'true' : 'imprecise'),
  correction:
    'Threads that compute are switched a few hundred times a second at most; what costs is waking up often for very little.',
  references: [docs('library/sys.html#sys.setswitchinterval')],
};

export const stacksCost: TestableClaim = {
  id: 'threads-stacks-cost-memory',
  lines: [596, 596],
  kind: 'size',
  statement: 'Many threads use up significant memory, because each has a stack.',
  needs: ['threads'],
  varies: true,
  probe: `import json
import resource
import threading


def most_kilobytes():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


stop = threading.Event()
workers = [threading.Thread(target=stop.wait) for _ in range(40)]
workers[0].start()
before = most_kilobytes()
for worker in workers[1:]:
    worker.start()
each = (most_kilobytes() - before) / 39
stop.set()
for worker in workers:
    worker.join()
print(json.dumps(each > 1024))
`,
  rule: 'True where each waiting thread adds more than a megabyte to what the process uses; imprecise where it adds less.',
  judge: (value) => (value === true ? 'true' : 'imprecise'),
  correction:
    'Addresses for megabytes of stack are reserved, and memory is used for the few pages that were written to.',
  references: [docs('library/threading.html#threading.stack_size')],
};

export const balance: UntestableClaim = {
  id: 'threads-balance-number',
  lines: [596, 596],
  kind: 'advice',
  statement: 'The number of threads should be weighed against what it takes to manage them.',
  untestable: 'It is advice, and gives no number to compare with.',
  correction: 'A pool with a limit is the usual way to do so.',
  references: [docs('library/concurrent.futures.html#concurrent.futures.ThreadPoolExecutor')],
};

export default [startingCosts, switchingCosts, stacksCost, balance] satisfies readonly Claim[];
