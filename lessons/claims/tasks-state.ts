import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

export const hasCoroutine: TestableClaim = {
  id: 'tasks-hold-coroutine',
  lines: [523, 523],
  kind: 'interface',
  statement: 'A Task refers to the coroutine that it executes.',
  probe: `import asyncio
import json


async def main():
    coroutine = asyncio.sleep(0)
    task = asyncio.create_task(coroutine)
    same = task.get_coro() is coroutine
    await task
    return same

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where `get_coro` gives that very object.',
  judge: trueWhere(true),
  correction: '`get_coro` returns it, since 3.8.',
  references: [docs('library/asyncio-task.html#asyncio.Task.get_coro')],
};

export const threeStates: TestableClaim = {
  id: 'tasks-three-states',
  lines: [525, 525],
  kind: 'behaviour',
  statement: 'PENDING, CANCELLED and FINISHED are states of a task.',
  probe: `import asyncio
import json


async def main():
    done = asyncio.create_task(asyncio.sleep(0))
    cancelled = asyncio.create_task(asyncio.sleep(60))
    pending = asyncio.create_task(asyncio.sleep(60))
    await done
    cancelled.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    states = [pending._state, cancelled._state, done._state]
    pending.cancel()
    return states

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where three tasks are in these states.',
  judge: trueWhere(['PENDING', 'CANCELLED', 'FINISHED']),
  correction: 'They are all there are; a task that failed is FINISHED too.',
  references: [source('Lib/asyncio/base_futures.py', '_PENDING')],
};

export const running: TestableClaim = {
  id: 'tasks-running-state',
  lines: [525, 525],
  kind: 'behaviour',
  statement: 'A task that is executing is in the state RUNNING.',
  probe: `import asyncio


async def main():
    return asyncio.current_task()._state

print(asyncio.run(main()))
`,
  rule: 'True where a task, asked by itself, is RUNNING.',
  judge: trueWhere('RUNNING'),
  correction:
    'There is no such state: from its creation to its end a task is PENDING. The futures of `concurrent.futures` have a RUNNING.',
  references: [
    source('Lib/asyncio/base_futures.py', '_PENDING'),
    source('Lib/concurrent/futures/_base.py', 'RUNNING'),
  ],
};

export const keepsResult: TestableClaim = {
  id: 'tasks-keep-result',
  lines: [527, 527],
  kind: 'behaviour',
  statement: 'A Task keeps what its coroutine returned.',
  probe: `import asyncio


async def work():
    return 42


async def main():
    task = asyncio.create_task(work())
    await task
    return task.result()

print(asyncio.run(main()))
`,
  rule: 'True where `result()` gives the returned value.',
  judge: trueWhere(42),
  correction: 'And it can be asked for it any number of times.',
  references: [docs('library/asyncio-task.html#asyncio.Task.result')],
};

export const keepsException: TestableClaim = {
  id: 'tasks-keep-exception',
  lines: [529, 529],
  kind: 'behaviour',
  statement: 'A Task keeps the exception that ended its coroutine.',
  probe: `import asyncio


async def work():
    raise KeyError('k')


async def main():
    task = asyncio.create_task(work())
    await asyncio.wait([task])
    return type(task.exception()).__name__

print(asyncio.run(main()))
`,
  rule: 'True where `exception()` gives it.',
  judge: trueWhere('KeyError'),
  correction:
    'It is raised in whoever awaits the task; if nobody ever asks, the loop logs it when the task is freed.',
  references: [docs('library/asyncio-task.html#asyncio.Task.exception')],
};

export const refersToLoop: TestableClaim = {
  id: 'tasks-refer-to-loop',
  lines: [531, 531],
  kind: 'interface',
  statement: 'A Task refers to the loop that it runs in.',
  probe: `import asyncio
import json


async def main():
    return asyncio.current_task().get_loop() is asyncio.get_running_loop()

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where `get_loop` gives the running loop.',
  judge: trueWhere(true),
  correction: '`get_loop`, inherited from Future, returns it.',
  references: [docs('library/asyncio-future.html#asyncio.Future.get_loop')],
};

export const callbacks: TestableClaim = {
  id: 'tasks-callbacks',
  lines: [533, 533],
  kind: 'behaviour',
  statement: 'A Task has callbacks, which are executed when it is done.',
  probe: `import asyncio
import json

told = []


async def main():
    task = asyncio.create_task(asyncio.sleep(0))
    for name in 'abc':
        task.add_done_callback(lambda task, name=name: told.append(name))
    await task
    await asyncio.sleep(0)
    return told

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where all of them ran, in their order.',
  judge: trueWhere(['a', 'b', 'c']),
  correction: 'They are not called by the task but scheduled with the loop, for its next turn.',
  references: [docs('library/asyncio-task.html#asyncio.Task.add_done_callback')],
};

export default [
  hasCoroutine,
  threeStates,
  running,
  keepsResult,
  keepsException,
  refersToLoop,
  callbacks,
] satisfies readonly Claim[];
