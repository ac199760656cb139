import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';

const TASK_STEP = source('Modules/_asynciomodule.c', 'task_step_impl');

export const runsUntil: TestableClaim = {
  id: 'tasks-run-uninterrupted',
  lines: [537, 537],
  kind: 'behaviour',
  statement: 'Once a task has the turn, it runs on until its coroutine ends or awaits.',
  probe: `import asyncio

log = []


async def work(name):
    for _ in range(3):
        log.append(name)
    await asyncio.sleep(0)
    log.append(name)


async def main():
    await asyncio.gather(work('a'), work('b'))

asyncio.run(main())
print(''.join(log))
`,
  rule: 'True where the lines before the await are never interleaved with those of the other task.',
  judge: trueWhere('aaabbbab'),
  correction: 'Nothing else can take the turn away from it.',
  references: [TASK_STEP],
};

export const yieldsAtAwait: TestableClaim = {
  id: 'tasks-yield-at-first-await',
  lines: [537, 537],
  kind: 'behaviour',
  statement: 'At the first `await` that it meets, a task hands control back to the loop.',
  probe: `import asyncio

log = []


async def nothing():
    pass


async def work(name, something):
    log.append(name)
    await something()
    log.append(name)


async def main(something):
    await asyncio.gather(work('a', something), work('b', something))

asyncio.run(main(lambda: asyncio.sleep(0)))
log.append(' ')
asyncio.run(main(nothing))
print(''.join(log))
`,
  rule: 'True where another task got the turn at an await of a sleep, and at one of a coroutine that itself does not wait; imprecise where only at the first.',
  judge: trueOrImprecise('abab abab', 'abab aabb'),
  correction:
    'Only where what is awaited really suspends; a coroutine that returns without waiting is run like a call.',
  references: [docs('reference/expressions.html#await-expression'), TASK_STEP],
};

export const resumedWhenDone: TestableClaim = {
  id: 'tasks-resumed-when-done',
  lines: [537, 537],
  kind: 'behaviour',
  statement: 'When what it awaits is done, the task is resumed.',
  probe: `import asyncio
import json


async def main():
    answer = asyncio.get_running_loop().create_future()
    log = []

    async def work():
        log.append(await answer)

    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    answer.set_result('resumed')
    log.append('result set')
    await task
    return log

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where the task went on after the result was set.',
  judge: trueWhere(['result set', 'resumed']),
  correction:
    'Not at once: the future schedules a step of the task, which runs at the next turn of the loop.',
  references: [source('Modules/_asynciomodule.c', 'future_schedule_callbacks')],
};

export const localsInFrame: TestableClaim = {
  id: 'tasks-locals-in-frame',
  lines: [539, 539],
  kind: 'behaviour',
  statement:
    'The local variables of a task’s coroutine are in the coroutine’s frame, and can be reached from the task.',
  probe: `import asyncio


async def work():
    secret = 42
    await asyncio.sleep(0.01)


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    value = task.get_coro().cr_frame.f_locals['secret']
    await task
    return value

print(asyncio.run(main()))
`,
  rule: 'True where a variable of a suspended coroutine is found by way of task, coroutine and frame.',
  judge: trueWhere(42),
  correction: 'Task, coroutine, frame, variable: each refers to the next.',
  references: [docs('library/inspect.html', 'cr_frame')],
};

export const awaitMakesFrame: TestableClaim = {
  id: 'tasks-await-makes-frame',
  lines: [539, 539],
  kind: 'behaviour',
  statement: 'Each `await` makes a new frame.',
  probe: `import asyncio
import json
import sys

frames = set()


def trace(frame, event, argument):
    if event == 'call':
        frames.add(id(frame))


async def work(futures):
    for future in futures:
        await future


async def main():
    futures = [asyncio.get_running_loop().create_future() for _ in range(10)]
    coroutine = work(futures)
    sys.setprofile(trace)
    coroutine.send(None)
    for future in futures:
        sys.setprofile(None)
        future.set_result(None)
        sys.setprofile(trace)
        try:
            coroutine.send(None)
        except StopIteration:
            pass
    sys.setprofile(None)
    return len(frames)

print(asyncio.run(main()))
`,
  rule: 'True where ten awaits of futures ran in more than ten frames.',
  judge: (value) => (Number(value) > 10 ? 'true' : 'false'),
  correction:
    'A frame is made by calling a function; awaiting a future makes none, and the frame of an awaited coroutine was made when that was called.',
  references: [source('Objects/genobject.c', 'PyCoro_New')],
};

export const freedAtEnd: TestableClaim = {
  id: 'tasks-free-locals-at-end',
  lines: [539, 539],
  kind: 'behaviour',
  statement: 'As soon as its coroutine has returned, a task gives up frame and local variables.',
  probe: `import asyncio
import json
import weakref


class Data:
    pass


async def work(seen):
    data = Data()
    seen.append(weakref.ref(data))


async def main():
    seen = []
    task = asyncio.create_task(work(seen))
    await task
    return [seen[0]() is None, task.get_coro().cr_frame is None]

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where the frame and what a variable held are gone, though the task and the coroutine still exist.',
  judge: trueWhere([true, true]),
  correction: 'If it ends by an exception, the traceback keeps the frame, and the task keeps the exception.',
  references: [source('Objects/genobject.c', 'gen_send_ex2')],
};

export const manyAtOnce: TestableClaim = {
  id: 'tasks-many-at-once',
  lines: [543, 543],
  kind: 'behaviour',
  statement: 'One program can have thousands of waiting tasks under way.',
  probe: `import asyncio


async def main():
    answer = asyncio.get_running_loop().create_future()

    async def work():
        await answer

    tasks = [asyncio.create_task(work()) for _ in range(5000)]
    await asyncio.sleep(0)
    waiting = sum(not task.done() for task in tasks)
    answer.set_result(None)
    await asyncio.gather(*tasks)
    return waiting

print(asyncio.run(main()))
`,
  rule: 'True where five thousand tasks were waiting at the same time.',
  judge: trueWhere(5000),
  correction: 'Memory is the limit, and whatever the tasks are waiting for.',
  references: [docs('library/asyncio.html')],
};

export default [
  runsUntil,
  yieldsAtAwait,
  resumedWhenDone,
  localsInFrame,
  awaitMakesFrame,
  freedAtEnd,
  manyAtOnce,
] satisfies readonly Claim[];
