import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';

const TASK = docs('library/asyncio-task.html#asyncio.Task');

export const isFuture: TestableClaim = {
  id: 'tasks-are-futures',
  lines: [515, 515],
  kind: 'interface',
  statement: '`asyncio.Task` is a subclass of `asyncio.Future`.',
  probe: `import asyncio
import json

print(json.dumps(issubclass(asyncio.Task, asyncio.Future)))
`,
  rule: 'True where `issubclass` says so.',
  judge: trueWhere(true),
  correction:
    'So everything that can be done with a future can be done with a task, except setting its result.',
  references: [TASK, source('Lib/asyncio/tasks.py', 'Task')],
};

export const creationSchedules: TestableClaim = {
  id: 'tasks-creation-schedules',
  lines: [515, 515],
  kind: 'behaviour',
  statement: 'Making a task schedules its coroutine.',
  probe: `import asyncio
import json

ran = []


async def work():
    ran.append(True)


async def main():
    task = asyncio.create_task(work())
    at_once = len(ran)
    await asyncio.sleep(0)
    return [at_once, len(ran)]

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where it has not run when `create_task` returns, and runs at the next turn of the loop.',
  judge: trueWhere([0, 1]),
  correction:
    'It starts at the next turn of the loop; since 3.12 an eager task factory can start it at once.',
  references: [docs('library/asyncio-task.html#asyncio.create_task')],
};

export const statusCancelWait: TestableClaim = {
  id: 'tasks-status-cancel-wait',
  lines: [515, 515],
  kind: 'interface',
  statement: 'A task can be asked whether it is done, can be cancelled, and can be waited for.',
  probe: `import asyncio
import json


async def main():
    first = asyncio.create_task(asyncio.sleep(0, 'result'))
    second = asyncio.create_task(asyncio.sleep(60))
    before = first.done()
    value = await first
    second.cancel()
    await asyncio.wait([second])
    return [before, first.done(), value, second.cancelled()]

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where all three work.',
  judge: trueWhere([false, true, 'result', true]),
  correction: '`done()`, `cancel()`, and `await`.',
  references: [TASK],
};

export const twoWays: TestableClaim = {
  id: 'tasks-two-ways-to-create',
  lines: [519, 519],
  kind: 'interface',
  statement: '`asyncio.create_task(coro)` and `loop.create_task(coro)` both return a Task.',
  probe: `import asyncio
import json


async def main():
    one = asyncio.create_task(asyncio.sleep(0))
    two = asyncio.get_running_loop().create_task(asyncio.sleep(0))
    await asyncio.gather(one, two)
    return [type(one) is asyncio.Task, type(two) is asyncio.Task]

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where both give an `asyncio.Task`.',
  judge: trueWhere([true, true]),
  correction: 'The first asks for the running loop and calls the second.',
  references: [source('Lib/asyncio/tasks.py', 'create_task')],
};

export const onlyCoroutines: TestableClaim = {
  id: 'tasks-wrap-coroutines-only',
  lines: [519, 519],
  kind: 'interface',
  statement: 'What a task is made of is a coroutine object.',
  probe: `import asyncio
import json


async def main():
    future = asyncio.get_running_loop().create_future()
    try:
        asyncio.create_task(future)
        return 'a task of a future'
    except TypeError:
        return 'coroutines only'

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where another awaitable, a future, is refused.',
  judge: trueWhere('coroutines only'),
  correction: 'Other awaitables go to `ensure_future` or `gather`, or have to be awaited inside a coroutine.',
  references: [docs('library/asyncio-task.html#asyncio.create_task')],
};

export const currentLoop: TestableClaim = {
  id: 'tasks-default-to-current-loop',
  lines: [519, 519],
  kind: 'interface',
  statement: 'Without being given a loop, `asyncio.create_task` schedules the task on the current one.',
  probe: `import asyncio
import json


async def work():
    pass


async def main():
    await asyncio.create_task(work())
    return 'scheduled'

seen = [asyncio.run(main())]
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
coroutine = work()
try:
    loop.run_until_complete(asyncio.create_task(coroutine))
    seen.append('scheduled')
except RuntimeError as error:
    seen.append(str(error))
    coroutine.close()
loop.close()
print(json.dumps(seen))
`,
  rule: 'True where a task can be made for a current loop whether or not it runs; imprecise where it has to run.',
  judge: trueOrImprecise(['scheduled', 'scheduled'], ['scheduled', 'no running event loop']),
  correction: 'It takes no loop, and wants one that is running; for another one there is `loop.create_task`.',
  references: [
    docs('library/asyncio-task.html#asyncio.create_task'),
    source('Lib/asyncio/tasks.py', 'create_task'),
  ],
};

export default [
  isFuture,
  creationSchedules,
  statusCancelWait,
  twoWays,
  onlyCoroutines,
  currentLoop,
] satisfies readonly Claim[];
