import type { Claim, TestableClaim, UntestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 714–728: tasks that compute, and tasks that wait. */
export const computingUsesCpu: TestableClaim = {
  id: 'cpu-bound-uses-cpu',
  lines: [714, 714],
  kind: 'definition',
  statement: 'A task that calculates keeps a CPU at work, unlike one that waits.',
  // WebAssembly has no clock for CPU time: `process_time` goes on there during any wait.
  needs: ['threads'],
  varies: true,
  probe: `import json
import time


def cpu_seconds(run):
    start = time.process_time()
    run()
    return time.process_time() - start


print(json.dumps(cpu_seconds(lambda: sum(range(3_000_000))) > 3 * cpu_seconds(lambda: time.sleep(0.05))))
`,
  rule: 'True where a calculation uses more than three times the CPU time of a wait.',
  judge: trueWhere(true),
  correction: 'So CPU time divided by elapsed time tells which kind a task is.',
  references: [docs('library/time.html#time.process_time')],
};

export const examplesOfComputing: UntestableClaim = {
  id: 'cpu-bound-examples',
  lines: [714, 714],
  kind: 'definition',
  statement: 'Numerical work, images and data analysis are tasks bound by the CPU.',
  untestable:
    'They are examples; whether reading the data or working on it takes longer depends on the data.',
  correction:
    'Measure it: an analysis that reads a large file through a slow network waits for most of its time.',
  references: [docs('library/profile.html')],
};

export const threadsNoSpeedup: TestableClaim = {
  id: 'cpu-bound-threads-no-speedup',
  lines: [716, 716],
  kind: 'time',
  statement: 'Threads do not make a calculation in Python faster.',
  needs: ['threads'],
  varies: true,
  probe: `import json
import threading
import time


def compute():
    for i in range(1_000_000):
        pass


def seconds(run):
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


# In threads of their own as well, so that no core is better for the one than for the other.
def one_after_the_other():
    for _ in range(2):
        worker = threading.Thread(target=compute)
        worker.start()
        worker.join()


def at_once():
    workers = [threading.Thread(target=compute) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


# In turns, so that both meet the same machine.
rounds = [(seconds(at_once), seconds(one_after_the_other)) for _ in range(8)]
together, alone = (min(times) for times in zip(*rounds))
print(json.dumps(together > alone / 1.5))
`,
  rule: 'True where two threads are less than 1.5 times as fast as the same work one after the other.',
  judge: trueWhere(true),
  correction: 'One GIL lets one of them compute at a time, however many cores there are.',
  references: [docs('library/threading.html', 'CPython implementation detail')],
};

export const threadsSlower: UntestableClaim = {
  id: 'cpu-bound-threads-slower',
  lines: [716, 716],
  kind: 'time',
  statement: 'Managing many threads can make a calculation slower.',
  untestable:
    'With the usual switch interval the loss is smaller than what a clock on a shared machine can tell from noise.',
  correction: 'Each handover of the GIL costs microseconds, and there are some two hundred in a second.',
  references: [docs('library/sys.html#sys.setswitchinterval')],
};

export const processesParallel: TestableClaim = {
  id: 'cpu-bound-processes-parallel',
  lines: [718, 718],
  kind: 'behaviour',
  statement: 'Two processes can both be in the middle of executing bytecode.',
  needs: ['processes'],
  probe: `import json
import multiprocessing
import sys

fork = multiprocessing.get_context('fork')
steps = fork.RawArray('l', [0, 0])


def compute(place, other):
    while steps[place] < 1000 or steps[other] < 1000:
        steps[place] += 1


sys.setswitchinterval(100)
child = fork.Process(target=compute, args=(0, 1))
child.start()
compute(1, 0)
child.join()
print(json.dumps(min(steps) >= 1000))
`,
  rule: 'True where two loops that each wait for the other’s steps both end, though neither process ever gives its GIL up.',
  judge: trueWhere(true),
  correction: 'Each has a GIL of its own; two cores let both get on at the same moment.',
  references: [docs('library/multiprocessing.html#introduction')],
};

export const cpuNotLimiting: TestableClaim = {
  id: 'io-bound-cpu-idle',
  lines: [722, 724],
  kind: 'definition',
  statement: 'A task that waits for input uses hardly any CPU time while it waits.',
  needs: ['threads'],
  varies: true,
  probe: `import json
import socket
import threading
import time

here, there = socket.socketpair()
threading.Timer(0.3, there.send, args=(b'!',)).start()
start = time.thread_time()
here.recv(1)
print(json.dumps(time.thread_time() - start < 0.1))
`,
  rule: 'True where waiting 0.3 seconds for a byte took less than 0.1 seconds of CPU time.',
  judge: trueWhere(true),
  correction: 'The system wakes the thread when the byte is there; until then it is on no core.',
  references: [docs('library/time.html#time.thread_time'), source('Modules/socketmodule.c', 'sock_call_ex')],
};

const WAITS = `import json
import threading
import time

guard = threading.Lock()
waiting = most = 0


def task():
    global waiting, most
    with guard:
        waiting += 1
        most = max(most, waiting)
    time.sleep(0.3)
    with guard:
        waiting -= 1


workers = [threading.Thread(target=task) for _ in range(12)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(json.dumps(most))
`;

export const threadsSpeedWaiting: TestableClaim = {
  id: 'io-bound-threads-overlap',
  lines: [726, 726],
  kind: 'time',
  statement: 'With threads the waits of several tasks overlap, all of them.',
  needs: ['threads'],
  probe: WAITS,
  rule: 'True where twelve waits in twelve threads were all under way at one moment.',
  judge: trueWhere(12),
  correction: 'A wait needs neither the GIL nor a core, so as many can overlap as there are threads.',
  references: [source('Modules/timemodule.c', 'pysleep')],
};

export const asyncioSpeedsWaiting: TestableClaim = {
  id: 'io-bound-asyncio-overlap',
  lines: [726, 726],
  kind: 'time',
  statement: 'With asyncio the waits of several tasks overlap, all of them.',
  probe: `import asyncio
import json

waiting = most = 0


async def task():
    global waiting, most
    waiting += 1
    most = max(most, waiting)
    await asyncio.sleep(0.05)
    waiting -= 1


async def main():
    await asyncio.gather(*(task() for _ in range(12)))


asyncio.run(main())
print(json.dumps(most))
`,
  rule: 'True where twelve waits in twelve tasks were all under way at one moment.',
  judge: trueWhere(12),
  correction: 'As long as they are awaited: a call that blocks stops all of them.',
  references: [docs('library/asyncio-task.html#asyncio.gather')],
};

export const asyncioFiles: TestableClaim = {
  id: 'io-bound-asyncio-disk',
  lines: [722, 726],
  kind: 'behaviour',
  statement: 'An event loop of asyncio can wait for a file on disk as it waits for a socket.',
  needs: ['threads'],
  probe: `import asyncio
import json
import tempfile


async def main():
    loop = asyncio.get_running_loop()
    with tempfile.TemporaryFile() as file:
        try:
            loop.add_reader(file.fileno(), int)
        except (OSError, NotImplementedError) as error:
            return type(error).__name__
        loop.remove_reader(file.fileno())
    return 'waits'


print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where the loop accepts a file on disk as something to wait for.',
  judge: trueWhere('waits'),
  correction:
    'Systems report files as always ready, or refuse; reading them blocks, and belongs into `asyncio.to_thread`.',
  references: [
    docs('library/asyncio-platforms.html'),
    docs('library/asyncio-eventloop.html#asyncio.loop.add_reader'),
  ],
};

export const othersProceed: TestableClaim = {
  id: 'io-bound-others-proceed',
  lines: [726, 726],
  kind: 'behaviour',
  statement: 'While one task of an event loop waits, in whatever way, its other tasks go on.',
  probe: `import asyncio
import json
import time


async def count():
    while True:
        steps.append(1)
        await asyncio.sleep(0)


async def polite():
    await asyncio.sleep(0.02)


async def blocking():
    time.sleep(0.02)


async def steps_during(wait):
    steps.clear()
    counter = asyncio.create_task(count())
    await wait()
    counter.cancel()
    return len(steps)


steps = []
print(json.dumps([asyncio.run(steps_during(wait)) > 0 for wait in (polite, blocking)]))
`,
  rule: 'True where another task got on during `await asyncio.sleep` and during `time.sleep`; imprecise where only during the first.',
  judge: (value) =>
    JSON.stringify(value) === '[true,true]'
      ? 'true'
      : JSON.stringify(value) === '[true,false]'
        ? 'imprecise'
        : 'false',
  correction: 'Only while it awaits; a blocking call holds the one thread that all of them need.',
  references: [docs('library/asyncio-dev.html#running-blocking-code')],
};

export default [
  computingUsesCpu,
  examplesOfComputing,
  threadsNoSpeedup,
  threadsSlower,
  processesParallel,
  cpuNotLimiting,
  threadsSpeedWaiting,
  asyncioSpeedsWaiting,
  asyncioFiles,
  othersProceed,
] satisfies readonly Claim[];
