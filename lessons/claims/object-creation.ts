import type { Claim, Reference, TestableClaim } from '#domain/claim/claim.ts';

const MEMORY_DOCS: Reference = {
  in: 'docs',
  version: '3.13',
  path: 'c-api/memory.html#the-pymalloc-allocator',
};
const HEADER: Reference = { in: 'docs', version: '3.13', path: 'c-api/structures.html#c.PyObject' };
const OBMALLOC: Omit<Reference, 'name'> = { in: 'source', version: '3.9', path: 'Objects/obmalloc.c' };

export const everythingObject: TestableClaim = {
  id: 'creation-everything-object',
  lines: [285, 285],
  kind: 'behaviour',
  statement: 'Every value that a program can name is an object, classes, functions and modules included.',
  probe: `import json
import sys

things = (1, None, print, int, type, sys, lambda: 0, (lambda: 0).__code__, iter([]), NotImplemented)
print(json.dumps(all(isinstance(thing, object) for thing in things)))
`,
  rule: 'True where all the things tried are instances of `object`.',
  judge: trueWhere(true),
  correction:
    'What has a name has a type and a count of references. Statements and names themselves are no objects.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html#objects-values-and-types' }],
};

export const allocates: TestableClaim = {
  id: 'creation-allocates',
  lines: [289, 289],
  kind: 'size',
  statement: 'When an object is created, memory is allocated for it.',
  probe: `import json
import tracemalloc

kept = [None] * 1000
tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
for i in range(1000):
    kept[i] = object()
used = tracemalloc.get_traced_memory()[0] - before
tracemalloc.stop()
print(json.dumps(used >= 1000 * object.__basicsize__))
`,
  rule: 'True where a thousand new objects take a thousand times the size of one, or more.',
  judge: trueWhere(true),
  correction:
    'A new object needs a block; some types keep blocks of dead objects for the next ones (free lists).',
  references: [{ in: 'source', version: '3.13', path: 'Objects/typeobject.c', name: 'PyType_GenericAlloc' }],
};

export const pythonHeap: TestableClaim = {
  id: 'creation-python-heap',
  lines: [289, 289],
  kind: 'behaviour',
  statement: 'The memory of objects comes from a pool that Python keeps reserved for itself.',
  probe: `import json
import os
import re
import sys
import tempfile


def pooled():
    # What CPython says of its own pools goes to the descriptor of standard error.
    with tempfile.TemporaryFile() as report:
        kept = os.dup(2)
        os.dup2(report.fileno(), 2)
        try:
            sys._debugmallocstats()
        finally:
            os.dup2(kept, 2)
            os.close(kept)
        report.seek(0)
        found = re.search(r'# bytes in allocated blocks\\s*=\\s*([\\d,]+)', report.read().decode())
        return int(found[1].replace(',', '')) if found else 0


start = pooled()
small = [bytes(100) for _ in range(1000)]
between = pooled()
large = [bytes(600) for _ in range(1000)]
print(json.dumps([between - start >= 100_000, pooled() - between >= 600_000]))
`,
  rule: 'True where objects of 100 and of 600 bytes lie in the pools of CPython, imprecise where only the small ones do.',
  judge: (value) => {
    const [small, large] = value as boolean[];
    if (small === true && large === true) return 'true';
    return small === true ? 'imprecise' : 'false';
  },
  correction:
    'Requests of up to 512 bytes are served from pools; larger ones go to the C library, and so does everything where pymalloc was left out, as in the browser.',
  references: [MEMORY_DOCS, { ...OBMALLOC, name: 'SMALL_REQUEST_THRESHOLD' }],
};

export const header: TestableClaim = {
  id: 'creation-header',
  lines: [291, 291],
  kind: 'behaviour',
  statement: 'Every object begins with a count of references and its type.',
  probe: `import ctypes
import json


class Plain:
    pass


def layout(thing):
    word = ctypes.sizeof(ctypes.c_void_p)
    count = ctypes.c_uint32.from_address(id(thing))
    before = count.value
    another = [thing]
    return [count.value - before, ctypes.c_size_t.from_address(id(thing) + object.__basicsize__ - word).value == id(type(thing))]


print(json.dumps([layout(thing) for thing in (object(), Plain(), [], 1.5)]))
`,
  rule: 'True where the first word of an object rises by one with each reference, and its last one is the address of its type.',
  judge: (value) =>
    (value as [number, boolean][]).every(([more, type]) => more === 1 && type) ? 'true' : 'false',
  correction: 'Those two words are `PyObject`; objects of changing length have a third.',
  references: [HEADER],
};

export const onHeap: TestableClaim = {
  id: 'creation-on-heap',
  lines: [295, 295],
  kind: 'behaviour',
  statement: 'Python creates all its objects on the heap.',
  probe: `import json

HEAP_TYPE = 1 << 9


class Plain:
    pass


print(json.dumps([bool(kind.__flags__ & HEAP_TYPE) for kind in (Plain, int)]))
`,
  rule: 'Imprecise where a class of ours is on the heap and a built-in type is not.',
  judge: (value) => {
    const [ours, builtIn] = value as boolean[];
    if (ours === true && builtIn === true) return 'true';
    return ours === true ? 'imprecise' : 'false';
  },
  correction:
    'What a program creates is; built-in types, `None` and other ready-made objects lie in the interpreter itself.',
  references: [{ in: 'docs', version: '3.13', path: 'c-api/typeobj.html#c.Py_TPFLAGS_HEAPTYPE' }],
};

export const memoryManager: TestableClaim = {
  id: 'creation-memory-manager',
  lines: [295, 295],
  kind: 'behaviour',
  statement: 'The space for a new object is provided by the memory manager of Python.',
  probe: `import json
import tracemalloc

tracemalloc.start()
made = bytearray(1000)
seen = tracemalloc.get_object_traceback(made) is not None
tracemalloc.stop()
print(json.dumps(seen))
`,
  rule: 'True where a hook in the memory manager saw the allocation.',
  judge: trueWhere(true),
  correction:
    'Everything goes through its interface, which `tracemalloc` can watch; behind it may be the C library.',
  references: [{ in: 'docs', version: '3.13', path: 'c-api/memory.html#overview' }],
};

export const fast: Claim = {
  id: 'creation-fast',
  lines: [295, 295],
  kind: 'time',
  statement: 'Creating an object is generally fast.',
  untestable: 'Nothing says what would be slow, so no time decides it.',
  correction:
    'It is a fraction of a microsecond for the simplest object, and as long as you like for others.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/typeobject.c', name: 'type_call' }],
};

export const takesCpu: TestableClaim = {
  id: 'creation-takes-cpu',
  lines: [295, 295],
  kind: 'time',
  statement: 'Creating objects uses processor time.',
  probe: `import json
import time

start = time.process_time()
for _ in range(300_000):
    object()
print(json.dumps(time.process_time() - start > 0))
`,
  rule: 'True where the processor time of 300,000 objects can be seen.',
  judge: trueWhere(true),
  correction: 'Each call allocates, writes the header, and is undone when the object dies.',
  references: [{ in: 'docs', version: '3.13', path: 'library/time.html#time.process_time' }],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

export default [
  everythingObject,
  allocates,
  pythonHeap,
  header,
  onHeap,
  memoryManager,
  fast,
  takesCpu,
] as readonly Claim[];
