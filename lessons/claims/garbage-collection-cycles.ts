import type { Claim, Reference } from '#domain/claim/claim.ts';

const GC: Reference = { in: 'docs', version: '3.13', path: 'library/gc.html' };

const NODE = `import gc
import json
import weakref


class Node:
    pass


gc.disable()
`;

/** Lines 431 and 435: cycles, and what holding references does. */
export const cyclesCollected: Claim = {
  id: 'cycles-collected',
  lines: [431, 431],
  kind: 'behaviour',
  statement: 'Python has a mechanism that finds and frees objects in reference cycles.',
  probe: `${NODE}first, second = Node(), Node()
first.other, second.other = second, first
watches = [weakref.ref(first), weakref.ref(second)]
del first, second
gc.collect()
print(json.dumps([watch() is None for watch in watches]))
`,
  rule: 'True where two objects that refer to each other are gone after a collection.',
  judge: (value) => (JSON.stringify(value) === '[true,true]' ? 'true' : 'false'),
  correction: 'It is the collector of the module `gc`.',
  references: [GC],
};

export const cyclesInAddition: Claim = {
  id: 'cycles-in-addition',
  lines: [431, 431],
  kind: 'behaviour',
  statement: 'Cycle detection comes on top of counting: counting alone never frees a cycle.',
  probe: `${NODE}first, second = Node(), Node()
first.other, second.other = second, first
watch = weakref.ref(first)
del first, second
many = [[] for _ in range(50_000)]
print(json.dumps(watch() is not None))
`,
  rule: 'True where the cycle is still there, with the collector off and 50,000 lists later.',
  judge: trueWhere(true),
  correction: 'In a cycle each count stays above zero, so somebody else has to notice.',
  references: [GC],
};

export const cycleOfGroup: Claim = {
  id: 'cycles-group',
  lines: [431, 431],
  kind: 'definition',
  statement: 'A reference cycle takes several objects that refer to each other.',
  probe: `${NODE}only = Node()
only.itself = only
watch = weakref.ref(only)
del only
alone = watch() is not None
gc.collect()
print(json.dumps(alone and watch() is None))
`,
  rule: 'False where one object that refers to itself stays until the collector comes.',
  judge: (value) => (value === true ? 'false' : 'true'),
  correction: 'One object is enough, if it refers to itself.',
  references: [GC],
};

export const unreachableButForCounting: Claim = {
  id: 'cycles-unreachable-but-for-counting',
  lines: [431, 431],
  kind: 'behaviour',
  statement: 'Were it not for reference counting, the objects of an abandoned cycle would be unreachable.',
  probe: `${NODE}first, second = Node(), Node()
first.other, second.other = second, first
watch = weakref.ref(first)
del first, second
alive = watch() is not None
holders = gc.get_referrers(watch().other)
outside = [one for one in holders if one is not watch() and one is not watch().__dict__]
print(json.dumps([alive, len(outside)]))
`,
  rule: 'Imprecise where the cycle is alive though nothing outside of it refers to it: it is unreachable with counting, too.',
  judge: (value) => (JSON.stringify(value) === '[true,0]' ? 'imprecise' : 'true'),
  correction: 'They are unreachable either way; what counting does is keep them from being freed.',
  references: [GC],
};

export const holdingKeeps: Claim = {
  id: 'references-hold-memory',
  lines: [435, 435],
  kind: 'behaviour',
  statement: 'A reference to a large structure keeps its memory from being freed.',
  probe: `import gc
import json
import tracemalloc

tracemalloc.start()
data = [bytearray(1000) for _ in range(1000)]
last = data
del data
gc.collect()
held = tracemalloc.get_traced_memory()[0]
last = None
left = tracemalloc.get_traced_memory()[0]
tracemalloc.stop()
print(json.dumps(held >= 1_000_000 and left < 100_000))
`,
  rule: 'True where a megabyte stays while one name refers to it, and goes with that name.',
  judge: trueWhere(true),
  correction: 'One reference is enough: what can be reached is kept, needed or not.',
  references: [GC],
};
import { trueWhere } from '#lessons/author/claim-parts.ts';

export const carefulCoding: Claim = {
  id: 'memory-careful-coding',
  lines: [435, 435],
  kind: 'advice',
  statement: 'Automatic memory management does not make careful coding unnecessary.',
  untestable: 'It is advice.',
  correction: 'Reachable is not the same as needed, and only the programmer knows the difference.',
  references: [GC],
};

export const understanding: Claim = {
  id: 'memory-understanding',
  lines: [435, 435],
  kind: 'advice',
  statement: 'Whoever understands Python’s memory model writes more efficient programs.',
  untestable: 'It is advice.',
  correction: 'It helps, together with measuring.',
  references: [{ in: 'docs', version: '3.13', path: 'library/tracemalloc.html' }],
};

export default [
  cyclesCollected,
  cyclesInAddition,
  cycleOfGroup,
  unreachableButForCounting,
  holdingKeeps,
  carefulCoding,
  understanding,
] satisfies readonly Claim[];
