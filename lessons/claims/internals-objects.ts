import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 75–111: objects, their overhead, and how they go. */
export const everythingObject: Claim = {
  id: 'everything-is-an-object',
  lines: [77, 77],
  kind: 'behaviour',
  statement: 'Everything is an object, integers and booleans included.',
  probe: `import json

values = [1, True, None, 1.5, 'text', len, int, type, (lambda: 0), Exception]
print(json.dumps(all(isinstance(value, object) for value in values)))
`,
  rule: 'True where each of ten values of all sorts is an instance of object.',
  judge: trueWhere(true),
  correction: 'Every value is; names and statements are not values, and so no objects.',
  references: [docs('reference/datamodel.html#objects-values-and-types')],
};

export const moreThanValue: Claim = {
  id: 'object-more-than-value',
  lines: [81, 81],
  kind: 'size',
  statement: 'The block of an object holds more than its value.',
  probe: `import json
import struct
import sys

print(json.dumps(sys.getsizeof(1.5) > struct.calcsize('d')))
`,
  rule: 'True where a float is larger than the eight bytes of its double.',
  judge: trueWhere(true),
  correction: 'In front of the value stand a count and a pointer to the type.',
  references: [source('Include/object.h', 'PyObject')],
};

export const typeKept: Claim = {
  id: 'object-keeps-type',
  lines: [85, 85],
  kind: 'behaviour',
  statement: 'Every object has its type with it.',
  probe: `import json


class Mine:
    pass


print(json.dumps([type(value).__name__ for value in (1, 1.5, 'a', None, Mine())]))
`,
  rule: 'True where each object can be asked for its type.',
  judge: trueWhere(['int', 'float', 'str', 'NoneType', 'Mine']),
  correction: 'A pointer to the type is the second field of every object.',
  references: [source('Include/object.h', 'ob_type')],
};

export const countKept: Claim = {
  id: 'object-keeps-count',
  lines: [87, 87],
  kind: 'behaviour',
  statement: 'Every object counts the references to it.',
  probe: `import json
import sys


def rise(thing):
    before = sys.getrefcount(thing)
    kept = [thing, thing, thing]
    return sys.getrefcount(thing) - before


print(json.dumps([rise(object()), rise(None)]))
`,
  rule: 'True where three references to a new object, and to None, raise their counts by three.',
  judge: (value) => {
    const [fresh, none] = value as readonly number[];
    if (fresh !== 3) return 'false';
    return none === 3 ? 'true' : 'imprecise';
  },
  correction: 'Since 3.12 some objects, None among them, are immortal: their count does not move.',
  references: [docs('library/sys.html#sys.getrefcount'), docs('whatsnew/3.12.html')],
};

export const removedAtZero: Claim = {
  id: 'removed-at-zero',
  lines: [87, 87],
  kind: 'behaviour',
  statement: 'When its count drops to zero an object can be removed.',
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
  rule: 'True where the last reference goes and the object with it, the collector off.',
  judge: trueWhere(true),
  correction: 'It not only can be: it is, in the same moment.',
  references: [source('Objects/object.c', '_Py_Dealloc')],
};

export const valueKept: Claim = {
  id: 'object-keeps-value',
  lines: [89, 91],
  kind: 'behaviour',
  statement: 'An int or a float is a whole object with metadata, and not the bare number.',
  probe: `import json
import sys

print(json.dumps([sys.getsizeof(1) > 4, sys.getsizeof(1.0) > 8]))
`,
  rule: 'True where both are larger than a C int and a C double.',
  judge: trueWhere([true, true]),
  correction: 'They are; only arrays, of `array` or NumPy, hold bare numbers.',
  references: [docs('library/array.html'), source('Include/cpython/floatobject.h', 'PyFloatObject')],
};

export const overheadDefined: Claim = {
  id: 'overhead-defined',
  lines: [95, 95],
  kind: 'definition',
  statement: 'Overhead is what something costs beyond the thing itself.',
  untestable: 'It says how a word is used.',
  correction: 'Say beyond what: beyond the digits of an int, or beyond an int in C.',
  references: [docs('c-api/memory.html')],
};

export const everyObjectOverhead: Claim = {
  id: 'every-object-has-overhead',
  lines: [99, 99],
  kind: 'size',
  statement: 'Every object takes more memory than its value needs, because of its metadata.',
  probe: `import json
import struct
import sys

word = struct.calcsize('P')
print(json.dumps([sys.getsizeof(object()) >= 2 * word, sys.getsizeof(b'abc') > 3, sys.getsizeof(10 ** 100) > 42]))
`,
  rule: 'True where an object without any value takes two words, and two others more than their bytes.',
  judge: trueWhere([true, true, true]),
  correction: 'At least two words: a count and a type.',
  references: [docs('c-api/structures.html#c.PyObject')],
};

