import type { Claim } from '#domain/claim/claim.ts';
import { trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 397 and 399: the heap, and its manager. */
export const heapDynamic: Claim = {
  id: 'memory-heap-dynamic',
  lines: [397, 397],
  kind: 'definition',
  statement: 'A heap is the memory from which a program takes pieces while it runs.',
  untestable: 'It says what a word means.',
  correction:
    'That is what the word means, and Python’s own heap is the part of it that its memory manager looks after.',
  references: [{ in: 'docs', version: '3.13', path: 'c-api/memory.html', name: 'Overview' }],
};

export const allOnHeap: Claim = {
  id: 'memory-heap-all-objects',
  lines: [397, 397],
  kind: 'behaviour',
  statement: 'All Python objects lie on the heap.',
  probe: `import json

HEAP_TYPE = 1 << 9


class Plain:
    pass


print(json.dumps([bool(kind.__flags__ & HEAP_TYPE) for kind in (Plain, int, list, dict, type(None))]))
`,
  rule: 'Imprecise where a class of ours carries the flag of a type that was allocated on the heap, and built-in types do not.',
  judge: trueOrImprecise([true, true, true, true, true], [true, false, false, false, false]),
  correction:
    'The built-in types and `None` are static data of the interpreter, and since 3.11 the small integers are too.',
  references: [
    { in: 'docs', version: '3.13', path: 'c-api/typeobj.html', name: 'Py_TPFLAGS_HEAPTYPE' },
    { in: 'source', version: '3.13', path: 'Include/internal/pycore_global_objects.h' },
  ],
};

export const noAccess: Claim = {
  id: 'memory-heap-no-access',
  lines: [397, 397],
  kind: 'behaviour',
  statement: 'A Python programmer cannot get at the private heap.',
  probe: `import ctypes
import json

thing = object()


def count():
    return ctypes.c_uint32.from_address(id(thing)).value


before = count()
another = thing
print(json.dumps(count() - before))
`,
  rule: 'False where a program reads an object’s reference count out of the heap and sees it rise by one.',
  judge: (value) => (value === 1 ? 'false' : 'true'),
  correction:
    'There is no need to, but `ctypes` reads and writes any address, and C extensions allocate from it.',
  references: [
    { in: 'docs', version: '3.13', path: 'library/ctypes.html' },
    { in: 'docs', version: '3.13', path: 'c-api/memory.html', name: 'Object allocators' },
  ],
};

export const managerAllocates: Claim = {
  id: 'memory-heap-for-objects',
  lines: [397, 397],
  kind: 'behaviour',
  statement: 'The memory manager takes the memory of new objects and data structures from the heap.',
  probe: `import json
import tracemalloc

tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
things = [object() for _ in range(1000)]
grown = tracemalloc.get_traced_memory()[0] - before
tracemalloc.stop()
print(json.dumps(grown >= 1000 * object.__basicsize__))
`,
  rule: 'True where the allocators hand out what the new objects need, or more.',
  judge: trueWhere(true),
  correction: 'New objects come from the allocators, and `tracemalloc` watches exactly these.',
  references: [{ in: 'docs', version: '3.13', path: 'library/tracemalloc.html' }],
};

export const managerBetween: Claim = {
  id: 'memory-manager-between',
  lines: [399, 399],
  kind: 'behaviour',
  statement:
    'Between an object and the system’s memory stands a manager of Python’s own, which has a heap to give from.',
  probe: `import json
import sys

before = sys.getallocatedblocks()
things = [object() for _ in range(1000)]
print(json.dumps(sys.getallocatedblocks() - before >= 1000))
`,
  rule: 'True where Python’s own manager counts the blocks of a thousand new objects.',
  judge: trueWhere(true),
  correction:
    'With pymalloc there is one; a build without it, as in the browser, passes each request on to the system’s `malloc`.',
  references: [
    { in: 'docs', version: '3.13', path: 'c-api/memory.html', name: 'The pymalloc allocator' },
    { in: 'docs', version: '3.13', path: 'library/sys.html#sys.getallocatedblocks' },
  ],
};

export const onlyObjects: Claim = {
  id: 'memory-heap-only-objects',
  lines: [399, 399],
  kind: 'behaviour',
  statement: 'The private heap is for Python objects only.',
  probe: `import json
import tracemalloc

lists = [[] for _ in range(1000)]
tracemalloc.start()
for one in lists:
    one.append(None)
blocks = len(tracemalloc.take_snapshot().traces)
tracemalloc.stop()
print(json.dumps(blocks >= 1000))
`,
  rule: 'False where a thousand appends of `None`, which make no object, take a thousand blocks.',
  judge: (value) => (value === true ? 'false' : 'true'),
  correction:
    'The arrays of lists, the tables of dicts and other buffers come out of it too, and they are no objects.',
  references: [{ in: 'docs', version: '3.13', path: 'c-api/memory.html', name: 'Memory Interface' }],
};

export default [
  heapDynamic,
  allOnHeap,
  noAccess,
  managerAllocates,
  managerBetween,
  onlyObjects,
] satisfies readonly Claim[];
