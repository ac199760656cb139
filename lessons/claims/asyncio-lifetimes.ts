import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

export const heldWhileWaiting: TestableClaim = {
  id: 'asyncio-data-held-while-waiting',
  lines: [505, 505],
  kind: 'behaviour',
  statement: 'Data that a coroutine made before an `await` stays in memory while it waits, needed or not.',
  probe: `import asyncio
import json
import weakref


class Data:
    pass


async def work(seen):
    data = Data()
    seen.append(weakref.ref(data))
    await asyncio.sleep(0.02)


async def main():
    seen = []
    task = asyncio.create_task(work(seen))
    await asyncio.sleep(0.001)
    alive = seen[0]() is not None
    await task
    return [alive, seen[0]() is not None]

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where the data exists while the task waits, and no longer when it is done.',
  judge: trueWhere([true, false]),
  correction: 'A local variable of a suspended frame counts as a reference like any other.',
  references: [source('Objects/genobject.c', 'gen_traverse')],
};

export const releaseEarly: TestableClaim = {
  id: 'asyncio-release-before-await',
  lines: [505, 505],
  kind: 'advice',
  statement: 'Letting go of large data before the `await` frees its memory for the time of the wait.',
  probe: `import asyncio
import json
import weakref


class Data:
    pass


async def work(seen):
    data = Data()
    seen.append(weakref.ref(data))
    del data
    await asyncio.sleep(0.02)


async def main():
    seen = []
    task = asyncio.create_task(work(seen))
    await asyncio.sleep(0.001)
    alive = seen[0]() is not None
    await task
    return alive

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where data that was deleted before the wait is gone while the task waits.',
  judge: trueWhere(false),
  correction: 'With its last name gone the count falls to zero, and the object goes at once.',
  references: [docs('reference/simple_stmts.html#the-del-statement')],
};

export const subjectToGc: TestableClaim = {
  id: 'asyncio-coroutines-are-collected',
  lines: [507, 507],
  kind: 'behaviour',
  statement: 'Coroutine objects are subject to garbage collection like others.',
  probe: `import gc
import json


async def work():
    pass

coroutine = work()
print(json.dumps(gc.is_tracked(coroutine)))
coroutine.close()
`,
  rule: 'True where the cycle collector tracks a coroutine.',
  judge: trueWhere(true),
  correction: 'They are counted, and tracked by the cycle collector as well.',
  references: [source('Objects/genobject.c', 'PyCoro_Type')],
};

export const freedWhenUnreachable: TestableClaim = {
  id: 'asyncio-unreachable-coroutine-freed',
  lines: [507, 507],
  kind: 'behaviour',
  statement: 'A coroutine object that nobody can reach is freed, with what its frame held.',
  probe: `import asyncio
import gc
import json
import weakref


class Data:
    pass


async def work(data):
    await asyncio.sleep(0)

gc.disable()
data = Data()
seen = weakref.ref(data)
coroutine = work(data)
coroutine.send(None)
del data, coroutine
print(json.dumps(seen() is None))
`,
  rule: 'True where the object in its frame is gone at once, without the cycle collector.',
  judge: trueWhere(true),
  correction:
    'The last reference frees it; before that, a suspended coroutine gets a `GeneratorExit`, so its `finally` blocks run.',
  references: [source('Objects/genobject.c', '_PyGen_Finalize')],
};

export const cyclesDelay: TestableClaim = {
  id: 'asyncio-cycles-delay-collection',
  lines: [507, 507],
  kind: 'behaviour',
  statement: 'A reference cycle puts off the release of a coroutine.',
  probe: `import asyncio
import gc
import json
import weakref


async def work(box):
    await asyncio.sleep(0)

gc.disable()
box = []
coroutine = work(box)
box.append(coroutine)
coroutine.send(None)
seen = weakref.ref(coroutine)
del box, coroutine
before = seen() is None
gc.collect()
print(json.dumps([before, seen() is None]))
`,
  rule: 'True where a coroutine in a cycle outlives its names until the collector runs.',
  judge: trueWhere([false, true]),
  correction:
    'The box refers to the coroutine, its frame to the box; only the cycle collector can tell that nobody else does.',
  references: [docs('library/gc.html')],
};

export const switchingRaces: TestableClaim = {
  id: 'asyncio-shared-data-races',
  lines: [509, 509],
  kind: 'behaviour',
  statement: 'Although coroutines share one thread, switching between them can cause race conditions.',
  probe: `import asyncio

count = 0


async def add():
    global count
    for _ in range(10):
        before = count
        await asyncio.sleep(0)
        count = before + 1


async def main():
    await asyncio.gather(add(), add())

asyncio.run(main())
print(count)
`,
  rule: 'True where updates of two tasks are lost.',
  judge: (value) => (Number(value) < 20 ? 'true' : 'false'),
  correction: 'What was read before an await may be out of date after it.',
  references: [docs('library/asyncio-sync.html#asyncio.Lock')],
};

export const lockHelps: TestableClaim = {
  id: 'asyncio-lock-helps',
  lines: [509, 509],
  kind: 'behaviour',
  statement: 'An `asyncio.Lock` protects a shared resource from such races.',
  probe: `import asyncio

count = 0


async def add(lock):
    global count
    for _ in range(10):
        async with lock:
            before = count
            await asyncio.sleep(0)
            count = before + 1


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(add(lock), add(lock))

asyncio.run(main())
print(count)
`,
  rule: 'True where no update is lost while all hold the lock.',
  judge: trueWhere(20),
  correction: 'The others wait at `async with` until the holder has left, whatever it awaits in between.',
  references: [docs('library/asyncio-sync.html#asyncio.Lock')],
};

export default [
  heldWhileWaiting,
  releaseEarly,
  subjectToGc,
  freedWhenUnreachable,
  cyclesDelay,
  switchingRaces,
  lockHelps,
] satisfies readonly Claim[];
