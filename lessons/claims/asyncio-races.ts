import type { Claim, TestableClaim, UntestableClaim } from '#domain/claim/claim.ts';
import { docs, trueWhere } from '#lessons/author/claim-parts.ts';

export const noticesPause: TestableClaim = {
  id: 'asyncio-pause-unnoticed',
  lines: [491, 491],
  kind: 'behaviour',
  statement: 'A coroutine cannot notice that it was paused.',
  probe: `import asyncio
import json

shared = ['as it was']


async def other():
    shared[0] = 'changed'


async def work():
    mine, before = 'as it was', shared[0]
    await asyncio.sleep(0)
    return [mine, shared[0] == before]


async def main():
    result, _ = await asyncio.gather(work(), other())
    return result

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where all it can see is as before; imprecise where its own variables are, and shared ones are not.',
  judge: (value) =>
    Array.isArray(value) && value[1] === true
      ? 'true'
      : Array.isArray(value) && value[0] === 'as it was'
        ? 'imprecise'
        : 'false',
  correction:
    'Its own variables are as it left them, but the clock has gone on and shared state may have changed.',
  references: [docs('library/asyncio-sync.html')],
};

export const pausedAtAnyAwait: TestableClaim = {
  id: 'asyncio-pause-only-at-await',
  lines: [493, 493],
  kind: 'behaviour',
  statement: 'A coroutine may be paused wherever it says `await`.',
  probe: `import asyncio
import json


async def work():
    first = 'at the first await'
    await asyncio.sleep(0)
    first = 'at the second await'
    await asyncio.sleep(0)

coroutine = work()
places = []
try:
    while True:
        coroutine.send(None)
        places.append(coroutine.cr_frame.f_locals['first'])
except StopIteration:
    pass
print(json.dumps(places))
`,
  rule: 'True where it was suspended at each of its awaits.',
  judge: trueWhere(['at the first await', 'at the second await']),
  correction: 'And at `async for` and at both ends of an `async with`, which await without the word.',
  references: [docs('reference/compound_stmts.html#coroutines')],
};

export const partiallyModified: TestableClaim = {
  id: 'asyncio-partial-changes-visible',
  lines: [493, 493],
  kind: 'behaviour',
  statement: 'If a coroutine awaits in the middle of a change, others may see the data half changed.',
  probe: `import asyncio
import json

accounts = {'a': 100, 'b': 0}


async def transfer():
    accounts['a'] -= 50
    await asyncio.sleep(0)
    accounts['b'] += 50


async def audit():
    return sum(accounts.values())


async def main():
    _, total = await asyncio.gather(transfer(), audit())
    return total

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where a sum that should stay 100 was seen as 50.',
  judge: trueWhere(50),
  correction: 'An await in the middle is an invitation.',
  references: [docs('library/asyncio-sync.html#asyncio.Lock')],
};

export const safeWithoutAwait: TestableClaim = {
  id: 'asyncio-no-await-is-atomic',
  lines: [493, 493],
  kind: 'behaviour',
  statement: 'A change that contains no `await` is never seen half done by another coroutine.',
  probe: `import asyncio
import json

accounts = {'a': 5000, 'b': 0}
seen = set()


async def transfer():
    for _ in range(100):
        accounts['a'] -= 50
        accounts['b'] += 50
        await asyncio.sleep(0)


async def audit():
    for _ in range(100):
        seen.add(sum(accounts.values()))
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(transfer(), audit(), transfer())

asyncio.run(main())
print(json.dumps(sorted(seen)))
`,
  rule: 'True where every sum that was seen is the right one.',
  judge: trueWhere([5000]),
  correction: 'Coroutines of one loop cannot interrupt each other; other threads still can.',
  references: [docs('library/asyncio-dev.html', 'Concurrency and Multithreading')],
};

export const unique: UntestableClaim = {
  id: 'asyncio-unique-to-python',
  lines: [495, 495],
  kind: 'definition',
  statement:
    'That concurrent code can be written in a sequential style like this is something only Python has.',
  untestable: 'No Python program can look at other languages.',
  correction:
    'C# had async and await in 2012, before Python; JavaScript, Rust, Kotlin and Swift have the like.',
  references: [docs('whatsnew/3.5.html', 'PEP 492 - Coroutines with async and await syntax')],
};

export const efficientForWaiting: TestableClaim = {
  id: 'asyncio-efficient-waits',
  lines: [495, 495],
  kind: 'size',
  statement: 'For many waits at once asyncio needs fewer resources than threads do.',
  needs: ['threads'],
  varies: true,
  probe: `import asyncio
import json
import resource
import threading


def used():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


async def main():
    await asyncio.sleep(0)
    before = used()
    tasks = [asyncio.create_task(asyncio.sleep(0.01)) for _ in range(40)]
    await asyncio.gather(*tasks)
    return used() - before

tasks = asyncio.run(main())
stop = threading.Event()
threading.Thread(target=str).start()
before = used()
threads = [threading.Thread(target=stop.wait) for _ in range(40)]
for thread in threads:
    thread.start()
by_threads = used() - before
stop.set()
for thread in threads:
    thread.join()
print(json.dumps(by_threads > tasks))
`,
  rule: 'True where forty waiting threads take more memory of the process than forty waiting tasks.',
  judge: trueWhere(true),
  correction:
    'A waiting task is a few small objects; a thread has a stack, and an entry in the operating system.',
  references: [docs('library/asyncio.html')],
};

export default [
  noticesPause,
  pausedAtAnyAwait,
  partiallyModified,
  safeWithoutAwait,
  unique,
  efficientForWaiting,
] satisfies readonly Claim[];
