import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Bytes that each further character adds, for letters of growing code points. */
const PER_CHARACTER = `import json
import sys

print(json.dumps([sys.getsizeof(letter * 101) - sys.getsizeof(letter * 100) for letter in ('a', 'é', '€', '😀')]))
`;

const KINDS = source('Objects/unicodeobject.c', 'PyUnicode_New');

/** Lines 139–143 and 279: texts. */
export const immutable: Claim = {
  id: 'str-immutable',
  lines: [141, 141],
  kind: 'behaviour',
  statement: 'A text cannot be changed once it is made.',
  probe: `import json

s = 'abc'
try:
    s[0] = 'x'
except TypeError:
    refused = True
else:
    refused = False
kept = s
s += 'd'
print(json.dumps([refused, kept]))
`,
  rule: 'True where a character cannot be assigned, and `+=` leaves the old text as it was.',
  judge: trueWhere([true, 'abc']),
  correction: 'Whatever seems to change a text makes another one.',
  references: [docs('library/stdtypes.html#text-sequence-type-str')],
};

export const sequence: Claim = {
  id: 'str-sequence-of-characters',
  lines: [141, 141],
  kind: 'definition',
  statement: 'A text is a sequence, and what it consists of are texts of one character.',
  probe: `import json
from collections.abc import Sequence

print(json.dumps([isinstance('héllo', Sequence), {(type(c).__name__, len(c)) for c in 'héllo😀'} == {('str', 1)}]))
`,
  rule: 'True where `str` is a `Sequence` and each item a `str` of length 1.',
  judge: trueWhere([true, true]),
  correction: 'There is no type for characters: an item is a text of length 1.',
  references: [docs('library/stdtypes.html#text-sequence-type-str')],
};

export const ascii1: Claim = {
  id: 'str-ascii-1-byte',
  lines: [141, 141],
  kind: 'size',
  statement: 'In a text of nothing but ASCII, each character takes 1 byte.',
  probe: PER_CHARACTER,
  rule: 'True where one more `a` adds one byte.',
  judge: (value) => ((value as number[])[0] === 1 ? 'true' : 'false'),
  correction: 'One byte each, and one more at the end for C.',
  references: [KINDS, docs('c-api/unicode.html')],
};

export const unicode4: Claim = {
  id: 'str-unicode-4-bytes',
  lines: [141, 141],
  kind: 'size',
  statement: 'In a text that is not pure ASCII, each character takes 4 bytes.',
  probe: PER_CHARACTER,
  rule: 'False where `é` or `€` adds fewer than four bytes.',
  judge: (value) => ((value as number[]).slice(1).every((bytes) => bytes === 4) ? 'true' : 'false'),
  correction: 'It takes 1, 2 or 4 bytes, as the widest character of the text demands.',
  references: [KINDS, docs('c-api/unicode.html')],
};

export const oneOrFour: Claim = {
  id: 'str-1-or-4-bytes',
  lines: [141, 141],
  kind: 'size',
  statement: 'A character in a text takes 1 byte or 4, and never another number.',
  probe: PER_CHARACTER,
  rule: 'False where there is a letter that takes neither.',
  judge: (value) => ((value as number[]).every((bytes) => bytes === 1 || bytes === 4) ? 'true' : 'false'),
  correction: 'There is a width of 2 between them, and most of the world’s letters need it.',
  references: [source('Include/cpython/unicodeobject.h', 'PyUnicode_2BYTE_KIND')],
};

export const overhead49: Claim = {
  id: 'str-overhead-49',
  lines: [141, 141],
  kind: 'size',
  statement: 'A text has 49 bytes beside its characters.',
  probe: "import sys\n\nprint(sys.getsizeof(''))\n",
  rule: "True where `sys.getsizeof('')` is 49.",
  judge: trueWhere(49),
  correction:
    'That was so for ASCII on 64 bits until 3.11; 3.12 took a word out of the header of every text.',
  references: [source('Include/cpython/unicodeobject.h', 'PyASCIIObject'), docs('whatsnew/3.12.html')],
};

export const overheadSame: Claim = {
  id: 'str-overhead-same-for-all',
  lines: [141, 141],
  kind: 'size',
  statement: 'All texts have the same overhead, whatever characters they hold.',
  probe: `import json
import sys


def overhead(letter):
    each = sys.getsizeof(letter * 101) - sys.getsizeof(letter * 100)
    return sys.getsizeof(letter * 100) - 100 * each


print(json.dumps([overhead(letter) for letter in ('a', 'é', '€', '😀')]))
`,
  rule: 'True where all four texts have the same number of bytes beside their characters.',
  judge: (value) => (new Set(value as number[]).size === 1 ? 'true' : 'false'),
  correction: 'What is not ASCII has a larger header, with room for a copy in UTF-8, and a wider end mark.',
  references: [source('Include/cpython/unicodeobject.h', 'PyCompactUnicodeObject')],
};

export default [
  immutable,
  sequence,
  ascii1,
  unicode4,
  oneOrFour,
  overhead49,
  overheadSame,
] satisfies readonly Claim[];
