import type { Claim } from '#domain/claim/claim.ts';
import { isMost, isNone, LIMITS, WHOSE } from './memory-free-lists.ts';

/** Lines 411–415: free lists of containers, and what free lists cost. */
export const listsExist: Claim = {
  id: 'free-list-lists',
  lines: [411, 411],
  kind: 'behaviour',
  statement: 'There is a free list for list objects.',
  probe: `${WHOSE}print(json.dumps(taken(lambda i: [], lambda i: Other())))
`,
  rule: 'True where the places of dead lists are kept from objects of another type.',
  judge: (value) => (isNone(value) ? 'true' : 'false'),
  correction: 'There is; it holds list objects without their arrays.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/listobject.c', name: 'list_dealloc' }],
};

export const listsFirst: Claim = {
  id: 'free-list-lists-first',
  lines: [411, 411],
  kind: 'behaviour',
  statement: 'Whichever way a list is created, Python looks into the free list first.',
  probe: `${WHOSE}print(json.dumps([
    taken(lambda i: [], lambda i: Other(), lambda i: []),
    taken(lambda i: [], lambda i: Other(), lambda i: list()),
]))
`,
  rule: 'True where new lists take the places of dead ones, whether written as `[]` or as `list()`; imprecise where only those written as `[]` do.',
  judge: (value) => {
    const [displays, calls] = value as number[];
    if (!isMost(displays ?? 0)) return 'false';
    return isMost(calls ?? 0) ? 'true' : 'imprecise';
  },
  correction:
    'Displays, slices and `*` look there first (`PyList_New`), while a call of `list` goes to the general allocator.',
  references: [
    { in: 'source', version: '3.13', path: 'Objects/listobject.c', name: 'PyList_New' },
    { in: 'source', version: '3.13', path: 'Objects/listobject.c', name: 'list_vectorcall' },
  ],
};

export const listsReused: Claim = {
  id: 'free-list-lists-reused',
  lines: [411, 411],
  kind: 'behaviour',
  statement: 'Where there is a dead list in the free list, it is used again in place of a new one.',
  probe: `${WHOSE}print(json.dumps(taken(lambda i: [], lambda i: Other(), lambda i: [])))
`,
  rule: 'True where 50 new lists are given the places of 50 dead ones.',
  judge: (value) => (isMost(value) ? 'true' : 'false'),
  correction: 'The list object is used again, with an array of its own.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/listobject.c', name: 'PyList_New' }],
};

export const tuplesExist: Claim = {
  id: 'free-list-tuples',
  lines: [413, 413],
  kind: 'behaviour',
  statement: 'There is a free list for tuples.',
  probe: `${WHOSE}

class Pair:
    __slots__ = ('a', 'b', 'c')[:((1,).__sizeof__() - object.__basicsize__) // WORD]


print(json.dumps(taken(lambda i: (i,), lambda i: Pair())))
`,
  rule: 'True where the places of dead tuples are kept from objects of another type.',
  judge: (value) => (isNone(value) ? 'true' : 'false'),
  correction: 'There is one for each length up to about twenty; longer tuples have none.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/tupleobject.c', name: 'maybe_freelist_push' }],
};

export const tuplesFaster: Claim = {
  id: 'free-list-tuples-faster',
  lines: [413, 413],
  kind: 'time',
  statement: 'Tuples are made and destroyed faster because of their free lists.',
  untestable:
    'It would take an interpreter without these lists to compare with, and tuples that are too long for them are slower already for being longer.',
  correction: 'It is plausible, and what it saves is a few nanoseconds a tuple.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/tupleobject.c', name: 'tuple_alloc' }],
};

export const benefit: Claim = {
  id: 'free-list-benefit',
  lines: [415, 415],
  kind: 'definition',
  statement:
    'What free lists are good for is above all speed, by using memory again for objects of one type.',
  untestable: 'What a design is good for above all is the judgement of those who made it.',
  correction:
    'That is their purpose, and for types for which it did not show in measurements, CPython has removed them.',
  references: [LIMITS],
};

export const footprint: Claim = {
  id: 'free-list-footprint',
  lines: [415, 415],
  kind: 'size',
  statement: 'Because of free lists a program holds more memory than its objects need.',
  probe: `import gc
import json
import tracemalloc

gc.collect()
tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
things = [[] for _ in range(80)]
things = None
left = tracemalloc.get_traced_memory()[0] - before
tracemalloc.stop()
print(json.dumps(left >= 40 * [].__sizeof__()))
`,
  rule: 'True where at least half of the memory of 80 dead lists is not given back.',
  judge: trueWhere(true),
  correction:
    'It does, though every list is limited: as a rule it is some kilobytes, and some megabytes where all the lists of tuples are full.',
  references: [LIMITS],
};

export const untilExit: Claim = {
  id: 'free-list-until-exit',
  lines: [415, 415],
  kind: 'behaviour',
  statement: 'The memory in free lists is not deallocated before the program ends.',
  probe: `import gc
import json
import tracemalloc

gc.collect()
tracemalloc.start()
things = [[] for _ in range(80)]
things = None
before = tracemalloc.get_traced_memory()[0]
gc.collect()
given = before - tracemalloc.get_traced_memory()[0]
tracemalloc.stop()
print(json.dumps(given >= 40 * [].__sizeof__()))
`,
  rule: 'False where `gc.collect()` gives back what dead lists have left.',
  judge: (value) => (value === true ? 'false' : 'true'),
  correction: 'Every full collection empties the free lists.',
  references: [{ in: 'docs', version: '3.13', path: 'library/gc.html#gc.collect' }],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

export const advice: Claim = {
  id: 'free-list-advice',
  lines: [415, 415],
  kind: 'advice',
  statement: 'Knowing how memory is allocated helps to write code that needs little of it.',
  untestable: 'It is advice.',
  correction:
    'It helps more to know what is kept alive and how large it is than which list it was drawn from.',
  references: [{ in: 'docs', version: '3.13', path: 'library/tracemalloc.html' }],
};

export default [
  listsExist,
  listsFirst,
  listsReused,
  tuplesExist,
  tuplesFaster,
  benefit,
  footprint,
  untilExit,
  advice,
] satisfies readonly Claim[];
