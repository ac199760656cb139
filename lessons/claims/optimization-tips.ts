import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';

export const afterProfiling: Claim = {
  id: 'profiling-finds-something',
  lines: [763, 763],
  kind: 'advice',
  statement: 'After profiling one finds something that can be made better.',
  untestable: 'It depends on the program, and on what would be good enough.',
  correction:
    'Profiling tells where the time goes; whether that can or should be changed is another question.',
  references: [docs('library/profile.html')],
};

export const builtInsFaster: Claim = {
  id: 'built-ins-faster',
  lines: [765, 765],
  kind: 'time',
  statement: 'A built-in function such as sum is faster than the same loop written in Python.',
  probe: `import json
import time


def fastest(function):
    times = []
    for _ in range(15):
        begin = time.perf_counter()
        function()
        times.append(time.perf_counter() - begin)
    return min(times)


numbers = list(range(200_000))


def loop():
    total = 0
    for number in numbers:
        total += number
    return total


print(json.dumps(['loop slower than sum', fastest(loop) > fastest(lambda: sum(numbers))]))
`,
  rule: 'True where the loop takes longer than `sum`, fastest of fifteen runs each.',
  judge: (value) => (Array.isArray(value) && value[1] === true ? 'true' : 'false'),
  varies: true,
  correction: 'The loop runs in C, without a bytecode for every step.',
  references: [source('Python/bltinmodule.c', 'builtin_sum_impl')],
};

export const builtInsAlways: Claim = {
  id: 'built-ins-whenever-possible',
  lines: [765, 765],
  kind: 'time',
  statement: 'Whatever a built-in can do, it does with less work than own code.',
  probe: `import json


class Counted:
    compared = 0

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        Counted.compared += 1
        return self.value < other.value


def comparisons(work):
    items = [Counted((i * 7919) % 1009) for i in range(1000)]
    Counted.compared = 0
    work(items)
    return Counted.compared


def smallest(items):
    best = items[0]
    for item in items:
        if item < best:
            best = item
    return best


print(json.dumps(comparisons(lambda items: sorted(items)[0]) > comparisons(smallest)))
`,
  rule: 'Imprecise where the built-in `sorted` compares more often than a loop that looks for the smallest.',
  judge: (value) => (value === true ? 'imprecise' : 'true'),
  correction: 'A built-in that does more than is needed can lose against a plain loop that does not.',
  references: [docs('library/functions.html#sorted'), docs('library/functions.html#min')],
};

export const localsFaster: Claim = {
  id: 'locals-faster-than-globals',
  lines: [766, 766],
  kind: 'time',
  statement: 'Reading a local variable is faster than reading a global one.',
  probe: `import json
import time

LIMIT = 3


def with_global():
    for _ in range(20_000):
        LIMIT; LIMIT; LIMIT; LIMIT; LIMIT; LIMIT; LIMIT; LIMIT; LIMIT; LIMIT


def with_local():
    limit = LIMIT
    for _ in range(20_000):
        limit; limit; limit; limit; limit; limit; limit; limit; limit; limit


def seconds(function):
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


rounds = [(seconds(with_global), seconds(with_local)) for _ in range(40)]
by_global, by_local = [min(times) for times in zip(*rounds)]
print(json.dumps(by_global > 1.85 * by_local))
`,
  rule: 'True where reading a global takes 1.85 times as long or longer, fastest of forty rounds each; imprecise where the difference is smaller: where the code lies in memory then matters as much.',
  judge: trueOrImprecise(true, false),
  varies: true,
  correction:
    'A local is an index into the frame, a global is looked up in a dict. Since 3.11 a specialized instruction knows where in the dict it was, and little of the difference is left.',
  references: [source('Python/bytecodes.c', 'LOAD_GLOBAL_MODULE'), source('Python/bytecodes.c', 'LOAD_FAST')],
};

export const localsOtherInstruction: Claim = {
  id: 'locals-other-instruction',
  lines: [766, 766],
  kind: 'behaviour',
  statement: 'Local and global variables are read by different instructions.',
  probe: `import dis
import json

LIMIT = 3


def both():
    limit = LIMIT
    return limit


names = [instruction.opname for instruction in dis.get_instructions(both)]
print(json.dumps([any('LOAD_GLOBAL' in name for name in names), any('LOAD_FAST' in name for name in names)]))
`,
  rule: 'True where a function has both `LOAD_GLOBAL` and `LOAD_FAST`.',
  judge: trueWhere([true, true]),
  correction: 'The compiler decides which it is from where the name is assigned.',
  references: [docs('library/dis.html#opcode-LOAD_GLOBAL')],
};

