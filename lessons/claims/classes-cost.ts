import type { Claim } from '#domain/claim/claim.ts';
import { BYTES_EACH } from '#lessons/author/bytes-each.ts';

/** Lines 331 and 351–355: what classes and instances cost in memory and time. */
const memory: Claim = {
  id: 'class-more-memory-than-basic',
  lines: [331, 351],
  kind: 'size',
  statement:
    'An empty class takes more memory than an empty string, list, tuple, dict or set, and than a number.',
  probe: `import json
import sys


class Thing:
    pass


basic = [7, 2.5, True, '', [], (), {}, set()]
print(json.dumps(sys.getsizeof(Thing) > max(map(sys.getsizeof, basic))))
`,
  rule: 'True where the class is larger than each of them.',
  judge: trueWhere(true),
  correction:
    'The struct behind a class is larger than any empty container, before its dictionary is counted.',
  references: [
    { in: 'source', version: '3.13', path: 'Include/cpython/object.h', name: 'struct _heaptypeobject' },
  ],
};

const time: Claim = {
  id: 'class-more-time-than-basic',
  lines: [331, 353],
  kind: 'time',
  statement:
    'Executing a class statement takes longer than making a list, a dict or a string of a few items.',
  probe: `import json
from timeit import repeat


def thing():
    class Thing:
        pass


def basic():
    return [1, 2, 3], {'a': 1}, str(12345)


slow = min(repeat(thing, number=200, repeat=5))
quick = min(repeat(basic, number=200, repeat=5))
print(json.dumps(slow > quick * 3))
`,
  rule: 'True where the statement takes at least three times as long as all of them together.',
  judge: trueWhere(true),
  correction:
    'A class statement builds a namespace, a type with all its slots, an order of ancestors and more.',
  references: [
    { in: 'source', version: '3.13', path: 'Python/bltinmodule.c', name: 'builtin___build_class__' },
  ],
};

const instanceMemory: Claim = {
  id: 'instance-more-memory-than-basic',
  lines: [331, 331],
  kind: 'size',
  statement: 'An instance with two attributes takes more memory than a basic type with the same two values.',
  probe: `import json
${BYTES_EACH}

class Point:
    def __init__(self):
        self.x = 1
        self.y = 2


def values():
    return 1, 2


point = bytes_each(Point)
makers = {
    'tuple': lambda: tuple([*values()]),
    'list': lambda: [*values()],
    'dict': lambda: {'x': 1, 'y': 2},
    'set': lambda: set(values()),
}
print(json.dumps([name for name, make in makers.items() if bytes_each(make) >= point]))
`,
  rule: 'True where none of the basic types takes as much, false where all do, imprecise where some do.',
  judge: (value) =>
    !Array.isArray(value) || value.length === 4 ? 'false' : value.length === 0 ? 'true' : 'imprecise',
  correction:
    'It takes more than a tuple, and less than a dict or set with the same values, since instances share their keys.',
  references: [{ in: 'docs', version: '3.13', path: 'library/sys.html', name: 'sys.getsizeof' }],
};

const instanceOverInt: Claim = {
  id: 'instance-larger-than-number',
  lines: [351, 351],
  kind: 'size',
  statement: 'Even an instance without attributes takes more memory than an integer or a float.',
  probe: `import json
import sys


class Thing:
    pass


print(json.dumps(sys.getsizeof(Thing()) > max(sys.getsizeof(7), sys.getsizeof(2.5))))
`,
  rule: 'True where the instance is larger than both.',
  judge: trueWhere(true),
  correction:
    'An instance has what a number has, a count and a type, and also room for the collector, for weak references and for its attributes.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/object_layout.md' }],
};

const instanceTime: Claim = {
  id: 'instance-more-time-than-basic',
  lines: [331, 353],
  kind: 'time',
  statement: 'Making an instance with two attributes takes longer than making a tuple or a list of two.',
  probe: `import json
from timeit import repeat


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y


names = {'Point': Point, 'a': 1, 'b': 2}
slow = min(repeat('Point(a, b)', globals=names, number=5000, repeat=7))
quick = max(min(repeat(way, globals=names, number=5000, repeat=7)) for way in ('(a, b)', '[a, b]'))
print(json.dumps(slow > quick * 1.3))
`,
  rule: 'True where it takes at least a third longer than the slower of the two.',
  judge: trueWhere(true),
  correction:
    'A call of a class allocates, sets the type, and runs `__init__` as Python code; a display is a single instruction.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/typeobject.c', name: 'type_call' }],
};

const fewInstances: Claim = {
  id: 'class-overhead-few-instances',
  lines: [355, 355],
  kind: 'size',
  statement:
    'With many methods and only a few instances, the class takes little memory compared with its instances.',
  probe: `import json
import tracemalloc

methods = ''.join('    def m%d(self):\\n        return %d\\n' % (i, i) for i in range(50))
source = 'class Thing:\\n    def __init__(self):\\n        self.x = 1\\n' + methods

tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]
exec(source)
defined = tracemalloc.get_traced_memory()[0]
three = [Thing(), Thing(), Thing()]
made = tracemalloc.get_traced_memory()[0]
print(json.dumps(defined - before < made - defined))
`,
  rule: 'True where a class of fifty methods takes less memory than three instances of it.',
  judge: trueWhere(true),
  correction:
    'It is the other way round: the fewer instances there are, the more of the memory is that of the class and its functions.',
  references: [{ in: 'docs', version: '3.13', path: 'library/tracemalloc.html' }],
};

const manyInstances: Claim = {
  id: 'class-overhead-many-instances',
  lines: [355, 355],
  kind: 'size',
  statement: 'With few methods and many instances, the instances take most of the memory.',
  probe: `import json
import tracemalloc

tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]


class Thing:
    def __init__(self):
        self.x = 1


defined = tracemalloc.get_traced_memory()[0]
many = [Thing() for i in range(10_000)]
made = tracemalloc.get_traced_memory()[0]
print(json.dumps(made - defined > 10 * (defined - before)))
`,
  rule: 'True where ten thousand instances take more than ten times the memory of their class.',
  judge: trueWhere(true),
  correction:
    'A class is paid once, an instance each time; from some dozens of instances on these take more.',
  references: [{ in: 'docs', version: '3.13', path: 'library/tracemalloc.html' }],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

export { fewInstances, instanceMemory, instanceOverInt, instanceTime, manyInstances, memory, time };

export default [
  memory,
  time,
  instanceMemory,
  instanceOverInt,
  instanceTime,
  fewInstances,
  manyInstances,
] as readonly Claim[];
