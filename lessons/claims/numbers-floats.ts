import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 129–137: floats and booleans. */
export const floatLikeInt: Claim = {
  id: 'float-footprint-like-int',
  lines: [131, 131],
  kind: 'size',
  statement: 'A float takes about as much memory as a small int: within a quarter of it.',
  probe: `import json
import sys

print(json.dumps([sys.getsizeof(1.5), sys.getsizeof(1)]))
`,
  rule: 'True where the two differ by less than a quarter of the int.',
  judge: (value) => {
    const [float = 0, int = 0] = value as number[];
    return Math.abs(float - int) < int / 4 ? 'true' : 'false';
  },
  correction:
    'Two words and a double against three words and a digit; the float stays so, and the int grows.',
  references: [source('Include/cpython/floatobject.h', 'PyFloatObject')],
};

export const float24: Claim = {
  id: 'float-24',
  lines: [131, 131],
  kind: 'size',
  statement: 'A float takes 24 bytes.',
  probe: 'import sys\n\nprint(sys.getsizeof(1.5))\n',
  rule: 'True where `sys.getsizeof(1.5)` is 24.',
  judge: trueWhere(24),
  correction: 'On 64 bits it does: two words and a double. With words half as wide it is less.',
  references: [
    source('Include/cpython/floatobject.h', 'PyFloatObject'),
    docs('library/sys.html#sys.getsizeof'),
  ],
};

export const floatEfficient: Claim = {
  id: 'float-arithmetic-cheap',
  lines: [133, 133],
  kind: 'time',
  statement: 'Calculating with floats needs little CPU time.',
  untestable: 'What is little depends on what it is compared with, and the guide compares it with nothing.',
  correction:
    'The processor adds two doubles in a moment; what takes time is to unpack them and to make the result.',
  references: [source('Objects/floatobject.c', 'float_add')],
};

export const floatSlower: Claim = {
  id: 'float-slower-than-int',
  lines: [133, 133],
  kind: 'time',
  statement: 'Calculating with floats can be slightly slower than calculating with ints.',
  probe: `import json
from timeit import Timer

KINDS = '3000001.5, 4000002.5', '3, 4', '3000001, 4000002'
timers = [Timer('a + b;' * 20, 'a, b = ' + values) for values in KINDS]
rounds = [[timer.timeit(2_000) for timer in timers] for _ in range(60)]
floats, small, large = [min(times) for times in zip(*rounds)]
print(json.dumps([floats > 1.1 * small, floats > 1.1 * large]))
`,
  rule: 'True where adding floats takes a tenth longer than adding small ints, and than adding ints of some million; imprecise where longer than small ints only.',
  judge: trueOrImprecise([true, true], [true, false]),
  varies: true,
  correction:
    'Floats are as fast or faster; only sums that are small ints beat them, since those are not made anew.',
  references: [source('Objects/floatobject.c', 'float_add'), source('Objects/longobject.c', 'long_add')],
};

export const floatSlowerWhy: Claim = {
  id: 'float-slower-reason',
  lines: [133, 133],
  kind: 'time',
  statement: 'If floats are slow, the reason is that floating-point arithmetic is complex.',
  untestable: 'There is no such slowness to explain.',
  correction: 'The complex part is done by the processor, in about as many cycles as for an integer.',
  references: [source('Python/bytecodes.c', 'BINARY_OP_ADD_FLOAT')],
};

export const boolSubtype: Claim = {
  id: 'bool-subtype-of-int',
  lines: [137, 137],
  kind: 'definition',
  statement: '`bool` is a subtype of `int`.',
  probe: 'import json\n\nprint(json.dumps(issubclass(bool, int) and isinstance(True, int)))\n',
  rule: 'True where `issubclass(bool, int)` is.',
  judge: trueWhere(true),
  correction: 'It is a direct subclass of `int`, and cannot be subclassed itself.',
  references: [docs('library/stdtypes.html#boolean-type-bool')],
};

export const boolTwo: Claim = {
  id: 'bool-two-values',
  lines: [137, 137],
  kind: 'behaviour',
  statement: 'There are no other objects of type `bool` than True and False.',
  probe: `import json

made = [bool(x) for x in (0, 1, 2, '', 'no', [], None, 0.0)] + [1 < 2, not 3, True & True, bool.__new__(bool, 7)]
print(json.dumps([len({id(x) for x in made}), sorted({repr(x) for x in made})]))
`,
  rule: 'True where all ways to make one end in the same two objects.',
  judge: trueWhere([2, ['False', 'True']]),
  correction: 'Each way to get a truth value returns one of these two objects.',
  references: [source('Objects/boolobject.c', 'bool_new')],
};

export const boolOneZero: Claim = {
  id: 'bool-one-and-zero',
  lines: [137, 137],
  kind: 'behaviour',
  statement: 'True equals the int 1, and False the int 0.',
  probe: `import json

print(json.dumps([True == 1, False == 0, hash(True) == hash(1), True + True]))
`,
  rule: 'True where they are equal, hash alike, and calculate alike.',
  judge: trueWhere([true, true, true, 2]),
  correction: 'They are equal to 1 and 0 and hash alike, so they are the same dict keys as well.',
  references: [docs('library/stdtypes.html#boolean-type-bool')],
};

export const boolMemory: Claim = {
  id: 'bool-memory-like-int',
  lines: [137, 137],
  kind: 'size',
  statement: 'A boolean takes as many bytes as the int that it equals.',
  probe: `import json
import sys

print(json.dumps([sys.getsizeof(True) - sys.getsizeof(1), sys.getsizeof(False) - sys.getsizeof(0)]))
`,
  rule: 'True where True and 1 take the same, and False and 0.',
  judge: trueWhere([0, 0]),
  correction:
    'The layout is that of `int`; and since there are only two booleans, a million of them are a million pointers.',
  references: [source('Objects/boolobject.c', '_Py_TrueStruct')],
};

export const boolCpu: Claim = {
  id: 'bool-cpu-like-int',
  lines: [137, 137],
  kind: 'time',
  statement: 'To the interpreter, adding two booleans is the same work as adding two ints.',
  probe: `import dis
import json
import sys


def warmed(a, b):
    source = {}
    exec('def add(a, b):\\n    return a + b', source)
    for _ in range(1000):
        source['add'](a, b)
    kwargs = {'adaptive': True} if sys.version_info >= (3, 11) else {}
    return [i.opname for i in dis.get_instructions(source['add'], **kwargs) if i.opname.startswith('BINARY')][0]


print(json.dumps([warmed(3, 4), warmed(True, False)]))
`,
  rule: 'True where both run the same instruction after a thousand additions.',
  judge: (value) => {
    const [ints, booleans] = value as string[];
    return ints === booleans ? 'true' : 'false';
  },
  correction:
    'Up to 3.10 it is; since 3.11 a loop gets a quick instruction for exact ints, and booleans stay on the slow path.',
  references: [source('Python/specialize.c', '_Py_Specialize_BinaryOp')],
};

export default [
  floatLikeInt,
  float24,
  floatEfficient,
  floatSlower,
  floatSlowerWhy,
  boolSubtype,
  boolTwo,
  boolOneZero,
  boolMemory,
  boolCpu,
] satisfies readonly Claim[];
