import type { Claim, TestableClaim, UntestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

export const becauseNonBlocking: UntestableClaim = {
  id: 'asyncio-memory-because-non-blocking',
  lines: [499, 499],
  kind: 'size',
  statement: 'Asynchronous programs need little memory because they do not block.',
  untestable: 'It names a cause; that little is needed can be measured, that this is why cannot.',
  correction:
    'What saves memory is that a suspended coroutine needs a frame instead of a thread with a stack.',
  references: [source('Objects/genobject.c', 'PyCoro_New')],
};

export const ownStack: TestableClaim = {
  id: 'asyncio-coroutine-holds-call-stack',
  lines: [501, 501],
  kind: 'behaviour',
  statement:
    'A coroutine object holds its whole call stack: the frames of all coroutines that it is waiting in.',
  probe: `import asyncio
import json


async def inner():
    await asyncio.sleep(0)


async def outer():
    await inner()

coroutine = outer()
coroutine.send(None)
print(json.dumps([coroutine.cr_frame.f_code.co_name, coroutine.cr_await.cr_frame.f_code.co_name]))
coroutine.close()
`,
  rule: 'True where the frame of the inner coroutine is found in the outer one, and not in an object of its own.',
  judge: (value) => (JSON.stringify(value) === '["outer","inner"]' ? 'false' : 'true'),
  correction:
    'It holds one frame, its own; what it waits in is another coroutine with a frame of its own, reached by `cr_await`.',
  references: [docs('library/inspect.html', 'cr_await')],
};

export const localsInObject: TestableClaim = {
  id: 'asyncio-locals-in-coroutine-object',
  lines: [501, 501],
  kind: 'behaviour',
  statement: 'The local variables of a coroutine lie inside the coroutine object itself.',
  probe: `import json
import sys


async def few():
    a = 1
    return a


async def many():
    a = b = c = d = e = f = g = h = 1
    return a, b, c, d, e, f, g, h

small, large = few(), many()
print(json.dumps(sys.getsizeof(large) > sys.getsizeof(small)))
small.close()
large.close()
`,
  rule: 'True where the coroutine object is larger when its function has more local variables.',
  judge: trueWhere(true),
  correction:
    'Up to 3.10 they lay in a frame object of its own, to which the coroutine pointed; since 3.11 the frame is part of the coroutine.',
  references: [
    docs('whatsnew/3.11.html', 'Cheaper, lazy Python frames'),
    source('Include/cpython/genobject.h', '_PyGenObject_HEAD'),
  ],
};

export const dependsOnWork: TestableClaim = {
  id: 'asyncio-coroutine-size-depends',
  lines: [501, 501],
  kind: 'size',
  statement: 'How much memory a coroutine takes depends on what it does.',
  probe: `import json
import tracemalloc


async def few():
    a = 1
    return a


async def many():
    a = b = c = d = e = f = g = h = 1
    return a, b, c, d, e, f, g, h


def taken(function):
    kept = [None] * 200
    tracemalloc.start()
    for n in range(200):
        kept[n] = function()
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    for coroutine in kept:
        coroutine.close()
    return taken

print(json.dumps(taken(many) > taken(few)))
`,
  rule: 'True where coroutines with more local variables take more memory.',
  judge: trueWhere(true),
  correction:
    'Its frame has a slot for each local variable and for the deepest expression; what the slots lead to comes on top.',
  references: [source('Include/internal/pycore_frame.h', '_PyInterpreterFrame')],
};

export const small: TestableClaim = {
  id: 'asyncio-coroutine-is-small',
  lines: [501, 501],
  kind: 'size',
  statement: 'A usual coroutine is small: less than a kilobyte.',
  probe: `import tracemalloc


async def work():
    x = 1
    return x

kept = [None] * 200
tracemalloc.start()
for n in range(200):
    kept[n] = work()
taken = tracemalloc.get_traced_memory()[0]
tracemalloc.stop()
for coroutine in kept:
    coroutine.close()
print('small' if taken / 200 < 1024 else 'large')
`,
  rule: 'True where each of 200 coroutines takes less than 1024 bytes, with its frame.',
  judge: trueWhere('small'),
  correction: 'A few hundred bytes, frame included; what its variables lead to comes on top.',
  references: [source('Objects/genobject.c', 'PyCoro_New')],
};

export const scheduleHasAll: TestableClaim = {
  id: 'asyncio-schedule-has-all',
  lines: [503, 503],
  kind: 'behaviour',
  statement: 'The loop’s schedule has an entry for every coroutine under way.',
  probe: `import asyncio


async def main():
    loop = asyncio.get_running_loop()
    answer = loop.create_future()

    async def work():
        await answer

    tasks = [asyncio.create_task(work()) for _ in range(100)]
    await asyncio.sleep(0)
    entries = len(loop._ready) + len(loop._scheduled)
    answer.set_result(None)
    await asyncio.gather(*tasks)
    return entries

print(asyncio.run(main()))
`,
  rule: 'True where a hundred waiting tasks have a hundred entries in the queue of ready callbacks and the heap of timers.',
  judge: (value) => (Number(value) >= 100 ? 'true' : 'false'),
  correction: 'A waiting task is in neither: only the future that it waits for knows it, as a callback.',
  references: [source('Modules/_asynciomodule.c', 'task_step_handle_result_impl')],
};

export const scheduleSmall: TestableClaim = {
  id: 'asyncio-schedule-is-small',
  lines: [503, 503],
  kind: 'size',
  statement: 'An entry in the loop’s schedule takes little memory: less than a kilobyte.',
  probe: `import asyncio
import tracemalloc


async def main():
    loop = asyncio.get_running_loop()
    tracemalloc.start()
    for _ in range(200):
        loop.call_later(60, print)
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return 'small' if taken / 200 < 1024 else 'large'

print(asyncio.run(main()))
`,
  rule: 'True where each of 200 timers takes less than 1024 bytes.',
  judge: trueWhere('small'),
  correction: 'It is a `Handle` or a `TimerHandle`: a callback, its arguments, a context, and the time.',
  references: [source('Lib/asyncio/events.py', 'TimerHandle')],
};

export const scheduleIsReference: TestableClaim = {
  id: 'asyncio-schedule-refers-to-coroutine',
  lines: [503, 503],
  kind: 'behaviour',
  statement: 'What the loop’s schedule holds of a task is just a reference to its coroutine object.',
  probe: `import asyncio


async def work():
    pass


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(work())
    return type(loop._ready[-1]).__name__

print(asyncio.run(main()))
`,
  rule: 'True where the queue of ready things holds the coroutine.',
  judge: trueWhere('coroutine'),
  correction: 'It holds a `Handle` with a bound step of the `Task`, and the task refers to the coroutine.',
  references: [source('Lib/asyncio/base_events.py', 'BaseEventLoop._call_soon')],
};

export default [
  becauseNonBlocking,
  ownStack,
  localsInObject,
  dependsOnWork,
  small,
  scheduleHasAll,
  scheduleSmall,
  scheduleIsReference,
] satisfies readonly Claim[];
