import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, trueWhere } from '#lessons/author/claim-parts.ts';

export const parallel: TestableClaim = {
  id: 'asyncio-is-parallel',
  lines: [441, 441],
  kind: 'definition',
  statement: 'Asynchronous programming is a kind of parallel programming.',
  probe: `import asyncio

computing = most = 0


async def compute():
    global computing, most
    for _ in range(50):
        computing += 1
        sum(range(100))
        most = max(most, computing)
        computing -= 1
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(*(compute() for _ in range(8)))

asyncio.run(main())
print(most)
`,
  rule: 'True where more than one of eight coroutines was ever computing at the same moment.',
  judge: (value) => (Number(value) > 1 ? 'true' : 'false'),
  correction:
    'It is concurrent, not parallel: many tasks are under way, and exactly one of them executes at any moment.',
  references: [docs('library/asyncio-dev.html', 'Concurrency and Multithreading')],
};

export const offMainThread: TestableClaim = {
  id: 'asyncio-outside-main-thread',
  lines: [441, 441],
  kind: 'behaviour',
  statement: 'An asynchronous unit of work runs apart from the main thread.',
  probe: `import asyncio
import json
import threading


async def work():
    await asyncio.sleep(0)
    return threading.current_thread() is not threading.main_thread()


async def main():
    return await asyncio.gather(*(work() for _ in range(5)))

print(json.dumps(any(asyncio.run(main()))))
`,
  rule: 'True where one of five tasks ran in a thread other than the main one.',
  judge: trueWhere(true),
  correction: 'A coroutine runs in the thread of its event loop, which is the main thread of most programs.',
  references: [docs('library/asyncio-dev.html', 'Concurrency and Multithreading')],
};

export const notifies: TestableClaim = {
  id: 'asyncio-notifies-end',
  lines: [441, 441],
  kind: 'behaviour',
  statement:
    'A piece of asynchronous work reports its end to the main thread, whether it succeeded or failed.',
  probe: `import asyncio
import json
import threading

told = []


async def work(fails):
    if fails:
        raise ValueError


def note(task):
    told.append([task.exception() is None, threading.current_thread() is threading.main_thread()])


async def main():
    for fails in (False, True):
        asyncio.create_task(work(fails)).add_done_callback(note)
    await asyncio.sleep(0.01)

asyncio.run(main())
print(json.dumps(told))
`,
  rule: 'True where a callback heard of the success and of the failure, both in the main thread.',
  judge: trueWhere([
    [true, true],
    [false, true],
  ]),
  correction: 'Whoever awaits the task, or left a callback, is called by the loop, in the same thread.',
  references: [docs('library/asyncio-task.html#asyncio.Task.add_done_callback')],
};

export const meanwhile: TestableClaim = {
  id: 'asyncio-meanwhile',
  lines: [441, 441],
  kind: 'behaviour',
  statement: 'While one asynchronous operation waits, other work gets done.',
  probe: `import asyncio

steps = 0


async def others():
    global steps
    while True:
        steps += 1
        await asyncio.sleep(0)


async def main():
    other = asyncio.create_task(others())
    await asyncio.sleep(0.02)
    other.cancel()

asyncio.run(main())
print('much' if steps > 10 else steps)
`,
  rule: 'True where another task made more than ten steps during a sleep.',
  judge: trueWhere('much'),
  correction: 'That is the whole point: a wait occupies nobody.',
  references: [docs('library/asyncio-task.html#asyncio.sleep')],
};

export const callerWaits: TestableClaim = {
  id: 'asyncio-synchronous-caller-waits',
  lines: [443, 443],
  kind: 'behaviour',
  statement: 'In a synchronous program a caller goes on only after the function it called has returned.',
  probe: `import json

order = []


def inner():
    order.append('inner begins')
    order.append('inner ends')


order.append('call')
inner()
order.append('go on')
print(json.dumps(order))
`,
  rule: 'True where the caller went on last.',
  judge: trueWhere(['call', 'inner begins', 'inner ends', 'go on']),
  correction:
    'A call returns when its callee has returned; a generator or a coroutine only seems to be an exception.',
  references: [docs('reference/expressions.html#calls')],
};

export const waitingIsIdle: TestableClaim = {
  id: 'asyncio-waiting-is-idle',
  lines: [443, 443],
  kind: 'behaviour',
  statement: 'A thread is idle while a function of it waits for another one to return.',
  probe: `import json
import sys
import threading

threads = set()


def trace(frame, event, argument):
    threads.add(threading.get_ident())


def inner():
    return sum(abs(n) for n in range(1000))


sys.setprofile(trace)
inner()
sys.setprofile(None)
print(json.dumps(threading.get_ident() not in threads))
`,
  rule: 'True where the called function did its work in another thread than the caller; else imprecise, since a callee may still wait.',
  judge: (value) => (value === true ? 'true' : 'imprecise'),
  correction:
    'The waiting caller’s thread executes the callee; it is idle only where the callee itself waits, for a network or a disk.',
  references: [docs('library/asyncio-dev.html', 'Running Blocking Code')],
};

export const computingTask: TestableClaim = {
  id: 'asyncio-main-thread-free',
  lines: [445, 445],
  kind: 'behaviour',
  statement:
    'A task works independently of the main thread, which is free for other tasks while it computes.',
  probe: `import asyncio

steps = 0


async def others():
    global steps
    while True:
        steps += 1
        await asyncio.sleep(0)


async def compute():
    return sum(range(200_000))


async def main():
    other = asyncio.create_task(others())
    await asyncio.sleep(0)
    before = steps
    await compute()
    other.cancel()
    return steps - before

print(asyncio.run(main()))
`,
  rule: 'True where another task made a step while one computed.',
  judge: (value) => (Number(value) > 0 ? 'true' : 'false'),
  correction: 'A task that computes occupies the only thread there is, and everybody else stands still.',
  references: [docs('library/asyncio-dev.html', 'Running Blocking Code')],
};

export const goodForWaiting: TestableClaim = {
  id: 'asyncio-good-for-io',
  lines: [445, 445],
  kind: 'time',
  statement: 'Asynchronous programs gain most where the work consists of waiting for something outside.',
  probe: `import asyncio
import json


async def most_at_once(work):
    at_once = most = 0

    async def one():
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await work()
        at_once -= 1

    await asyncio.gather(*(one() for _ in range(20)))
    return most


async def compute():
    sum(range(1000))


async def main():
    return await most_at_once(lambda: asyncio.sleep(0.01)), await most_at_once(compute)

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where twenty waits were in flight together, and twenty computations one after the other.',
  judge: trueWhere([20, 1]),
  correction: 'Waits overlap, computations do not.',
  references: [docs('library/asyncio.html')],
};

export default [
  parallel,
  offMainThread,
  notifies,
  meanwhile,
  callerWaits,
  waitingIsIdle,
  computingTask,
  goodForWaiting,
] satisfies readonly Claim[];
