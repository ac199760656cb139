import type { Claim } from '#domain/claim/claim.ts';
import { trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 419–423: which allocators there are, and how memory comes and goes. */
export const rawAllocator: Claim = {
  id: 'allocation-raw-apart',
  lines: [419, 419],
  kind: 'behaviour',
  statement: 'Python has a raw allocator and, apart from it, an object allocator.',
  probe: `import ctypes
import json
import sys


def counted(name):
    allocate = getattr(ctypes.pythonapi, name)
    allocate.restype, allocate.argtypes = ctypes.c_void_p, [ctypes.c_size_t]
    before = sys.getallocatedblocks()
    for _ in range(100):
        allocate(100)
    return sys.getallocatedblocks() - before >= 100


print(json.dumps([counted('PyMem_RawMalloc'), counted('PyObject_Malloc')]))
`,
  rule: 'True where only what the object allocator gives is counted among pymalloc’s blocks.',
  judge: (value) => (JSON.stringify(value) === '[false,true]' ? 'true' : 'false'),
  correction:
    '`PyMem_RawMalloc` is the system’s `malloc` and `PyObject_Malloc` is pymalloc; where Python is built without pymalloc, as in the browser, both are `malloc`.',
  references: [{ in: 'docs', version: '3.13', path: 'c-api/memory.html', name: 'Default Memory Allocators' }],
};

export const systemAllocator: Claim = {
  id: 'allocation-system',
  lines: [419, 419],
  kind: 'behaviour',
  statement: 'The system’s allocator has a part in Python’s memory.',
  probe: `import json


def apart(length):
    things = [bytes(length) for _ in range(500)]
    places = sorted(map(id, things))
    return min(after - before for before, after in zip(places, places[1:]))


large = bytes(1000).__sizeof__()
print(json.dumps(apart(1000) - large))
`,
  rule: 'True where neighbours of 1,000 bytes lie further apart than they are long: the rest is the header of `malloc`.',
  judge: (value) => (Number(value) > 0 ? 'true' : 'false'),
  correction: 'Arenas, raw memory and every request of more than 512 bytes come from the system.',
  references: [{ in: 'docs', version: '3.13', path: 'c-api/memory.html', name: 'The pymalloc allocator' }],
};

export const mixed: Claim = {
  id: 'allocation-mix',
  lines: [419, 419],
  kind: 'interface',
  statement:
    'Four kinds of allocator work together: the system’s, the raw one, the object allocator, and some that serve one type.',
  probe: `import ctypes
import json

NAMES = ('malloc', 'PyMem_RawMalloc', 'PyMem_Malloc', 'PyObject_Malloc')


def exists(name):
    try:
        return hasattr(ctypes.CDLL(None), name)
    except OSError:
        return False


print(json.dumps([name for name in NAMES if exists(name) or hasattr(ctypes.pythonapi, name)]))
`,
  rule: 'Imprecise where there is a further allocator that the list leaves out, `PyMem_Malloc`.',
  judge: (value) => {
    if (!Array.isArray(value) || !value.includes('PyObject_Malloc')) return 'false';
    return value.includes('PyMem_Malloc') ? 'imprecise' : 'true';
  },
  correction:
    'A further domain, `PyMem_Malloc`, serves arrays and tables; free lists are no allocators of their own but stand before the object allocator.',
  references: [{ in: 'docs', version: '3.13', path: 'c-api/memory.html', name: 'Allocator Domains' }],
};

export const privateHeap: Claim = {
  id: 'allocation-private-heap',
  lines: [419, 419],
  kind: 'behaviour',
  statement: 'Python takes the memory for all its objects from a private heap, which it divides up itself.',
  probe: `import json


def apart(length):
    things = [bytes(length) for _ in range(2000)]
    places = sorted(map(id, things))
    gaps = [after - before for before, after in zip(places, places[1:])]
    return max(set(gaps), key=gaps.count)


header = bytes(0).__sizeof__()
print(json.dumps([apart(512 - header), apart(512 + 16 - header)]))
`,
  rule: 'Imprecise where blocks of 512 bytes stand side by side and blocks of 528 bytes with a header of `malloc` between; false where there is one between both.',
  judge: (value) => {
    const [small, large] = value as number[];
    if (small !== 512) return 'false';
    return large === 528 ? 'true' : 'imprecise';
  },
  correction: 'Its own blocks end at 512 bytes; what is larger comes from the system, block by block.',
  references: [
    {
      in: 'source',
      version: '3.13',
      path: 'Include/internal/pycore_obmalloc.h',
      name: 'SMALL_REQUEST_THRESHOLD',
    },
  ],
};

export const chunkForEach: Claim = {
  id: 'allocation-chunk-for-each',
  lines: [421, 421],
  kind: 'behaviour',
  statement: 'When a new object is created, a piece of the heap is allocated for it.',
  probe: `import json
import tracemalloc

dead = [step + 0.5 for step in range(50)]
tracemalloc.start()


def allocated(make, count):
    places = [None] * count
    before = tracemalloc.get_traced_memory()[0]
    for step in range(count):
        places[step] = make()
    return tracemalloc.get_traced_memory()[0] - before >= count * object.__basicsize__


half = 0.5
objects = allocated(object, 1000)
dead.clear()
floats = allocated(lambda: half + half, 20)
tracemalloc.stop()
print(json.dumps([objects, floats]))
`,
  rule: 'Imprecise where memory is allocated for a thousand objects, and none for floats after others have died.',
  judge: trueOrImprecise([true, true], [true, false]),
  correction:
    'It is, unless a free list has the block of a dead object of that type; and small integers, `()` and one-letter texts are not created anew at all.',
  references: [
    { in: 'source', version: '3.13', path: 'Objects/floatobject.c', name: 'PyFloat_FromDouble' },
    { in: 'docs', version: '3.13', path: 'c-api/long.html#c.PyLong_FromLong' },
  ],
};

export const oneChunk: Claim = {
  id: 'allocation-one-chunk',
  lines: [421, 421],
  kind: 'behaviour',
  statement: 'An object and its data lie in one chunk of memory.',
  probe: `import gc
import json
import tracemalloc

def blocks(make):
    kept = [None] * 500
    gc.collect()
    tracemalloc.start()
    for step in range(500):
        kept[step] = make(step)
    count = len(tracemalloc.take_snapshot().traces)
    tracemalloc.stop()
    return round(count / 500)


print(json.dumps([blocks(lambda step: bytes(100)), blocks(lambda step: [None] * 10)]))
`,
  rule: 'True where bytes, and a list of ten items, take one block; imprecise where the list takes two.',
  judge: trueOrImprecise([1, 1], [1, 2]),
  correction: 'So it is for numbers, texts and tuples; what can grow has its items in a second block.',
  references: [{ in: 'source', version: '3.13', path: 'Include/cpython/listobject.h', name: 'PyListObject' }],
};

export const automatic: Claim = {
  id: 'deallocation-automatic',
  lines: [423, 423],
  kind: 'behaviour',
  statement: 'Memory is given back without a call by the program.',
  probe: `import gc
import json
import tracemalloc

gc.collect()
tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
data = bytearray(1_000_000)
held = tracemalloc.get_traced_memory()[0] - before
data = None
left = tracemalloc.get_traced_memory()[0] - before
tracemalloc.stop()
print(json.dumps(held >= 1_000_000 and left < 10_000))
`,
  rule: 'True where a megabyte is free again as soon as its only name is bound to something else.',
  judge: trueWhere(true),
  correction: 'Nobody calls `free`: dropping the last reference is enough.',
  references: [
    { in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'Objects, values and types' },
  ],
};

export const byCollection: Claim = {
  id: 'deallocation-by-collection',
  lines: [423, 423],
  kind: 'behaviour',
  statement: 'De-allocation happens through garbage collection.',
  probe: `import gc
import json
import weakref


class Thing:
    pass


gc.disable()
thing = Thing()
watch = weakref.ref(thing)
del thing
print(json.dumps(watch() is None))
`,
  rule: 'Imprecise where an object goes although the garbage collector is off.',
  judge: (value) => (value === true ? 'imprecise' : 'true'),
  correction:
    'Most objects go when their count reaches zero, with no collector; the collector of the module `gc` is for cycles.',
  references: [{ in: 'docs', version: '3.13', path: 'library/gc.html' }],
};

export default [
  rawAllocator,
  systemAllocator,
  mixed,
  privateHeap,
  chunkForEach,
  oneChunk,
  automatic,
  byCollection,
] satisfies readonly Claim[];
