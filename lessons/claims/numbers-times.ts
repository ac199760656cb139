import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';

/** A program that prints how many times as long `expression` takes for ints of sixteen times as many bits. */
function grown(expression: string, bits: number): string {
  return `from timeit import repeat


def seconds(bits):
    a, b = (1 << bits) - 1, (1 << bits) - 3
    return min(repeat(lambda: ${expression}, number=20, repeat=7))


print(round(seconds(16 * ${bits}) / seconds(${bits}), 1))
`;
}

/** True below twice the time: nobody would call more than that constant. */
const constant = (value: unknown) => (Number(value) < 2 ? 'true' : 'false');
const RULE = 'True where operands of sixteen times the length take less than twice as long.';

/** Lines 125–127: calculating with ints, and when they are freed. */
export const arithmeticCheap: Claim = {
  id: 'int-arithmetic-cheap',
  lines: [125, 125],
  kind: 'time',
  statement: 'Simple arithmetic with ints needs little CPU time.',
  untestable: 'What is little depends on what it is compared with, and the guide compares it with nothing.',
  correction:
    'For numbers of one digit, finding out what to do takes longer than doing it; long numbers are another matter.',
  references: [source('Objects/longobject.c', 'long_add')],
};

export const additionConstant: Claim = {
  id: 'int-addition-constant',
  lines: [125, 125],
  kind: 'time',
  statement: 'Adding two ints takes the same time however large they are.',
  probe: grown('a + b', 65_536),
  rule: RULE,
  judge: constant,
  varies: true,
  correction: 'Addition visits each digit, so its time is proportional to the length of the numbers.',
  references: [source('Objects/longobject.c', 'x_add')],
};

export const subtractionConstant: Claim = {
  id: 'int-subtraction-constant',
  lines: [125, 125],
  kind: 'time',
  statement: 'Subtracting two ints takes the same time however large they are.',
  probe: grown('-a - b', 65_536),
  rule: RULE,
  judge: constant,
  varies: true,
  correction: 'Subtraction visits each digit as addition does.',
  references: [source('Objects/longobject.c', 'x_sub')],
};

export const multiplicationConstant: Claim = {
  id: 'int-multiplication-constant',
  lines: [125, 125],
  kind: 'time',
  statement: 'Multiplying two ints takes the same time however large they are.',
  probe: grown('a * b', 2048),
  rule: RULE,
  judge: constant,
  varies: true,
  correction:
    'A product of long numbers takes more than proportional time: quadratic at first, a little less with Karatsuba’s method.',
  references: [source('Objects/longobject.c', 'k_mul')],
};

export const usuallyConstant: Claim = {
  id: 'int-arithmetic-usually-constant',
  lines: [125, 125],
  kind: 'time',
  statement: 'Usually, the time that an addition takes does not depend on the size of the ints.',
  probe: `import json
from timeit import timeit


def adding(bits):
    a, b = (1 << bits) - 1, (1 << bits) - 3
    return lambda: a + b


additions = [adding(bits) for bits in (28, 58, 20_000)]
# In turns, so that all meet the same machine.
rounds = [[timeit(add, number=1000) for add in additions] for _ in range(30)]
one, two, many = (min(times) for times in zip(*rounds))
print(json.dumps([two < 2 * one, many < 2 * one]))
`,
  rule: 'True where ints of 58 and of 20,000 bits are added in less than twice the time of ints of 28 bits, imprecise where only those of 58 bits are.',
  judge: trueOrImprecise([true, true], [true, false]),
  varies: true,
  correction:
    'It hardly does for numbers of one or two digits, which are the usual ones; what is longer takes time for each digit.',
  references: [source('Objects/longobject.c', 'x_add')],
};

export const freedAtZero: Claim = {
  id: 'int-freed-at-zero',
  lines: [127, 127],
  kind: 'behaviour',
  statement: 'Any int is removed from memory as soon as a program has no reference to it any more.',
  probe: `import json
import tracemalloc

tracemalloc.start()


def stays(text):
    number = int(text)
    address = id(number)
    del number
    return any(id(x) == address for x in (int(text),))


bits = 20_000
number = 1 << bits
with_it = tracemalloc.get_traced_memory()[0]
del number
freed = with_it - tracemalloc.get_traced_memory()[0] > 2000
print(json.dumps(['a long one is freed', freed, '7 is still there', stays('7')]))
`,
  rule: 'Imprecise where a long int is freed at once, and the small int 7 is kept though nothing refers to it.',
  judge: (value) => {
    const [, freed, , kept] = value as unknown[];
    if (freed !== true) return 'false';
    return kept === true ? 'imprecise' : 'true';
  },
  correction: 'So it is, but for the small ints, which exist from the start of the interpreter to its end.',
  references: [
    source('Objects/longobject.c', 'long_dealloc'),
    source('Include/internal/pycore_global_objects.h', 'small_ints'),
  ],
};

export const freedByCollector: Claim = {
  id: 'int-freed-by-collector',
  lines: [127, 127],
  kind: 'behaviour',
  statement: 'It takes the garbage collector to remove an int that nobody refers to.',
  probe: `import gc
import json
import tracemalloc

gc.disable()
tracemalloc.start()
bits = 20_000
number = 1 << bits
with_it = tracemalloc.get_traced_memory()[0]
del number
freed = with_it - tracemalloc.get_traced_memory()[0] > 2000
print(json.dumps(['freed without the collector', freed]))
`,
  rule: 'False where an int is freed though the collector is switched off.',
  judge: trueWhere(['freed without the collector', false]),
  correction:
    'Reference counting frees it, inside the statement that drops the last reference; the collector never looks at ints.',
  references: [docs('library/gc.html'), source('Include/object.h', 'Py_DECREF')],
};

export const allFreedAtZero: Claim = {
  id: 'primitives-freed-at-zero',
  lines: [127, 127],
  kind: 'behaviour',
  statement: 'Every value of a primitive type, not only an int, is removed when nothing refers to it.',
  probe: `import json


def same_again(make):
    first = make()
    address = id(first)
    del first
    others = [bytearray(n) for n in range(1, 200)]
    return id(make()) == address


print(json.dumps([same_again(lambda: bool(1)), same_again(lambda: chr(97))]))
`,
  rule: 'Imprecise where `True` and a text of one letter are found again at their old place.',
  judge: (value) => {
    const [truth, letter] = value as unknown[];
    return truth === true && letter === true ? 'imprecise' : 'true';
  },
  correction:
    'Most are, but `True` and `False`, the small ints, the empty text and the texts of one Latin-1 character are there for good.',
  references: [
    source('Objects/unicodeobject.c', 'get_latin1_char'),
    source('Objects/boolobject.c', 'bool_dealloc'),
  ],
};

export default [
  arithmeticCheap,
  additionConstant,
  subtractionConstant,
  multiplicationConstant,
  usuallyConstant,
  freedAtZero,
  freedByCollector,
  allFreedAtZero,
] satisfies readonly Claim[];
