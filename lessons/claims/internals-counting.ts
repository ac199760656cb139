import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 77–111: what being an object costs, and what is counted. */
export const objectsCostMemory: Claim = {
  id: 'objects-cost-memory',
  lines: [77, 77],
  kind: 'size',
  statement: 'That numbers are objects has consequences for the memory that they take.',
  probe: `import array
import json
import sys

numbers = [n + 0.5 for n in range(1000)]
own = sys.getsizeof(numbers) + sum(map(sys.getsizeof, numbers))
bare = array.array('d', numbers)
print(json.dumps(own > 2 * len(bare) * bare.itemsize))
`,
  rule: 'True where a thousand floats in a list take more than twice the bytes of their values.',
  judge: trueWhere(true),
  correction: 'Each value brings two words of header with it, and whoever holds it one more for a pointer.',
  references: [docs('c-api/structures.html#c.PyObject'), docs('library/array.html')],
};

export const metadataInBlock: Claim = {
  id: 'metadata-in-the-block',
  lines: [81, 83],
  kind: 'size',
  statement: 'The block of an object contains metadata: at least its type and its count.',
  probe: `import json
import struct

print(json.dumps(object.__basicsize__ == 2 * struct.calcsize('P')))
`,
  rule: 'True where an object that has nothing else takes two words.',
  judge: trueWhere(true),
  correction: 'These two words, count and type, are `PyObject`; every object’s block has them.',
  references: [source('Include/object.h', 'PyObject')],
};

export const typeDecides: Claim = {
  id: 'type-needed-for-operations',
  lines: [85, 85],
  kind: 'behaviour',
  statement: 'When something is done with an object, its type decides how.',
  probe: `import json


class Sum:
    def __add__(self, other):
        return 'sum'


class Product:
    def __add__(self, other):
        return 'product'


thing = Sum()
before = thing + 1
thing.__class__ = Product
thing.__add__ = lambda other: 'of the instance'
print(json.dumps([before, thing + 1]))
`,
  rule: 'True where + changes with the type, and a method put on the object itself makes no difference.',
  judge: trueWhere(['sum', 'product']),
  correction: 'Operators ask the type, and never the object: the functions are in slots of the type.',
  references: [docs('reference/datamodel.html#special-method-lookup')],
};

export const floatIsWhole: Claim = {
  id: 'float-is-full-object',
  lines: [91, 91],
  kind: 'behaviour',
  statement: 'A float is a complete object: it has a type, methods, and a count of references.',
  probe: `import json
import sys

number = float('2.5')
before = sys.getrefcount(number)
row = [number] * 10
print(json.dumps([type(number).__name__, number.is_integer(), sys.getrefcount(number) - before]))
`,
  rule: 'True where a float has a type, answers a method, and counts ten new references.',
  judge: trueWhere(['float', false, 10]),
  correction: 'It has all that any object has, and eight bytes of value.',
  references: [source('Include/cpython/floatobject.h', 'PyFloatObject')],
};

export const managerAllocates: Claim = {
  id: 'manager-allocates-blocks',
  lines: [109, 109],
  kind: 'behaviour',
  statement: 'The memory manager allocates a block of memory for each object.',
  probe: `import json
import sys
import tracemalloc

places = [None] * 5000
tracemalloc.start()
for i in range(5000):
    places[i] = object()
taken = tracemalloc.get_traced_memory()[0]
tracemalloc.stop()
print(json.dumps(taken >= 5000 * sys.getsizeof(object())))
`,
  rule: 'True where five thousand new objects take at least as many times the block of one.',
  judge: trueWhere(true),
  correction:
    'One block for a simple object; lists, dictionaries and sets have a second one for their contents.',
  references: [docs('c-api/memory.html'), source('Objects/obmalloc.c', 'pymalloc_alloc')],
};

export const managerFrees: Claim = {
  id: 'manager-frees-unused-blocks',
  lines: [109, 109],
  kind: 'behaviour',
  statement: 'Blocks of objects that are not in use any more are given back.',
  probe: `import gc
import json
import sys
import tracemalloc

gc.disable()
tracemalloc.start()
things = [object() for _ in range(5000)]
before = tracemalloc.get_traced_memory()[0]
del things
freed = before - tracemalloc.get_traced_memory()[0]
tracemalloc.stop()
print(json.dumps(freed >= 5000 * sys.getsizeof(object())))
`,
  rule: 'True where dropping five thousand objects frees all of their blocks, the collector off.',
  judge: trueWhere(true),
  correction:
    'They go back to CPython’s allocator, which may keep the memory instead of returning it to the system.',
  references: [
    docs('library/sys.html#sys.getallocatedblocks'),
    source('Objects/obmalloc.c', 'pymalloc_free'),
  ],
};

export const zeroMeansUnreferenced: Claim = {
  id: 'zero-means-no-references',
  lines: [111, 111],
  kind: 'definition',
  statement: 'A reference count of zero means that nothing refers to the object.',
  probe: `import json
import sys
import weakref


class Thing:
    pass


thing = Thing()
before = sys.getrefcount(thing)
watch = weakref.ref(thing)
found = watch() is thing
grown = sys.getrefcount(thing) - before
del thing
print(json.dumps([found, grown, watch() is None]))
`,
  rule: 'Imprecise where a weak reference leads to the object, adds nothing to its count, and does not keep it.',
  judge: (value) => (JSON.stringify(value) === '[true,0,true]' ? 'imprecise' : 'true'),
  correction: 'No *counted* reference: weak ones may still be there when it goes, and are cleared.',
  references: [docs('library/weakref.html')],
};

export default [
  objectsCostMemory,
  metadataInBlock,
  typeDecides,
  floatIsWhole,
  managerAllocates,
  managerFrees,
  zeroMeansUnreferenced,
] satisfies readonly Claim[];
