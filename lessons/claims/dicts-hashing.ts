import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';
import { KEY } from '#lessons/author/counted-keys.ts';

const DICT = 'Objects/dictobject.c';
const LOOKUP = source(DICT, '_Py_dict_lookup');

/** Lines 235–243: hashes, collisions, and what is never hashed again. */
export const worstLinear: Claim = {
  id: 'dicts-worst-linear',
  lines: [235, 235],
  kind: 'time',
  statement: 'Where all keys have one hash, a look-up may take time proportional to their number.',
  probe: `${KEY}
print(json.dumps([asked(lambda: Key(n - 1, True) in d)[1] for n in (100, 1000) for d in [keyed(n, True)]]))
`,
  rule: 'True where a look-up compares with each of 100, and each of 1000 keys.',
  judge: trueWhere([100, 1000]),
  correction: 'All follow one probe sequence, and equal hashes make each of them be asked.',
  references: [LOOKUP],
};

export const bucketLinear: Claim = {
  id: 'dicts-same-bucket-compared',
  lines: [235, 235],
  kind: 'time',
  statement: 'Keys whose hashes lead to the same slot are compared with each other at every look-up.',
  probe: `${KEY}
d = {Key(i << 20): None for i in range(1000)}
print(asked(lambda: Key(999 << 20) in d)[1])
`,
  rule: 'False where one of a thousand keys that all begin at slot 0 is found with one comparison.',
  judge: (value) => (Number(value) > 1 ? 'true' : 'false'),
  correction: 'Whole hashes are compared first, which asks nobody; `==` is for those that are equal.',
  references: [LOOKUP, source(DICT, 'PERTURB_SHIFT')],
};

export const collisionsRare: Claim = {
  id: 'dicts-collisions-rare',
  lines: [235, 235],
  kind: 'behaviour',
  statement: 'Collisions are rare in practice.',
  probe: `import json

taken, collided, hashes = set(), 0, set()
for i in range(1300):
    h = hash('key-%d' % i)
    collided += h % 2048 in taken
    taken.add(h % 2048)
    hashes.add(h)
print(json.dumps([round(100 * collided / 1300), 1300 - len(hashes)]))
`,
  rule: 'True where of 1300 texts in 2048 slots fewer than a twentieth find their slot taken, imprecise where more do though no two hashes are equal.',
  judge: (value) => {
    const [slots = 0, hashes = 0] = value as number[];
    if (slots < 5) return 'true';
    return hashes < 13 ? 'imprecise' : 'false';
  },
  varies: true,
  correction: 'Equal hashes are rare; that a slot is taken is common, and costs one look more.',
  references: [source(DICT, 'USABLE_FRACTION')],
};

export const hashSpreads: Claim = {
  id: 'dicts-hash-spreads-evenly',
  lines: [235, 235],
  kind: 'behaviour',
  statement: 'Python’s hash function spreads keys evenly over the table.',
  probe: `import json
from collections import Counter


def most_in_one_slot(keys):
    return max(Counter(hash(key) % 2048 for key in keys).values())


texts = most_in_one_slot('key-%d' % i for i in range(1000))
ints = most_in_one_slot(i * 4096 for i in range(1000))
print(json.dumps([texts < 10, ints < 10]))
`,
  rule: 'True where no slot is wanted by ten or more of a thousand texts, nor of a thousand multiples of 4096; imprecise where that holds for the texts only.',
  judge: (value) => {
    const [texts, ints] = value as boolean[];
    if (texts !== true) return 'false';
    return ints === true ? 'true' : 'imprecise';
  },
  correction:
    'Texts are mixed well; an int is its own hash, so the lowest bits of ints decide, and probing has to part them.',
  references: [source(DICT, 'PERTURB_SHIFT'), docs('reference/datamodel.html#object.__hash__')],
};

export const resizeRehashes: Claim = {
  id: 'dicts-resize-rehashes',
  lines: [237, 237],
  kind: 'behaviour',
  statement: 'When a dict gets a larger table, all its keys must be hashed again.',
  probe: `${KEY}
print(asked(lambda: keyed(10_000))[0])
`,
  rule: 'False where 10,000 insertions, with all their resizes, ask for 10,000 hashes.',
  judge: (value) => (value === 10_000 ? 'false' : 'true'),
  correction: 'Hashes are kept, in the entry or in the text itself; only the slots are worked out anew.',
  references: [source(DICT, 'build_indices_generic'), source(DICT, 'dictresize')],
};

export const deleteWorst: Claim = {
  id: 'dicts-delete-worst-linear',
  lines: [239, 239],
  kind: 'time',
  statement: 'With very many colliding keys, deleting one can take time proportional to their number.',
  probe: `${KEY}
print(json.dumps([asked(lambda: d.__delitem__(Key(n - 1, True)))[1] for n in (100, 1000) for d in [keyed(n, True)]]))
`,
  rule: 'True where deleting the last of 100, and of 1000 keys of one hash compares with all of them.',
  judge: trueWhere([100, 1000]),
  correction: 'It has to be found first, and that is a look-up.',
  references: [LOOKUP],
};

export const copyPairs: Claim = {
  id: 'dicts-copy-copies-pairs',
  lines: [243, 243],
  kind: 'behaviour',
  statement: 'A copy of a dict has copies of the keys and values.',
  probe: `key, value = 'a' * 30, [1]
copy = {key: value}.copy()
print(next(iter(copy)) is key or copy[key] is value)
`,
  rule: 'False where the copy holds the very objects that the original holds.',
  judge: (value) => (value === 'True' ? 'false' : 'true'),
  correction: 'Pointers are copied; `copy.deepcopy` is what copies objects.',
  references: [docs('library/copy.html')],
};

export default [
  worstLinear,
  bucketLinear,
  collisionsRare,
  hashSpreads,
  resizeRehashes,
  deleteWorst,
  copyPairs,
] satisfies readonly Claim[];
