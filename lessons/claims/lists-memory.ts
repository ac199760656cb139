import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

const LIST_TYPE = source('Include/cpython/listobject.h', 'PyListObject');
const GETSIZEOF = docs('library/sys.html#sys.getsizeof');

/** Lines 175–179: spare room, and what an item adds. */
export const listReserves: Claim = {
  id: 'lists-reserve-when-made',
  lines: [175, 175],
  kind: 'size',
  statement: 'A new list is given more slots than it needs.',
  probe: `import json
import struct
import sys


def spare(xs):
    return (sys.getsizeof(xs) - sys.getsizeof([])) // struct.calcsize('P') - len(xs)


ten = list(range(10))
a, b = 1, 2
print(json.dumps([spare([a, b]), spare([None] * 10), spare(ten[:]), spare(ten.copy()), spare([i for i in ten])]))
`,
  rule: 'True where a display, a repetition, a slice, a copy and a comprehension all leave spare slots, imprecise where some do.',
  judge: (value) => {
    const spare = value as number[];
    if (spare.every((slots) => slots > 0)) return 'true';
    return spare.some((slots) => slots > 0) ? 'imprecise' : 'false';
  },
  correction:
    'A list whose length is known when it is made gets no spare room; one that is filled item by item does.',
  references: [
    source('Objects/listobject.c', 'list_new_prealloc'),
    source('Objects/listobject.c', 'list_resize'),
  ],
};

export const listUsesSpare: Claim = {
  id: 'lists-append-uses-spare',
  lines: [175, 175],
  kind: 'behaviour',
  statement: 'Most appends find a spare slot and need no new memory.',
  probe: `import sys

xs, grown = [], 0
for i in range(1000):
    before = sys.getsizeof(xs)
    xs.append(i)
    grown += sys.getsizeof(xs) != before
print(grown)
`,
  rule: 'True where fewer than a tenth of a thousand appends change the size.',
  judge: (value) => (Number(value) < 100 ? 'true' : 'false'),
  correction: 'Nearly every append only stores a pointer and counts the length up.',
  references: [source('Objects/listobject.c', 'list_resize')],
};

export const listItemsMove: Claim = {
  id: 'lists-elements-moved',
  lines: [175, 175],
  kind: 'behaviour',
  statement: 'When a list outgrows its array, its elements are moved to another place in memory.',
  probe: `import json

xs = [object() for _ in range(10)]
before = [id(x) for x in xs]
xs.extend([None] * 1000)
print(json.dumps([id(x) for x in xs[:10]] != before))
`,
  rule: 'False where the objects have the addresses that they had before the list grew.',
  judge: trueWhere(true),
  correction: 'Only the pointers move; CPython never moves an object.',
  references: [docs('library/functions.html#id'), source('Objects/listobject.c', 'list_resize')],
};

export const listMoreThanNeeded: Claim = {
  id: 'lists-more-than-needed',
  lines: [177, 177],
  kind: 'size',
  statement: 'A list may take more memory than its length calls for.',
  probe: `import sys

xs = []
for i in range(9):
    xs.append(i)
print(sys.getsizeof(xs) > sys.getsizeof(xs[:]))
`,
  rule: 'True where a list of appended items is larger than its own copy.',
  judge: trueWhere('True'),
  correction: 'The spare slots belong to the list, and `getsizeof` counts them.',
  references: [GETSIZEOF],
};

export const listEmpty40: Claim = {
  id: 'lists-empty-40',
  lines: [179, 179],
  kind: 'size',
  statement: 'An empty list takes 40 bytes.',
  probe: 'import sys\n\nprint(sys.getsizeof([]))\n',
  rule: 'True where `sys.getsizeof([])` is 40.',
  judge: trueWhere(40),
  correction:
    'With the header of the cycle collector it is more on 64 bits, on 3.9 as later, and less on 32 bits.',
  references: [GETSIZEOF, LIST_TYPE],
};

export const listItemByType: Claim = {
  id: 'lists-item-by-type',
  lines: [179, 179],
  kind: 'size',
  statement: 'What one more item adds to the size of a list depends on the type of the item.',
  probe: `import sys

items = (7, 2 ** 1000, 1.5, 'x' * 1000, [1, 2, 3])
print(len({sys.getsizeof([item] * 11) - sys.getsizeof([item] * 10) for item in items}))
`,
  rule: 'True where items of different types add different numbers of bytes.',
  judge: (value) => (Number(value) > 1 ? 'true' : 'false'),
  correction: 'It is one pointer, whatever it points to.',
  references: [LIST_TYPE],
};

export const listIntAdds28: Claim = {
  id: 'lists-int-adds-28',
  lines: [179, 179],
  kind: 'size',
  statement: 'One int more makes a list 28 bytes larger.',
  probe: 'import sys\n\nprint(sys.getsizeof([7] * 11) - sys.getsizeof([7] * 10))\n',
  rule: 'True where the list of eleven ints has 28 bytes more than that of ten.',
  judge: trueWhere(28),
  correction: 'It becomes one pointer larger; the int, if it is a new one, takes its own memory elsewhere.',
  references: [LIST_TYPE],
};

export const int28: Claim = {
  id: 'lists-an-int-has-28',
  lines: [179, 179],
  kind: 'size',
  statement: 'The memory size of an integer is 28 bytes.',
  probe: `import json
import sys

print(json.dumps([sys.getsizeof(n) for n in (1, 2 ** 30, 2 ** 60, 2 ** 300)]))
`,
  rule: 'True where ints of all lengths have 28 bytes, imprecise where small ones do.',
  judge: (value) => {
    const sizes = value as number[];
    if (sizes.every((size) => size === 28)) return 'true';
    return sizes[0] === 28 ? 'imprecise' : 'false';
  },
  correction:
    'So large are ints of one digit on 64 bits; each further 30 bits of the value take four bytes more.',
  references: [source('Include/cpython/longintrepr.h', 'PyLong_SHIFT')],
};

export default [
  listReserves,
  listUsesSpare,
  listItemsMove,
  listMoreThanNeeded,
  listEmpty40,
  listItemByType,
  listIntAdds28,
  int28,
] satisfies readonly Claim[];
