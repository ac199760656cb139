import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 45–73: instructions, and what they cost. */
export const disShows: Claim = {
  id: 'dis-shows-bytecode',
  lines: [51, 51],
  kind: 'interface',
  statement: 'The dis module shows the bytecode of a module.',
  probe: `import dis
import io
import json
import types

module = types.ModuleType('shop')
exec('def price(n):\\n    return n * 3', module.__dict__)
out = io.StringIO()
dis.dis(module, file=out)
text = out.getvalue()
print(json.dumps(['Disassembly of price' in text, 'Disassembly of shop' in text]))
`,
  rule: 'Imprecise where it shows the functions of a module, and not the module’s own code.',
  judge: (value) => (JSON.stringify(value) === '[true,false]' ? 'imprecise' : 'true'),
  correction: 'A module keeps no code of its own once it has run: `dis` shows its functions and classes.',
  references: [docs('library/dis.html#dis.dis')],
};

export const disBuiltIn: Claim = {
  id: 'dis-built-in',
  lines: [51, 51],
  kind: 'interface',
  statement: 'dis is built into Python.',
  probe: `import json
import sys

print(json.dumps('dis' in sys.builtin_module_names))
`,
  rule: 'Imprecise where dis is no built-in module but one of the standard library.',
  judge: (value) => (value === true ? 'true' : 'imprecise'),
  correction: 'It is a module of the standard library, written in Python.',
  references: [docs('library/dis.html'), source('Lib/dis.py', 'get_instructions')],
};

export const exampleDisassembled: Claim = {
  id: 'dis-example-prints',
  lines: [53, 60],
  kind: 'interface',
  statement: 'dis.dis prints the instructions of a function that prints a greeting.',
  probe: `import contextlib
import dis
import io
import json


def hello_world():
    print('Hello, World!')


out = io.StringIO()
with contextlib.redirect_stdout(out):
    dis.dis(hello_world)
text = out.getvalue()
print(json.dumps(['LOAD_GLOBAL' in text, "'Hello, World!'" in text]))
`,
  rule: 'True where the listing shows the loading of the name, and the text.',
  judge: trueWhere([true, true]),
  correction: 'It prints a listing; which instructions are in it is another matter in each version.',
  references: [docs('library/dis.html#dis.dis')],
};

export const simpleOperations: Claim = {
  id: 'instructions-simple',
  lines: [64, 64],
  kind: 'definition',
  statement: 'Every instruction is one simple operation.',
  probe: `import dis
import json


class Loud:
    calls = 0

    def __add__(self, other):
        Loud.calls += 1
        return sorted(range(10))


def add(a, b):
    return a + b


before = Loud.calls
add(Loud(), 1)
names = [step.opname for step in dis.get_instructions(add) if 'ADD' in step.opname or 'BINARY' in step.opname]
print(json.dumps([len(names), Loud.calls - before]))
`,
  rule: 'Imprecise where the one instruction for + ran a method that sorts a list.',
  judge: (value) => (JSON.stringify(value) === '[1,1]' ? 'imprecise' : 'true'),
  correction: 'It is simple to name; what it does depends on the operands, and can be any amount of work.',
  references: [source('Objects/abstract.c', 'binary_op1')],
};

const loads = (name: string, text: string, body: string): string => `import dis
import json


${body}


print(json.dumps('${name}' in [step.opname for step in dis.get_instructions(${text})]))
`;

export const loadFast: Claim = {
  id: 'load-fast-loads-local',
  lines: [66, 66],
  kind: 'interface',
  statement: 'LOAD_FAST puts a local variable on the stack.',
  probe: `import dis
import json


def local(number):
    return number


used = 'LOAD_FAST' in [step.opname for step in dis.get_instructions(local)]
print(json.dumps(['LOAD_FAST' in dis.opmap, used]))
`,
  rule: 'True where a function that returns its argument has an instruction of exactly this name, imprecise where there is such an instruction and it has another one.',
  judge: trueOrImprecise([true, true], [true, false]),
  correction:
    'It does; but pairs of loads are fused since 3.13, and since 3.14 most single ones are `LOAD_FAST_BORROW`.',
  references: [docs('library/dis.html#opcode-LOAD_FAST')],
};

