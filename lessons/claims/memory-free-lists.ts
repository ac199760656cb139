import type { Claim, Reference } from '#domain/claim/claim.ts';

const FLOATS: Reference = {
  in: 'source',
  version: '3.13',
  path: 'Objects/floatobject.c',
  name: '_PyFloat_ExactDealloc',
};
/** Where the limits of free lists are. */
export const LIMITS: Reference = {
  in: 'source',
  version: '3.13',
  path: 'Include/internal/pycore_freelist.h',
};

/**
 * The beginning of a probe. `taken(make, other)` says how many of the places of 50 dead objects are given to 50 new ones of
 * the same size but of another type: none where the dead went to a free list. With `again` it counts those given to 50 that
 * `again` makes after these.
 */
export const WHOSE = `import gc
import json
import struct

WORD = struct.calcsize('P')


class Other:
    __slots__ = ('a', 'b', 'c')


def taken(make, other, again=None):
    gc.collect()
    filling = [other(i) for i in range(3000)]
    dead = [make(i) for i in range(50)]
    places = set(map(id, dead))
    dead = None
    others = [other(i) for i in range(50)]
    if again is None:
        return sum(id(one) in places for one in others)
    anew = [again(i) for i in range(50)]
    return sum(id(one) in places for one in anew)


def number(i):
    return i + 0.5


def other_number(i):
    return complex(i, 1) if WORD == 8 else bytes([i % 200, 1])


gc.disable()
`;

/** Whether next to none of 50 places were given away. */
export const isNone = (value: unknown): boolean => typeof value === 'number' && value <= 5;
/** Whether nearly all of 50 places were. */
export const isMost = (value: unknown): boolean => typeof value === 'number' && value >= 40;

/** Lines 401 and 405: free lists. */
export const integersExist: Claim = {
  id: 'free-list-integers',
  lines: [401, 401],
  kind: 'behaviour',
  statement: 'There is a free list for integers.',
  probe: `${WHOSE}print(json.dumps(taken(lambda i: 10**6 + i, other_number)))
`,
  rule: 'True where the places of dead integers are kept from objects of another type.',
  judge: (value) => (isNone(value) ? 'true' : 'false'),
  correction:
    'There has been one since 3.14, for integers of one digit; before, a dead integer’s block went back to pymalloc.',
  references: [
    {
      in: 'source',
      version: '3.14',
      path: 'Include/internal/pycore_freelist_state.h',
      name: 'Py_ints_MAXFREELIST',
    },
  ],
};

export const floatsExist: Claim = {
  id: 'free-list-floats',
  lines: [401, 401],
  kind: 'behaviour',
  statement: 'There is a free list for floats.',
  probe: `${WHOSE}print(json.dumps(taken(number, other_number)))
`,
  rule: 'True where the places of dead floats are kept from objects of another type.',
  judge: (value) => (isNone(value) ? 'true' : 'false'),
  correction: 'Floats have one, and it is short.',
  references: [FLOATS],
};

export const faster: Claim = {
  id: 'free-list-faster',
  lines: [401, 405],
  kind: 'time',
  statement: 'Making and destroying objects is faster with a free list than through the general allocator.',
  probe: `import json
from timeit import repeat


def best(value):
    return min(repeat('x + x', globals={'x': value}, number=20_000, repeat=15))


print(json.dumps(round(best(1 + 2j) / best(1.5), 2)))
`,
  rule: 'True where a sum of complex numbers, which have none, takes 1.1 times as long as one of floats, or longer.',
  judge: (value) => (Number(value) >= 1.1 ? 'true' : 'false'),
  varies: true,
  correction:
    'It saves some nanoseconds an object; that the numbers differ in more than their allocator is part of the figure.',
  references: [FLOATS],
};

export const drawnFrom: Claim = {
  id: 'free-list-drawn-from',
  lines: [405, 405],
  kind: 'behaviour',
  statement: 'A new object is made in the memory of a dead one of its type, if the free list holds one.',
  probe: `${WHOSE}print(json.dumps(taken(number, other_number, number)))
`,
  rule: 'True where 50 new floats are given the places of 50 dead ones, though objects of another type were made in between.',
  judge: (value) => (isMost(value) ? 'true' : 'false'),
  correction:
    'The memory, header included, is taken over, and only the count, and what is new in it, are set.',
  references: [FLOATS],
};

export const returnedTo: Claim = {
  id: 'free-list-returned-to',
  lines: [405, 405],
  kind: 'behaviour',
  statement: 'What is destroyed goes to its type’s free list and is not deallocated.',
  probe: `import gc
import json
import tracemalloc

COUNT = 3000
gc.collect()
tracemalloc.start()
things = [None] * COUNT
before = tracemalloc.get_traced_memory()[0]
for i in range(COUNT):
    things[i] = i + 0.5
held = tracemalloc.get_traced_memory()[0] - before
for i in range(COUNT):
    things[i] = None
left = tracemalloc.get_traced_memory()[0] - before
tracemalloc.stop()
print(json.dumps(round(left / held, 1)))
`,
  rule: 'True where all the memory of 3,000 dead floats is kept, imprecise where less than half of it is.',
  judge: (value) => (Number(value) >= 0.9 ? 'true' : 'imprecise'),
  correction: 'Only as many as the list may hold; what dies when it is full is deallocated.',
  references: [LIMITS],
};

export const apartFromGeneral: Claim = {
  id: 'free-list-memory-apart',
  lines: [405, 405],
  kind: 'behaviour',
  statement: 'The memory in a free list is apart from that of the general allocator.',
  probe: `${WHOSE}filling = [other_number(i) for i in range(3000)]
dead = [number(i) for i in range(1000)]
places = set(map(id, dead))
dead = None
others = [other_number(i) for i in range(1000)]
print(json.dumps(any(id(one) in places for one in others)))
`,
  rule: 'False where, of 1,000 dead floats, some had places that another type’s objects are given afterwards.',
  judge: (value) => (value === true ? 'false' : 'true'),
  correction:
    'Every block in a free list came from the object allocator, and goes back there when the list is full or cleared.',
  references: [FLOATS],
};

export default [
  integersExist,
  floatsExist,
  faster,
  drawnFrom,
  returnedTo,
  apartFromGeneral,
] satisfies readonly Claim[];
