import type { Claim } from '#domain/claim/claim.ts';

/** Lines 329 and 345–353: what happens when a class is defined and when an instance is made. */
const allocates: Claim = {
  id: 'instance-allocates',
  lines: [329, 345],
  kind: 'behaviour',
  statement: 'Making an instance allocates a new object.',
  probe: `import json


class Thing:
    pass


kept = [Thing() for i in range(1000)]
print(json.dumps(len({id(one) for one in kept})))
`,
  rule: 'True where a thousand calls gave a thousand different objects.',
  judge: (value) => (value === 1000 ? 'true' : 'false'),
  correction:
    'Each call of a plain class allocates one; only a `__new__` of your own could return an old one.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'object.__new__' }],
};

const typePointer: Claim = {
  id: 'instance-points-to-class',
  lines: [329, 329],
  kind: 'behaviour',
  statement: 'An instance holds a reference to its class.',
  probe: `import gc
import json


class Thing:
    pass


print(json.dumps(any(one is Thing for one in gc.get_referents(Thing()))))
`,
  rule: 'True where the class is among what a fresh instance refers to.',
  judge: trueWhere(true),
  correction: 'The second word of every object, `ob_type`, points to its class, and keeps that class alive.',
  references: [{ in: 'source', version: '3.13', path: 'Include/object.h', name: 'ob_type' }],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

const typeDefines: Claim = {
  id: 'instance-type-decides',
  lines: [347, 347],
  kind: 'behaviour',
  statement: 'The reference to its class decides what type an instance is of.',
  probe: `import json


class Cat:
    def speak(self):
        return 'meow'


class Dog:
    def speak(self):
        return 'woof'


pet = Cat()
pet.__class__ = Dog
print(json.dumps([type(pet).__name__, pet.speak()]))
`,
  rule: 'True where type and methods change with the reference.',
  judge: (value) => (JSON.stringify(value) === '["Dog","woof"]' ? 'true' : 'false'),
  correction:
    'Type and methods follow that one pointer, which may even be exchanged between classes of the same layout.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'object.__class__' }],
};

const runsBody: Claim = {
  id: 'class-runs-body',
  lines: [353, 353],
  kind: 'behaviour',
  statement: 'The body of a class is executed when the class is defined.',
  probe: `import json

seen = []


class Thing:
    seen.append('body')


print(json.dumps(seen))
`,
  rule: 'True where the body has run before there is an instance.',
  judge: (value) => (JSON.stringify(value) === '["body"]' ? 'true' : 'false'),
  correction:
    'The body is code like any other and runs once, from top to bottom, whenever the class statement is reached.',
  references: [
    { in: 'docs', version: '3.13', path: 'reference/compound_stmts.html', name: 'Class definitions' },
  ],
};

const makesFunctions: Claim = {
  id: 'class-body-makes-functions',
  lines: [353, 353],
  kind: 'behaviour',
  statement: 'Executing the body makes the function objects of the methods.',
  probe: `import json


def define():
    class Thing:
        def draw(self):
            pass

    return Thing


first, second = define(), define()
print(json.dumps([first.draw is second.draw, first.draw.__code__ is second.draw.__code__]))
`,
  rule: 'True where executing the same body twice makes two functions.',
  judge: (value) => (Array.isArray(value) && value[0] === false ? 'true' : 'false'),
  correction: 'Each execution makes new functions; the code inside them was compiled before, and is shared.',
  references: [
    { in: 'docs', version: '3.13', path: 'reference/compound_stmts.html', name: 'Function definitions' },
  ],
};

const fillsDictionary: Claim = {
  id: 'class-body-fills-dictionary',
  lines: [353, 353],
  kind: 'behaviour',
  statement: 'The names that the body binds end up in the dictionary of the class.',
  probe: `import json

seen = {}


class Meta(type):
    def __new__(meta, name, bases, namespace):
        seen.update(namespace)
        return super().__new__(meta, name, bases, namespace)


class Thing(metaclass=Meta):
    colour = 'red'

    def draw(self):
        pass


print(json.dumps(all(vars(Thing).get(name) is value for name, value in seen.items() if name[0] != '_')))
`,
  rule: 'True where all names of the body are found in the dictionary, with the same values.',
  judge: trueWhere(true),
  correction: 'The body fills a namespace, and `type.__new__` copies it into the dictionary of the class.',
  references: [
    { in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'Creating the class object' },
  ],
};

const setsUpInheritance: Claim = {
  id: 'class-sets-up-inheritance',
  lines: [353, 353],
  kind: 'behaviour',
  statement:
    'Inheritance from the bases is worked out when the class is defined, not when an attribute is first looked up.',
  probe: `import json


class Base:
    pass


class Derived(Base):
    pass


try:

    class Thing(Base, Derived):
        pass

    outcome = 'defined'
except TypeError:
    outcome = 'refused'
print(json.dumps(outcome))
`,
  rule: 'True where bases that cannot be put into an order are refused by the class statement itself.',
  judge: (value) => (value === 'refused' ? 'true' : 'false'),
  correction:
    'The class statement computes `__mro__` and inherits the slots of the C struct before anybody uses the class.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/typeobject.c', name: 'mro_implementation' }],
};

const typeBeforeInit: Claim = {
  id: 'instance-type-before-init',
  lines: [353, 353],
  kind: 'behaviour',
  statement: 'When an instance is made, its memory is there and its type set before __init__ runs.',
  probe: `import json

seen = []


class Thing:
    def __init__(self):
        seen.append(type(self) is Thing)


Thing()
bare = object.__new__(Thing)
print(json.dumps([seen, type(bare) is Thing]))
`,
  rule: 'True where `__init__` meets a complete object, and where one can be had without it.',
  judge: (value) => (JSON.stringify(value) === '[[true],true]' ? 'true' : 'false'),
  correction: '`__new__` allocates and sets the type; `__init__` only fills in what is already an instance.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/typeobject.c', name: 'type_call' }],
};

const runsInit: Claim = {
  id: 'instance-runs-init',
  lines: [353, 353],
  kind: 'behaviour',
  statement: 'Calling a class runs its __init__, where it has one.',
  probe: `import json

seen = []


class With:
    def __init__(self):
        seen.append('init')


class Without:
    pass


With()
Without()
print(json.dumps(seen))
`,
  rule: 'True where `__init__` ran once, and its absence did not matter.',
  judge: (value) => (JSON.stringify(value) === '["init"]' ? 'true' : 'false'),
  correction:
    'The call runs `__init__` on what `__new__` returned; a class without one inherits that of `object`, which does nothing.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'object.__init__' }],
};

export {
  allocates,
  fillsDictionary,
  makesFunctions,
  runsBody,
  runsInit,
  setsUpInheritance,
  typeBeforeInit,
  typeDefines,
  typePointer,
};

export default [
  allocates,
  typePointer,
  typeDefines,
  runsBody,
  makesFunctions,
  fillsDictionary,
  setsUpInheritance,
  typeBeforeInit,
  runsInit,
] as readonly Claim[];
