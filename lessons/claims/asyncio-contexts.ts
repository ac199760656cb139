import type { Claim, TestableClaim, UntestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

export const contextvarsSince: UntestableClaim = {
  id: 'asyncio-contextvars-since-3-7',
  lines: [487, 487],
  kind: 'history',
  statement: 'The module contextvars came with Python 3.7.',
  untestable: 'It would take a 3.6 that lacks it; the oldest interpreter here is 3.9.',
  correction: 'So the documentation says; PEP 567 describes it.',
  references: [docs('whatsnew/3.7.html'), docs('library/contextvars.html')],
};

export const contextPerTask: TestableClaim = {
  id: 'asyncio-context-per-task',
  lines: [487, 487],
  kind: 'behaviour',
  statement: 'A context variable has a value of its own in each task.',
  probe: `import asyncio
import contextvars
import json

user = contextvars.ContextVar('user', default='nobody')


async def serve(name):
    user.set(name)
    await asyncio.sleep(0)
    return user.get()


async def main():
    return [*await asyncio.gather(serve('ada'), serve('bob')), user.get()]

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where two tasks keep what they set, and their parent sees neither.',
  judge: trueWhere(['ada', 'bob', 'nobody']),
  correction: 'A task gets a copy of the context in which it was created; what it sets stays in that copy.',
  references: [docs('library/contextvars.html', 'asyncio support')],
};

export const sharedMemory: TestableClaim = {
  id: 'asyncio-tasks-share-memory',
  lines: [487, 487],
  kind: 'behaviour',
  statement: 'Tasks share one memory: what one changes, all others see.',
  probe: `import asyncio
import json

shared = []


async def work(n):
    shared.append(n)
    await asyncio.sleep(0)
    return len(shared)


async def main():
    return await asyncio.gather(work(1), work(2), work(3))

print(json.dumps(asyncio.run(main())))
`,
  rule: 'True where each of three tasks sees what all three appended.',
  judge: trueWhere([3, 3, 3]),
  correction: 'They are in one process and one thread, and names lead to the same objects.',
  references: [docs('library/asyncio-dev.html', 'Concurrency and Multithreading')],
};

export const contextSaved: TestableClaim = {
  id: 'asyncio-context-saved-and-restored',
  lines: [487, 487],
  kind: 'behaviour',
  statement:
    'At each switch the event loop saves the current context, to restore it when the coroutine goes on.',
  probe: `import asyncio

contexts = []


async def work():
    for _ in range(5):
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    call_soon = loop.call_soon

    def noting(callback, *args, context=None):
        contexts.append(context)
        return call_soon(callback, *args, context=context)

    loop.call_soon = noting
    task = asyncio.create_task(work())
    for _ in range(5):
        await asyncio.sleep(0)
    own = contexts[0]
    print(sum(context is own for context in contexts))

asyncio.run(main())
`,
  rule: 'Imprecise where several steps of the task were scheduled with one and the same context object: it is entered and left, and nothing of it is saved.',
  judge: (value) => (Number(value) > 1 ? 'imprecise' : 'true'),
  correction:
    'A context is copied once, when the task is created; each step then runs inside that one object, by `Context.run`.',
  references: [source('Lib/asyncio/events.py', 'Handle._run'), source('Python/context.c', 'context_run')],
};

export default [contextvarsSince, contextPerTask, sharedMemory, contextSaved] satisfies readonly Claim[];
