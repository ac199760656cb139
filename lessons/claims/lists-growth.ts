import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';
import { growthSteps, guideRule, oldRule } from '#lessons/lists/exercises/capacities.ts';

const RESIZE = source('Objects/listobject.c', 'list_resize');
const RESIZE_38 = {
  in: 'source',
  version: '3.8',
  path: 'Objects/listobject.c',
  name: 'list_resize',
} as const;

/** Prints the lengths at which a list that is appended to gets a new array. */
const STEPS = `import json
import sys

xs, steps = [], []
for i in range(120):
    before = sys.getsizeof(xs)
    xs.append(i)
    if sys.getsizeof(xs) != before:
        steps.append(len(xs))
print(json.dumps(steps))
`;

/** Lines 183–197: how a list grows. */
export const listNotByOne: Claim = {
  id: 'lists-not-by-one',
  lines: [183, 183],
  kind: 'size',
  statement: 'A full list that is appended to gets several new slots, not one.',
  probe: `import struct
import sys

xs = [None] * 100
before = sys.getsizeof(xs)
xs.append(None)
print((sys.getsizeof(xs) - before) // struct.calcsize('P'))
`,
  rule: 'True where the append adds more than one slot.',
  judge: (value) => (Number(value) > 1 ? 'true' : 'false'),
  correction: '`list_resize` adds an eighth of the length and a few.',
  references: [RESIZE],
};

export const listEveryStepCostly: Claim = {
  id: 'lists-resize-each-time-slow',
  lines: [183, 183],
  kind: 'time',
  statement: 'A list that got a new array for each new item would be much slower to fill.',
  probe: `import time


def appended(n):
    xs = []
    for i in range(n):
        xs.append(i)


def replaced(n):
    xs = []
    for i in range(n):
        xs = xs + [i]


def best(work):
    least = 9.0
    for _ in range(3):
        start = time.perf_counter()
        work(6000)
        least = min(least, time.perf_counter() - start)
    return least


print(round(best(replaced) / best(appended)))
`,
  rule: 'True where 6000 items take more than five times as long if each makes a new list.',
  judge: (value) => (Number(value) > 5 ? 'true' : 'false'),
  varies: true,
  correction: 'Each new array means copying all the pointers, so the total would grow with the square of n.',
  references: [RESIZE],
};

export const listSpareAtEnd: Claim = {
  id: 'lists-spare-at-the-end',
  lines: [185, 185],
  kind: 'behaviour',
  statement: 'The spare slots of a list lie behind its last item.',
  probe: `import ctypes
import json

xs = []
for i in range(5):
    xs.append(str(i))
word = ctypes.sizeof(ctypes.c_void_p)
array = ctypes.c_void_p.from_address(id(xs) + 3 * word).value
slots = ctypes.c_ssize_t.from_address(id(xs) + 4 * word).value
first = list((ctypes.c_void_p * 5).from_address(array))
print(json.dumps([slots > 5, first == [id(x) for x in xs]]))
`,
  rule: 'True where an array of more than five slots begins with the five pointers to the items.',
  judge: trueWhere([true, true]),
  correction: 'The array begins with index 0, so room at the end is of no use for insertions in front.',
  references: [source('Include/cpython/listobject.h', 'PyListObject')],
};

export const listFactor: Claim = {
  id: 'lists-factor-1125',
  lines: [187, 187],
  kind: 'size',
  statement: 'The growth factor of a long list is about 1.125.',
  probe: `import sys

xs, sizes = [], [sys.getsizeof([])]
for i in range(20_000):
    xs.append(i)
    if sys.getsizeof(xs) != sizes[-1]:
        sizes.append(sys.getsizeof(xs))
print(round((sizes[-1] - sizes[0]) / (sizes[-2] - sizes[0]), 3))
`,
  rule: 'True where two arrays in succession have a ratio between 1.12 and 1.13.',
  judge: (value) => (Number(value) > 1.12 && Number(value) < 1.13 ? 'true' : 'false'),
  correction: 'The shift by three adds an eighth; for short lists the constants weigh more than it does.',
  references: [RESIZE],
};

export const listFormula: Claim = {
  id: 'lists-formula-since-24',
  lines: [187, 189],
  kind: 'history',
  statement:
    'From Python 2.4 on, an array of old slots is followed by one of old + (old >> 3) + (3 if old < 9 else 6).',
  probe: STEPS,
  rule: 'True where a list is replaced at just the lengths that follow from the formula.',
  judge: (value) =>
    JSON.stringify(value) === JSON.stringify(growthSteps(guideRule, 0, (value as number[]).length))
      ? 'true'
      : 'false',
  correction:
    'A formula like it, with the length that is asked for in it, was used up to 3.8; 3.9 has other constants and rounds to multiples of four.',
  references: [RESIZE, RESIZE_38],
};

