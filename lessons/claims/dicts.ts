import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

const DICT = 'Objects/dictobject.c';
const GETSIZEOF = docs('library/sys.html#sys.getsizeof');
const SIZEOF = source(DICT, '_PyDict_SizeOf');

/** A dict that got the ints below n one by one, and what else the probes count. */
const GROWN = `import json
import sys


def grown(n):
    d = {}
    for i in range(n):
        d[i] = None
    return d


def appended(n):
    xs = []
    for i in range(n):
        xs.append(i)
    return xs

`;

/** Lines 159–161, 221–229 and 247: what a dict is made of. */
export const dictMutable: Claim = {
  id: 'dicts-mutable-pairs',
  lines: [159, 221],
  kind: 'behaviour',
  statement: 'A dict keeps pairs of a key and a value, and can be changed in place.',
  probe: `import json

d = {'a': 1}
same = d
d['b'] = 2
d['a'] = 3
print(json.dumps([same is d, list(d.items())]))
`,
  rule: 'True where a pair can be added and a value replaced in the same object.',
  judge: trueWhere([
    true,
    [
      ['a', 3],
      ['b', 2],
    ],
  ]),
  correction: 'It is mutable, and since 3.7 it promises to keep the order in which keys were added.',
  references: [docs('library/stdtypes.html#mapping-types-dict')],
};

export const dictSignificant: Claim = {
  id: 'dicts-footprint-significant',
  lines: [159, 225],
  kind: 'size',
  statement: 'A dict takes much memory: at least half as much again as a list with as many items.',
  probe: `${GROWN}
print(round(min(sys.getsizeof(grown(n)) / sys.getsizeof(appended(n)) for n in range(1, 1001)), 2))
`,
  rule: 'True where a dict of up to a thousand int keys always has more than one and a half times the bytes of a list of them.',
  judge: (value) => (Number(value) > 1.5 ? 'true' : 'false'),
  correction: 'Each entry has two or three words, and the index table and some unused entries come on top.',
  references: [SIZEOF],
};

export const dictBase216: Claim = {
  id: 'dicts-base-216',
  lines: [159, 159],
  kind: 'size',
  statement: 'A dict has a base size of 216 bytes.',
  probe: `import json
import sys

print(json.dumps([sys.getsizeof({}), sys.getsizeof(dict()), sys.getsizeof({1: None}), sys.getsizeof({'a': None})]))
`,
  rule: 'True where `{}`, `dict()` or a dict of one key has 216 bytes.',
  judge: (value) => ((value as number[]).includes(216) ? 'true' : 'false'),
  correction: 'No dict has that size; on 64 bits it is what an empty *set* takes.',
  references: [GETSIZEOF, SIZEOF],
};

export const dictEmpty216: Claim = {
  id: 'dicts-empty-216',
  lines: [227, 227],
  kind: 'size',
  statement: 'An empty dict takes 216 bytes.',
  probe: 'import sys\n\nprint(sys.getsizeof({}))\n',
  rule: 'True where `sys.getsizeof({})` is 216.',
  judge: trueWhere(216),
  correction:
    'An empty dict has no table of its own: all empty ones share one, and only the object is counted.',
  references: [source(DICT, 'Py_EMPTY_KEYS'), GETSIZEOF],
};

export const dictHashTable: Claim = {
  id: 'dicts-hash-table',
  lines: [221, 221],
  kind: 'behaviour',
  statement: 'A dict is a hash table: it finds one key among a thousand with one hash and one comparison.',
  probe: `import json


class Key:
    hashed = compared = 0

    def __init__(self, n):
        self.n = n

    def __hash__(self):
        Key.hashed += 1
        return self.n

    def __eq__(self, other):
        Key.compared += 1
        return self.n == other.n


d = {Key(i): i for i in range(1000)}
Key.hashed = Key.compared = 0
found = d[Key(500)]
print(json.dumps([found, Key.hashed, Key.compared]))
`,
  rule: 'True where the value is found with one call of `__hash__` and one of `__eq__`.',
  judge: trueWhere([500, 1, 1]),
  correction: 'The hash leads to a slot of the index table, and that to the entry.',
  references: [
    source(DICT, '_Py_dict_lookup'),
    docs('faq/design.html#how-are-dictionaries-implemented-in-cpython'),
  ],
};

export const dictAvoidsCollisions: Claim = {
  id: 'dicts-large-enough-to-avoid-collisions',
  lines: [225, 225],
  kind: 'size',
  statement: 'The table of a dict is made so large that its keys do not collide.',
  probe: `import json
import sys

print(json.dumps([sys.getsizeof({0: 0, 1: 1, 2: 2}), sys.getsizeof({0: 0, 64: 1, 128: 2})]))
`,
  rule: 'False where three keys that want the same slot get a table no larger than three that do not.',
  judge: (value) => {
    const [apart = 0, together = 0] = value as number[];
    return together > apart ? 'true' : 'false';
  },
  correction:
    'Its size follows from the number of keys alone; collisions are expected, and a next slot is tried.',
  references: [source(DICT, 'USABLE_FRACTION'), source(DICT, 'GROWTH_RATE')],
};

