import type { Claim, Reference, TestableClaim } from '#domain/claim/claim.ts';

const HEADER: Reference = { in: 'docs', version: '3.13', path: 'c-api/structures.html#c.PyObject' };
const GETSIZEOF: Reference = { in: 'docs', version: '3.13', path: 'library/sys.html#sys.getsizeof' };
export const restIsData: TestableClaim = {
  id: 'creation-rest-is-data',
  lines: [291, 291],
  kind: 'size',
  statement: 'Apart from its header, all the memory of an object holds its data.',
  probe: `import json
import sys


class Plain:
    pass


print(json.dumps({type(thing).__name__: sys.getsizeof(thing) - thing.__sizeof__() for thing in (1.5, [], {}, Plain())}))
`,
  rule: 'Imprecise where some objects have bytes in front that are neither header nor data.',
  judge: (value) =>
    Object.values(value as Record<string, number>).some((more) => more > 0) ? 'imprecise' : 'true',
  correction:
    'Objects that can refer to others also carry the links of the cycle collector, in front of the header.',
  references: [
    GETSIZEOF,
    { in: 'source', version: '3.13', path: 'Python/sysmodule.c', name: '_PySys_GetSizeOf' },
  ],
};

export const sizeIsSum: TestableClaim = {
  id: 'creation-size-sum',
  lines: [293, 293],
  kind: 'size',
  statement: 'The size of an object is that of its header and that of its data.',
  probe: `import json
import struct
import sys

header = object.__basicsize__
print(json.dumps([sys.getsizeof(1.5) == header + 8, sys.getsizeof(()) == header + struct.calcsize('P')]))
`,
  rule: 'True where a float is the header and eight bytes, and an empty tuple the header and its length; imprecise where only the float is.',
  judge: (value) => {
    const [float, tuple] = value as boolean[];
    if (float === true && tuple === true) return 'true';
    return float === true ? 'imprecise' : 'false';
  },
  correction:
    'So it is for floats, ints and strings; a container also has the header of the cycle collector.',
  references: [HEADER, GETSIZEOF],
};

export const sizeByType: TestableClaim = {
  id: 'creation-size-by-type',
  lines: [293, 293],
  kind: 'size',
  statement: 'How much data an object has depends on its type.',
  probe: `import json
import sys

print(json.dumps([sys.getsizeof(thing) for thing in (1.5, '', [], {}, set())]))
`,
  rule: 'True where five types give more than two sizes.',
  judge: (value) => (new Set(value as number[]).size > 2 ? 'true' : 'false'),
  correction:
    'Each type says how large its instances are (`tp_basicsize`), and what each item adds (`tp_itemsize`).',
  references: [{ in: 'docs', version: '3.13', path: 'c-api/typeobj.html#c.PyTypeObject.tp_basicsize' }],
};

export const intSize: TestableClaim = {
  id: 'creation-int-size',
  lines: [293, 293],
  kind: 'size',
  statement: 'An int has one certain size, in which its value is stored.',
  probe: `import json
import sys

print(json.dumps([sys.getsizeof(10 ** power) for power in (0, 9, 18, 100)]))
`,
  rule: 'True where ints of 1 to 101 decimal digits have one size.',
  judge: (value) => (new Set(value as number[]).size === 1 ? 'true' : 'false'),
  correction: 'An int has as many digits of 30 bits as its value needs (15 bits in some builds).',
  references: [{ in: 'source', version: '3.13', path: 'Include/cpython/longintrepr.h', name: 'digit' }],
};

export const listByLength: TestableClaim = {
  id: 'creation-list-by-length',
  lines: [293, 293],
  kind: 'size',
  statement: 'The size of a list depends on how many elements it has.',
  probe: `import json
import sys

print(json.dumps([sys.getsizeof([None] * n) for n in (0, 10, 1000)]))
`,
  rule: 'True where longer lists are larger.',
  judge: (value) => {
    const [none = 0, ten = 0, thousand = 0] = value as number[];
    return none < ten && ten < thousand ? 'true' : 'false';
  },
  correction: 'It has a pointer for each slot, used or spare.',
  references: [GETSIZEOF],
};

export const listByType: TestableClaim = {
  id: 'creation-list-by-type',
  lines: [293, 293],
  kind: 'size',
  statement: 'The size of a list depends on the types of its elements.',
  probe: `import json
import sys

print(json.dumps(sorted({sys.getsizeof([thing] * 100) for thing in (1, 1.5, 'x' * 1000, None, [1] * 50, object)})))
`,
  rule: 'False where a hundred elements give one size whatever they are.',
  judge: (value) => ((value as number[]).length === 1 ? 'false' : 'true'),
  correction: 'A list holds pointers, and a pointer to an int is as wide as one to a novel.',
  references: [GETSIZEOF],
};

export default [restIsData, sizeIsSum, sizeByType, intSize, listByLength, listByType] as readonly Claim[];
