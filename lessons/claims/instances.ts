import type { Claim } from '#domain/claim/claim.ts';
import { BLOCKS_EACH } from '#lessons/author/blocks-each.ts';
import { BYTES_EACH } from '#lessons/author/bytes-each.ts';

const POINT = `
class Point:
    def __init__(self):
        self.x = 1
        self.y = 2

`;

/** Lines 349 and 359–363: where the attributes of an instance are, and where its methods. */
const dictionary: Claim = {
  id: 'instance-contains-dictionary',
  lines: [349, 349],
  kind: 'behaviour',
  statement: 'A fresh instance with attributes comes with a dictionary that stores them.',
  probe: `import gc
import json


class Point:
    def __init__(self):
        self.x = []


def dictionaries():
    return sum(type(one) is dict for one in gc.get_objects())


gc.collect()
before = dictionaries()
kept = [Point() for i in range(100)]
print(json.dumps(dictionaries() - before >= 100))
`,
  rule: 'True where a hundred instances bring a hundred dictionaries with them.',
  judge: trueWhere(true),
  correction:
    'Up to 3.10 it does; since 3.11 the values lie in an array, and a dictionary is made only for those who ask for `__dict__`.',
  references: [
    { in: 'docs', version: '3.11', path: 'whatsnew/3.11.html', name: 'Faster CPython' },
    { in: 'source', version: '3.13', path: 'Objects/object_layout.md' },
  ],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

const always: Claim = {
  id: 'instance-always-has-dictionary',
  lines: [349, 349],
  kind: 'behaviour',
  statement: 'Every instance of a class of your own has a __dict__.',
  probe: `import json


class Plain:
    pass


class Slotted:
    __slots__ = ('x', 'y')


print(json.dumps([hasattr(Plain(), '__dict__'), hasattr(Slotted(), '__dict__')]))
`,
  rule: 'True where both have one, imprecise where only the plain one has.',
  judge: (value) =>
    JSON.stringify(value) === '[true,true]'
      ? 'true'
      : JSON.stringify(value) === '[true,false]'
        ? 'imprecise'
        : 'false',
  correction: 'A class with `__slots__`, and with no base that says otherwise, gives its instances none.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: '__slots__' }],
};

const added: Claim = {
  id: 'instance-dict-takes-functions',
  lines: [349, 349],
  kind: 'behaviour',
  statement:
    'A function that is assigned to an attribute of an instance is stored in the dictionary of the instance.',
  probe: `import json


class Thing:
    pass


one = Thing()
one.greet = lambda: 'hello'
print(json.dumps(['greet' in vars(one), 'greet' in vars(Thing), one.greet()]))
`,
  rule: 'True where the instance has it and the class has not.',
  judge: (value) => (JSON.stringify(value) === '[true,false,"hello"]' ? 'true' : 'false'),
  correction:
    'It is an attribute like any other there, and gets no `self`: only functions of the class are bound.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'Class instances' }],
};

const ownAllocation: Claim = {
  id: 'instance-variables-in-own-block',
  lines: [329, 359],
  kind: 'behaviour',
  statement: 'The attributes of an instance lie in the memory block of the instance itself.',
  probe: `import json
${BLOCKS_EACH}
${POINT}
print(json.dumps(blocks_each(Point)))
`,
  rule: 'True where an instance with two attributes is a single block of memory.',
  judge: (value) => (value === 1 ? 'true' : 'false'),
  correction:
    'Only since 3.13: 3.11 and 3.12 keep the values in a second block, and before there were a dictionary and its values.',
  references: [
    { in: 'source', version: '3.13', path: 'Objects/dictobject.c', name: '_PyObject_InitInlineValues' },
  ],
};

const eachAdds: Claim = {
  id: 'instance-each-variable-adds',
  lines: [359, 373],
  kind: 'size',
  statement: 'Each further attribute makes an instance take more memory.',
  probe: `import json
${BYTES_EACH}

def bytes_with(count):
    names = ['a%d' % i for i in range(count)]

    class Thing:
        def __init__(self):
            for name in names:
                setattr(self, name, None)

    return bytes_each(Thing)


sizes = [bytes_with(count) for count in range(1, 9)]
print(json.dumps(sizes))
`,
  rule: 'True where each of the first eight attributes adds bytes, imprecise where only some do.',
  judge: (value) => {
    if (!Array.isArray(value)) return 'false';
    const steps = value.slice(1).map((size, place) => Number(size) > Number(value[place]));
    return steps.every(Boolean) ? 'true' : steps.some(Boolean) ? 'imprecise' : 'false';
  },
  correction:
    'Since 3.11 each adds a pointer; before, room was made for five values at once, so that most attributes added nothing.',
  references: [{ in: 'source', version: '3.9', path: 'Objects/dictobject.c', name: 'new_values' }],
};

const methodsInClass: Claim = {
  id: 'instance-methods-in-class',
  lines: [361, 361],
  kind: 'behaviour',
  statement: 'Methods are stored in the class and not in its instances.',
  probe: `import json


class Thing:
    def draw(self):
        pass


one = Thing()
print(json.dumps(['draw' in vars(Thing), 'draw' in vars(one)]))
`,
  rule: 'True where the class has the method in its dictionary and the instance has not.',
  judge: (value) => (JSON.stringify(value) === '[true,false]' ? 'true' : 'false'),
  correction: 'The function is in the dictionary of the class; the instance finds it through its type.',
  references: [{ in: 'docs', version: '3.13', path: 'howto/descriptor.html', name: 'Functions and methods' }],
};

const throughClass: Claim = {
  id: 'instance-finds-methods-through-class',
  lines: [361, 361],
  kind: 'behaviour',
  statement: 'A method call reaches the method through the class that the instance points to at that moment.',
  probe: `import json


class Thing:
    def greet(self):
        return 'old'


one = Thing()
Thing.greet = lambda self: 'new'
print(json.dumps(one.greet()))
`,
  rule: 'True where an instance that was made before uses the method that the class got afterwards.',
  judge: (value) => (value === 'new' ? 'true' : 'false'),
  correction:
    'Nothing of the class is copied into an instance, so a change of the class is seen by all of them at once.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/object.c', name: '_PyObject_GetMethod' }],
};

