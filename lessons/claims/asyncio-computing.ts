import type { Claim, TestableClaim, UntestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';

export const oneLoop: TestableClaim = {
  id: 'asyncio-one-loop',
  lines: [469, 469],
  kind: 'behaviour',
  statement: 'A usual asyncio program has exactly one event loop.',
  probe: `import asyncio

loops = []


async def work():
    loops.append(asyncio.get_running_loop())
    await asyncio.sleep(0)
    loops.append(asyncio.get_running_loop())


async def main():
    await asyncio.gather(*(work() for _ in range(10)))

asyncio.run(main())
print(len(set(map(id, loops))))
`,
  rule: 'True where all tasks of one `asyncio.run` see the same loop.',
  judge: trueWhere(1),
  correction:
    'One at a time in each thread; a second `asyncio.run` makes a new loop, and another thread may run its own.',
  references: [docs('library/asyncio-runner.html#asyncio.run')],
};

export const awaitYields: TestableClaim = {
  id: 'asyncio-await-gives-control',
  lines: [469, 469],
  kind: 'behaviour',
  statement: 'Every `await` passes control back to the event loop.',
  probe: `import asyncio

turns = 0


async def helper():
    return 1


async def count_turns():
    global turns
    while True:
        turns += 1
        await asyncio.sleep(0)


async def main():
    counter = asyncio.create_task(count_turns())
    made = []
    for something in (lambda: asyncio.sleep(0), helper):
        await asyncio.sleep(0)
        before = turns
        for _ in range(100):
            await something()
        made.append(turns - before)
    counter.cancel()
    return made

print(asyncio.run(main()))
`,
  rule: 'True where the loop got control at each of a hundred awaits, of a sleep and of a coroutine that does not wait; imprecise where only at those of the sleep.',
  judge: trueOrImprecise([100, 100], [100, 0]),
  correction:
    'It gets control only when something down the chain of awaits really suspends, such as a future that is not done.',
  references: [
    docs('reference/expressions.html#await-expression'),
    source('Modules/_asynciomodule.c', 'FutureIter_am_send'),
  ],
};

export const singleThread: TestableClaim = {
  id: 'asyncio-single-threaded',
  lines: [471, 471],
  kind: 'behaviour',
  statement: 'However many tasks there are, an event loop executes them in a single thread.',
  probe: `import asyncio
import threading


async def work():
    await asyncio.sleep(0.001)
    return threading.get_ident()


async def main():
    return await asyncio.gather(*(work() for _ in range(100)))

print(len(set(asyncio.run(main()))))
`,
  rule: 'True where a hundred tasks ran in one thread.',
  judge: trueWhere(1),
  correction: 'So it is, unless a coroutine asks for a thread: `asyncio.to_thread`, `run_in_executor`.',
  references: [docs('library/asyncio-dev.html', 'Concurrency and Multithreading')],
};

export const noRaces: TestableClaim = {
  id: 'asyncio-no-races-by-design',
  lines: [471, 471],
  kind: 'behaviour',
  statement: 'Because of its design, asyncio code is free of race conditions.',
  probe: `import asyncio

balance = 100


async def withdraw(amount):
    global balance
    if balance >= amount:
        await asyncio.sleep(0)
        balance -= amount


async def main():
    await asyncio.gather(withdraw(80), withdraw(80))

asyncio.run(main())
print(balance)
`,
  rule: 'True where the check keeps the balance from falling below zero.',
  judge: (value) => (Number(value) >= 0 ? 'true' : 'false'),
  correction:
    'Between two awaits nobody interferes, but at an await everything may change; the guide says so itself, later on.',
  references: [docs('library/asyncio-sync.html#asyncio.Lock')],
};

export const simple: UntestableClaim = {
  id: 'asyncio-simple-to-reason-about',
  lines: [473, 473],
  kind: 'advice',
  statement: 'Concurrent code with asyncio is simple to write, to read, and to reason about.',
  untestable: 'It is a judgement about readers; no program measures it.',
  correction:
    'Each place where tasks may switch is visible in the text, which threads do not offer; missing awaits and blocking calls are its own traps.',
  references: [docs('library/asyncio-dev.html')],
};

export const notForComputing: TestableClaim = {
  id: 'asyncio-not-for-cpu-bound',
  lines: [473, 473],
  kind: 'time',
  statement: 'For CPU-bound work asyncio brings no gain.',
  probe: `import asyncio

computing = most = 0


async def compute():
    global computing, most
    computing += 1
    most = max(most, computing)
    sum(range(10_000))
    computing -= 1


async def main():
    await asyncio.gather(*(compute() for _ in range(8)))

asyncio.run(main())
print(most)
`,
  rule: 'True where only one of eight computations was under way at any time.',
  judge: trueWhere(1),
  correction: 'The computations simply run one after the other, in the order in which they were scheduled.',
  references: [docs('library/asyncio-dev.html', 'Running Blocking Code')],
};

export const threadsCompute: TestableClaim = {
  id: 'asyncio-threads-better-cpu-bound',
  lines: [473, 473],
  kind: 'time',
  statement: 'For CPU-bound Python code threads are more efficient than asyncio.',
  needs: ['threads'],
  probe: `import json
import sys
import threading
import time

ticks = 0
go_on = True


def tick():
    global ticks
    while go_on:
        ticks += 1
        time.sleep(0.0001)


usual = sys.getswitchinterval()
sys.setswitchinterval(100)  # nobody is made to give up the GIL
thread = threading.Thread(target=tick)
thread.start()
while not ticks:
    time.sleep(0.001)
before = ticks
for _ in range(2_000_000):
    pass
gained = ticks - before
go_on = False
sys.setswitchinterval(usual)
thread.join()
print(json.dumps(gained > 0))
`,
  rule: 'True where a thread gets on while another one computes and nobody takes its GIL away.',
  judge: trueWhere(true),
  correction:
    'With a GIL one thread computes at a time, so they gain as little as coroutines; in a free-threaded build they do gain.',
  references: [docs('glossary.html#term-global-interpreter-lock')],
};

export const processesCompute: TestableClaim = {
  id: 'asyncio-processes-better-cpu-bound',
  lines: [473, 473],
  kind: 'time',
  statement: 'For CPU-bound code several processes can be more efficient than asyncio.',
  needs: ['threads', 'processes'],
  probe: `import json
import multiprocessing
import time

fork = multiprocessing.get_context('fork')
counter = fork.RawArray('i', [0, 1])  # ticks, and whether to go on


def tick():
    while counter[1]:
        counter[0] += 1
        time.sleep(0.001)


child = fork.Process(target=tick)
child.start()
while not counter[0]:
    time.sleep(0.001)
before = counter[0]
end = time.perf_counter() + 0.1
while time.perf_counter() < end:
    pass
gained = counter[0] - before
counter[1] = 0
child.join()
print(json.dumps(gained > 0))
`,
  rule: 'True where another process gets on while this one computes.',
  judge: trueWhere(true),
  correction: 'Each process has an interpreter and a GIL of its own, so they can use several cores.',
  references: [docs('library/multiprocessing.html')],
};

export default [
  oneLoop,
  awaitYields,
  singleThread,
  noRaces,
  simple,
  notForComputing,
  threadsCompute,
  processesCompute,
] satisfies readonly Claim[];