export const loadConst: Claim = {
  id: 'load-const-loads-constant',
  lines: [67, 67],
  kind: 'interface',
  statement: 'LOAD_CONST puts a constant on the stack.',
  probe: loads('LOAD_CONST', 'constant', "def constant(x):\n    x.name = 'Ada'"),
  rule: 'True where a function that stores a text has an instruction of exactly this name.',
  judge: trueWhere(true),
  correction: 'It does everywhere; small ints have an instruction of their own since 3.14.',
  references: [docs('library/dis.html#opcode-LOAD_CONST')],
};

export const callFunction: Claim = {
  id: 'call-function-calls',
  lines: [68, 68],
  kind: 'interface',
  statement: 'CALL_FUNCTION calls a function.',
  probe: loads('CALL_FUNCTION', 'calling', 'def calling(f):\n    return f(1)'),
  rule: 'True where a function that calls another has an instruction of exactly this name.',
  judge: trueWhere(true),
  correction: 'It was its name until 3.10; 3.11 has `PRECALL` and `CALL`, and since 3.12 it is `CALL`.',
  references: [docs('library/dis.html#opcode-CALL'), docs('whatsnew/3.11.html')],
};

export const returnValue: Claim = {
  id: 'return-value-returns',
  lines: [69, 69],
  kind: 'interface',
  statement: 'RETURN_VALUE returns from a function.',
  probe: loads('RETURN_VALUE', 'returning', 'def returning(x):\n    return x'),
  rule: 'True where a function that returns its argument has an instruction of exactly this name.',
  judge: trueWhere(true),
  correction: 'It does; 3.12 and 3.13 have `RETURN_CONST` beside it, for constants.',
  references: [docs('library/dis.html#opcode-RETURN_VALUE')],
};

export const moreInstructionsSlower: Claim = {
  id: 'many-instructions-slow',
  lines: [73, 73],
  kind: 'time',
  statement: 'Code is slow because it has many bytecode instructions.',
  probe: `import dis
import json
import time


def short(n):
    return sum(range(n))


def long(n):
    a = n + 1; b = a + 1; c = b + 1; d = c + 1; e = d + 1
    return a + b + c + d + e


def fastest(function):
    times = []
    for _ in range(5):
        begin = time.perf_counter()
        function(200_000)
        times.append(time.perf_counter() - begin)
    return min(times)


count = lambda function: len(list(dis.get_instructions(function)))
print(json.dumps([count(short) < count(long), fastest(short) > fastest(long)]))
`,
  rule: 'Imprecise where the function with fewer instructions takes longer.',
  judge: (value) => (JSON.stringify(value) === '[true,true]' ? 'imprecise' : 'true'),
  correction: 'What counts is how many are run, and what each of them does; one can sort a million items.',
  references: [docs('library/dis.html')],
};

export const fewerByOptimising: Claim = {
  id: 'optimising-reduces-instructions',
  lines: [73, 73],
  kind: 'behaviour',
  statement: 'Writing code differently can leave it with fewer instructions.',
  probe: `import dis
import json


def by_hand(xs):
    total = 0
    for x in xs:
        total += x
    return total


def built_in(xs):
    return sum(xs)


count = lambda function: len(list(dis.get_instructions(function)))
print(json.dumps(count(built_in) < count(by_hand)))
`,
  rule: 'True where the function that calls sum has fewer instructions than the loop.',
  judge: trueWhere(true),
  correction: 'It can; whether it is faster then has to be measured.',
  references: [docs('library/dis.html#dis.get_instructions')],
};

export default [
  disShows,
  disBuiltIn,
  exampleDisassembled,
  simpleOperations,
  loadFast,
  loadConst,
  callFunction,
  returnValue,
  moreInstructionsSlower,
  fewerByOptimising,
] satisfies readonly Claim[];
