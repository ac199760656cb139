import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

export const cancelRaises: TestableClaim = {
  id: 'tasks-cancel-raises',
  lines: [541, 541],
  kind: 'behaviour',
  statement: '`cancel()` makes a CancelledError be raised inside the coroutine.',
  probe: `import asyncio

seen = []


async def work():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError as error:
        seen.append(type(error).__name__)
        raise


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])

asyncio.run(main())
print(seen[0])
`,
  rule: 'True where the coroutine saw it at its await.',
  judge: trueWhere('CancelledError'),
  correction: 'It is thrown in at the await, at the next turn of the loop; `cancel` itself only asks for it.',
  references: [docs('library/asyncio-task.html#asyncio.Task.cancel')],
};

export const cancelCaught: TestableClaim = {
  id: 'tasks-cancel-can-be-caught',
  lines: [541, 541],
  kind: 'behaviour',
  statement: 'A coroutine can catch the CancelledError and go on.',
  probe: `import asyncio
import json


async def work():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        pass
    return 'went on'


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    task.cancel()
    return [await task, task.cancelled()]

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where a cancelled task returned a value all the same.',
  judge: trueWhere(['went on', false]),
  correction:
    'It can, but should not without reason: `timeout` and `TaskGroup` rely on it; `uncancel` (3.11) takes the request back.',
  references: [docs('library/asyncio-task.html', 'Task Cancellation')],
};

export const cancelEnds: TestableClaim = {
  id: 'tasks-cancel-ends-task',
  lines: [541, 541],
  kind: 'behaviour',
  statement: 'A CancelledError that nobody catches ends the task.',
  probe: `import asyncio
import json


async def main():
    task = asyncio.create_task(asyncio.sleep(60))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    return [task.done(), task.cancelled()]

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where the task is done, and says that it was cancelled.',
  judge: trueWhere([true, true]),
  correction: 'Its state is then CANCELLED.',
  references: [docs('library/asyncio-task.html#asyncio.Task.cancelled')],
};

export const cancelStored: TestableClaim = {
  id: 'tasks-cancel-stored-as-exception',
  lines: [541, 541],
  kind: 'behaviour',
  statement:
    'The CancelledError that ended a task is kept in it like other exceptions, and `exception()` returns it.',
  probe: `import asyncio
import json


async def main():
    task = asyncio.create_task(asyncio.sleep(60))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    try:
        return ['returned', type(task.exception()).__name__]
    except asyncio.CancelledError as error:
        return ['raised', type(error).__name__]

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where `exception()` returns the CancelledError.',
  judge: (value) => (Array.isArray(value) && value[0] === 'returned' ? 'true' : 'false'),
  correction:
    'Being cancelled is a state of its own: `result()` and `exception()` both raise a CancelledError then.',
  references: [
    docs('library/asyncio-task.html#asyncio.Task.exception'),
    source('Modules/_asynciomodule.c', '_asyncio_Future_exception_impl'),
  ],
};

export default [cancelRaises, cancelCaught, cancelEnds, cancelStored] satisfies readonly Claim[];