export const overheadMatters: Claim = {
  id: 'overhead-matters-for-large-data',
  lines: [101, 101],
  kind: 'advice',
  statement: 'With much data, overhead decides which structure fits.',
  probe: `import array
import json
import sys

numbers = [float(n) for n in range(10_000)]
as_list = sys.getsizeof(numbers) + sum(map(sys.getsizeof, numbers))
as_array = sys.getsizeof(array.array('d', numbers))
print(json.dumps(as_list > 2 * as_array))
`,
  rule: 'True where a list of floats takes more than twice what an array of the same takes.',
  judge: trueWhere(true),
  correction: 'An array of doubles needs the eight bytes each, a list the objects and the pointers.',
  references: [docs('library/array.html')],
};

export const clearedAutomatically: Claim = {
  id: 'memory-cleared-automatically',
  lines: [107, 107],
  kind: 'behaviour',
  statement: 'Memory is given back by itself once it is not needed any more.',
  probe: `import json
import tracemalloc


def work():
    data = bytearray(1_000_000)
    return len(data)


tracemalloc.start()
work()
after_call = tracemalloc.get_traced_memory()[0] < 100_000
last_used = bytearray(1_000_000)
never_needed_again = tracemalloc.get_traced_memory()[0] < 100_000
print(json.dumps([after_call, never_needed_again]))
`,
  rule: 'Imprecise where a million bytes of a function are gone when it has returned, and a million stay that a name refers to though nothing needs them.',
  judge: trueOrImprecise([true, true], [true, false]),
  correction: 'It is given back once nothing refers to it; Python cannot know what you still need.',
  references: [docs('c-api/memory.html')],
};

export const techniqueIsGc: Claim = {
  id: 'technique-is-garbage-collection',
  lines: [107, 107],
  kind: 'definition',
  statement: 'What gives memory back is a technique called garbage collection.',
  probe: `import gc
import json
import weakref


class Thing:
    pass


gc.disable()
thing = Thing()
watch = weakref.ref(thing)
del thing
by_counting = watch() is None
cycle = Thing()
cycle.me = cycle
watch = weakref.ref(cycle)
del cycle
print(json.dumps([by_counting, watch() is None]))
`,
  rule: 'Imprecise where objects go without the collector, and only those in cycles wait for it.',
  judge: (value) => (JSON.stringify(value) === '[true,false]' ? 'imprecise' : 'true'),
  correction:
    'Counting references does nearly all of it; what Python’s `gc` names is the collector of cycles.',
  references: [docs('library/gc.html')],
};

export const decidedByCounting: Claim = {
  id: 'use-decided-by-counting',
  lines: [109, 109],
  kind: 'behaviour',
  statement: 'Python finds out by counting references when an object is not in use any more.',
  probe: `import gc
import json
import weakref


class Thing:
    pass


gc.disable()
cycle = Thing()
cycle.me = cycle
watch = weakref.ref(cycle)
del cycle
after_counting = watch() is None
gc.collect()
print(json.dumps([after_counting, watch() is None]))
`,
  rule: 'Imprecise where counting misses an abandoned cycle, and the collector finds it.',
  judge: (value) => (JSON.stringify(value) === '[false,true]' ? 'imprecise' : 'true'),
  correction: 'For everything but cycles; those are found by the collector.',
  references: [docs('glossary.html#term-reference-count'), docs('library/gc.html')],
};

export const zeroIsGarbage: Claim = {
  id: 'zero-means-garbage',
  lines: [111, 111],
  kind: 'behaviour',
  statement: 'An object with no references left is garbage and can be removed.',
  probe: `import gc
import json

gc.disable()
gone = []


class Thing:
    def __del__(self):
        gone.append('removed')


thing = Thing()
thing = None
print(json.dumps(gone))
`,
  rule: 'True where it is removed before the next line.',
  judge: trueWhere(['removed']),
  correction: 'It is removed at once, and its finaliser runs then.',
  references: [docs('reference/datamodel.html#object.__del__')],
};

export default [
  everythingObject,
  moreThanValue,
  typeKept,
  countKept,
  removedAtZero,
  valueKept,
  overheadDefined,
  everyObjectOverhead,
  overheadMatters,
  clearedAutomatically,
  techniqueIsGc,
  decidedByCounting,
  zeroIsGarbage,
] satisfies readonly Claim[];
