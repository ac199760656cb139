import type { Claim, Reference } from '#domain/claim/claim.ts';

const THRESHOLDS: Reference = { in: 'docs', version: '3.13', path: 'library/gc.html#gc.set_threshold' };
const OBJECTS: Reference = { in: 'docs', version: '3.14', path: 'library/gc.html#gc.get_objects' };
const COLLECTOR: Reference = { in: 'source', version: '3.13', path: 'Python/gc.c' };

const WHERE = `import gc
import json


def generation(thing):
    for number in range(3):
        if any(one is thing for one in gc.get_objects(generation=number)):
            return number
    return None


gc.disable()
`;

/** Line 433: generations. */
export const allObjects: Claim = {
  id: 'generations-all-objects',
  lines: [433, 433],
  kind: 'behaviour',
  statement: 'The collector divides all objects into generations.',
  probe: `${WHERE}things = [12345, 1.5, 'text' * 2, [1, 2]]
print(json.dumps([generation(thing) for thing in things]))
`,
  rule: 'False where a number or a text is in no generation.',
  judge: (value) => (Array.isArray(value) && !value.includes(null) ? 'true' : 'false'),
  correction:
    'Only containers are tracked, since only they can be part of a cycle; numbers and texts are in no generation.',
  references: [{ in: 'docs', version: '3.13', path: 'library/gc.html#gc.is_tracked' }],
};

export const three: Claim = {
  id: 'generations-three',
  lines: [433, 433],
  kind: 'behaviour',
  statement: 'There are three generations.',
  probe: `${WHERE}thing = []
seen = {generation(thing)}
for number in range(3):
    gc.collect(number)
    seen.add(generation(thing))
print(json.dumps(sorted(seen)))
`,
  rule: 'True where a list is seen in three of them, one after the other.',
  judge: (value) => (Array.isArray(value) && value.length === 3 ? 'true' : 'false'),
  correction: 'Three, but for 3.14.0 to 3.14.4, where there is a young and an old one.',
  references: [OBJECTS, COLLECTOR],
};

export const newInFirst: Claim = {
  id: 'generations-new-in-first',
  lines: [433, 433],
  kind: 'behaviour',
  statement: 'New objects are put into the first generation, number 0.',
  probe: `${WHERE}print(json.dumps(generation([])))
`,
  rule: 'True where a new list is in generation 0.',
  judge: (value) => (value === 0 ? 'true' : 'false'),
  correction: 'Those that are tracked are.',
  references: [OBJECTS],
};

export const nextOlder: Claim = {
  id: 'generations-next-older',
  lines: [433, 433],
  kind: 'behaviour',
  statement: 'What survives a collection moves on by one generation.',
  probe: `${WHERE}thing = []
seen = [generation(thing)]
for number in (0, 1):
    gc.collect(number)
    seen.append(generation(thing))
print(json.dumps(seen))
`,
  rule: 'True where a list is in generation 0, then 1, then 2.',
  judge: (value) => (JSON.stringify(value) === '[0,1,2]' ? 'true' : 'false'),
  correction:
    'By one, to the last, in a collection of its own generation; from 3.14.0 to 3.14.4 straight from young to old.',
  references: [OBJECTS, COLLECTOR],
};

export const olderLessOften: Claim = {
  id: 'generations-older-less-often',
  lines: [433, 433],
  kind: 'behaviour',
  statement: 'Older generations are collected less often than younger ones.',
  probe: `import gc
import json

counts = {}


def note(phase, info):
    if phase == 'start':
        counts[info['generation']] = counts.get(info['generation'], 0) + 1


gc.collect()
gc.callbacks.append(note)
kept = [[] for _ in range(100_000)]
gc.callbacks.remove(note)
young, middle, old = [counts.get(number, 0) for number in range(3)]
print(json.dumps(young > middle > old))
`,
  rule: 'True where collections get rarer from each generation to the next while a program makes 100,000 lists.',
  judge: trueWhere(true),
  correction:
    'They are; the collector of 3.14.0 to 3.14.4 takes a slice of the old generation along in every collection.',
  references: [THRESHOLDS, COLLECTOR],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

export const oldLiveLong: Claim = {
  id: 'generations-old-live-long',
  lines: [433, 433],
  kind: 'definition',
  statement: 'An object that has lived long is likely to live longer than a new one.',
  untestable: 'It is a rule of thumb about programs at large, and one can write programs of either sort.',
  correction: 'It is the weak generational hypothesis, and it holds for most programs and not for all.',
  references: [COLLECTOR],
};

export default [
  allObjects,
  three,
  newInFirst,
  nextOlder,
  olderLessOften,
  oldLiveLong,
] satisfies readonly Claim[];
