import type { Claim } from '#domain/claim/claim.ts';
import { BYTES_EACH } from '#lessons/author/bytes-each.ts';

/** Lines 369–375: what to do about it. */
const creationMemory: Claim = {
  id: 'reuse-creation-costs-memory',
  lines: [369, 369],
  kind: 'size',
  statement: 'Making a large list anew takes memory that emptying and refilling an old one does not take.',
  probe: `import json
import tracemalloc

kept = [None] * 100_000


def peak_of(work):
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def anew():
    return [None] * 100_000


def refilled():
    for i in range(100_000):
        kept[i] = None


print(json.dumps(peak_of(anew) > 100 * peak_of(refilled)))
`,
  rule: 'True where the new list takes more than a hundred times as much on top.',
  judge: trueWhere(true),
  correction: 'A new list needs an array of its own; storing into an old one needs none.',
  references: [{ in: 'docs', version: '3.13', path: 'library/tracemalloc.html', name: 'get_traced_memory' }],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

const creationTime: Claim = {
  id: 'reuse-creation-costs-time',
  lines: [369, 369],
  kind: 'time',
  statement: 'Making a new object of a class of your own takes longer than using one that exists.',
  probe: `import json
from timeit import repeat


class Point:
    def __init__(self):
        self.x = 1
        self.y = 2


names = {'Point': Point, 'point': Point()}
made = min(repeat('Point().x', globals=names, number=5000, repeat=5))
used = min(repeat('point.x', globals=names, number=5000, repeat=5))
print(json.dumps(made > used * 1.5))
`,
  rule: 'True where making one first takes half as long again, or more.',
  judge: trueWhere(true),
  correction: 'A new instance means an allocation, a call of `__init__`, and a deallocation at the end.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/typeobject.c', name: 'type_call' }],
};

const strings: Claim = {
  id: 'immutable-strings',
  lines: [371, 371],
  kind: 'behaviour',
  statement: 'A string cannot be changed by anybody who shares it.',
  probe: `import json

text = 'shared'
mine = text
refused = 0
try:
    mine[0] = 'S'
except TypeError:
    refused += 1
mine += ' no more'
print(json.dumps([refused, text]))
`,
  rule: 'True where storing into it is refused, and += leaves the shared string alone.',
  judge: (value) => (JSON.stringify(value) === '[1,"shared"]' ? 'true' : 'false'),
  correction:
    'There is no operation that changes a `str`; what seems to change one binds the name to another.',
  references: [
    { in: 'docs', version: '3.13', path: 'library/stdtypes.html', name: 'Text Sequence Type — str' },
  ],
};

const tuples: Claim = {
  id: 'immutable-tuples-safe',
  lines: [371, 371],
  kind: 'behaviour',
  statement: 'Whoever shares a tuple is safe from its contents being changed.',
  probe: `import json

flat = (1, 2)
deep = (1, [2])
flat_safe = deep_safe = False
try:
    flat[1] = 3
except TypeError:
    flat_safe = True
deep[1].append(3)
deep_safe = deep == (1, [2])
print(json.dumps([flat_safe, deep_safe]))
`,
  rule: 'True where no tuple can be changed, imprecise where one that holds a list can be changed through the list.',
  judge: (value) =>
    JSON.stringify(value) === '[true,true]'
      ? 'true'
      : JSON.stringify(value) === '[true,false]'
        ? 'imprecise'
        : 'false',
  correction: 'A tuple always holds the same objects; whether *these* can change is up to them.',
  references: [
    { in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'Objects, values and types' },
  ],
};

