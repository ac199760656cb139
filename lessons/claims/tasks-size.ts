import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

export const sizeOfCoroutine: TestableClaim = {
  id: 'tasks-size-includes-coroutine',
  lines: [535, 535],
  kind: 'size',
  statement: 'The larger its coroutine and its result, the larger is the Task object.',
  probe: `import asyncio
import json
import sys


async def small():
    return None


async def large():
    a = b = c = d = e = f = g = h = bytes(100_000)
    return [a, b, c, d, e, f, g, h]


async def main():
    sizes = []
    for coroutine in (small(), large()):
        task = asyncio.create_task(coroutine)
        before = sys.getsizeof(task)
        await task
        sizes += [before, sys.getsizeof(task)]
    return len(set(sizes))

print(asyncio.run(main()))
`,
  rule: 'True where `sys.getsizeof` tells tasks of different coroutines and results apart.',
  judge: (value) => (Number(value) > 1 ? 'true' : 'false'),
  correction:
    'A Task object has the same size always; coroutine and result are objects of their own, to which it points.',
  references: [source('Modules/_asynciomodule.c', 'TaskObj')],
};

export const callbacksTakeMemory: TestableClaim = {
  id: 'tasks-callbacks-take-memory',
  lines: [535, 535],
  kind: 'size',
  statement: 'A task with many callbacks occupies more memory than one with few.',
  probe: `import asyncio
import json
import tracemalloc


async def main():
    task = asyncio.create_task(asyncio.sleep(0))
    tracemalloc.start()
    for _ in range(5000):
        task.add_done_callback(id)
    taken = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    await task
    return taken > 10_000

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where five thousand callbacks took more than ten thousand bytes.',
  judge: trueWhere(true),
  correction:
    'They are kept in a list of pairs of callback and context, beside the task; the first one fits into the task itself.',
  references: [source('Modules/_asynciomodule.c', 'future_add_done_callback')],
};

export const methodsAdd: TestableClaim = {
  id: 'tasks-methods-add-size',
  lines: [535, 535],
  kind: 'size',
  statement: 'The methods of a task are part of the memory that each task takes.',
  probe: `import asyncio
import json
import sys

methods = {f'method_{n}': print for n in range(100)}
Larger = type('Larger', (asyncio.Task,), {'__slots__': (), **methods})


async def main():
    loop = asyncio.get_running_loop()
    plain, larger = (kind(asyncio.sleep(0), loop=loop) for kind in (asyncio.Task, Larger))
    await asyncio.gather(plain, larger)
    return sys.getsizeof(larger) - sys.getsizeof(plain)

print(json.dumps(asyncio.run(main()) > 0))
`,
  rule: 'True where a task of a class with a hundred more methods is larger.',
  judge: trueWhere(true),
  correction: 'Methods belong to the class, which exists once.',
  references: [docs('reference/datamodel.html#custom-classes')],
};

export const about400: TestableClaim = {
  id: 'tasks-overhead-400-bytes',
  lines: [535, 535],
  kind: 'size',
  statement: 'Without its coroutine, result and callbacks, a Task takes about 400 bytes.',
  probe: `import asyncio
import sys


async def main():
    return sys.getsizeof(asyncio.current_task())

print(asyncio.run(main()))
`,
  rule: 'True where `sys.getsizeof` of a Task is between 320 and 480.',
  judge: (value) => (Number(value) >= 320 && Number(value) <= 480 ? 'true' : 'false'),
  correction:
    'It takes about half of that on 64 bits, the collector’s header included; the number changes with nearly every version.',
  references: [source('Modules/_asynciomodule.c', 'TaskObj'), docs('library/sys.html#sys.getsizeof')],
};

export default [sizeOfCoroutine, callbacksTakeMemory, methodsAdd, about400] satisfies readonly Claim[];
