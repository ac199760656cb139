import type { Claim, Reference } from '#domain/claim/claim.ts';
import { trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';

const GC: Reference = { in: 'docs', version: '3.13', path: 'library/gc.html' };
const COUNTS: Reference = { in: 'docs', version: '3.13', path: 'c-api/refcounting.html' };

/** Lines 427–431 and 435: counting references, and finding cycles. */
export const automaticManagement: Claim = {
  id: 'collection-automatic',
  lines: [427, 427],
  kind: 'behaviour',
  statement: 'Python’s memory is managed automatically, abandoned cycles included.',
  probe: `import json
import weakref


class Node:
    pass


first = Node()
first.itself = first
watch = weakref.ref(first)
del first
kept = [[] for _ in range(100_000)]
print(json.dumps(watch() is None))
`,
  rule: 'True where an abandoned cycle goes by itself while the program makes other objects.',
  judge: trueWhere(true),
  correction:
    'Counting frees nearly everything at once, and the collector, which starts by itself, frees the cycles later.',
  references: [GC],
};

export const purpose: Claim = {
  id: 'collection-unused',
  lines: [427, 427],
  kind: 'behaviour',
  statement: 'The garbage collector frees the objects that the program no longer uses.',
  probe: `import gc
import json
import weakref


class Thing:
    pass


never_read_again = Thing()
watch = weakref.ref(never_read_again)
gc.collect()
print(json.dumps(watch() is None))
`,
  rule: 'Imprecise where an object that nothing uses any more stays because a name refers to it.',
  judge: (value) => (value === true ? 'true' : 'imprecise'),
  correction: 'It frees what can no longer be reached; what is reachable stays, used or not.',
  references: [GC],
};

export const tracks: Claim = {
  id: 'collection-tracks',
  lines: [427, 427],
  kind: 'behaviour',
  statement: 'The garbage collector keeps track of objects to find out which of them to deallocate.',
  probe: `import gc
import json

print(json.dumps([gc.is_tracked([]), gc.is_tracked(12345)]))
`,
  rule: 'True where a list is tracked; imprecise if an integer is not.',
  judge: (value) => {
    if (!Array.isArray(value) || value[0] !== true) return 'false';
    return value[1] === true ? 'true' : 'imprecise';
  },
  correction: 'It tracks only what could be part of a cycle; the rest is deallocated by counting alone.',
  references: [{ in: 'docs', version: '3.13', path: 'library/gc.html#gc.is_tracked' }],
};

export const countingPrimary: Claim = {
  id: 'counting-primary',
  lines: [429, 429],
  kind: 'behaviour',
  statement: 'Reference counting is the primary way in which memory is freed.',
  probe: `import gc
import json
import weakref


class Thing:
    pass


gc.collect()
gc.disable()
things = [Thing() for _ in range(1000)]
for thing in things:
    thing.next = Thing()
watches = [weakref.ref(thing) for thing in things]
del things, thing
print(json.dumps(sum(watch() is None for watch in watches)))
`,
  rule: 'True where a thousand objects without cycles all go while the collector is off.',
  judge: (value) => (value === 1000 ? 'true' : 'false'),
  correction: 'It is: the collector only has to deal with cycles.',
  references: [COUNTS],
};

export const everyObjectCounts: Claim = {
  id: 'counting-every-object',
  lines: [429, 429],
  kind: 'behaviour',
  statement: 'Every object keeps count of the references to it.',
  probe: `import json
import sys


def counted(thing):
    before = sys.getrefcount(thing)
    many = [thing] * 1000
    return sys.getrefcount(thing) - before


print(json.dumps([counted([]), counted(None)]))
`,
  rule: 'True where a thousand further references raise the count of a new list, and that of `None`, by a thousand; imprecise where only that of the list rises.',
  judge: trueOrImprecise([1000, 1000], [1000, 0]),
  correction:
    'Up to 3.11; since 3.12 immortal objects, `None` and the small integers among them, have a count that never moves.',
  references: [{ in: 'docs', version: '3.13', path: 'library/sys.html#sys.getrefcount' }],
};

export const heldByOthers: Claim = {
  id: 'counting-held-by-others',
  lines: [429, 429],
  kind: 'behaviour',
  statement: 'The count of an object is the number of references that other objects hold to it.',
  probe: `import json
import sys

things = []
before = sys.getrefcount(things)
things.append(things)
print(json.dumps(sys.getrefcount(things) - before))
`,
  rule: 'False where a list that is put into itself counts its own reference.',
  judge: (value) => (value === 0 ? 'true' : 'false'),
  correction:
    'Every counted reference is in it, the object’s own and those of running C code too, and this is why cycles are a problem.',
  references: [COUNTS],
};

export const zeroFrees: Claim = {
  id: 'counting-zero-frees',
  lines: [429, 429],
  kind: 'behaviour',
  statement: 'An object is destroyed as soon as its count drops to zero.',
  probe: `import gc
import json

events = []


class Thing:
    def __del__(self):
        events.append('destroyed')


gc.disable()
thing = Thing()
events.append('before')
thing = None
events.append('after')
print(json.dumps(events))
`,
  rule: 'True where the finalizer runs between the line before and the line after.',
  judge: (value) => (JSON.stringify(value) === '["before","destroyed","after"]' ? 'true' : 'false'),
  correction: '`Py_DECREF` calls the type’s deallocator at once (`_Py_Dealloc`).',
  references: [COUNTS],
};

export const zeroDeallocates: Claim = {
  id: 'counting-zero-deallocates',
  lines: [429, 429],
  kind: 'behaviour',
  statement: 'When an object’s count drops to zero, the memory that it used is deallocated.',
  probe: `import gc
import json
import tracemalloc

gc.collect()
tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
things = [number + 0.5 for number in range(80)]
things = None
left = tracemalloc.get_traced_memory()[0] - before
tracemalloc.stop()
print(json.dumps(left >= 40 * float.__basicsize__))
`,
  rule: 'Imprecise where half of the memory of 80 dead floats, or more, is still held.',
  judge: (value) => (value === true ? 'imprecise' : 'true'),
  correction:
    'The object is gone, but its block may wait in a free list, and its arena is seldom given back to the system.',
  references: [
    { in: 'source', version: '3.13', path: 'Objects/floatobject.c', name: '_PyFloat_ExactDealloc' },
  ],
};

export const zeroMeansNone: Claim = {
  id: 'counting-zero-means-none',
  lines: [429, 429],
  kind: 'behaviour',
  statement: 'A count of zero means that no other object refers to the object.',
  probe: `import gc
import json
import weakref


class Thing:
    pass


gc.disable()
thing = Thing()
watch = weakref.ref(thing)
referred = watch() is thing
thing = None
print(json.dumps(referred and watch() is None))
`,
  rule: 'Imprecise where an object goes while another one refers to it weakly.',
  judge: (value) => (value === true ? 'imprecise' : 'true'),
  correction: 'It means no *strong* reference; weak ones are not counted, and are cleared.',
  references: [{ in: 'docs', version: '3.13', path: 'library/weakref.html' }],
};

export default [
  automaticManagement,
  purpose,
  tracks,
  countingPrimary,
  everyObjectCounts,
  heldByOthers,
  zeroFrees,
  zeroDeallocates,
  zeroMeansNone,
] satisfies readonly Claim[];
