import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 568–580: what a Thread object contains. */
export const holdsTarget: TestableClaim = {
  id: 'thread-object-holds-target',
  lines: [570, 570],
  kind: 'behaviour',
  statement: 'A `Thread` object contains the function that it executes.',
  probe: `import json
import threading

thread = threading.Thread(target=int)
before = int in vars(thread).values()
thread.run()
print(json.dumps([before, int in vars(thread).values()]))
`,
  rule: 'True where the object holds its target before and after running it; imprecise where only before.',
  judge: (value) =>
    JSON.stringify(value) === '[true,true]'
      ? 'true'
      : JSON.stringify(value) === '[true,false]'
        ? 'imprecise'
        : 'false',
  correction: '`run` deletes the target when it is done, so that a finished thread keeps nothing alive.',
  references: [source('Lib/threading.py', 'Thread.run')],
};

export const holdsArguments: TestableClaim = {
  id: 'thread-object-holds-arguments',
  lines: [572, 572],
  kind: 'behaviour',
  statement: 'A `Thread` object contains the positional and keyword arguments for its target.',
  probe: `import json
import threading

args, kwargs = ('12',), {'base': 8}
thread = threading.Thread(target=int, args=args, kwargs=kwargs)
before = [args in vars(thread).values(), kwargs in vars(thread).values()]
thread.run()
print(json.dumps([before, [args in vars(thread).values(), kwargs in vars(thread).values()]]))
`,
  rule: 'True where the object holds both before and after the run; imprecise where only before.',
  judge: (value) =>
    JSON.stringify(value) === '[[true,true],[true,true]]'
      ? 'true'
      : JSON.stringify(value) === '[[true,true],[false,false]]'
        ? 'imprecise'
        : 'false',
  correction: 'They are deleted together with the target when the run is over.',
  references: [source('Lib/threading.py', 'Thread.run')],
};

export const holdsState: TestableClaim = {
  id: 'thread-object-holds-state',
  lines: [574, 574],
  kind: 'behaviour',
  statement: 'A `Thread` object says whether its thread is running, ready or blocked.',
  probe: `import json
import threading

running = threading.main_thread()
words = repr(running) + ' '.join(list(vars(running)) + dir(running))
print(json.dumps([word for word in ('running', 'ready', 'blocked') if word in words.replace('already', '')]))
`,
  rule: 'True where the object shows or names the three states.',
  judge: (value) => (Array.isArray(value) && value.length === 3 ? 'true' : 'false'),
  correction:
    'It knows initial, started and stopped (`is_alive`); who runs and who waits is known to the scheduler of the operating system.',
  references: [
    docs('library/threading.html#threading.Thread.is_alive'),
    source('Lib/threading.py', 'Thread.__repr__'),
  ],
};

export const identUnique: TestableClaim = {
  id: 'thread-ident-unique',
  lines: [576, 576],
  kind: 'behaviour',
  statement: 'Each thread has an identifier that belongs to no other.',
  needs: ['threads'],
  probe: `import json
import threading

both = threading.Barrier(2)
pair = [threading.Thread(target=both.wait) for _ in range(2)]
for thread in pair:
    thread.start()
at_once = len({thread.ident for thread in pair})
later = set()
for _ in range(50):
    thread = threading.Thread(target=int)
    thread.start()
    thread.join()
    later.add(thread.ident)
print(json.dumps([at_once == 2, len(later) == 50]))
`,
  rule: 'True where identifiers differ at once and one after the other; imprecise where they differ only among threads that are alive.',
  judge: (value) =>
    JSON.stringify(value) === '[true,true]'
      ? 'true'
      : JSON.stringify(value) === '[true,false]'
        ? 'imprecise'
        : 'false',
  correction: 'No other living thread has it; the next thread may get it when this one has ended.',
  references: [docs('library/threading.html#threading.get_ident')],
};

export const holdsStack: TestableClaim = {
  id: 'thread-object-holds-stack',
  lines: [578, 578],
  kind: 'behaviour',
  statement: 'A `Thread` object contains the call stack of its thread.',
  probe: `import json
import sys
import threading
import types

thread = threading.main_thread()
inside = any(isinstance(value, types.FrameType) for value in vars(thread).values())
print(json.dumps([inside, isinstance(sys._current_frames()[thread.ident], types.FrameType)]))
`,
  rule: 'True where a frame is among the values of the object.',
  judge: (value) => (Array.isArray(value) && value[0] === true ? 'true' : 'false'),
  correction:
    'The object has an identifier; the frames hang on the interpreter’s `PyThreadState`, and the C stack belongs to the operating system.',
  references: [docs('library/sys.html#sys._current_frames'), source('Include/cpython/pystate.h', '_ts')],
};

export const localIsFunction: TestableClaim = {
  id: 'threading-local-is-a-function',
  lines: [580, 580],
  kind: 'interface',
  statement: '`threading.local` is a function.',
  probe: `import json
import threading

print(json.dumps(type(threading.local).__name__))
`,
  rule: 'True where it is a function, and false where it is a class.',
  judge: (value) => (value === 'type' ? 'false' : 'true'),
  correction: 'It is a class, so it can be subclassed, and its `__init__` then runs once in each thread.',
  references: [docs('library/threading.html#threading.local'), source('Lib/_threading_local.py', 'local')],
};

export const localDiffers: TestableClaim = {
  id: 'thread-local-differs-by-thread',
  lines: [580, 580],
  kind: 'behaviour',
  statement: 'An attribute of one `threading.local()` object can have another value in each thread.',
  needs: ['threads'],
  probe: `import json
import threading

local = threading.local()
local.x = 'main'
seen = []


def work():
    seen.append(hasattr(local, 'x'))
    local.x = 'worker'
    seen.append(local.x)


worker = threading.Thread(target=work)
worker.start()
worker.join()
print(json.dumps([*seen, local.x]))
`,
  rule: 'True where the worker saw no value before it set its own, and the main thread kept its own.',
  judge: trueWhere([false, 'worker', 'main']),
  correction: 'Each thread has a dictionary of its own for each such object, and begins with an empty one.',
  references: [docs('library/threading.html#thread-local-data')],
};

export const localInside: TestableClaim = {
  id: 'thread-object-holds-local-data',
  lines: [580, 580],
  kind: 'behaviour',
  statement: 'The thread-specific data of a thread is in its `Thread` object.',
  probe: `import gc
import json
import threading

marker = ['mine']
local = threading.local()
local.x = marker
thread = threading.current_thread()
holders = [owner for owner in gc.get_referrers(marker) if isinstance(owner, dict) and owner.get('x') is marker]
inside = any(holder is value for holder in holders for value in [vars(thread), *vars(thread).values()])
print(json.dumps(inside))
`,
  rule: 'True where the dictionary that holds the value is the one of the Thread object, or a value in it.',
  judge: trueWhere(true),
  correction:
    'The dictionary is found by way of the interpreter’s thread state (up to 3.12) or of the local object (3.13), and goes with the thread.',
  references: [source('Modules/_threadmodule.c', 'localobject')],
};

export default [
  holdsTarget,
  holdsArguments,
  holdsState,
  identUnique,
  holdsStack,
  localIsFunction,
  localDiffers,
  localInside,
] satisfies readonly Claim[];
