import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

export const needsLoop: TestableClaim = {
  id: 'asyncio-application-needs-loop',
  lines: [467, 467],
  kind: 'behaviour',
  statement: 'Without an event loop asyncio can run no task.',
  probe: `import asyncio
import json
import warnings

warnings.simplefilter('ignore')


async def work():
    pass

try:
    asyncio.create_task(work())
    print(json.dumps('a task was made'))
except RuntimeError as error:
    print(json.dumps(str(error)))
`,
  rule: 'True where making a task is refused as long as no loop runs.',
  judge: trueWhere('no running event loop'),
  correction: 'Tasks, futures and timers belong to a loop; a bare coroutine can be driven by hand.',
  references: [docs('library/asyncio-task.html#asyncio.create_task')],
};

export const infiniteLoop: TestableClaim = {
  id: 'asyncio-loop-is-endless',
  lines: [467, 467],
  kind: 'behaviour',
  statement: 'At its heart the event loop is an endless loop.',
  probe: `import asyncio
import inspect
import json

print(json.dumps('while True:' in inspect.getsource(asyncio.BaseEventLoop.run_forever)))
`,
  rule: 'True where the source of `run_forever` has a `while True`.',
  judge: trueWhere(true),
  correction:
    'It is one, with a way out: `stop()` ends it after the current turn, and `asyncio.run` calls that when `main` is done.',
  references: [source('Lib/asyncio/base_events.py', 'BaseEventLoop.run_forever')],
};

export const waitsForEvents: TestableClaim = {
  id: 'asyncio-loop-waits-for-events',
  lines: [467, 467],
  kind: 'behaviour',
  statement: 'With nothing to do, the loop sleeps until an event comes, instead of asking over and over.',
  probe: `import asyncio


async def main():
    loop = asyncio.get_running_loop()
    select = loop._selector.select
    turns = []

    def counting(timeout=None):
        turns.append(timeout)
        return select(timeout)

    loop._selector.select = counting
    await asyncio.sleep(0.05)
    return len(turns)

turns = asyncio.run(main())
print('few' if turns < 5 else 'many')
`,
  rule: 'True where the loop makes fewer than five turns during a sleep of 50 ms.',
  judge: trueWhere('few'),
  correction: 'It asks the selector once, and hands it the time until the next timer as the longest wait.',
  references: [source('Lib/asyncio/base_events.py', 'BaseEventLoop._run_once')],
};

export const runsTasksAndCallbacks: TestableClaim = {
  id: 'asyncio-loop-runs-callbacks',
  lines: [467, 467],
  kind: 'behaviour',
  statement: 'An event loop executes tasks, and plain callbacks as well.',
  probe: `import asyncio
import json

ran = []


async def task():
    ran.append('task')


async def main():
    asyncio.get_running_loop().call_soon(ran.append, 'callback')
    await asyncio.create_task(task())

asyncio.run(main())
print(json.dumps(sorted(ran)))
`,
  rule: 'True where both ran.',
  judge: trueWhere(['callback', 'task']),
  correction: 'To the loop there are only callbacks: a step of a task is one.',
  references: [docs('library/asyncio-eventloop.html#asyncio.loop.call_soon')],
};

export const network: TestableClaim = {
  id: 'asyncio-loop-does-network-io',
  lines: [467, 467],
  kind: 'behaviour',
  statement: 'The loop sends and receives through sockets without blocking.',
  needs: ['threads'],
  probe: `import asyncio
import json
import socket


async def main():
    loop = asyncio.get_running_loop()
    here, there = socket.socketpair()
    for end in (here, there):
        end.setblocking(False)
    order = []

    async def receive():
        data = await loop.sock_recv(here, 10)
        order.append(data.decode())

    receiver = asyncio.create_task(receive())
    await asyncio.sleep(0)
    order.append('not blocked')
    await loop.sock_sendall(there, b'hello')
    await receiver
    here.close()
    there.close()
    return order

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where a task waits for a socket, the others go on, and the data arrives.',
  judge: trueWhere(['not blocked', 'hello']),
  correction:
    'Non-blocking sockets and a selector do it; files on disk are another matter, since they always count as ready.',
  references: [docs('library/asyncio-eventloop.html#asyncio.loop.sock_recv')],
};

export const subprocesses: TestableClaim = {
  id: 'asyncio-loop-runs-subprocesses',
  lines: [467, 467],
  kind: 'behaviour',
  statement: 'A program can start subprocesses by its event loop, and await their output.',
  needs: ['threads', 'processes'],
  probe: `import asyncio
import sys


async def main():
    child = await asyncio.create_subprocess_exec(
        sys.executable, '-I', '-S', '-c', 'print(6 * 7)', stdout=asyncio.subprocess.PIPE
    )
    output, _ = await child.communicate()
    return int(output)

print(asyncio.run(main()))
`,
  rule: 'True where the child’s output came back.',
  judge: trueWhere(42),
  correction:
    'The pipes are watched by the selector; the end of the child by a file descriptor, a signal or a thread, depending on the version.',
  references: [docs('library/asyncio-subprocess.html#asyncio.create_subprocess_exec')],
};

export default [
  needsLoop,
  infiniteLoop,
  waitsForEvents,
  runsTasksAndCallbacks,
  network,
  subprocesses,
] satisfies readonly Claim[];
