import type { Claim, Reference, TestableClaim } from '#domain/claim/claim.ts';
import { GROWN_SETS } from '#lessons/author/grown-sets.ts';

const SET_SOURCE: Omit<Reference, 'name'> = { in: 'source', version: '3.13', path: 'Objects/setobject.c' };
const SET_DOCS: Reference = {
  in: 'docs',
  version: '3.13',
  path: 'library/stdtypes.html#set-types-set-frozenset',
};

export const mutable: TestableClaim = {
  id: 'sets-mutable',
  lines: [165, 165],
  kind: 'behaviour',
  statement: 'A set can be changed after it was made.',
  probe: `import json\n\ns = {1, 2}\nsame = s\ns.add(3)\nprint(json.dumps(same is s and 3 in same))\n`,
  rule: 'True where an element can be added and the set is still the same object.',
  judge: trueWhere(true),
  correction: 'Sets are mutable; `frozenset` is the sibling that is not.',
  references: [SET_DOCS],
};

export const unique: TestableClaim = {
  id: 'sets-unique',
  lines: [165, 165],
  kind: 'behaviour',
  statement: 'A set never holds two elements that are equal.',
  probe: `s = set()\nfor element in (1, 1.0, True, 'a', 'a'):\n    s.add(element)\nprint(len(s))\n`,
  rule: 'True where one element is kept of each group of equal ones.',
  judge: (value) => (value === 2 ? 'true' : 'false'),
  correction: 'Equality decides, not the type: the first of several equal elements stays.',
  references: [SET_DOCS],
};

export const likeDictMemory: TestableClaim = {
  id: 'sets-footprint-like-dict',
  lines: [165, 165],
  kind: 'size',
  statement: 'A set takes about as much memory as a dict with as many keys.',
  probe: `${GROWN_SETS}
ratios = [sys.getsizeof(grown_set(n)) / sys.getsizeof(grown_dict(n)) for n in range(1, 1001)]
print(json.dumps([round(min(ratios), 2), round(max(ratios), 2)]))
`,
  rule: 'True where the set stays within a quarter of the dict at every length from 1 to 1000, imprecise within a factor of two.',
  judge: (value) => {
    const [least = 0, most = Infinity] = value as number[];
    if (least >= 0.8 && most <= 1.25) return 'true';
    return least >= 0.5 && most <= 2 ? 'imprecise' : 'false';
  },
  correction:
    'Their tables grow at different moments and by different factors: a set may take several times a dict of its length, and at its best a little less.',
  references: [
    { ...SET_SOURCE, name: 'set_add_entry' },
    { in: 'source', version: '3.13', path: 'Objects/dictobject.c', name: 'GROWTH_RATE' },
  ],
};

export const empty216: TestableClaim = {
  id: 'sets-empty-216',
  lines: [165, 165],
  kind: 'size',
  statement: 'An empty set takes 216 bytes.',
  probe: 'import sys\n\nprint(sys.getsizeof(set()))\n',
  rule: 'True where `sys.getsizeof(set())` is 216.',
  judge: (value) => (value === 216 ? 'true' : 'false'),
  correction:
    'So it is on 64 bits, the header of the cycle collector included; with pointers half as wide it is half of that.',
  references: [
    { in: 'source', version: '3.13', path: 'Include/cpython/setobject.h', name: 'PySet_MINSIZE' },
    { in: 'docs', version: '3.13', path: 'library/sys.html#sys.getsizeof' },
  ],
};

export const empty200: TestableClaim = {
  id: 'sets-empty-200',
  lines: [257, 257],
  kind: 'size',
  statement: 'An empty set takes 200 bytes.',
  probe: 'import sys\n\nprint(sys.getsizeof(set()))\n',
  rule: 'True where `sys.getsizeof(set())` is 200.',
  judge: (value) => (value === 200 ? 'true' : 'false'),
  correction:
    'On 64 bits that is the bare struct, `set().__sizeof__()`; `getsizeof` adds the header of the cycle collector, and the guide itself gives the larger number elsewhere.',
  references: [{ in: 'docs', version: '3.13', path: 'library/sys.html#sys.getsizeof' }],
};

export const unordered: TestableClaim = {
  id: 'sets-unordered',
  lines: [251, 251],
  kind: 'behaviour',
  statement: 'A set does not keep the order in which elements were added.',
  probe: `import json

s = set()
for element in (3, 11, 4):
    s.add(element)
print(json.dumps(list(s) == [3, 11, 4]))
`,
  rule: 'True where 3, 11 and 4 come back in another order.',
  judge: trueWhere(false),
  correction: 'Iteration follows the slots of the table, and the slot follows from the hash.',
  references: [SET_DOCS, { ...SET_SOURCE, name: 'setiter_iternext' }],
};

export const hashTable: TestableClaim = {
  id: 'sets-hash-table',
  lines: [251, 251],
  kind: 'behaviour',
  statement: 'A set is a hash table, as a dict is.',
  probe: `import json


class Item:
    hashed = compared = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Item.hashed += 1
        return self.n

    def __eq__(self, other):
        Item.compared += 1
        return self.n == other.n


def look(container):
    Item.hashed = Item.compared = 0
    Item(500) in container
    return [Item.hashed, Item.compared]


items = [Item(i) for i in range(1000)]
print(json.dumps([look(set(items)), look(dict.fromkeys(items))]))
`,
  rule: 'True where looking for one of a thousand elements takes one hash and one comparison in both.',
  judge: (value) => (JSON.stringify(value) === '[[1,1],[1,1]]' ? 'true' : 'false'),
  correction: 'Both are hash tables, though with code, layout and growth of their own.',
  references: [{ ...SET_SOURCE, name: 'set_lookkey' }],
};

export const keysOnly: TestableClaim = {
  id: 'sets-keys-only',
  lines: [255, 255],
  kind: 'size',
  statement: 'The table of a set has no room for values beside the elements.',
  probe: `import struct
import sys

s = set()
for i in range(5):
    s.add(i)
per_slot = (sys.getsizeof(s) - sys.getsizeof(set())) / 32
print(per_slot / struct.calcsize('P'))
`,
  rule: 'True where a slot has two words: a hash and a pointer.',
  judge: (value) => (value === 2 ? 'true' : 'false'),
  correction: 'A slot is a hash and a pointer to the element (`setentry`).',
  references: [{ in: 'source', version: '3.13', path: 'Include/cpython/setobject.h', name: 'setentry' }],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

export const smallerThanDict: TestableClaim = {
  id: 'sets-smaller-than-dict',
  lines: [255, 255],
  kind: 'size',
  statement: 'A set usually takes less memory than a dict with as many keys.',
  probe: `${GROWN_SETS}
smaller = sum(sys.getsizeof(grown_set(n)) < sys.getsizeof(grown_dict(n)) for n in range(1, 1001))
print(smaller)
`,
  rule: 'True where the set is the smaller one at more than 600 of the lengths from 1 to 1000, imprecise at more than 500.',
  judge: (value) => (Number(value) > 600 ? 'true' : Number(value) > 500 ? 'imprecise' : 'false'),
  correction:
    'At more than half of the lengths up to 1000 it takes as much or more, since its table has to stay emptier than that of a dict.',
  references: [
    { ...SET_SOURCE, name: 'set_add_entry' },
    { in: 'source', version: '3.13', path: 'Objects/dictobject.c', name: 'USABLE_FRACTION' },
  ],
};

export default [
  mutable,
  unique,
  likeDictMemory,
  empty216,
  empty200,
  unordered,
  hashTable,
  keysOnly,
  smallerThanDict,
] as readonly Claim[];
