import type { Claim, Reference, TestableClaim } from '#domain/claim/claim.ts';
import { GROWN_SETS } from '#lessons/author/grown-sets.ts';

const SET_SOURCE: Omit<Reference, 'name'> = { in: 'source', version: '3.13', path: 'Objects/setobject.c' };

export const growsEachTime: TestableClaim = {
  id: 'sets-grow-each',
  lines: [257, 257],
  kind: 'size',
  statement: 'Every new element makes a set larger.',
  probe: `import sys

s, rises, before = set(), 0, sys.getsizeof(set())
for i in range(1000):
    s.add(i)
    rises += sys.getsizeof(s) > before
    before = sys.getsizeof(s)
print(rises)
`,
  rule: 'True where a thousand additions make the set larger a thousand times.',
  judge: (value) => (value === 1000 ? 'true' : 'false'),
  correction:
    'The size is a staircase: it changes when the table is replaced, a handful of times in a thousand.',
  references: [{ ...SET_SOURCE, name: 'set_table_resize' }],
};

export const growsByType: TestableClaim = {
  id: 'sets-growth-by-type',
  lines: [257, 257],
  kind: 'size',
  statement: 'What an element adds to a set is set by its type and by how large it is.',
  probe: `import json
import sys

kinds = (int, float, str, lambda i: 'x' * 1000 + str(i), lambda i: (i,) * 100)
print(json.dumps(sorted({sys.getsizeof({kind(i) for i in range(100)}) for kind in kinds})))
`,
  rule: 'False where a hundred elements give a set of the same size whatever they are.',
  judge: (value) => ((value as unknown[]).length === 1 ? 'false' : 'true'),
  correction: 'A slot holds a hash and a pointer; what the pointer leads to is not part of the set.',
  references: [
    { in: 'docs', version: '3.13', path: 'library/sys.html#sys.getsizeof' },
    { in: 'source', version: '3.13', path: 'Include/cpython/setobject.h', name: 'setentry' },
  ],
};

export const overAllocates: TestableClaim = {
  id: 'sets-over-allocate',
  lines: [259, 259],
  kind: 'size',
  statement: 'A set has more slots than it needs for its elements.',
  probe: `import struct
import sys

s = set()
for i in range(5):
    s.add(i)
print(round((sys.getsizeof(s) - sys.getsizeof(set())) / struct.calcsize('P') / 2))
`,
  rule: 'True where a set that grew to five elements has more than five slots.',
  judge: (value) => (Number(value) > 5 ? 'true' : 'false'),
  correction: 'It never lets its table become more than about three fifths full.',
  references: [{ ...SET_SOURCE, name: 'set_add_entry' }],
};

export const overAllocatesLikeDict: TestableClaim = {
  id: 'sets-over-allocate-like-dict',
  lines: [259, 259],
  kind: 'size',
  statement: 'A dict keeps spare room in its table as well.',
  probe: `${GROWN_SETS}
print(sum(sys.getsizeof(grown_dict(n)) == sys.getsizeof(grown_dict(n + 1)) for n in range(1, 200)))
`,
  rule: 'True where at most lengths below 200 one more key does not make the dict larger.',
  judge: (value) => (Number(value) > 100 ? 'true' : 'false'),
  correction: 'Both leave slots free, but a dict fills up to two thirds of a table of small indexes.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/dictobject.c', name: 'USABLE_FRACTION' }],
};

export const overAllocatesForSpeed: Claim = {
  id: 'sets-over-allocate-for-speed',
  lines: [259, 259],
  kind: 'definition',
  statement: 'The spare slots of a set are there to make it fast.',
  untestable: 'Why its authors chose to leave slots free is a matter of intent; no program prints it.',
  correction:
    'The source says so: a fuller table has more collisions, and searches that fail have to go on until a free slot.',
  references: [{ ...SET_SOURCE, name: 'LINEAR_PROBES' }],
};

export default [
  growsEachTime,
  growsByType,
  overAllocates,
  overAllocatesLikeDict,
  overAllocatesForSpeed,
] as readonly Claim[];
