import type { Claim, TestableClaim } from '#domain/claim/claim.ts';
import { trueOrImprecise, trueWhere } from '#lessons/author/claim-parts.ts';

export const nameIsAddress: TestableClaim = {
  id: 'creation-name-address',
  lines: [303, 303],
  kind: 'behaviour',
  statement: 'Assigning an object to a variable stores where the object is, not the object.',
  probe: `import json

first = [1]
second = first
second.append(2)
print(json.dumps(id(first) == id(second) and first == [1, 2]))
`,
  rule: 'True where two names lead to one object at one address.',
  judge: trueWhere(true),
  correction: 'A variable is a pointer with a name.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/executionmodel.html#naming-and-binding' }],
};

export const symbolTableUpdated: TestableClaim = {
  id: 'creation-symbol-table-updated',
  lines: [303, 303],
  kind: 'behaviour',
  statement: 'Assigning to a variable updates a symbol table that holds all variables.',
  probe: `import dis
import json


def assign():
    global everywhere
    here = object()
    everywhere = object()


print(json.dumps(sorted({step.opname for step in dis.get_instructions(assign) if step.opname.startswith('STORE')})))
`,
  rule: 'False where a local and a global variable are stored in different ways.',
  judge: (value) => ((value as string[]).length > 1 ? 'false' : 'true'),
  correction:
    'A local variable is a slot in the frame’s array, a global one an entry in the module’s dict; nothing holds both.',
  references: [
    { in: 'docs', version: '3.13', path: 'library/dis.html#opcode-STORE_FAST' },
    { in: 'docs', version: '3.13', path: 'library/dis.html#opcode-STORE_GLOBAL' },
  ],
};

export const symbolTableAll: TestableClaim = {
  id: 'creation-symbol-table-all',
  lines: [303, 303],
  kind: 'behaviour',
  statement: 'The symbol table is where Python keeps track of all variables of a running program.',
  probe: `import json
import symtable

source = "globals()['made'] = 1"
names = symtable.symtable(source, 'program', 'exec').get_identifiers()
namespace = {}
exec(source, namespace)
print(json.dumps(['made' in namespace, 'made' in names]))
`,
  rule: 'False where a variable exists that the symbol table does not know.',
  judge: (value) => {
    const [exists, known] = value as boolean[];
    return exists === true && known === false ? 'false' : 'true';
  },
  correction:
    'The symbol table belongs to the compiler, which uses it to decide where names live and then drops it.',
  references: [{ in: 'docs', version: '3.13', path: 'library/symtable.html' }],
};

export const countsReferences: TestableClaim = {
  id: 'creation-counts-references',
  lines: [305, 305],
  kind: 'behaviour',
  statement: 'Python keeps count of the references to each object.',
  probe: `import json
import sys


def counted(thing):
    before = sys.getrefcount(thing)
    kept = [thing] * 1000
    return sys.getrefcount(thing) - before


print(json.dumps([counted(object()), counted(None)]))
`,
  rule: 'True where a thousand references raise the count of a new object, and of `None`, by a thousand; imprecise where only that of the new object rises.',
  judge: trueOrImprecise([1000, 1000], [1000, 0]),
  correction:
    'Since 3.12 `None` and other ready-made objects are immortal: their count is fixed, and nobody touches it.',
  references: [
    { in: 'docs', version: '3.13', path: 'library/sys.html#sys.getrefcount' },
    { in: 'docs', version: '3.12', path: 'whatsnew/3.12.html', name: 'PEP 683' },
  ],
};

export const assignmentIncrements: TestableClaim = {
  id: 'creation-assignment-increments',
  lines: [305, 305],
  kind: 'behaviour',
  statement: 'Giving a new object its first name raises its count of references.',
  probe: `import ctypes

made = object()
print(ctypes.c_uint32.from_address(id(made)).value)
`,
  rule: 'Imprecise where the count is 1 after creation and assignment: the object is born with it, and the variable takes it over.',
  judge: (value) => (Number(value) > 1 ? 'true' : 'imprecise'),
  correction:
    'A new object starts with one reference, the interpreter’s own; storing it hands that reference to the variable.',
  references: [
    { in: 'source', version: '3.13', path: 'Objects/object.c', name: '_Py_NewReference' },
    { in: 'source', version: '3.13', path: 'Python/bytecodes.c', name: 'STORE_FAST' },
  ],
};

export const incrementFast: Claim = {
  id: 'creation-increment-fast',
  lines: [305, 305],
  kind: 'time',
  statement: 'Raising a reference count is fast but costs some processor time.',
  untestable: 'A program cannot raise a count without doing more than that, and “fast” has no measure.',
  correction: 'It is an addition in memory, and since 3.12 a test for immortality before it.',
  references: [{ in: 'source', version: '3.12', path: 'Include/object.h', name: 'Py_INCREF' }],
};

export default [
  nameIsAddress,
  symbolTableUpdated,
  symbolTableAll,
  countsReferences,
  assignmentIncrements,
  incrementFast,
] as readonly Claim[];
