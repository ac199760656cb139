import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

export const syntaxSince35: TestableClaim = {
  id: 'asyncio-syntax-since-3-5',
  lines: [449, 449],
  kind: 'history',
  statement: 'The language itself has supported asynchronous code since Python 3.5.',
  probe: `import ast
import json


def parses(minor):
    try:
        ast.parse('async def f():\\n    await g()\\n', feature_version=(3, minor))
        return True
    except SyntaxError:
        return False

print(json.dumps([parses(4), parses(5)]))
`,
  rule: 'True where the parser accepts `async def` with the grammar of 3.5 and refuses it with that of 3.4.',
  judge: trueWhere([false, true]),
  correction:
    'The syntax came with 3.5 (PEP 492); the module asyncio, with coroutines made of generators, with 3.4.',
  references: [
    docs('whatsnew/3.5.html', 'PEP 492 - Coroutines with async and await syntax'),
    source('Parser/pegen.h', 'CHECK_VERSION'),
  ],
};

export const keywordsSince35: TestableClaim = {
  id: 'asyncio-keywords-since-3-5',
  lines: [449, 449],
  kind: 'history',
  statement: 'With 3.5, `async` and `await` became keywords, which no variable may be called.',
  probe: `import ast
import json
import sys


def is_a_name(minor):
    try:
        ast.parse('async = 1', feature_version=(3, minor))
        return True
    except SyntaxError:
        return False

# From 3.13 the parser no longer knows the grammar of 3.6 and earlier.
print(json.dumps(is_a_name(5) if sys.version_info < (3, 13) else 'cannot tell'))
`,
  rule: 'Imprecise where the parser, asked for the grammar of 3.5, takes `async` for a name, or no longer knows that grammar.',
  judge: (value) => (value === false ? 'true' : 'imprecise'),
  correction:
    'In 3.5 and 3.6 they were special only in and before an `async def`; reserved words they are since 3.7.',
  references: [
    docs('whatsnew/3.7.html'),
    { in: 'source', version: '3.12', path: 'Parser/tokenizer.c', name: 'async_hacks' },
  ],
};

export const asyncDeclares: TestableClaim = {
  id: 'asyncio-async-def-is-coroutine',
  lines: [451, 451],
  kind: 'definition',
  statement: 'The function that `async def` makes is itself a coroutine.',
  probe: `import inspect
import json


async def f():
    pass

print(json.dumps([inspect.iscoroutine(f), inspect.iscoroutinefunction(f), type(f).__name__]))
`,
  rule: 'True where the function is a coroutine, rather than a function that returns one.',
  judge: (value) => (Array.isArray(value) && value[0] === true ? 'true' : 'false'),
  correction: 'It makes an ordinary function object with a flag in its code; calling it gives the coroutine.',
  references: [
    docs('reference/datamodel.html#coroutine-objects'),
    source('Include/cpython/code.h', 'CO_COROUTINE'),
  ],
};

export const paused: TestableClaim = {
  id: 'asyncio-coroutine-pauses',
  lines: [451, 451],
  kind: 'behaviour',
  statement: 'A coroutine can stop in the middle and be continued later.',
  probe: `import asyncio
import json

seen = []


async def work():
    seen.append('first half')
    await asyncio.sleep(0)
    seen.append('second half')

coroutine = work()
coroutine.send(None)
seen.append('something else')
try:
    coroutine.send(None)
except StopIteration:
    pass
print(json.dumps(seen))
`,
  rule: 'True where something else happened between its halves.',
  judge: trueWhere(['first half', 'something else', 'second half']),
  correction: 'A suspended coroutine keeps its frame, and `send` goes on in it.',
  references: [docs('reference/datamodel.html#coroutine.send')],
};

