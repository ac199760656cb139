import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 115–123: what an int is made of. */
export const primitivesAreObjects: Claim = {
  id: 'primitives-object-overhead',
  lines: [117, 117],
  kind: 'size',
  statement: 'Numbers, booleans and texts are objects too, and each carries what every object carries.',
  probe: `import json
import sys

bare = sys.getsizeof(object())
print(json.dumps([sys.getsizeof(x) > bare and isinstance(x, object) for x in (1, 1.5, True, 'a')]))
`,
  rule: 'True where each of them is larger than a bare object.',
  judge: trueWhere([true, true, true, true]),
  correction: 'A reference count and a pointer to the type come first in every object, whatever it holds.',
  references: [
    source('Include/object.h', 'PyObject_HEAD'),
    docs('reference/datamodel.html#objects-values-and-types'),
  ],
};

export const intOverhead: Claim = {
  id: 'int-object-overhead',
  lines: [121, 121],
  kind: 'size',
  statement: 'Of a small int, the larger part is what makes it an object, and the smaller part its value.',
  probe: `import json

print(json.dumps([int.__basicsize__, int.__itemsize__]))
`,
  rule: 'True where the part in front of the digits is larger than a digit.',
  judge: (value) => {
    const [front = 0, digit = 0] = value as number[];
    return front > digit ? 'true' : 'false';
  },
  correction: 'Three words stand in front of the one digit that a small int needs.',
  references: [source('Include/cpython/longintrepr.h', '_longobject')],
};

export const intBase28: Claim = {
  id: 'int-base-28',
  lines: [123, 123],
  kind: 'size',
  statement: 'An int takes 28 bytes at least.',
  probe: `import json
import sys

print(json.dumps([sys.getsizeof(n) for n in (0, 1, -1)]))
`,
  rule: 'True where none of 0, 1 and −1 takes other than 28 bytes, imprecise where zero alone does.',
  judge: (value) => {
    const [zero, one, minusOne] = value as number[];
    if (one !== 28 || minusOne !== 28) return 'false';
    return zero === 28 ? 'true' : 'imprecise';
  },
  correction:
    'One digit makes it so on 64 bits; up to 3.10, and so on 3.9, zero was counted without any digit.',
  references: [source('Objects/longobject.c', 'int___sizeof___impl'), docs('library/sys.html#sys.int_info')],
};

export const intMetadata16: Claim = {
  id: 'int-metadata-16',
  lines: [123, 123],
  kind: 'size',
  statement: '16 bytes of an int are metadata of the object.',
  probe: `import json

print(json.dumps([object.__basicsize__, int.__basicsize__]))
`,
  rule: 'True where an int has 16 bytes in front of its digits, imprecise where only a bare object has as many.',
  judge: (value) => {
    const [bare, front] = value as number[];
    if (front === 16) return 'true';
    return bare === 16 ? 'imprecise' : 'false';
  },
  correction:
    'Reference count and type are two words, but a third one, with length and sign, belongs to what describes an int.',
  references: [source('Include/cpython/longintrepr.h', '_PyLongValue')],
};

export const intValue4: Claim = {
  id: 'int-value-4',
  lines: [123, 123],
  kind: 'size',
  statement: 'The value of a small int takes 4 bytes.',
  probe: 'import sys\n\nprint(sys.int_info.sizeof_digit)\n',
  rule: 'True where a digit is 4 bytes wide.',
  judge: trueWhere(4),
  correction: 'That is one digit; larger values take more of them.',
  references: [docs('library/sys.html#sys.int_info')],
};

export const intPadding: Claim = {
  id: 'int-padding',
  lines: [123, 123],
  kind: 'size',
  statement: 'What is neither header nor value in an int is padding, there to align it.',
  probe: `import ctypes
import json


def word_after_header(x):
    return ctypes.c_ssize_t.from_address(id(x) + object.__basicsize__).value


print(json.dumps([word_after_header(x) for x in (1, -1, 2 ** 30)]))
`,
  rule: 'True where that word is the same for 1, −1 and 2³⁰.',
  judge: (value) => (new Set(value as number[]).size === 1 ? 'true' : 'false'),
  correction: 'It is a word that says how many digits there are, and the sign.',
  references: [
    source('Include/cpython/longintrepr.h', '_PyLongValue'),
    source('Objects/longobject.c', 'long_neg'),
  ],
};

export default [
  primitivesAreObjects,
  intOverhead,
  intBase28,
  intMetadata16,
  intValue4,
  intPadding,
] satisfies readonly Claim[];
