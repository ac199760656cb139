import type { Claim, Reference, TestableClaim } from '#domain/claim/claim.ts';

const SET_SOURCE: Omit<Reference, 'name'> = { in: 'source', version: '3.9', path: 'Objects/setobject.c' };

/** Elements that note every `==`, sets of them, and how many comparisons some work takes. */
const ITEM = `import json


class Item:
    compared = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n

    def __eq__(self, other):
        Item.compared += 1
        return self.n == other.n


def compared(work):
    Item.compared = 0
    work()
    return Item.compared


def items(n):
    return {Item(i) for i in range(n)}

`;

/** The bytes that some work had in use at its worst. */
const PEAK = `import json
import tracemalloc


def peak(work):
    tracemalloc.start()
    result = work()
    used = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return used


big, other, small = set(range(20_000)), set(range(20_000, 40_000)), set(range(10))
`;

const linear = (value: unknown): 'true' | 'false' => {
  const [few = 0, many = 0] = value as number[];
  return many === 10 * few ? 'true' : 'false';
};

function grows(name: string, sign: string, says: string, inSource: string): TestableClaim {
  return {
    id: `sets-${name}-linear`,
    lines: [271, 271],
    kind: 'time',
    statement: `The ${name} of two sets of n elements takes work proportional to n.`,
    probe: `${ITEM}
pairs = [(items(n), items(n)) for n in (100, 1000)]
print(json.dumps([compared(lambda: a ${sign} b) for a, b in pairs]))
`,
    rule: 'True where ten times the elements, all of them equal in pairs, take ten times the comparisons.',
    judge: linear,
    correction: says,
    references: [{ ...SET_SOURCE, name: inSource }],
  };
}

export const intersectionLinear = grows(
  'intersection',
  '&',
  'Each element of one set is looked up in the other.',
  'set_intersection',
);
export const unionLinear = grows(
  'union',
  '|',
  'One set is copied and the elements of the other are added.',
  'set_or',
);
export const differenceLinear = grows(
  'difference',
  '-',
  'Each element of one set is looked up in the other.',
  'set_difference',
);

export const intersectionSmaller: TestableClaim = {
  id: 'sets-intersection-smaller',
  lines: [271, 271],
  kind: 'time',
  statement: 'An intersection needs little work when one of the sets is much smaller, whichever it is.',
  probe: `${ITEM}
big, small = items(10_000), items(10)
print(json.dumps([compared(lambda: big & small), compared(lambda: small & big)]))
`,
  rule: 'True where both orders take as many comparisons as the smaller set has elements.',
  judge: (value) => ((value as number[]).every((count) => count === 10) ? 'true' : 'false'),
  correction: 'CPython goes through the smaller set and looks its elements up in the larger one.',
  references: [{ ...SET_SOURCE, name: 'set_intersection' }],
};

export const unionSmaller: TestableClaim = {
  id: 'sets-union-smaller',
  lines: [271, 271],
  kind: 'time',
  statement: 'A union needs little work when one of the sets is much smaller.',
  probe: `${PEAK}
print(round(peak(lambda: big | small) / peak(lambda: big.copy()), 1))
`,
  rule: 'True where the union with ten elements writes less than a tenth of what a copy of the large set does.',
  judge: (value) => (Number(value) < 0.1 ? 'true' : 'false'),
  correction:
    'The result holds the elements of both, so the larger set is copied however small the other is; `|=` avoids that.',
  references: [{ ...SET_SOURCE, name: 'set_or' }],
};

export const differenceSmaller: TestableClaim = {
  id: 'sets-difference-smaller',
  lines: [271, 271],
  kind: 'time',
  statement: 'A difference needs little work when one of the sets is much smaller, whichever it is.',
  probe: `${PEAK}
copied = peak(lambda: big.copy())
print(json.dumps([peak(lambda: small - big) < copied / 10, peak(lambda: big - small) < copied / 10]))
`,
  rule: 'True where both orders write little, imprecise where only one does.',
  judge: (value) => {
    const [first, second] = value as boolean[];
    if (first === true && second === true) return 'true';
    return first === true || second === true ? 'imprecise' : 'false';
  },
  correction:
    'Taking from a small set is quick; taking a few from a large set means copying the large one first.',
  references: [
    { ...SET_SOURCE, name: 'set_difference' },
    { ...SET_SOURCE, name: 'set_copy_and_difference' },
  ],
};