export const cooperative: TestableClaim = {
  id: 'asyncio-non-preemptive',
  lines: [451, 451],
  kind: 'behaviour',
  statement:
    'Coroutines share a thread without being interrupted: another one runs only when the running one lets it.',
  probe: `import asyncio

steps = 0


async def others():
    global steps
    while True:
        steps += 1
        await asyncio.sleep(0)


async def main():
    other = asyncio.create_task(others())
    await asyncio.sleep(0)
    before = steps
    for _ in range(100_000):
        pass
    interrupted = steps - before
    other.cancel()
    return interrupted

print(asyncio.run(main()))
`,
  rule: 'True where no other task made a step during a long loop without an await.',
  judge: trueWhere(0),
  correction: 'No clock interrupts a coroutine; that is what threads do.',
  references: [docs('library/asyncio-dev.html', 'Concurrency and Multithreading')],
};

export const awaitGivesResult: TestableClaim = {
  id: 'asyncio-await-gives-result',
  lines: [453, 453],
  kind: 'behaviour',
  statement: 'An `await` waits for a coroutine and has its return value.',
  probe: `import asyncio


async def seven():
    await asyncio.sleep(0.001)
    return 7


async def main():
    return await seven()

print(asyncio.run(main()))
`,
  rule: 'True where the await has the value that the coroutine returned.',
  judge: trueWhere(7),
  correction:
    'And not only of coroutines: whatever has `__await__`, tasks and futures among them, can be awaited.',
  references: [docs('reference/expressions.html#await-expression')],
};

export const exampleCompiles: TestableClaim = {
  id: 'asyncio-example-compiles',
  lines: [455, 461],
  kind: 'interface',
  statement: 'A coroutine function may have a comment as its whole body, as in the guide’s example.',
  probe: `import json

EXAMPLE = '''
async def inner():
    # something to do

async def outer():
    await inner()
'''
try:
    compile(EXAMPLE, 'example.py', 'exec')
    print(json.dumps(True))
except SyntaxError as error:
    print(type(error).__name__)
`,
  rule: 'True where such a program compiles.',
  judge: trueWhere(true),
  correction:
    'A comment is no statement, so the body is empty, and that is a syntax error; `pass` is missing.',
  references: [docs('reference/compound_stmts.html#function-definitions')],
};

export const mainScheduled: TestableClaim = {
  id: 'asyncio-main-is-scheduled',
  lines: [463, 463],
  kind: 'behaviour',
  statement: 'A coroutine function called `main` that awaits another one is scheduled to run.',
  probe: `import json
import warnings

warnings.simplefilter('ignore')
ran = []


async def inner():
    ran.append('inner')


async def main():
    ran.append('main')
    await inner()

main()
print(json.dumps(ran))
`,
  rule: 'True where something of it ran, though nobody gave it to a loop.',
  judge: (value) => (Array.isArray(value) && value.length > 0 ? 'true' : 'false'),
  correction: 'The name means nothing, and even calling it runs nothing: `asyncio.run(main())` is missing.',
  references: [
    docs('library/asyncio-runner.html#asyncio.run'),
    docs('library/asyncio-task.html', 'Coroutines'),
  ],
};

export const entryPoint: TestableClaim = {
  id: 'asyncio-main-entry-point',
  lines: [463, 463],
  kind: 'behaviour',
  statement: 'The coroutine given to the loop first is where the asynchronous part of a program begins.',
  probe: `import asyncio
import json

began = []


async def inner():
    began.append('inner')


async def main():
    began.append('main')
    await inner()

asyncio.run(main())
print(json.dumps(began[0]))
`,
  rule: 'True where `main`, given to `asyncio.run`, was the first to run.',
  judge: trueWhere('main'),
  correction:
    '`asyncio.run` makes a loop, makes a task of the coroutine, and runs the loop until that task is done.',
  references: [
    docs('library/asyncio-runner.html#asyncio.run'),
    source('Lib/asyncio/runners.py', 'Runner.run'),
  ],
};

export default [
  syntaxSince35,
  keywordsSince35,
  asyncDeclares,
  paused,
  cooperative,
  awaitGivesResult,
  exampleCompiles,
  mainScheduled,
  entryPoint,
] satisfies readonly Claim[];
