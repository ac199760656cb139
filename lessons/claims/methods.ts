import type { Claim } from '#domain/claim/claim.ts';

/** Lines 379–381: where methods are, and how a call finds them. */
const inDictionary: Claim = {
  id: 'methods-function-in-class-dict',
  lines: [379, 379],
  kind: 'behaviour',
  statement: 'A def inside a class makes a function object and puts it into the dictionary of the class.',
  probe: `import json


class Thing:
    def draw(self):
        pass


print(json.dumps(type(vars(Thing)['draw']).__name__))
`,
  rule: 'True where the dictionary holds a function under the name of the method.',
  judge: (value) => (value === 'function' ? 'true' : 'false'),
  correction: 'It is a plain function, and becomes a method only when it is read through an instance.',
  references: [{ in: 'docs', version: '3.13', path: 'howto/descriptor.html', name: 'Functions and methods' }],
};

const storedOnce: Claim = {
  id: 'methods-stored-once',
  lines: [379, 387],
  kind: 'behaviour',
  statement: 'However many instances there are, a method exists once.',
  probe: `import gc
import json
import types


class Thing:
    def draw_the_thing(self):
        pass


things = [Thing() for i in range(1000)]
functions = [one for one in gc.get_objects() if type(one) is types.FunctionType]
print(json.dumps(sum(one.__name__ == 'draw_the_thing' for one in functions)))
`,
  rule: 'True where all of memory holds one such function beside a thousand instances.',
  judge: (value) => (value === 1 ? 'true' : 'false'),
  correction: 'The class statement made one function, and nothing ever copies it.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'Instance methods' }],
};

const instanceFirst: Claim = {
  id: 'methods-instance-dict-first',
  lines: [381, 381],
  kind: 'behaviour',
  statement: 'A method call looks into the dictionary of the instance before it looks into the class.',
  probe: `import json


class DataDescriptor:
    def __get__(self, instance, owner):
        return lambda: 'class'

    def __set__(self, instance, value):
        raise AttributeError


class Thing:
    plain = lambda self: 'class'
    guarded = DataDescriptor()


one = Thing()
vars(one).update(plain=lambda: 'instance', guarded=lambda: 'instance')
print(json.dumps([one.plain(), one.guarded()]))
`,
  rule: 'True where the instance wins twice, imprecise where it wins against a function and not against a data descriptor.',
  judge: (value) =>
    JSON.stringify(value) === '["instance","instance"]'
      ? 'true'
      : JSON.stringify(value) === '["instance","class"]'
        ? 'imprecise'
        : 'false',
  correction:
    'The class and its ancestors are searched first; the instance then wins, unless a data descriptor was found there.',
  references: [
    { in: 'source', version: '3.13', path: 'Objects/object.c', name: '_PyObject_GenericGetAttrWithDict' },
    { in: 'docs', version: '3.13', path: 'howto/descriptor.html', name: 'Invocation from an instance' },
  ],
};

const thenClass: Claim = {
  id: 'methods-then-class-dict',
  lines: [381, 381],
  kind: 'behaviour',
  statement: 'A method that the instance does not have itself is taken from its class.',
  probe: `import json


class Thing:
    def name(self):
        return 'class'


one = Thing()
one.name = lambda: 'instance'
before = one.name()
del one.name
print(json.dumps([before, one.name()]))
`,
  rule: 'True where the method of the class is called once the instance has none of its own.',
  judge: (value) => (JSON.stringify(value) === '["instance","class"]' ? 'true' : 'false'),
  correction: 'Without an entry in the instance, what was found in the class is bound and used.',
  references: [
    { in: 'docs', version: '3.13', path: 'howto/descriptor.html', name: 'Invocation from an instance' },
  ],
};

const upwards: Claim = {
  id: 'methods-up-the-hierarchy',
  lines: [381, 381],
  kind: 'behaviour',
  statement: 'A method that the class does not have is taken from a class that it inherits from.',
  probe: `import json


class Top:
    def name(self):
        return 'top'


class Middle(Top):
    pass


class Thing(Middle):
    pass


print(json.dumps(Thing().name()))
`,
  rule: 'True where the method of the grandparent is called.',
  judge: (value) => (value === 'top' ? 'true' : 'false'),
  correction: 'The classes in `__mro__` are asked in order, and the first that has the name decides.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/typeobject.c', name: 'find_name_in_mro' }],
};

const sameMethod: Claim = {
  id: 'methods-access-same-object',
  lines: [381, 381],
  kind: 'behaviour',
  statement: 'Two instances that read a method get the same object.',
  probe: `import json


class Thing:
    def draw(self):
        pass


one, other = Thing(), Thing()
mine, theirs = one.draw, other.draw
print(json.dumps([mine is theirs, mine.__func__ is theirs.__func__]))
`,
  rule: 'True where both get one object, imprecise where they get two with the same function in them.',
  judge: (value) =>
    JSON.stringify(value) === '[true,true]'
      ? 'true'
      : JSON.stringify(value) === '[false,true]'
        ? 'imprecise'
        : 'false',
  correction:
    'Each reading makes a small bound method of its own, which points to the instance and to the one function.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/classobject.c', name: 'PyMethod_New' }],
};

export { inDictionary, instanceFirst, sameMethod, storedOnce, thenClass, upwards };

export default [inDictionary, storedOnce, instanceFirst, thenClass, upwards, sameMethod] as readonly Claim[];
