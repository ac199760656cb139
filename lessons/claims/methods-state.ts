import type { Claim } from '#domain/claim/claim.ts';

/** Lines 383 and 387: what a method keeps between calls. */
const noState: Claim = {
  id: 'methods-no-state-across-calls',
  lines: [383, 387],
  kind: 'behaviour',
  statement: 'A method has no state of its own that lasts from one call to the next.',
  probe: `import json


class Thing:
    def add(self, item, seen=[]):
        seen.append(item)
        return len(seen)


one = Thing()
one.add('a')
print(json.dumps(one.add('b')))
`,
  rule: 'True where the second call does not know of the first.',
  judge: (value) => (value === 1 ? 'true' : 'false'),
  correction:
    'A method is a function object, and keeps its default values, its attributes and its closure between calls.',
  references: [
    {
      in: 'docs',
      version: '3.13',
      path: 'faq/programming.html',
      name: 'Why are default values shared between objects?',
    },
  ],
};

const noSharedState: Claim = {
  id: 'methods-no-state-across-instances',
  lines: [383, 387],
  kind: 'behaviour',
  statement: 'A method has no state of its own that its instances share.',
  probe: `import json


class Thing:
    def count(self):
        Thing.count.calls += 1
        return Thing.count.calls


Thing.count.calls = 0
Thing().count()
print(json.dumps(Thing().count()))
`,
  rule: 'True where a call on a second instance does not know of the one on the first.',
  judge: (value) => (value === 1 ? 'true' : 'false'),
  correction: 'The function is one object with a dictionary of its own, and all instances use that one.',
  references: [{ in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'function.__dict__' }],
};

const variablesKeep: Claim = {
  id: 'methods-variables-keep-state',
  lines: [383, 383],
  kind: 'behaviour',
  statement: 'What a method stores in an instance variable or a class variable is there at the next call.',
  probe: `import json


class Thing:
    total = 0

    def __init__(self):
        self.mine = 0

    def count(self):
        self.mine += 1
        Thing.total += 1
        return self.mine, Thing.total


one = Thing()
one.count()
print(json.dumps(one.count()))
`,
  rule: 'True where the second call goes on counting in both.',
  judge: (value) => (JSON.stringify(value) === '[2,2]' ? 'true' : 'false'),
  correction: 'Attributes live as long as the object that has them, whoever set them.',
  references: [
    { in: 'docs', version: '3.13', path: 'tutorial/classes.html', name: 'Class and Instance Variables' },
  ],
};

const onlyVariables: Claim = {
  id: 'methods-state-only-in-variables',
  lines: [387, 387],
  kind: 'behaviour',
  statement:
    'What is to outlive a call of a method has to be kept in an instance variable or a class variable.',
  probe: `import json


def make():
    calls = 0

    class Thing:
        def count(self):
            nonlocal calls
            calls += 1
            return calls

    return Thing


Thing = make()
one = Thing()
one.count()
print(json.dumps([one.count(), vars(one), 'calls' in vars(Thing)]))
`,
  rule: 'True where a count that is kept in neither is lost.',
  judge: (value) => (JSON.stringify(value) === '[2,{},false]' ? 'false' : 'true'),
  correction:
    'A closure, a default value, an attribute of the function or a global keeps it just as well, if less visibly.',
  references: [
    { in: 'docs', version: '3.13', path: 'reference/datamodel.html', name: 'function.__closure__' },
  ],
};

export { noSharedState, noState, onlyVariables, variablesKeep };

export default [noState, noSharedState, variablesKeep, onlyVariables] as readonly Claim[];
