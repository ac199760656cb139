import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

export const manyOperations: TestableClaim = {
  id: 'asyncio-many-io-operations',
  lines: [481, 481],
  kind: 'behaviour',
  statement: 'One loop can have several I/O operations in flight.',
  needs: ['threads'],
  probe: `import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    pairs = [socket.socketpair() for _ in range(5)]
    for pair in pairs:
        for end in pair:
            end.setblocking(False)
    waiting = [asyncio.create_task(loop.sock_recv(here, 10)) for here, _ in pairs]
    await asyncio.sleep(0)
    at_once = sum(not task.done() for task in waiting)
    for _, there in pairs:
        await loop.sock_sendall(there, b'x')
    await asyncio.gather(*waiting)
    for pair in pairs:
        for end in pair:
            end.close()
    return at_once

print(asyncio.run(main()))
`,
  rule: 'True where five sockets were waited for at the same time, and all answered.',
  judge: trueWhere(5),
  correction: 'The selector watches all descriptors with one system call.',
  references: [docs('library/selectors.html')],
};

export const byReadiness: TestableClaim = {
  id: 'asyncio-switch-by-readiness',
  lines: [481, 481],
  kind: 'behaviour',
  statement: 'The loop goes on with the tasks whose wait is over.',
  probe: `import asyncio
import json

order = []


async def work(name, delay):
    await asyncio.sleep(delay)
    order.append(name)


async def main():
    await asyncio.gather(work('slow', 0.06), work('fast', 0.01), work('medium', 0.03))

asyncio.run(main())
print(json.dumps(order))
`,
  rule: 'True where tasks go on in the order in which their waits ended, not in the one in which they started.',
  judge: trueWhere(['fast', 'medium', 'slow']),
  correction: 'Whatever becomes ready joins the end of one queue, which is worked off from its front.',
  references: [source('Lib/asyncio/base_events.py', 'BaseEventLoop._run_once')],
};

export const byPriority: TestableClaim = {
  id: 'asyncio-switch-by-priority',
  lines: [481, 481],
  kind: 'interface',
  statement: 'Tasks have a priority, and the loop takes it into account.',
  probe: `import asyncio
import inspect
import json

names = [*inspect.signature(asyncio.create_task).parameters, *dir(asyncio.Task), *dir(asyncio.AbstractEventLoop)]
print(json.dumps([name for name in names if 'prio' in name.lower()]))
`,
  rule: 'True where tasks, or the loop, know anything of a priority.',
  judge: (value) => (Array.isArray(value) && value.length > 0 ? 'true' : 'false'),
  correction: 'There is none: ready callbacks run first in, first out.',
  references: [docs('library/asyncio-eventloop.html#asyncio.loop.call_soon')],
};

export const loopHoldsContext: TestableClaim = {
  id: 'asyncio-loop-holds-execution-context',
  lines: [483, 483],
  kind: 'behaviour',
  statement:
    'It is the event loop that keeps the execution context of a coroutine: without a loop it cannot be paused and continued.',
  probe: `import json
import types


@types.coroutine
def pause():
    yield


async def work():
    x = 1
    await pause()
    return x + 1

coroutine = work()
coroutine.send(None)
try:
    coroutine.send(None)
except StopIteration as stop:
    print(json.dumps(f'returned {stop.value} without a loop'))
`,
  rule: 'True where the coroutine could not go on without a loop.',
  judge: trueWhere('needs a loop'),
  correction:
    'The coroutine object keeps its own frame, with its locals and the place where it stopped; the loop keeps only whom to call next.',
  references: [
    source('Objects/genobject.c', 'gen_send_ex2'),
    docs('reference/datamodel.html#coroutine-objects'),
  ],
};

export const resumesAnother: TestableClaim = {
  id: 'asyncio-another-runs-meanwhile',
  lines: [483, 483],
  kind: 'behaviour',
  statement: 'When a coroutine is suspended, the loop goes on with another one that is ready.',
  probe: `import asyncio

log = []


async def work(name):
    for _ in range(2):
        log.append(name)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(work('a'), work('b'))

asyncio.run(main())
print(''.join(log))
`,
  rule: 'True where two tasks took turns.',
  judge: trueWhere('abab'),
  correction: 'If none is ready, the loop sleeps until the next timer or event.',
  references: [source('Lib/asyncio/base_events.py', 'BaseEventLoop._run_once')],
};

export const whereLeftOff: TestableClaim = {
  id: 'asyncio-resumes-where-left-off',
  lines: [483, 483],
  kind: 'behaviour',
  statement: 'After its wait a coroutine goes on at the very place where it stopped, with its variables.',
  probe: `import asyncio
import json


async def work():
    total = 0
    for n in (1, 2, 3):
        total += n
        await asyncio.sleep(0)
        total *= 10
    return total

print(json.dumps(asyncio.run(work())))
`,
  rule: 'True where a sum that is interrupted three times comes out right.',
  judge: trueWhere(1230),
  correction: 'Its frame stays as it was: locals, value stack, and the position in the bytecode.',
  references: [source('Objects/genobject.c', 'gen_send_ex2')],
};

export default [
  manyOperations,
  byReadiness,
  byPriority,
  loopHoldsContext,
  resumesAnother,
  whereLeftOff,
] satisfies readonly Claim[];
