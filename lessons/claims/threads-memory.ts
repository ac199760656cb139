import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 584 and 594: what threads share, and what keeps it whole. */
export const ownStack: TestableClaim = {
  id: 'threads-have-own-stack',
  lines: [584, 584],
  kind: 'behaviour',
  statement: 'Each thread has a stack of its own.',
  needs: ['threads'],
  probe: `import json
import sys
import threading

deep = threading.Barrier(3)
measured = threading.Barrier(3)


def down(n):
    if n:
        return down(n - 1)
    deep.wait()
    measured.wait()


def frames(thread):
    frame, count = sys._current_frames()[thread.ident], 0
    while frame:
        count += frame.f_code.co_name == 'down'
        frame = frame.f_back
    return count


workers = [threading.Thread(target=down, args=(n,)) for n in (10, 20)]
for worker in workers:
    worker.start()
deep.wait()
print(json.dumps([frames(worker) for worker in workers]))
measured.wait()
`,
  rule: 'True where two threads are in as many calls as each of them has made, at the same time.',
  judge: trueWhere([11, 21]),
  correction: 'It has two: one of the operating system for C, and the chain of its Python frames.',
  references: [
    docs('library/sys.html#sys._current_frames'),
    docs('library/threading.html#threading.stack_size'),
  ],
};

export const stackHoldsLocals: TestableClaim = {
  id: 'threads-stack-holds-locals',
  lines: [584, 584],
  kind: 'behaviour',
  statement: 'Local variables are stored on the stack of the thread.',
  needs: ['threads'],
  probe: `import json
import sys
import threading

kept = []


def work():
    mine = ['a list in a local variable']
    kept.append(sys._getframe())


worker = threading.Thread(target=work)
worker.start()
worker.join()
print(json.dumps(kept[0].f_locals.get('mine')))
`,
  rule: 'True where local variables are gone with the thread; imprecise where a frame kept its own, with the object, after the thread and its stack had ended.',
  judge: (value) => (value === null ? 'true' : 'imprecise'),
  correction:
    'A frame has slots for references, on the heap or in a chunk of memory that the thread state owns; the objects are always on the heap.',
  references: [
    source('Include/internal/pycore_frame.h', '_PyInterpreterFrame'),
    source('Python/pystate.c', 'push_chunk'),
  ],
};

export const shareHeap: TestableClaim = {
  id: 'threads-share-heap',
  lines: [584, 584],
  kind: 'behaviour',
  statement: 'Objects are on a heap that all threads share.',
  needs: ['threads'],
  probe: `import json
import threading

made = []
worker = threading.Thread(target=lambda: made.append(['made by the worker']))
worker.start()
worker.join()
made[0].append('changed by the main thread')
print(json.dumps(made[0]))
`,
  rule: 'True where the main thread uses and changes an object that was made by a thread which has ended.',
  judge: trueWhere(['made by the worker', 'changed by the main thread']),
  correction: 'Objects belong to no thread; who has a reference may use them.',
  references: [docs('c-api/memory.html')],
};

export const shareGlobals: TestableClaim = {
  id: 'threads-share-globals',
  lines: [584, 584],
  kind: 'behaviour',
  statement: 'Threads share global variables.',
  needs: ['threads'],
  probe: `import json
import threading

answer = 'unknown'


def work():
    global answer
    answer = 'set by the worker'


worker = threading.Thread(target=work)
worker.start()
worker.join()
print(json.dumps(answer))
`,
  rule: 'True where the main thread sees the value that the other one bound.',
  judge: trueWhere('set by the worker'),
  correction: 'A global variable is an entry in the dictionary of its module, and there is one module.',
  references: [docs('reference/executionmodel.html#naming-and-binding')],
};

export const unsynchronisedRaces: TestableClaim = {
  id: 'threads-need-synchronisation',
  lines: [584, 584],
  kind: 'behaviour',
  statement: 'Shared data that is changed without synchronisation can come out wrong.',
  needs: ['threads'],
  probe: `import json
import threading

count = 0
both_have_read = threading.Barrier(2)


def add():
    global count
    read = count
    both_have_read.wait()
    count = read + 1


workers = [threading.Thread(target=add) for _ in range(2)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(json.dumps(count))
`,
  rule: 'True where one of two additions was lost.',
  judge: (value) => (value === 1 ? 'true' : 'false'),
  correction: 'Whoever reads, decides and writes must not be interrupted by one who writes.',
  references: [docs('library/threading.html#lock-objects')],
};

export const primitivesExist: TestableClaim = {
  id: 'threading-has-primitives',
  lines: [594, 594],
  kind: 'interface',
  statement: '`threading` has locks, semaphores and condition variables.',
  probe: `import json
import threading

print(json.dumps([callable(getattr(threading, name, None)) for name in ('Lock', 'Semaphore', 'Condition')]))
`,
  rule: 'True where `Lock`, `Semaphore` and `Condition` are there.',
  judge: trueWhere([true, true, true]),
  correction: '`RLock`, `Event`, `Barrier` and `BoundedSemaphore` too.',
  references: [docs('library/threading.html')],
};

export const primitivesPrevent: TestableClaim = {
  id: 'threads-lock-prevents-race',
  lines: [594, 594],
  kind: 'behaviour',
  statement: 'A lock prevents such races.',
  needs: ['threads'],
  probe: `import json
import threading
import time

count = 0
lock = threading.Lock()


def add():
    global count
    with lock:
        read = count
        time.sleep(0.01)
        count = read + 1


workers = [threading.Thread(target=add) for _ in range(8)]
for worker in workers:
    worker.start()
for worker in workers:
    worker.join()
print(json.dumps(count))
`,
  rule: 'True where none of eight additions was lost, although each thread was interrupted in the middle.',
  judge: trueWhere(8),
  correction:
    'It does so where all who read or write take the same lock, and only for as long as they hold it.',
  references: [docs('library/threading.html#lock-objects')],
};

export default [
  ownStack,
  stackHoldsLocals,
  shareHeap,
  shareGlobals,
  unsynchronisedRaces,
  primitivesExist,
  primitivesPrevent,
] satisfies readonly Claim[];
