import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

const LAYOUT = source('Include/cpython/tupleobject.h', 'PyTupleObject');

/** Lines 151–155: tuples. */
export const likeList: Claim = {
  id: 'tuple-similar-to-list',
  lines: [153, 153],
  kind: 'interface',
  statement: 'A tuple is a sequence as a list is, and a list has each of its methods, too.',
  probe: `import json
from collections.abc import Sequence

public = lambda kind: {name for name in dir(kind) if not name.startswith('_')}
print(json.dumps([issubclass(tuple, Sequence) and issubclass(list, Sequence), sorted(public(tuple) - public(list))]))
`,
  rule: 'True where both are sequences, and no public method of `tuple` is missing in `list`.',
  judge: trueWhere([true, []]),
  correction: 'Tuples have the two methods of every sequence; what lists have beyond them changes a list.',
  references: [docs('library/stdtypes.html#common-sequence-operations')],
};

export const immutable: Claim = {
  id: 'tuple-immutable',
  lines: [153, 153],
  kind: 'behaviour',
  statement: 'The items of a tuple cannot be replaced, added to or removed.',
  probe: `import json

refused = []
for change in ('t[0] = 9', 'del t[0]', 't.append(9)'):
    try:
        exec(change, {'t': (1, 2)})
    except (TypeError, AttributeError) as error:
        refused.append(type(error).__name__)
print(json.dumps(refused))
`,
  rule: 'True where all three attempts are refused.',
  judge: trueWhere(['TypeError', 'TypeError', 'AttributeError']),
  correction: 'Which objects it holds never changes; what is in these objects may.',
  references: [docs('library/stdtypes.html#tuples')],
};

export const smaller: Claim = {
  id: 'tuple-smaller-than-list',
  lines: [153, 153],
  kind: 'size',
  statement: 'A tuple takes less memory than a list of the same items.',
  probe: `import json
import sys

print(json.dumps(all(sys.getsizeof((None,) * n) < sys.getsizeof([None] * n) for n in range(200))))
`,
  rule: 'True at every length below 200, for lists without room to spare.',
  judge: trueWhere(true),
  correction: 'A list has a pointer to its array and a capacity besides, and often room to spare.',
  references: [LAYOUT, source('Include/cpython/listobject.h', 'PyListObject')],
};

export const eightLess: Claim = {
  id: 'tuple-8-less-than-list',
  lines: [153, 153],
  kind: 'size',
  statement: 'A tuple is 8 bytes smaller than a list of the same items.',
  probe: `import json
import sys

print(json.dumps(sorted({sys.getsizeof([None] * n) - sys.getsizeof((None,) * n) for n in range(0, 200, 2)})))
`,
  rule: 'True where a list without room to spare takes 8 bytes more, at each even length.',
  judge: trueWhere([8]),
  correction: 'On 64 bits it saves two words, which are 16 bytes: the pointer to the array and the capacity.',
  references: [LAYOUT, source('Include/cpython/listobject.h', 'PyListObject')],
};

export const savingPerTuple: Claim = {
  id: 'tuple-saving-whatever-length',
  lines: [153, 153],
  kind: 'size',
  statement:
    'A tuple saves the same number of bytes against a list whatever their length, and however the list was filled.',
  probe: `import json
import sys

items, saved = [], set()
for n in range(100):
    saved.add(sys.getsizeof(items) - sys.getsizeof(tuple(items)))
    items.append(None)
print(json.dumps(len(saved)))
`,
  rule: 'True where a list that is filled one by one is always the same number of bytes larger.',
  judge: trueWhere(1),
  correction: 'Against a list made in one go it does; one that was appended to has spare slots besides.',
  references: [source('Objects/listobject.c', 'list_resize')],
};

export const cpuLikeList: Claim = {
  id: 'tuple-cpu-like-list',
  lines: [155, 155],
  kind: 'time',
  statement: 'Whatever one does with it, a tuple costs the CPU about what a list costs.',
  probe: `import dis
import json


def instructions(source):
    names = [i.opname for i in dis.get_instructions(compile(source, '', 'eval'))]
    return [name for name in names if name.startswith(('BUILD', 'LIST'))]


print(json.dumps([instructions('(1, 2, 3)'), instructions('[1, 2, 3]')]))
`,
  rule: 'Imprecise where a list of constants is built when it is reached, and a tuple of them is not.',
  judge: (value) => {
    const [tuple = [], list = []] = value as string[][];
    return tuple.length === 0 && list.length > 0 ? 'imprecise' : 'true';
  },
  correction:
    'Reading and searching cost the same; a tuple of constants costs nothing to make, and small tuples are made from used ones.',
  references: [
    source('Python/flowgraph.c', 'fold_tuple_on_constants'),
    source('Objects/tupleobject.c', 'maybe_freelist_pop'),
  ],
};

export const searchLikeList: Claim = {
  id: 'tuple-search-like-list',
  lines: [155, 155],
  kind: 'time',
  statement: 'To find an item, count it or compare, a tuple makes as many comparisons as a list.',
  probe: `import json


class Item:
    compared = 0

    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        Item.compared += 1
        return self.n == other.n


def counts(kind):
    row = []
    for work in (lambda xs: Item(70) in xs, lambda xs: xs.index(Item(30)), lambda xs: xs.count(Item(5)), lambda xs: xs == other):
        xs, other = kind(map(Item, range(100))), kind(map(Item, range(100)))
        Item.compared = 0
        work(xs)
        row.append(Item.compared)
    return row


print(json.dumps(counts(tuple) == counts(list)))
`,
  rule: 'True where both make as many comparisons in `in`, `index`, `count` and `==`.',
  judge: trueWhere(true),
  correction: 'Both walk along their pointers and compare one item after the other.',
  references: [
    source('Objects/tupleobject.c', 'tuplecontains'),
    source('Objects/listobject.c', 'list_contains'),
  ],
};

export const noModifying: Claim = {
  id: 'tuple-no-cost-of-modifying',
  lines: [155, 155],
  kind: 'time',
  statement: 'Since tuples cannot change, a program with tuples never pays for changes.',
  probe: `import json

t, copied = (), 0
for i in range(100):
    before = t
    t += (i,)
    copied += len(before) if t is not before else 0
print(json.dumps(copied))
`,
  rule: 'Imprecise where a hundred times `+=` copies thousands of items, since each makes a new tuple.',
  judge: (value) => (value === 0 ? 'true' : 'imprecise'),
  correction: 'The price moves: what would change an item of a list copies the whole tuple.',
  references: [
    source('Objects/tupleobject.c', 'tupleconcat'),
    docs('library/stdtypes.html#common-sequence-operations'),
  ],
};

export default [
  likeList,
  immutable,
  smaller,
  eightLess,
  savingPerTuple,
  cpuLikeList,
  searchLikeList,
  noModifying,
] satisfies readonly Claim[];
