import type { Claim, Reference, TestableClaim } from '#domain/claim/claim.ts';

const SET_SOURCE: Omit<Reference, 'name'> = { in: 'source', version: '3.9', path: 'Objects/setobject.c' };

/** Elements that note every `==` and every hash. With `same`, all of them have one hash. */
const ITEM = `import json


class Item:
    compared = hashed = 0

    def __init__(self, n, same=False):
        self.n = n
        self.hash = 7 if same else n

    def __hash__(self):
        Item.hashed += 1
        return self.hash

    def __eq__(self, other):
        Item.compared += 1
        return self.n == other.n


def compared(work):
    Item.compared = 0
    work()
    return Item.compared


def items(n, same=False, start=0):
    return {Item(i, same) for i in range(start, start + n)}

`;

export const membershipConstant: TestableClaim = {
  id: 'sets-membership-constant',
  lines: [167, 167],
  kind: 'time',
  statement: 'Looking for an element takes about the same work in a small set as in a large one.',
  probe: `${ITEM}
sets = {n: items(n) for n in (10, 1000, 10_000)}
print(json.dumps([compared(lambda: Item(n // 2) in s) for n, s in sets.items()]))
`,
  rule: 'True where as many comparisons are made among 10 elements as among 10,000.',
  judge: (value) => (new Set(value as number[]).size === 1 ? 'true' : 'false'),
  correction: 'As long as hashes differ, one comparison finds an element, however many there are.',
  references: [{ ...SET_SOURCE, name: 'set_lookkey' }],
};

export const addConstant: TestableClaim = {
  id: 'sets-add-constant',
  lines: [167, 167],
  kind: 'time',
  statement: 'Adding an element typically takes constant time.',
  probe: `${ITEM}
work = []
for n in (10, 1000, 10_000):
    s = items(n)
    Item.hashed = Item.compared = 0
    s.add(Item(n))
    work.append([Item.hashed, Item.compared])
print(json.dumps(work))
`,
  rule: 'True where adding to 10 elements hashes and compares as often as adding to 10,000.',
  judge: (value) => (new Set((value as number[][]).map(String)).size === 1 ? 'true' : 'false'),
  correction: 'One hash is asked for, and the element goes to the first free slot of its probe sequence.',
  references: [{ ...SET_SOURCE, name: 'set_add_entry' }],
};

export const thanksToHashing: TestableClaim = {
  id: 'sets-fast-by-hashing',
  lines: [167, 167],
  kind: 'time',
  statement: 'It is the hash table that makes look-ups in a set fast.',
  probe: `${ITEM}
good, bad = items(500), items(500, same=True)
print(json.dumps([compared(lambda: Item(499) in good), compared(lambda: Item(499, True) in bad)]))
`,
  rule: 'True where spreading the hashes saves nine tenths of the comparisons.',
  judge: (value) => {
    const [good = 0, bad = 0] = value as number[];
    return good * 10 < bad ? 'true' : 'false';
  },
  correction: 'Take the spread of the hashes away, and a set searches like a list.',
  references: [{ ...SET_SOURCE, name: 'set_lookkey' }],
};

export const resizeWhenFull: TestableClaim = {
  id: 'sets-resize-when-full',
  lines: [265, 265],
  kind: 'behaviour',
  statement: 'A set gets a larger table when its table is full.',
  probe: `import struct
import sys

s, slots, shares = set(), 8, []
for i in range(5000):
    before = sys.getsizeof(s)
    s.add(i)
    if sys.getsizeof(s) != before:
        shares.append(len(s) / slots)
        slots = round((sys.getsizeof(s) - sys.getsizeof(set())) / struct.calcsize('P') / 2)
print(round(max(shares), 3))
`,
  rule: 'True where every slot is taken when the table is replaced.',
  judge: (value) => (Number(value) >= 1 ? 'true' : 'false'),
  correction:
    'It is replaced when three fifths of its slots have been used; a full table would make a failing search endless.',
  references: [{ ...SET_SOURCE, name: 'set_add_entry' }],
};

export const resizeLinear: TestableClaim = {
  id: 'sets-resize-linear',
  lines: [265, 265],
  kind: 'time',
  statement: 'An addition that replaces the table takes time proportional to the number of elements.',
  probe: `import json
import time


def add_last(n):
    best = 1.0
    for _ in range(5):
        s = set()
        for i in range(n - 1):
            s.add(i)
        start = time.perf_counter()
        s.add(n - 1)
        best = min(best, time.perf_counter() - start)
    return best


print(json.dumps(add_last(78_643) >= 4 * add_last(4915)))
`,
  rule: 'True where the resize of a table with sixteen times the elements takes four times as long, or longer.',
  judge: trueWhere(true),
  varies: true,
  correction: 'Each element is put into the new table, so the cost grows with their number.',
  references: [{ ...SET_SOURCE, name: 'set_table_resize' }],
};

export const resizeRehashes: TestableClaim = {
  id: 'sets-resize-rehashes',
  lines: [265, 265],
  kind: 'behaviour',
  statement: 'When a set gets a larger table, every element is hashed again.',
  probe: `${ITEM}
s = set()
for i in range(10_000):
    s.add(Item(i))
print(Item.hashed)
`,
  rule: 'False where 10,000 additions with all their resizes ask for a hash 10,000 times.',
  judge: (value) => (value === 10_000 ? 'false' : 'true'),
  correction:
    'The table keeps each hash beside its element, so `__hash__` is asked once, when the element is added.',
  references: [
    { ...SET_SOURCE, name: 'set_insert_clean' },
    { in: 'source', version: '3.9', path: 'Include/setobject.h', name: 'setentry' },
  ],
};

