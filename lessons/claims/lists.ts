import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

const LIST_TYPE = source('Include/cpython/listobject.h', 'PyListObject');
const GETSIZEOF = docs('library/sys.html#sys.getsizeof');
const SEQUENCES = docs('library/stdtypes.html#lists');

/** Lines 147–179: what a list is made of. */
export const listMutable: Claim = {
  id: 'lists-mutable-ordered',
  lines: [147, 147],
  kind: 'behaviour',
  statement: 'A list can be changed in place, and keeps the order of its items.',
  probe: `import json

xs = [3, 1]
same = xs
xs.append(2)
xs[0] = 9
print(json.dumps([same is xs, xs == [9, 1, 2]]))
`,
  rule: 'True where an item can be added and another replaced, in the same object, and all stay in their places.',
  judge: trueWhere([true, true]),
  correction: 'A list changes in place; its items stand where they were put.',
  references: [SEQUENCES],
};

export const listObject40: Claim = {
  id: 'lists-object-40',
  lines: [147, 147],
  kind: 'size',
  statement: 'The list object itself, without its items, takes 40 bytes.',
  probe: 'import json\nimport sys\n\nprint(json.dumps([list.__basicsize__, sys.getsizeof([])]))\n',
  rule: 'True where both the struct and what `sys.getsizeof([])` reports have 40 bytes, imprecise where only the struct has.',
  judge: (value) => {
    const [struct, reported] = value as number[];
    if (struct !== 40) return 'false';
    return reported === 40 ? 'true' : 'imprecise';
  },
  correction:
    'That is the C struct on 64 bits; the collector keeps a header in front of each list, which takes memory as well.',
  references: [LIST_TYPE, GETSIZEOF],
};

export const listHoldsItems: Claim = {
  id: 'lists-footprint-includes-items',
  lines: [147, 147],
  kind: 'size',
  statement: 'The memory of a list includes that of each of its items.',
  probe: `import sys

print(sys.getsizeof(['x' * 100_000]) - sys.getsizeof(['x']))
`,
  rule: 'False where a list of one long text is as large as a list of one letter.',
  judge: (value) => (value === 0 ? 'false' : 'true'),
  correction: 'A list contains pointers; its items are objects of their own, and may be in many lists.',
  references: [LIST_TYPE, GETSIZEOF],
};

export const listTotalVaries: Claim = {
  id: 'lists-total-by-type',
  lines: [147, 147],
  kind: 'size',
  statement:
    'Taken together with its items, a list of three may cost more or less, according to what they are.',
  probe: `import json
import sys


def total(xs):
    return sys.getsizeof(xs) + sum(sys.getsizeof(x) for x in xs)


print(json.dumps([total([1, 2, 3]) != total(['a', 'b', 'c']), total(['a', 'b', 'c']) != total(['a' * 50, 'b', 'c'])]))
`,
  rule: 'True where three ints and three texts, and texts of other lengths, cost differently, items included.',
  judge: trueWhere([true, true]),
  correction: 'The items vary in size; the list that points to them does not.',
  references: [GETSIZEOF],
};

export const listDynamic: Claim = {
  id: 'lists-dynamic',
  lines: [171, 171],
  kind: 'behaviour',
  statement: 'The array of a list becomes longer and shorter with its length.',
  probe: `import json
import sys

xs, sizes = [], [sys.getsizeof([])]
for i in range(100):
    xs.append(i)
sizes.append(sys.getsizeof(xs))
while len(xs) > 10:
    xs.pop()
sizes.append(sys.getsizeof(xs))
print(json.dumps([sizes[0] < sizes[1], sizes[1] > sizes[2]]))
`,
  rule: 'True where a list gets larger by appending and smaller again by popping.',
  judge: trueWhere([true, true]),
  correction: 'It grows when it is full, and shrinks when less than half of it is in use.',
  references: [source('Objects/listobject.c', 'list_resize')],
};

export const listPointers: Claim = {
  id: 'lists-pointers',
  lines: [171, 171],
  kind: 'behaviour',
  statement: 'A list stores one pointer for each item.',
  probe: `import struct
import sys

added = {sys.getsizeof([item] * 11) - sys.getsizeof([item] * 10) for item in (1, 2.5, 'x' * 99, [1, 2])}
print(sorted(added) == [struct.calcsize('P')])
`,
  rule: 'True where an item of any type adds the width of a pointer.',
  judge: trueWhere('True'),
  correction: 'The array is `PyObject **ob_item`: pointers, side by side.',
  references: [LIST_TYPE],
};

export const listMixed: Claim = {
  id: 'lists-mixed-types',
  lines: [171, 171],
  kind: 'behaviour',
  statement: 'One list can hold objects of different types.',
  probe: "print(len({type(x) for x in [1, 2.5, 'a', None, [], {}]}))\n",
  rule: 'True where a list of six objects holds six types.',
  judge: trueWhere(6),
  correction: 'A slot points to an object of any type; the type is noted in the object.',
  references: [SEQUENCES],
};

export const listVersatility: Claim = {
  id: 'lists-versatility-costs',
  lines: [171, 171],
  kind: 'size',
  statement:
    'Because it may hold anything, a list of numbers takes more memory than an array of that one type.',
  probe: `import sys
from array import array

numbers = range(1000, 2000)
listed = list(numbers)
total = sys.getsizeof(listed) + sum(sys.getsizeof(n) for n in listed)
print(round(total / sys.getsizeof(array('q', numbers)), 1))
`,
  rule: 'True where a list of a thousand ints, ints included, takes more than twice the bytes of an `array` of them.',
  judge: (value) => (Number(value) > 2 ? 'true' : 'false'),
  correction: 'An `array` holds bare values; a list holds pointers to objects, each with a header.',
  references: [docs('library/array.html')],
};

export default [
  listMutable,
  listObject40,
  listHoldsItems,
  listTotalVaries,
  listDynamic,
  listPointers,
  listMixed,
  listVersatility,
] satisfies readonly Claim[];