const mutables: Claim = {
  id: 'mutable-shared-changes',
  lines: [371, 371],
  kind: 'behaviour',
  statement: 'A list that is shared can be changed by accident, through any name that refers to it.',
  probe: `import json


def longest_first(words):
    words.sort(key=len, reverse=True)
    return words[0]


names = ['Al', 'Beatrice']
longest_first(names)
print(json.dumps(names == ['Al', 'Beatrice']))
`,
  rule: 'True where a function that was only asked for a word has changed the order of the list.',
  judge: trueWhere(false),
  correction:
    'An argument is another name for the same object, so what a function does to it is done to the original.',
  references: [
    {
      in: 'docs',
      version: '3.13',
      path: 'faq/programming.html',
      name: 'Why did changing list ‘y’ also change list ‘x’?',
    },
  ],
};

const classVariable: Claim = {
  id: 'class-variable-saves-memory',
  lines: [373, 373],
  kind: 'size',
  statement:
    'Ten values that are the same for all instances take less memory as class variables than as instance variables.',
  probe: `import json
${BYTES_EACH}

class Own:
    def __init__(self):
        self.x = 1
        for name in 'abcdefghij':
            setattr(self, name, None)


class Shared:
    a = b = c = d = e = f = g = h = i = j = None

    def __init__(self):
        self.x = 1


print(json.dumps(bytes_each(Shared) < bytes_each(Own)))
`,
  rule: 'True where the instances that share them take less.',
  judge: trueWhere(true),
  correction: 'A class variable is stored once; an instance that does not set it pays nothing for it.',
  references: [
    { in: 'docs', version: '3.13', path: 'tutorial/classes.html', name: 'Class and Instance Variables' },
  ],
};

const lazy: Claim = {
  id: 'lazy-creates-on-need',
  lines: [375, 375],
  kind: 'behaviour',
  statement: 'With lazy initialization a costly object is made at the first use and not before.',
  probe: `import json
from functools import cached_property

made = []


class Report:
    @cached_property
    def table(self):
        made.append('table')
        return [0] * 1000


report = Report()
before = len(made)
report.table, report.table
print(json.dumps([before, len(made)]))
`,
  rule: 'True where nothing is made before the first use, and one thing by two uses.',
  judge: (value) => (JSON.stringify(value) === '[0,1]' ? 'true' : 'false'),
  correction:
    '`functools.cached_property` does just that: it computes once and stores the value in the instance.',
  references: [
    { in: 'docs', version: '3.13', path: 'library/functools.html', name: 'functools.cached_property' },
  ],
};

const lazySaves: Claim = {
  id: 'lazy-saves-memory',
  lines: [375, 375],
  kind: 'size',
  statement: 'Objects whose costly part nobody uses take less memory if that part is made lazily.',
  probe: `import json
from functools import cached_property
${BYTES_EACH}

class Eager:
    def __init__(self):
        self.table = [0] * 100


class Lazy:
    @cached_property
    def table(self):
        return [0] * 100


print(json.dumps(bytes_each(Lazy) < bytes_each(Eager) / 2))
`,
  rule: 'True where an unused lazy object takes less than half.',
  judge: trueWhere(true),
  correction:
    'What is not made takes no memory; what is used in the end costs the same as before, and a look-up more.',
  references: [
    { in: 'docs', version: '3.13', path: 'library/functools.html', name: 'functools.cached_property' },
  ],
};

const advice: Claim = {
  id: 'class-attributes-to-avoid',
  lines: [373, 373],
  kind: 'advice',
  statement: 'Unnecessary class attributes should be avoided.',
  untestable:
    'It is advice, and its own explanation speaks of instance variables: what it recommends is class attributes.',
  correction: 'It is unnecessary *instance* attributes that multiply; a class attribute is there once.',
  references: [
    { in: 'docs', version: '3.13', path: 'tutorial/classes.html', name: 'Class and Instance Variables' },
  ],
};

export { classVariable, creationMemory, creationTime, lazy, lazySaves, mutables, strings, tuples };

export default [
  creationMemory,
  creationTime,
  strings,
  tuples,
  mutables,
  advice,
  classVariable,
  lazy,
  lazySaves,
] as readonly Claim[];