export const dictPairGrows: Claim = {
  id: 'dicts-each-pair-adds-memory',
  lines: [227, 227],
  kind: 'size',
  statement: 'Each pair that is added makes a dict larger.',
  probe: `${GROWN}
print(sum(sys.getsizeof(grown(n)) > sys.getsizeof(grown(n - 1)) for n in range(1, 201)))
`,
  rule: 'True where all of 200 additions make the dict larger.',
  judge: (value) => (value === 200 ? 'true' : 'false'),
  correction: 'Only the additions that find no free entry do; the others fill what is there already.',
  references: [source(DICT, 'dictresize')],
};

export const dictPairByType: Claim = {
  id: 'dicts-pair-by-type',
  lines: [227, 227],
  kind: 'size',
  statement: 'How much pairs add to the size of a dict depends on the types and sizes of keys and values.',
  probe: `import json
import sys


def size(keys, value):
    return sys.getsizeof(dict.fromkeys(keys, value))


plain = size([1, 2, 3], None)
print(json.dumps([
    size([1, 2, 3], 'x' * 9999) != plain,
    size([10 ** 99, 2 * 10 ** 99, 3], None) != plain,
    size(['a', 'b', 'c'], None) != plain,
]))
`,
  rule: 'True where large values, large keys and keys that are texts all change the size, imprecise where one of them does.',
  judge: (value) => {
    const changes = value as boolean[];
    if (changes.every(Boolean)) return 'true';
    return changes.some(Boolean) ? 'imprecise' : 'false';
  },
  correction:
    'Entries hold pointers, so the size of what they point to does not matter; but since 3.11 a dict whose keys are all texts leaves out the hashes.',
  references: [
    { in: 'source', version: '3.11', path: 'Include/internal/pycore_dict.h', name: 'PyDictUnicodeEntry' },
  ],
};

export const dictOverAllocates: Claim = {
  id: 'dicts-over-allocate',
  lines: [229, 229],
  kind: 'size',
  statement: 'A dict is given room for more pairs than it has.',
  probe: `${GROWN}
print(sum(sys.getsizeof(grown(n)) == sys.getsizeof(grown(n + 1)) for n in range(1, 200)))
`,
  rule: 'True where at most lengths below 200 there is room for one pair more.',
  judge: (value) => (Number(value) > 100 ? 'true' : 'false'),
  correction: 'A new table has room for two to three times as many keys as there were when it was made.',
  references: [source(DICT, 'GROWTH_RATE')],
};

export const dictMoreThanPairs: Claim = {
  id: 'dicts-more-than-pairs-need',
  lines: [229, 229],
  kind: 'size',
  statement: 'A dict takes more memory than two pointers for each of its pairs.',
  probe: `${GROWN}import struct

word = struct.calcsize('P')
print(round(min((sys.getsizeof(grown(n)) - sys.getsizeof({})) / (2 * word * n) for n in range(1, 1001)), 2))
`,
  rule: 'True where even the fullest dict has more than that for each pair.',
  judge: (value) => (Number(value) > 1 ? 'true' : 'false'),
  correction: 'The stored hash, the index and what is unused come on top.',
  references: [SIZEOF],
};

export const dictMemoryForSpeed: Claim = {
  id: 'dicts-memory-for-speed',
  lines: [229, 229],
  kind: 'definition',
  statement: 'The spare room of a dict is what makes it fast.',
  untestable: 'How full a table may be is fixed in C, so no program can try another figure.',
  correction:
    'A third of the index slots stays free so that probing ends soon; the spare entries only save resizes.',
  references: [source(DICT, 'USABLE_FRACTION')],
};

export const dictMoreThanOthers: Claim = {
  id: 'dicts-more-than-other-types',
  lines: [247, 247],
  kind: 'size',
  statement: 'A dict takes more memory than a list or a set with as many items.',
  probe: `${GROWN}
def added(n):
    s = set()
    for i in range(n):
        s.add(i)
    return s


lengths = range(1, 1001)
print(json.dumps([
    sum(sys.getsizeof(grown(n)) > sys.getsizeof(appended(n)) for n in lengths),
    sum(sys.getsizeof(grown(n)) > sys.getsizeof(added(n)) for n in lengths),
]))
`,
  rule: 'True where it is the larger at all lengths up to a thousand, imprecise where that holds for the list only.',
  judge: (value) => {
    const [list = 0, set = 0] = value as number[];
    if (list < 1000) return 'false';
    return set === 1000 ? 'true' : 'imprecise';
  },
  correction: 'A list is always smaller; a set, which leaves more of its table free, is often larger.',
  references: [SIZEOF, source('Objects/setobject.c', 'set_add_entry')],
};

export const dictIdeal: Claim = {
  id: 'dicts-ideal-for-lookups',
  lines: [247, 247],
  kind: 'advice',
  statement: 'Dicts are ideal for tasks that look up, insert and delete a lot.',
  untestable: 'Which container is ideal depends on the task.',
  correction:
    'For look-ups by an equal key they are; not for ranges, for nearest keys, or for keys without a hash.',
  references: [docs('library/stdtypes.html#mapping-types-dict')],
};

export default [
  dictMutable,
  dictSignificant,
  dictBase216,
  dictEmpty216,
  dictHashTable,
  dictAvoidsCollisions,
  dictPairGrows,
  dictPairByType,
  dictOverAllocates,
  dictMoreThanPairs,
  dictMemoryForSpeed,
  dictMoreThanOthers,
  dictIdeal,
] satisfies readonly Claim[];
