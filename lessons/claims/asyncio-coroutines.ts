import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

export const generalised: TestableClaim = {
  id: 'asyncio-coroutine-generalises-function',
  lines: [477, 477],
  kind: 'definition',
  statement:
    'A coroutine can do what a function cannot: be entered several times, each time where it stopped.',
  probe: `import asyncio
import json


async def work():
    for n in range(3):
        await asyncio.sleep(0)

coroutine = work()
lines = []
try:
    while True:
        coroutine.send(None)
        lines.append(coroutine.cr_frame.f_locals['n'])
except StopIteration:
    pass
print(json.dumps(lines))
`,
  rule: 'True where one coroutine was entered again and again, and its loop went on.',
  judge: trueWhere([0, 1, 2]),
  correction: 'A function has one way in; a coroutine has one more at each place where it can be suspended.',
  references: [docs('glossary.html#term-coroutine')],
};

export const viaGenerators: TestableClaim = {
  id: 'asyncio-coroutines-are-generators',
  lines: [479, 479],
  kind: 'behaviour',
  statement: 'Coroutines are implemented by means of generators: what `async def` gives is one.',
  probe: `import json
import types


async def f():
    pass

coroutine = f()
print(json.dumps([isinstance(coroutine, types.GeneratorType), hasattr(coroutine, '__next__'), hasattr(coroutine, 'send')]))
coroutine.close()
`,
  rule: 'True where a coroutine is a generator; imprecise where it is a type of its own that still has the methods `send`, `throw` and `close`.',
  judge: (value) =>
    Array.isArray(value) && value[0] === true
      ? 'true'
      : Array.isArray(value) && value[2] === true
        ? 'imprecise'
        : 'false',
  correction:
    'Since 3.5 they have a type of their own, which shares its C code with generators but cannot be iterated.',
  references: [
    source('Objects/genobject.c', 'PyCoro_Type'),
    docs('reference/datamodel.html#coroutine-objects'),
  ],
};

export const viaYield: TestableClaim = {
  id: 'asyncio-coroutines-use-yield',
  lines: [479, 479],
  kind: 'behaviour',
  statement: 'A coroutine function is written with the keyword `yield`.',
  probe: `import inspect
import json


async def f():
    yield 1

print(json.dumps([inspect.iscoroutinefunction(f), inspect.isasyncgenfunction(f)]))
`,
  rule: 'True where an `async def` with a `yield` makes a coroutine function.',
  judge: (value) => (Array.isArray(value) && value[0] === true ? 'true' : 'false'),
  correction:
    'With a `yield` it becomes an asynchronous generator; the only `yield` in play is deep below, in `Future.__await__`.',
  references: [
    docs('reference/expressions.html#asynchronous-generator-functions'),
    source('Lib/asyncio/futures.py', 'Future.__await__'),
  ],
};

export const callGivesCoroutine: TestableClaim = {
  id: 'asyncio-call-gives-coroutine',
  lines: [479, 479],
  kind: 'behaviour',
  statement: 'What `async def` defines is a coroutine function, and a call of it returns a coroutine object.',
  probe: `import json


async def f():
    pass

coroutine = f()
print(json.dumps([type(f).__name__, type(coroutine).__name__]))
coroutine.close()
`,
  rule: 'True where the call gives an object of type `coroutine`.',
  judge: trueWhere(['function', 'coroutine']),
  correction: 'Calling it runs nothing yet.',
  references: [docs('glossary.html#term-coroutine-function')],
};

export const coroutineStates: TestableClaim = {
  id: 'asyncio-object-is-pausable',
  lines: [479, 479],
  kind: 'behaviour',
  statement: 'A coroutine object stands for a computation that can be under way and yet paused.',
  probe: `import asyncio
import inspect
import json


async def work():
    await asyncio.sleep(0)

coroutine = work()
states = [inspect.getcoroutinestate(coroutine)]
coroutine.send(None)
states.append(inspect.getcoroutinestate(coroutine))
coroutine.close()
states.append(inspect.getcoroutinestate(coroutine))
print(json.dumps(states))
`,
  rule: 'True where the object says of itself that it is suspended.',
  judge: trueWhere(['CORO_CREATED', 'CORO_SUSPENDED', 'CORO_CLOSED']),
  correction: 'It goes from created, by running and suspended in turns, to closed.',
  references: [docs('library/inspect.html#inspect.getcoroutinestate')],
};

export default [
  generalised,
  viaGenerators,
  viaYield,
  callGivesCoroutine,
  coroutineStates,
] satisfies readonly Claim[];