export const copyLinear: TestableClaim = {
  id: 'sets-copy-linear',
  lines: [273, 273],
  kind: 'time',
  statement: 'Copying a set takes work proportional to its length.',
  probe: `${PEAK}
few, many = set(range(1000)), set(range(8000))
print(round(peak(lambda: many.copy()) / peak(lambda: few.copy()), 1))
`,
  rule: 'True where a copy of eight times the elements writes four to sixteen times the bytes.',
  judge: (value) => (Number(value) >= 4 && Number(value) <= 16 ? 'true' : 'false'),
  correction: 'A new table is made, and every slot that is in use goes there.',
  references: [{ ...SET_SOURCE, name: 'set_merge' }],
};

export const copyElements: TestableClaim = {
  id: 'sets-copy-elements',
  lines: [273, 273],
  kind: 'behaviour',
  statement: 'Copying a set copies its elements.',
  probe: `import json

element = (1, 2, 3)
s = {element}
print(json.dumps(next(iter(s.copy())) is element))
`,
  rule: 'False where the copy holds the very object that the original holds.',
  judge: (value) => (value === true ? 'false' : 'true'),
  correction: 'Hashes and pointers are copied; the elements are shared by both sets.',
  references: [
    { in: 'docs', version: '3.13', path: 'library/stdtypes.html#frozenset.copy' },
    { ...SET_SOURCE, name: 'set_merge' },
  ],
};

export const removesDuplicates: TestableClaim = {
  id: 'sets-duplicates',
  lines: [275, 275],
  kind: 'advice',
  statement: 'Turning a list into a set is the ideal way to remove its duplicates.',
  probe: `import json

xs = [11, 3, 11, 4, 3]
once = list(set(xs))
try:
    set([[1], [1]])
    any_item = True
except TypeError:
    any_item = False
print(json.dumps([sorted(once) == [3, 4, 11], once == [11, 3, 4], any_item]))
`,
  rule: 'True where duplicates go, order stays and every item will do; imprecise where only the first holds.',
  judge: (value) => {
    const [once, inOrder, anyItem] = value as boolean[];
    if (once !== true) return 'false';
    return inOrder === true && anyItem === true ? 'true' : 'imprecise';
  },
  correction:
    'Duplicates go, but so does the order, and items must be hashable; `list(dict.fromkeys(xs))` keeps the order.',
  references: [
    { in: 'docs', version: '3.13', path: 'faq/programming.html#how-do-you-remove-duplicates-from-a-list' },
  ],
};

export const anyOfList: TestableClaim = {
  id: 'sets-any-of-list',
  lines: [275, 275],
  kind: 'time',
  statement: 'Whether two lists share an item is found with far less work by way of a set.',
  probe: `${ITEM}
xs, ys = [Item(i) for i in range(500)], [Item(i) for i in range(500, 1000)]
print(json.dumps([compared(lambda: set(xs).isdisjoint(ys)), compared(lambda: any(x in ys for x in xs))]))
`,
  rule: 'True where the set takes less than a hundredth of the comparisons.',
  judge: (value) => {
    const [set = 0, lists = 0] = value as number[];
    return set * 100 < lists ? 'true' : 'false';
  },
  correction: 'One list becomes a set, and each item of the other is looked up once.',
  references: [{ in: 'docs', version: '3.13', path: 'library/stdtypes.html#frozenset.isdisjoint' }],
};

export const largeOverhead: TestableClaim = {
  id: 'sets-large-overhead',
  lines: [275, 275],
  kind: 'size',
  statement: 'A large set takes several times the memory of a list of the same elements.',
  probe: `import sys

s = set()
for i in range(100_000):
    s.add(i)
print(round(sys.getsizeof(s) / sys.getsizeof(list(range(100_000))), 1))
`,
  rule: 'True where the set takes three times the bytes of the list, or more.',
  judge: (value) => (Number(value) >= 3 ? 'true' : 'false'),
  correction:
    'A list needs one pointer an item; a set needs a hash and a pointer a slot, and many slots are free.',
  references: [{ ...SET_SOURCE, name: 'set_table_resize' }],
};

export default [
  intersectionLinear,
  unionLinear,
  differenceLinear,
  intersectionSmaller,
  unionSmaller,
  differenceSmaller,
  copyLinear,
  copyElements,
  removesDuplicates,
  anyOfList,
  largeOverhead,
] as readonly Claim[];
