import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 64–89: what instructions are beside statements, and what objects cost and hold. */
export const morePrimitive: Claim = {
  id: 'instructions-more-primitive',
  lines: [64, 64],
  kind: 'behaviour',
  statement: 'An instruction of bytecode does less than a statement of Python.',
  probe: `import dis
import json

print(json.dumps(len(list(dis.get_instructions('total[name] = price * count + fee'))) > 5))
`,
  rule: 'True where one assignment becomes more than five instructions.',
  judge: trueWhere(true),
  correction: 'A statement becomes one instruction for each name, each operation and each thing to store.',
  references: [docs('library/dis.html#python-bytecode-instructions')],
};

export const fewerFaster: Claim = {
  id: 'fewer-instructions-faster',
  lines: [73, 73],
  kind: 'time',
  statement: 'Code that gets by with fewer instructions can be faster.',
  probe: `import dis
import json
from timeit import repeat


def by_hand(xs):
    total = 0
    for x in xs:
        total += x
    return total


def built_in(xs):
    return sum(xs)


def length(function):
    return len(list(dis.get_instructions(function)))


def seconds(function):
    return min(repeat(lambda: function(range(50_000)), number=1, repeat=7))


print(json.dumps([length(built_in) < length(by_hand), seconds(built_in) < seconds(by_hand)]))
`,
  rule: 'True where a function has fewer instructions than another, and does the same in less time.',
  judge: trueWhere([true, true]),
  varies: true,
  correction: 'It can: fetching and dispatching an instruction costs time of its own.',
  references: [source('Python/ceval.c', '_PyEval_EvalFrameDefault')],
};

export const objectsCostTime: Claim = {
  id: 'objects-cost-time',
  lines: [77, 77],
  kind: 'behaviour',
  statement:
    'That numbers are objects costs time: each result of a calculation is an object that has to be made.',
  probe: `import json

numbers = [float(n) for n in range(1000)]
results = [number + 0.5 for number in numbers]
print(json.dumps(len({id(result) for result in results})))
`,
  rule: 'True where a thousand sums of floats are a thousand objects.',
  judge: trueWhere(1000),
  correction: 'Only a few values that exist beforehand, such as small integers, are not made anew.',
  references: [source('Objects/floatobject.c', 'PyFloat_FromDouble')],
};

export const valueInBlock: Claim = {
  id: 'object-value-in-block',
  lines: [89, 89],
  kind: 'behaviour',
  statement: 'The block of an object holds the object’s actual value.',
  probe: `import ctypes
import json
import struct

number = 3.25
numbers = [number]
in_float = struct.pack('d', number) in ctypes.string_at(id(number), float.__basicsize__)
in_list = struct.pack('P', id(number)) in ctypes.string_at(id(numbers), list.__basicsize__)
print(json.dumps([in_float, in_list]))
`,
  rule: 'Imprecise where the block of a float holds its number, and that of a list does not hold the pointer to its item.',
  judge: trueOrImprecise([true, true], [true, false]),
  correction:
    'It does for numbers, texts and tuples; what can grow holds a pointer to a second block with its contents.',
  references: [
    source('Include/cpython/floatobject.h', 'PyFloatObject'),
    source('Include/cpython/listobject.h', 'PyListObject'),
  ],
};

export default [morePrimitive, fewerFaster, objectsCostTime, valueInBlock] satisfies readonly Claim[];
