import type { Claim } from '#domain/claim/claim.ts';

/** Lines 327–337: what a class is, its name and its bases. */
const isObject: Claim = {
  id: 'class-is-object',
  lines: [327, 327],
  kind: 'behaviour',
  statement: 'A class is an object like any other: it has a type, a size and an identity.',
  probe: `import json
import sys


class Thing:
    pass


shelf = [Thing]
print(json.dumps(isinstance(Thing, object) and shelf[0] is Thing and sys.getsizeof(Thing) > 0))
`,
  rule: 'True where the class can be put into a list, is an instance of object, and has a size.',
  judge: trueWhere(true),
  correction: 'A class is an object of type `type`, and can be stored, passed and weighed like every other.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'Custom classes' }],
};

const ownMemory: Claim = {
  id: 'class-own-memory',
  lines: [327, 327],
  kind: 'size',
  statement: 'Executing a class statement allocates memory for a class object.',
  probe: `import json
import sys
import tracemalloc

tracemalloc.start()
before = tracemalloc.get_traced_memory()[0]


class Thing:
    pass


grown = tracemalloc.get_traced_memory()[0] - before
print(json.dumps(grown >= sys.getsizeof(Thing)))
`,
  rule: 'True where the memory in use grows by the size of the class or more.',
  judge: trueWhere(true),
  correction:
    'A class statement allocates the class object, and more beside it: its dictionary, its tuples, its keys.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/typeobject.c', name: 'type_new_alloc' }],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

const storesName: Claim = {
  id: 'class-stores-name',
  lines: [327, 327],
  kind: 'behaviour',
  statement: 'A class object knows its own name, whatever variable it is bound to.',
  probe: `import json


class Thing:
    pass


Other = Thing
del Thing
print(json.dumps(Other.__name__ == 'Thing'))
`,
  rule: 'True where the class still gives its name after the variable is gone.',
  judge: trueWhere(true),
  correction: 'The name is a field of the class object, set once by the class statement.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'type.__name__' }],
};

const nameString: Claim = {
  id: 'class-name-string',
  lines: [335, 335],
  kind: 'interface',
  statement: 'The name that a class object stores is a string.',
  probe: `import json


class Thing:
    pass


print(json.dumps(type(Thing.__name__).__name__))
`,
  rule: 'True where the type of `__name__` is str.',
  judge: (value) => (value === 'str' ? 'true' : 'false'),
  correction: 'For a class that a class statement makes, `ht_name` is a `str` object.',
  references: [{ in: 'source', version: '3.13', path: 'Include/cpython/object.h', name: 'ht_name' }],
};

const storesBases: Claim = {
  id: 'class-stores-bases',
  lines: [327, 327],
  kind: 'behaviour',
  statement: 'A class object stores which classes it was derived from.',
  probe: `import json


class Base:
    pass


class Thing(Base, dict):
    pass


print(json.dumps([base.__name__ for base in Thing.__bases__]))
`,
  rule: 'True where both base classes are given, in the order of the statement.',
  judge: (value) => (JSON.stringify(value) === '["Base","dict"]' ? 'true' : 'false'),
  correction: '`__bases__` gives the base classes in the order in which the class statement named them.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'type.__bases__' }],
};

const basesTuple: Claim = {
  id: 'class-bases-tuple',
  lines: [337, 337],
  kind: 'interface',
  statement: 'The base classes of a class are kept in a tuple.',
  probe: `import json


class Thing(dict):
    pass


print(json.dumps(type(Thing.__bases__).__name__))
`,
  rule: 'True where the type of `__bases__` is tuple.',
  judge: (value) => (value === 'tuple' ? 'true' : 'false'),
  correction: '`tp_bases` is a tuple, and so is `tp_mro`, the order in which a look-up visits all ancestors.',
  references: [{ in: 'source', version: '3.13', path: 'Include/cpython/object.h', name: 'tp_bases' }],
};

const defaultBase: Claim = {
  id: 'class-default-base',
  lines: [337, 337],
  kind: 'behaviour',
  statement: 'A class that names no base gets object as its only base.',
  probe: `import json


class Thing:
    pass


print(json.dumps([base.__name__ for base in Thing.__bases__]))
`,
  rule: 'True where the bases are object alone.',
  judge: (value) => (JSON.stringify(value) === '["object"]' ? 'true' : 'false'),
  correction: 'Without bases `type_new` takes `object`, which alone has none.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/typeobject.c', name: 'type_new_get_bases' }],
};

const metaclassInstance: Claim = {
  id: 'class-metaclass-instance',
  lines: [333, 333],
  kind: 'behaviour',
  statement: 'A class is itself an instance of a class, its metaclass.',
  probe: `import json


class Meta(type):
    pass


class Thing(metaclass=Meta):
    pass


print(json.dumps([type(Thing).__name__, isinstance(Thing, Meta)]))
`,
  rule: 'True where the type of the class is the metaclass that it was given.',
  judge: (value) => (JSON.stringify(value) === '["Meta",true]' ? 'true' : 'false'),
  correction:
    'The class statement ends with a call of the metaclass, and the class is what that call returns.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'Metaclasses' }],
};

const metaclassType: Claim = {
  id: 'class-metaclass-type',
  lines: [333, 333],
  kind: 'behaviour',
  statement: 'Unless something else is asked for, the metaclass of a class is type.',
  probe: `import json


class Thing:
    pass


print(json.dumps(type(Thing).__name__))
`,
  rule: 'True where the type of a plain class is type.',
  judge: (value) => (value === 'type' ? 'true' : 'false'),
  correction: '`type` is the metaclass unless the statement or a base class brings another.',
  references: [
    {
      in: 'docs',
      version: '3.13',
      path: 'reference/datamodel.html',
      name: 'Determining the appropriate metaclass',
    },
  ],
};

export {
  basesTuple,
  defaultBase,
  isObject,
  metaclassInstance,
  metaclassType,
  nameString,
  ownMemory,
  storesBases,
  storesName,
};

export default [
  isObject,
  ownMemory,
  storesName,
  nameString,
  storesBases,
  basesTuple,
  defaultBase,
  metaclassInstance,
  metaclassType,
] as readonly Claim[];
