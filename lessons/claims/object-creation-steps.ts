import type { Claim, Reference, TestableClaim } from '#domain/claim/claim.ts';

const NEW: Reference = { in: 'docs', version: '3.13', path: 'reference/datamodel.html#object.__new__' };
const CALL: Reference = { in: 'source', version: '3.13', path: 'Objects/typeobject.c', name: 'type_call' };
const POOLS: Reference = { in: 'source', version: '3.9', path: 'Objects/obmalloc.c', name: 'pymalloc_alloc' };

/** The least time of several, in seconds. */
const BEST = `import json
import time


def best(work, repeats=9):
    times = []
    for _ in range(repeats):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)

`;

export const oneBlock: TestableClaim = {
  id: 'creation-one-block',
  lines: [299, 299],
  kind: 'behaviour',
  statement: 'An object is given one continuous block that is large enough for all its data.',
  probe: `import gc
import tracemalloc

gc.collect()
tracemalloc.start()
lists = [[None] * 50 for _ in range(1000)]
snapshot = tracemalloc.take_snapshot()
tracemalloc.stop()
print(round(max(line.count for line in snapshot.statistics('lineno')) / 1000))
`,
  rule: 'True where a list takes one block, imprecise where it takes several.',
  judge: (value) => (value === 1 ? 'true' : 'imprecise'),
  correction:
    'The object itself is one block; lists, dicts and sets keep their items in a second one, which can be replaced.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/listobject.c', name: 'list_resize' }],
};

export const search: TestableClaim = {
  id: 'creation-search',
  lines: [299, 299],
  kind: 'behaviour',
  statement: 'To make an object, the memory manager searches the heap for a large enough free block.',
  probe: `import json

objects = [object() for _ in range(1000)]
holes = [bytearray(300) for _ in range(1000)]
del holes[::2]
freed = id(objects[500])
objects[500] = None
made = object()
print(json.dumps(id(made) == freed))
`,
  rule: 'False where, with larger holes all over the heap, the new object gets the very block that was freed last.',
  judge: (value) => (value === true ? 'false' : 'true'),
  correction:
    'For up to 512 bytes it takes the head of the list of free blocks of that size class; only for more than that the C library has to look for room.',
  references: [POOLS, { in: 'docs', version: '3.13', path: 'c-api/memory.html#the-pymalloc-allocator' }],
};

export const searchCostly: TestableClaim = {
  id: 'creation-search-costly',
  lines: [299, 299],
  kind: 'time',
  statement: 'In a fragmented heap, creating an object takes far longer.',
  probe: `${BEST}

class Point:
    __slots__ = ('x', 'y', 'z')


def make():
    return [Point() for _ in range(10_000)]


fresh = best(make)
holes = [Point() for _ in range(200_000)]
del holes[::2]
print(json.dumps(best(make) >= 3 * fresh))
`,
  rule: 'True where a heap with 100,000 holes makes creation three times as slow, or slower.',
  judge: trueWhere(true),
  varies: true,
  correction:
    'Holes are filled from a list, one step each; what fragmentation costs is memory that cannot be given back.',
  references: [POOLS],
};

export const fragmentation: Claim = {
  id: 'creation-fragmentation',
  lines: [299, 299],
  kind: 'definition',
  statement: 'A heap is fragmented when its free memory lies scattered in small pieces.',
  untestable: 'It says what a word means.',
  correction:
    'That is what the word means; size classes keep the pieces reusable for objects of the same size.',
  references: [{ in: 'source', version: '3.9', path: 'Objects/obmalloc.c', name: 'nfp2lasta' }],
};

export const headerFirst: TestableClaim = {
  id: 'creation-header-first',
  lines: [301, 301],
  kind: 'behaviour',
  statement: 'Initialising a new object sets its type and its reference count.',
  probe: `import json
import sys


class Plain:
    def __new__(cls):
        made = super().__new__(cls)
        return made, type(made) is cls, sys.getrefcount(made) >= 1


print(json.dumps(Plain()[1:]))
`,
  rule: 'True where a new object has its type and a count before `__init__` could run.',
  judge: (value) => ((value as boolean[]).every(Boolean) ? 'true' : 'false'),
  correction: 'The header is written with the allocation, inside `__new__`, long before `__init__`.',
  references: [
    { in: 'source', version: '3.13', path: 'Objects/typeobject.c', name: 'PyType_GenericAlloc' },
    NEW,
  ],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

export const initRuns: TestableClaim = {
  id: 'creation-init-runs',
  lines: [301, 301],
  kind: 'behaviour',
  statement: 'When an instance of a class with `__init__` is created, `__init__` is run.',
  probe: `import json


class Plain:
    def __init__(self):
        self.ready = True


print(json.dumps(hasattr(Plain(), 'ready')))
`,
  rule: 'True where calling the class ran its `__init__`.',
  judge: trueWhere(true),
  correction:
    'Calling the class runs `__new__`, then `__init__` if what came back is an instance; `pickle` and `copy` leave `__init__` out.',
  references: [CALL, NEW],
};

export const initTime: TestableClaim = {
  id: 'creation-init-time',
  lines: [301, 301],
  kind: 'time',
  statement: 'Running `__init__` adds to the time that an object takes to create.',
  probe: `${BEST}

class Bare:
    pass


class Working:
    def __init__(self):
        for _ in range(20):
            pass


bare = best(lambda: [Bare() for _ in range(5000)])
print(json.dumps(best(lambda: [Working() for _ in range(5000)]) >= 1.2 * bare))
`,
  rule: 'True where an `__init__` with a short loop makes creation at least a fifth slower.',
  judge: trueWhere(true),
  varies: true,
  correction: 'It is a call of a Python function, with all that it does.',
  references: [CALL],
};

export default [
  oneBlock,
  search,
  searchCostly,
  fragmentation,
  headerFirst,
  initRuns,
  initTime,
] as readonly Claim[];