export const resizeMoves: TestableClaim = {
  id: 'sets-resize-moves',
  lines: [265, 265],
  kind: 'behaviour',
  statement: 'When a set outgrows its table, its elements move to a new and larger one.',
  probe: `import json
import sys

s = set()
for i in (40, 33, 2, 1):
    s.add(i)
before, size = list(s), sys.getsizeof(s)
s.add(100)
print(json.dumps([sys.getsizeof(s) > size, [i for i in s if i != 100] != before]))
`,
  rule: 'True where the addition that makes the set larger also changes the order of its other elements.',
  judge: (value) => ((value as boolean[]).every(Boolean) ? 'true' : 'false'),
  correction: 'More bits of each hash count in a larger table, so the elements lie in other slots.',
  references: [{ ...SET_SOURCE, name: 'set_table_resize' }],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

export const addAmortised: TestableClaim = {
  id: 'sets-add-amortised',
  lines: [265, 265],
  kind: 'time',
  statement: 'Resizes are so rare that an addition takes constant time on average.',
  probe: `import sys

s, resizes, size, moved = set(), 0, sys.getsizeof(set()), 0
for i in range(100_000):
    s.add(i)
    if sys.getsizeof(s) != size:
        size, resizes, moved = sys.getsizeof(s), resizes + 1, moved + len(s)
print(round(moved / len(s), 2))
`,
  rule: 'True where 100,000 additions move fewer than three elements each, on average.',
  judge: (value) => (Number(value) < 3 ? 'true' : 'false'),
  correction: 'Each new table has several times the slots, so all the moves together stay proportional to n.',
  references: [{ ...SET_SOURCE, name: 'set_add_entry' }],
};

export const removeConstant: TestableClaim = {
  id: 'sets-remove-constant',
  lines: [267, 267],
  kind: 'time',
  statement: 'Removing an element typically takes constant time.',
  probe: `${ITEM}
sets = {n: items(n) for n in (10, 1000, 10_000)}
print(json.dumps([compared(lambda: s.remove(Item(n // 2))) for n, s in sets.items()]))
`,
  rule: 'True where as many comparisons are made among 10 elements as among 10,000.',
  judge: (value) => (new Set(value as number[]).size === 1 ? 'true' : 'false'),
  correction: 'The element is found as by a look-up, and its slot is marked; nothing moves.',
  references: [{ ...SET_SOURCE, name: 'set_discard_entry' }],
};

export const removeWorst: TestableClaim = {
  id: 'sets-remove-worst',
  lines: [267, 267],
  kind: 'time',
  statement: 'With many collisions, removing an element can take time proportional to the size of the set.',
  probe: `${ITEM}
sets = {n: items(n, same=True) for n in (50, 500)}
print(json.dumps([compared(lambda: s.remove(Item(n - 1, True))) for n, s in sets.items()]))
`,
  rule: 'True where ten times the colliding elements take five times the comparisons, or more.',
  judge: (value) => {
    const [few = 0, many = 0] = value as number[];
    return many >= 5 * few ? 'true' : 'false';
  },
  correction:
    'Elements with one hash share one probe sequence, and each on the way is compared. The same holds for adding and for look-ups.',
  references: [{ ...SET_SOURCE, name: 'set_lookkey' }],
};

export const searchConstant: TestableClaim = {
  id: 'sets-search-constant',
  lines: [269, 269],
  kind: 'time',
  statement: 'Finding out that an element is not in a set typically takes constant time.',
  probe: `${ITEM}
sets = {n: items(n) for n in (10, 1000, 10_000)}
print(json.dumps([compared(lambda: Item(n + 5) not in s) for n, s in sets.items()]))
`,
  rule: 'True where as many comparisons are made among 10 elements as among 10,000.',
  judge: (value) => (new Set(value as number[]).size === 1 ? 'true' : 'false'),
  correction: 'A free slot on the way proves that the element is absent, often without any comparison.',
  references: [{ ...SET_SOURCE, name: 'set_lookkey' }],
};

export const membershipUseful: TestableClaim = {
  id: 'sets-better-than-lists',
  lines: [269, 269],
  kind: 'time',
  statement: 'For membership tests a set does far less work than a list.',
  probe: `${ITEM}
s = items(1000)
xs = [Item(i) for i in range(1000)]
print(json.dumps([compared(lambda: [Item(i) in s for i in range(1000)]), compared(lambda: [Item(i) in xs for i in range(1000)])]))
`,
  rule: 'True where testing each of a thousand elements takes a list a hundred times the comparisons, or more.',
  judge: (value) => {
    const [set = 0, list = 0] = value as number[];
    return list > 100 * set ? 'true' : 'false';
  },
  correction: 'A list compares one item after the other until one is equal.',
  references: [{ in: 'docs', version: '3.13', path: 'library/stdtypes.html#set-types-set-frozenset' }],
};

export default [
  membershipConstant,
  addConstant,
  thanksToHashing,
  resizeWhenFull,
  resizeLinear,
  resizeRehashes,
  resizeMoves,
  addAmortised,
  removeConstant,
  removeWorst,
  searchConstant,
  membershipUseful,
] as readonly Claim[];
