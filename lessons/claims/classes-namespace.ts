import type { Claim } from '#domain/claim/claim.ts';

/** Lines 339–343: the dictionary of a class. */
const namespaceDict: Claim = {
  id: 'class-namespace-dict',
  lines: [339, 339],
  kind: 'behaviour',
  statement: 'A class keeps the names of its body in a dictionary.',
  probe: `import gc
import json


class Thing:
    colour = 'red'


kept = [one for one in gc.get_referents(Thing) if type(one) is dict and 'colour' in one]
print(json.dumps(len(kept)))
`,
  rule: 'True where the class refers to a dict with the name in it.',
  judge: (value) => (value === 1 ? 'true' : 'false'),
  correction:
    'There is one dictionary behind each class; `__dict__` shows it through a `mappingproxy`, which can only be read.',
  references: [
    { in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'type.__dict__' },
    { in: 'source', version: '3.13', path: 'Objects/typeobject.c', name: 'type_new_set_attrs' },
  ],
};

const allAttributes: Claim = {
  id: 'class-all-attributes-in-dict',
  lines: [339, 339],
  kind: 'behaviour',
  statement: 'All attributes that a class has are stored in its dictionary.',
  probe: `import json


class Thing:
    colour = 'red'

    def paint(self):
        pass


names = ['colour', 'paint', '__name__', '__bases__', '__init__']
print(json.dumps([name for name in names if hasattr(Thing, name) and name not in vars(Thing)]))
`,
  rule: 'True where no attribute is missing from the dictionary; imprecise where only those are there that the body made.',
  judge: (value) =>
    Array.isArray(value) && value.length === 0
      ? 'true'
      : Array.isArray(value) && !value.includes('colour') && !value.includes('paint')
        ? 'imprecise'
        : 'false',
  correction:
    'What the body binds is there; the name and the bases are fields of the C struct, and what is inherited stays with the ancestors.',
  references: [{ in: 'source', version: '3.13', path: 'Objects/typeobject.c', name: 'type_getsets' }],
};

const methodsInDict: Claim = {
  id: 'class-methods-in-dict',
  lines: [341, 341],
  kind: 'behaviour',
  statement: 'Each def in a class body leaves one function object in the dictionary of the class.',
  probe: `import json


class Thing:
    def draw(self):
        pass

    def paint(self):
        pass


kinds = [type(one).__name__ for name, one in vars(Thing).items() if not name.startswith('__')]
print(json.dumps(kinds))
`,
  rule: 'True where the dictionary holds a function for each def.',
  judge: (value) => (JSON.stringify(value) === '["function","function"]' ? 'true' : 'false'),
  correction:
    'A method is an ordinary function in the dictionary of the class, unless a decorator put something else there.',
  references: [{ in: 'docs', version: '3.13', path: 'howto/descriptor.html', name: 'Functions and methods' }],
};

const classVariables: Claim = {
  id: 'class-variables-in-dict',
  lines: [343, 343],
  kind: 'behaviour',
  statement: 'A name that is assigned in the body, outside of all methods, becomes a class variable.',
  probe: `import json


class Thing:
    colour = 'red'
    for side in range(4):
        pass


print(json.dumps([vars(Thing).get('colour'), vars(Thing).get('side'), Thing().colour]))
`,
  rule: 'True where both names are in the dictionary of the class, and an instance can read them.',
  judge: (value) => (JSON.stringify(value) === '["red",3,"red"]' ? 'true' : 'false'),
  correction:
    'Whatever the body binds becomes an attribute of the class, loop variables and imports as well.',
  references: [
    { in: 'docs', version: '3.13', path: 'reference/compound_stmts.html', name: 'Class definitions' },
  ],
};

export { allAttributes, classVariables, methodsInDict, namespaceDict };

export default [namespaceDict, allAttributes, methodsInDict, classVariables] as readonly Claim[];
