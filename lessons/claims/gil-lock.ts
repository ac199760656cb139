import type { Claim, TestableClaim, UntestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';
import { tickingProgram } from '#lessons/author/ticking.ts';

/** Lines 610–616: one lock, what it costs, and what it is for. */
export const singleLock: TestableClaim = {
  id: 'gil-single-lock',
  lines: [610, 610],
  kind: 'behaviour',
  statement: 'The GIL is one single lock.',
  needs: ['threads'],
  probe: `import mmap
import os
import sys
import tempfile
import threading
import time

try:
    import _interpreters as interpreters
except ImportError:
    import _xxsubinterpreters as interpreters

handle, path = tempfile.mkstemp()
os.write(handle, bytes([0, 1]))
counter = mmap.mmap(handle, 2)
count = f"""
import mmap, time
with open({path!r}, 'r+b') as file, mmap.mmap(file.fileno(), 2) as counter:
    while counter[1]:
        counter[0] = min(counter[0] + 1, 255)
        time.sleep(0.001)
"""
second = interpreters.create()
worker = threading.Thread(target=interpreters.run_string, args=(second, count))
usual = sys.getswitchinterval()
sys.setswitchinterval(100)
worker.start()
while not counter[0]:
    time.sleep(0.01)
before = counter[0]
for i in range(2_000_000):
    pass
print('true' if counter[0] > before else 'false')
counter[1] = 0
sys.setswitchinterval(usual)
worker.join()
os.remove(path)
`,
  rule: 'Imprecise where a second interpreter of the process executes bytecode while the first keeps its GIL.',
  judge: (value) => (value === true ? 'imprecise' : 'true'),
  correction: 'Up to 3.11 it was one for the process; since 3.12 each interpreter may have its own.',
  references: [docs('whatsnew/3.12.html', 'PEP 684: A Per-Interpreter GIL')],
};

export const preventsDeadlocks: TestableClaim = {
  id: 'gil-prevents-deadlock',
  lines: [610, 610],
  kind: 'behaviour',
  statement: 'As there is only one lock, deadlocks are prevented.',
  needs: ['threads'],
  probe: `import json
import threading

left, right = threading.Lock(), threading.Lock()
both = threading.Barrier(2)
stuck = []


def take(first, second):
    with first:
        both.wait()
        if second.acquire(timeout=0.3):
            second.release()
        else:
            stuck.append(True)
        both.wait()


workers = [threading.Thread(target=take, args=pair) for pair in ((left, right), (right, left))]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(json.dumps(len(stuck)))
`,
  rule: 'True where none of two threads gets stuck that take two locks in opposite order.',
  judge: trueWhere(0),
  correction: 'The interpreter cannot deadlock over its own objects; a program can, over its own locks.',
  references: [docs('library/threading.html#lock-objects')],
};

export const littleOverhead: TestableClaim = {
  id: 'gil-little-overhead',
  lines: [610, 610],
  kind: 'time',
  statement: 'The GIL causes little overhead.',
  needs: ['threads'],
  varies: true,
  probe: `import json
import threading
import time


def turns(milliseconds):
    end = time.perf_counter() + milliseconds / 1000
    count = 0
    while time.perf_counter() < end:
        time.sleep(0.001)
        count += 1
    return count


def compute():
    while computing:
        pass


alone = turns(300)
computing = True
worker = threading.Thread(target=compute)
worker.start()
beside = turns(300)
computing = False
worker.join()
print(json.dumps(alone > 2 * beside))
`,
  rule: 'Imprecise where a thread that wakes up every millisecond gets less than half as many turns beside a computing one.',
  judge: (value) => (value === true ? 'imprecise' : 'true'),
  correction:
    'A single thread pays next to nothing; one that wakes up often beside one that computes waits a switch interval each time.',
  references: [docs('library/sys.html#sys.setswitchinterval'), source('Python/ceval_gil.c', 'take_gil')],
};

export const singleThreaded: TestableClaim = {
  id: 'gil-cpu-bound-single-threaded',
  lines: [610, 610],
  kind: 'behaviour',
  statement: 'The GIL makes every program that computes effectively single-threaded.',
  needs: ['threads'],
  probe: tickingProgram(
    {
      imports: ['hashlib', 'json'],
      setup: 'data = bytes(60_000_000)\n',
      work: 'sum(range(2_000_000))\nmiddle = ticks\nhashlib.sha256(data)',
    },
    'print(json.dumps([middle > before, after > middle]))',
  ),
  rule: 'True where a second thread stood still while the main thread summed up and while it computed a hash; imprecise where only while it summed up.',
  judge: trueOrImprecise([false, false], [false, true]),
  correction: 'It depends on what computes: bytecode takes turns, a hash or a product of arrays need not.',
  references: [docs('library/hashlib.html'), source('Modules/hashlib.h', 'HASHLIB_GIL_MINSIZE')],
};

export const referenceCounting: TestableClaim = {
  id: 'gil-python-counts-references',
  lines: [614, 614],
  kind: 'behaviour',
  statement: 'Python manages memory by counting references.',
  probe: `import gc
import json
import weakref


class Thing:
    pass


gc.disable()
thing = Thing()
second = thing
watch = weakref.ref(thing)
del thing
between = watch() is not None
del second
print(json.dumps([between, watch() is None]))
`,
  rule: 'True where an object lives until its last reference goes, and is freed at once then, without the collector.',
  judge: trueWhere([true, true]),
  correction: 'CPython does, with a collector beside it for cycles.',
  references: [docs('extending/extending.html#reference-counts')],
};

export const countsLeak: TestableClaim = {
  id: 'gil-lost-count-leaks',
  lines: [614, 614],
  kind: 'behaviour',
  statement: 'If a change of a reference count got lost between threads, memory could leak.',
  needs: ['threads'],
  probe: `import ctypes
import gc
import json
import weakref


class Thing:
    pass


thing = Thing()
watch = weakref.ref(thing)
ctypes.pythonapi.Py_IncRef(ctypes.py_object(thing))  # as if one decrement got lost
del thing
gc.collect()
print(json.dumps(watch() is not None))
`,
  rule: 'True where an object whose count is one too high is never freed.',
  judge: trueWhere(true),
  correction: 'A count that is too high never comes down to zero, and the collector does not help.',
  references: [docs('c-api/refcounting.html#c.Py_IncRef')],
};

export const countsCorrupt: UntestableClaim = {
  id: 'gil-lost-count-corrupts',
  lines: [614, 614],
  kind: 'behaviour',
  statement: 'Counting from several threads without protection could corrupt memory.',
  untestable: 'With a GIL no Python program can do it, and what forges the count to see would crash.',
  correction:
    'A count that is too low frees the object while it is in use, and its memory is given to another one.',
  references: [
    docs('extending/extending.html#reference-counts'),
    docs('glossary.html#term-global-interpreter-lock'),
  ],
};

export const safeWithoutObjectLocks: TestableClaim = {
  id: 'gil-safe-without-object-locks',
  lines: [616, 616],
  kind: 'behaviour',
  statement: 'Reference counts stay right when threads share an object, though no object is locked.',
  needs: ['threads'],
  probe: `import json
import sys
import threading

shared = object()


def work():
    for _ in range(10_000):
        mine = [shared, shared]
        mine.clear()


before = sys.getrefcount(shared)
usual = sys.getswitchinterval()
sys.setswitchinterval(0.000001)
workers = [threading.Thread(target=work) for _ in range(4)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
sys.setswitchinterval(usual)
print(json.dumps(sys.getrefcount(shared) - before))
`,
  rule: 'True where after 80,000 references that came and went the count is what it was.',
  judge: trueWhere(0),
  correction: 'One lock round the interpreter is enough for all counts.',
  references: [
    source('Include/object.h', 'Py_INCREF'),
    docs('c-api/init.html#thread-state-and-the-global-interpreter-lock'),
  ],
};

export default [
  singleLock,
  preventsDeadlocks,
  littleOverhead,
  singleThreaded,
  referenceCounting,
  countsLeak,
  countsCorrupt,
  safeWithoutObjectLocks,
] satisfies readonly Claim[];