export const listFromOld: Claim = {
  id: 'lists-formula-from-old-size',
  lines: [187, 189],
  kind: 'size',
  statement: 'How many slots a list gets follows from how many it had.',
  probe: `import json
import struct
import sys


def slots(gain):
    xs = [None] * 100
    xs.extend([None] * gain)
    return (sys.getsizeof(xs) - sys.getsizeof([])) // struct.calcsize('P')


print(json.dumps([slots(1), slots(50), slots(200)]))
`,
  rule: 'False where lists of 100 slots get arrays of different lengths, according to how many items come.',
  judge: (value) => (new Set(value as number[]).size === 1 ? 'true' : 'false'),
  correction:
    '`list_resize` starts from the length that is asked for; the old one only says whether it must do anything.',
  references: [RESIZE],
};

export const shiftDivides: Claim = {
  id: 'lists-shift-divides-by-eight',
  lines: [191, 191],
  kind: 'behaviour',
  statement: 'Shifting a length right by three places divides it by eight.',
  probe: 'print(all(n >> 3 == n // 8 for n in range(10_000)))\n',
  rule: 'True where `n >> 3` and `n // 8` agree for all n below 10,000.',
  judge: trueWhere('True'),
  correction: 'It drops the three lowest bits, so the quotient is rounded down.',
  references: [docs('reference/expressions.html#shifting-operations')],
};

export const listRarely: Claim = {
  id: 'lists-resizes-rare',
  lines: [193, 193],
  kind: 'time',
  statement: 'A growing list seldom needs a new array.',
  probe: `import sys

xs, resizes = [], 0
for i in range(10_000):
    before = sys.getsizeof(xs)
    xs.append(i)
    resizes += sys.getsizeof(xs) != before
print(resizes)
`,
  rule: 'True where less than one in a hundred of 10,000 appends makes a new array.',
  judge: (value) => (Number(value) < 100 ? 'true' : 'false'),
  correction: 'Each new array lasts an eighth longer than the one before.',
  references: [RESIZE],
};

export const listSmallSteps: Claim = {
  id: 'lists-small-increments',
  lines: [193, 193],
  kind: 'size',
  statement:
    'A list that grew by many small steps has more room to spare than one of the same length made at once.',
  probe: `import json
import sys

more = same = 0
xs = []
for n in range(1, 1001):
    xs.append(n)
    more += sys.getsizeof(xs) > sys.getsizeof([None] * n)
    same += sys.getsizeof(xs) == sys.getsizeof([None] * n)
print(json.dumps([more, same]))
`,
  rule: 'True where appending leaves the larger list at nine of ten lengths up to a thousand, or more.',
  judge: (value) => ((value as number[])[0]! >= 900 ? 'true' : 'false'),
  correction: 'Only at the lengths where an array has just been filled up are the two equal.',
  references: [RESIZE],
};

export const listStrategy38: Claim = {
  id: 'lists-strategy-38',
  lines: [195, 195],
  kind: 'history',
  statement: 'Up to 3.8 a list was given an eighth of its current size and some padding on top.',
  untestable: 'No interpreter before 3.9 is recorded here.',
  correction: 'The source of 3.8 says an eighth of the length that is asked for, and 3 or 6 slots.',
  references: [RESIZE_38],
};

export const listStrategy39: Claim = {
  id: 'lists-strategy-39',
  lines: [195, 195],
  kind: 'history',
  statement: 'Since 3.9 lists no longer grow as they did in 3.8.',
  probe: STEPS,
  rule: 'True where a list is not replaced at the lengths that the formula of 3.8 gives.',
  judge: (value) =>
    JSON.stringify(value) === JSON.stringify(growthSteps(oldRule, 0, (value as number[]).length))
      ? 'false'
      : 'true',
  correction: 'The eighth stayed; the constants changed, and the result is rounded to a multiple of four.',
  references: [RESIZE, RESIZE_38],
};

export const listEdgeCases: Claim = {
  id: 'lists-strategy-edge-cases',
  lines: [195, 195],
  kind: 'history',
  statement: 'The change of 3.9 was made for the sake of edge cases.',
  untestable: 'What a change was made for is not something that a program prints.',
  correction:
    'The comment in the source gives its reason: rounding to whole groups of four pointers wastes less of what the allocator hands out.',
  references: [{ in: 'source', version: '3.9', path: 'Objects/listobject.c', name: 'list_resize' }],
};

export const listStrategyChanges: Claim = {
  id: 'lists-strategy-changes',
  lines: [187, 197],
  kind: 'history',
  statement:
    'How lists grow has changed between versions, and is an implementation detail that may change again.',
  untestable: 'One interpreter shows its own rule, and none the future.',
  correction:
    'The language reference says nothing of arrays; other interpreters are free to do something else.',
  references: [RESIZE, RESIZE_38],
};

export default [
  listNotByOne,
  listEveryStepCostly,
  listSpareAtEnd,
  listFactor,
  listFormula,
  listFromOld,
  shiftDivides,
  listRarely,
  listSmallSteps,
  listStrategy38,
  listStrategy39,
  listEdgeCases,
  listStrategyChanges,
] satisfies readonly Claim[];
