import type { Claim } from '#domain/claim/claim.ts';
import { docs, source } from '#lessons/author/claim-parts.ts';

/** Line 143, and lines 277–281: working with texts, and what is said of all other types. */
export const indexConstant: Claim = {
  id: 'str-index-constant',
  lines: [143, 143],
  kind: 'time',
  statement: 'To get a character by its index takes the same time in a short text and in a long one.',
  probe: `from timeit import repeat


def seconds(n):
    s = 'aé€' * n
    return min(repeat('s[i]', globals={'s': s, 'i': len(s) - 1}, number=20_000, repeat=9))


print(round(seconds(300_000) / seconds(300), 1))
`,
  rule: 'True where a text a thousand times as long takes less than twice the time.',
  judge: (value) => (Number(value) < 2 ? 'true' : 'false'),
  varies: true,
  correction: 'All characters of a text are equally wide, so the place follows from the index.',
  references: [source('Include/cpython/unicodeobject.h', 'PyUnicode_READ')],
};

export const findLinear: Claim = {
  id: 'str-find-linear',
  lines: [143, 143],
  kind: 'time',
  statement: 'The time to find a piece of a text grows no faster than the text.',
  probe: `import json
from timeit import repeat


def ordinary(n):
    s = 'a' * n
    return min(repeat(lambda: s.find('b'), number=10, repeat=7))


def worst(n):
    s, piece = 'a' * n, 'a' * (n // 4) + 'b' + 'a' * (n // 4)
    return min(repeat(lambda: s.find(piece), number=2, repeat=3))


print(json.dumps([round(ordinary(2**19) / ordinary(2**16), 1), round(worst(2**15) / worst(2**13), 1)]))
`,
  rule: 'True where a letter takes less than 16 times as long in 8 times the text, and the worst piece less than 8 times as long in 4 times the text; imprecise where only the first is so.',
  judge: (value) => {
    const [ordinary = 0, worst = 0] = value as number[];
    if (ordinary >= 16) return 'false';
    return worst < 8 ? 'true' : 'imprecise';
  },
  varies: true,
  correction: 'Since 3.10 it does not; up to 3.9 a piece could be chosen that made the search quadratic.',
  references: [source('Objects/stringlib/fastsearch.h', '_two_way'), docs('whatsnew/3.10.html')],
};

export const likeListMemory: Claim = {
  id: 'str-memory-like-list',
  lines: [279, 279],
  kind: 'size',
  statement: 'As to memory, a text behaves as a list does.',
  probe: `import json
import sys

text = 'a' * 1000
items = list(text)
print(json.dumps([sys.getsizeof(text) - sys.getsizeof(text[:-1]), (sys.getsizeof(items) - sys.getsizeof([])) // 1000]))
`,
  rule: 'True where each item takes as many bytes in a text as in a list.',
  judge: (value) => {
    const [text, list] = value as number[];
    return text === list ? 'true' : 'false';
  },
  correction:
    'A text holds its characters in itself, packed, with no room to spare; a list holds pointers in a block of its own.',
  references: [
    source('Include/cpython/unicodeobject.h', 'PyASCIIObject'),
    source('Include/cpython/listobject.h', 'PyListObject'),
  ],
};

export const likeListCpu: Claim = {
  id: 'str-cpu-like-list',
  lines: [279, 279],
  kind: 'time',
  statement: 'As to CPU time, a text behaves as a list does.',
  probe: `import json
import tracemalloc


def allocated(value, item):
    """The most bytes that adding one item asks for while the old value is in use."""
    kept = value
    tracemalloc.start()
    value += item
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


text, items = 'a' * 100_000, ['a'] * 100_000
items.append('a')
print(json.dumps(['text copied', allocated(text, 'a') > 90_000, 'list copied', allocated(items, ['a']) > 90_000]))
`,
  rule: 'Imprecise where both are read alike, yet adding one item copies the whole text and no part of the list.',
  judge: (value) => {
    const [, text, , list] = value as unknown[];
    return text === list ? 'true' : 'imprecise';
  },
  correction: 'Reading is alike, by index as by search. Changing is not: a text is copied whole.',
  references: [
    source('Objects/unicodeobject.c', 'PyUnicode_Append'),
    docs('library/stdtypes.html#common-sequence-operations'),
  ],
};

export const othersSimilar: Claim = {
  id: 'builtin-types-similar-memory',
  lines: [279, 279],
  kind: 'size',
  statement: 'Built-in sequences are so alike inside that each of them spends the same on one more item.',
  probe: `import array
import json
import sys


def each(make):
    return (sys.getsizeof(make(2000)) - sys.getsizeof(make(1000))) / 1000


makers = (lambda n: (None,) * n, lambda n: [None] * n, lambda n: 'a' * n, bytes, range, lambda n: array.array('h', [0]) * n)
print(json.dumps([each(make) for make in makers]))
`,
  rule: 'True where tuple, list, str, bytes, range and an array of shorts take the same for one more item.',
  judge: (value) => (new Set(value as number[]).size === 1 ? 'true' : 'false'),
  correction: 'Some hold pointers, some the values themselves, and `range` nothing but three numbers.',
  references: [docs('library/stdtypes.html#sequence-types-list-tuple-range'), docs('library/array.html')],
};

export const simplicityOverhead: Claim = {
  id: 'simplicity-costs-memory',
  lines: [281, 281],
  kind: 'size',
  statement: 'That all values are objects makes Python programs need more memory than the bare values would.',
  probe: `import array
import json
import sys

numbers = list(range(1000, 2000))
bare = array.array('i', numbers)
as_objects = sys.getsizeof(numbers) + sum(sys.getsizeof(n) for n in numbers)
print(json.dumps(round(as_objects / sys.getsizeof(bare), 1)))
`,
  rule: 'True where a list of a thousand ints, with the ints, takes more than twice an array of the bare values.',
  judge: (value) => (Number(value) > 2 ? 'true' : 'false'),
  correction:
    'A pointer, a header and a value stand where C has the value alone; `array` and `bytes` do without.',
  references: [docs('library/array.html')],
};

export const simplicityCpu: Claim = {
  id: 'simplicity-costs-cpu',
  lines: [281, 281],
  kind: 'time',
  statement: 'Python pays for its simplicity with CPU time.',
  untestable: 'It compares Python with languages that are not here to be measured.',
  correction:
    'Each operation has to find out the types of what it is given, and most make a new object for the result.',
  references: [source('Objects/abstract.c', 'binary_op1')],
};

export const tradeOffs: Claim = {
  id: 'types-trade-offs',
  lines: [281, 281],
  kind: 'advice',
  statement: 'Whoever wants to write efficient Python has to know what each type is good and bad at.',
  untestable: 'It is advice; no program decides it.',
  correction: 'It helps to know what each type stores, and what it has to copy, before choosing.',
  references: [docs('library/stdtypes.html')],
};

export default [
  indexConstant,
  findLinear,
  likeListMemory,
  likeListCpu,
  othersSimilar,
  simplicityOverhead,
  simplicityCpu,
  tradeOffs,
] satisfies readonly Claim[];