export const setFasterThanList: Claim = {
  id: 'set-faster-than-list',
  lines: [767, 767],
  kind: 'time',
  statement: 'To look up members often, a set needs less work than a list.',
  probe: `import json


class Counted:
    compared = 0

    def __init__(self, value):
        self.value = value

    def __hash__(self):
        return hash(self.value)

    def __eq__(self, other):
        Counted.compared += 1
        return self.value == other.value


def comparisons(container):
    Counted.compared = 0
    for value in range(200):
        Counted(value) in container
    return Counted.compared


items = [Counted(value) for value in range(100)]
print(json.dumps([comparisons(items), comparisons(set(items))]))
`,
  rule: 'True where the set compares less often than the list.',
  judge: (value) => (Array.isArray(value) && Number(value[1]) < Number(value[0]) ? 'true' : 'false'),
  correction: 'A list compares from the front; a set compares only with what has the same hash.',
  references: [source('Objects/setobject.c', 'set_lookkey'), source('Objects/listobject.c', 'list_contains')],
};

export const structuresDiffer: Claim = {
  id: 'structures-perform-differently',
  lines: [767, 767],
  kind: 'time',
  statement: 'The same operation costs different amounts in different containers.',
  probe: `import json
import sys
from collections import deque

items = list(range(1000))
print(json.dumps([sys.getsizeof(container) for container in (items, tuple(items), set(items), deque(items))]))
`,
  rule: 'True where a thousand items take four different sizes in four containers.',
  judge: (value) => (Array.isArray(value) && new Set(value).size === 4 ? 'true' : 'false'),
  correction: 'What each keeps beside the items decides its size, and what it need not search.',
  references: [docs('library/collections.html#collections.deque')],
};

export const delFrees: Claim = {
  id: 'del-frees-memory',
  lines: [768, 768],
  kind: 'behaviour',
  statement: 'Deleting a large object with del gives its memory free.',
  probe: `import json
import tracemalloc

tracemalloc.start()


def left_after(keep):
    large = bytearray(1_000_000)
    other = large if keep else None
    del large
    return tracemalloc.get_traced_memory()[0] >= 1_000_000


print(json.dumps([left_after(False), left_after(True)]))
`,
  rule: 'Imprecise where the memory is free after `del`, unless there is a second reference.',
  judge: (value) =>
    JSON.stringify(value) === '[false,true]'
      ? 'imprecise'
      : JSON.stringify(value) === '[false,false]'
        ? 'true'
        : 'false',
  correction: '`del` deletes a name; the object goes only when that was the last reference to it.',
  references: [docs('reference/simple_stmts.html#del')],
};

export const generatorsSave: Claim = {
  id: 'generators-save-memory',
  lines: [769, 769],
  kind: 'size',
  statement: 'A generator needs less memory than a list of the same values.',
  probe: `import json
import tracemalloc


def peak(work):
    tracemalloc.start()
    work()
    result = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return result


with_list = peak(lambda: sum([n * n for n in range(50_000)]))
with_generator = peak(lambda: sum(n * n for n in range(50_000)))
print(json.dumps(['list needs 10 times as much', with_list > 10 * with_generator]))
`,
  rule: 'True where the list needs more than ten times the memory at its peak.',
  judge: (value) => (Array.isArray(value) && value[1] === true ? 'true' : 'false'),
  correction: 'A generator holds one value at a time, and the frame that makes the next.',
  references: [docs('reference/expressions.html#generator-expressions')],
};

export const generatorsAreFunctions: Claim = {
  id: 'generators-are-functions',
  lines: [769, 769],
  kind: 'definition',
  statement: 'A generator expression is a way to write a function that behaves like an iterator.',
  probe: `import json
import types


def squares():
    for n in range(3):
        yield n * n


print(json.dumps([isinstance((n * n for n in range(3)), types.GeneratorType), isinstance(squares(), types.GeneratorType), isinstance(squares, types.GeneratorType)]))
`,
  rule: 'Imprecise where both give a generator, which is an iterator, but only one is a function.',
  judge: (value) => (JSON.stringify(value) === '[true,true,false]' ? 'imprecise' : 'true'),
  correction:
    'A generator function and a generator expression are two ways to get a generator; only the first is a function.',
  references: [docs('glossary.html#term-generator'), docs('glossary.html#term-generator-expression')],
};

export const valuesOnDemand: Claim = {
  id: 'generators-on-demand',
  lines: [769, 769],
  kind: 'behaviour',
  statement: 'A generator makes each value only when it is asked for.',
  probe: `import json

made = []


def squares():
    for n in range(1000):
        made.append(n)
        yield n * n


numbers = squares()
before = len(made)
next(numbers)
next(numbers)
print(json.dumps([before, len(made)]))
`,
  rule: 'True where nothing is made before the first is asked for, and two after two.',
  judge: trueWhere([0, 2]),
  correction: 'Its body runs to the next `yield` and stops there.',
  references: [docs('reference/expressions.html#yield-expressions')],
};

export default [
  afterProfiling,
  builtInsFaster,
  builtInsAlways,
  localsFaster,
  localsOtherInstruction,
  setFasterThanList,
  structuresDiffer,
  delFrees,
  generatorsSave,
  generatorsAreFunctions,
  valuesOnDemand,
] satisfies readonly Claim[];
