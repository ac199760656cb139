import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';

export const callsNext: TestableClaim = {
  id: 'asyncio-loop-calls-next',
  lines: [489, 489],
  kind: 'interface',
  statement: 'A coroutine is advanced by its method `__next__()`.',
  probe: `import json


async def f():
    pass

coroutine = f()
print(json.dumps([name for name in ('__next__', 'send', 'throw', 'close') if hasattr(coroutine, name)]))
coroutine.close()
`,
  rule: 'True where a coroutine has a method `__next__`.',
  judge: (value) => (Array.isArray(value) && value.includes('__next__') ? 'true' : 'false'),
  correction: 'It has none, so that nobody iterates over it by mistake; what advances it is `send`.',
  references: [
    docs('reference/datamodel.html#coroutine-objects'),
    source('Objects/genobject.c', 'coro_methods'),
  ],
};

export const callsSend: TestableClaim = {
  id: 'asyncio-loop-calls-send',
  lines: [489, 489],
  kind: 'behaviour',
  statement: 'A task advances its coroutine by calling `send`, over and over.',
  probe: `import asyncio
import collections.abc
import json

sent = []


async def work():
    for _ in range(3):
        await asyncio.sleep(0)


class Spy(collections.abc.Coroutine):
    def __init__(self, coroutine):
        self.coroutine = coroutine

    def send(self, value):
        sent.append(value)
        return self.coroutine.send(value)

    def throw(self, *args):
        return self.coroutine.throw(*args)

    def __await__(self):
        return self.coroutine.__await__()


async def main():
    await asyncio.create_task(Spy(work()))

asyncio.run(main())
print(json.dumps(sent))
`,
  rule: 'True where `send` was called once for the start and once after each suspension.',
  judge: (value) => (Array.isArray(value) && value.length === 4 ? 'true' : 'false'),
  correction: 'It always sends `None`; results reach the coroutine through the future it awaits.',
  references: [source('Modules/_asynciomodule.c', 'task_step_impl')],
};

export const returnsGenerator: TestableClaim = {
  id: 'asyncio-function-returns-generator',
  lines: [489, 489],
  kind: 'behaviour',
  statement: 'A call of a coroutine function returns a generator object.',
  probe: `import json
import types


async def f():
    pass

coroutine = f()
print(json.dumps(isinstance(coroutine, types.GeneratorType)))
coroutine.close()
`,
  rule: 'True where the returned object is a generator.',
  judge: trueWhere(true),
  correction: 'It returns a coroutine object, a type of its own since 3.5.',
  references: [source('Objects/genobject.c', 'PyCoro_Type')],
};

export const stepEndsAtAwait: TestableClaim = {
  id: 'asyncio-step-ends-at-await',
  lines: [489, 489],
  kind: 'behaviour',
  statement: 'One `send` brings a coroutine to its next `await`, and no further.',
  probe: `import asyncio


async def helper():
    pass


async def work(something):
    for _ in range(5):
        await something()


def sends(coroutine):
    for count in range(1, 100):
        try:
            coroutine.send(None)
        except StopIteration:
            return count

print([sends(work(lambda: asyncio.sleep(0))), sends(work(helper))])
`,
  rule: 'True where five awaits take five sends and one to the end, of a sleep as of a coroutine that does not wait; imprecise where only those of the sleep do.',
  judge: trueOrImprecise([6, 6], [6, 1]),
  correction:
    'It runs on until something at the end of the chain of awaits yields; awaits that have their result at once are passed.',
  references: [docs('reference/expressions.html#await-expression')],
};

export const knowsActive: TestableClaim = {
  id: 'asyncio-current-task-known',
  lines: [489, 489],
  kind: 'interface',
  statement: 'At any moment it is known which task is executing.',
  probe: `import asyncio
import json


async def work():
    first = asyncio.current_task()
    await asyncio.sleep(0)
    return first is asyncio.current_task()


async def main():
    tasks = [asyncio.create_task(work()) for _ in range(3)]
    return await asyncio.gather(*tasks)

print(json.dumps(all(asyncio.run(main()))))
`,
  rule: 'True where `current_task` gives each task itself.',
  judge: trueWhere(true),
  correction: 'Not the loop but a table beside it knows: the task enters and leaves it at each step.',
  references: [docs('library/asyncio-task.html#asyncio.current_task')],
};

export const awaitLetsOthersRun: TestableClaim = {
  id: 'asyncio-await-runs-others',
  lines: [491, 491],
  kind: 'behaviour',
  statement: 'Whenever a coroutine awaits something, another one that is ready gets to run.',
  probe: `import asyncio
import json

ran = []


async def ready():
    ran.append(True)


async def main():
    asyncio.create_task(ready())
    await asyncio.sleep(0)
    while_waiting = len(ran)
    done = asyncio.get_running_loop().create_future()
    done.set_result(None)
    asyncio.create_task(ready())
    await done
    return [while_waiting, len(ran) - while_waiting]

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where a ready task ran during a sleep, and another while a future was awaited that was done already; imprecise where only the first ran.',
  judge: trueOrImprecise([1, 1], [1, 0]),
  correction: 'Awaiting what is done already gives its result at once, without a switch.',
  references: [source('Lib/asyncio/futures.py', 'Future.__await__')],
};

export default [
  callsNext,
  callsSend,
  returnsGenerator,
  stepEndsAtAwait,
  knowsActive,
  awaitLetsOthersRun,
] satisfies readonly Claim[];