const methodsFree: Claim = {
  id: 'instance-methods-add-nothing',
  lines: [361, 381],
  kind: 'size',
  statement: 'Methods add nothing to the memory of an instance.',
  probe: `import json
${BYTES_EACH}

def bytes_with(count):
    names = {'m%d' % i: (lambda self: None) for i in range(count)}
    return bytes_each(type('Thing', (), names))


print(json.dumps(bytes_with(0) == bytes_with(50)))
`,
  rule: 'True where an instance of a class with fifty methods takes as much as one without any.',
  judge: trueWhere(true),
  correction: 'An instance has one pointer to its class, however much there is in the class.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/object_layout.md' }],
};

const methodsShared: Claim = {
  id: 'instance-methods-shared',
  lines: [361, 379],
  kind: 'behaviour',
  statement: 'All instances of a class use the same function object for a method.',
  probe: `import json


class Thing:
    def draw(self):
        pass


things = [Thing() for i in range(100)]
print(json.dumps(len({id(one.draw.__func__) for one in things})))
`,
  rule: 'True where a hundred instances have one function between them.',
  judge: (value) => (value === 1 ? 'true' : 'false'),
  correction: 'There is one function for all; what differs is the `self` that it is called with.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'Instance methods' }],
};

const design: Claim = {
  id: 'instance-memory-guides-design',
  lines: [363, 367],
  kind: 'advice',
  statement: 'Knowing how Python uses memory leads to better decisions in the design of programs.',
  untestable:
    'Whether a decision is better is a judgement about people and programs, not a value that Python can give.',
  correction: 'It helps where measuring shows that memory matters; elsewhere clarity comes first.',
  references: [{ in: 'docs', version: '3.13', path: 'library/tracemalloc.html' }],
};

export {
  added,
  always,
  dictionary,
  eachAdds,
  methodsFree,
  methodsInClass,
  methodsShared,
  ownAllocation,
  throughClass,
};

export default [
  dictionary,
  always,
  added,
  ownAllocation,
  eachAdds,
  methodsInClass,
  throughClass,
  methodsFree,
  methodsShared,
  design,
] as readonly Claim[];
