import type { Claim } from '#domain/claim/claim.ts';
import { source } from '#lessons/author/claim-parts.ts';
import { KEY } from '#lessons/author/counted-keys.ts';
import { GROWTH_OF_TIME } from '#lessons/author/growth-of-time.ts';

const DICT = 'Objects/dictobject.c';
const LOOKUP = source(DICT, '_Py_dict_lookup');

const ALIKE = 'True where ten keys and ten thousand take the same number of hashes and comparisons.';

/** A claim that something done with one key takes the same number of questions in a dict of any length. */
function constant(
  claim: Pick<Claim, 'id' | 'lines' | 'statement' | 'correction' | 'references'>,
  work: string,
): Claim {
  return {
    ...claim,
    kind: 'time',
    probe: `${KEY}
dicts = {n: keyed(n) for n in (10, 10_000)}
print(json.dumps([asked(lambda: ${work}) for n, d in dicts.items()]))
`,
    rule: ALIKE,
    judge: (value) => (new Set((value as number[][]).map(String)).size === 1 ? 'true' : 'false'),
  };
}

/** Lines 161 and 235–245: what dicts take time for. */
export const getConstant = constant(
  {
    id: 'dicts-get-constant',
    lines: [161, 235],
    statement: 'Getting a value by its key is constant time, generally.',
    correction: 'One hash and one comparison, however many keys there are, as long as hashes differ.',
    references: [LOOKUP],
  },
  'd[Key(n // 2)]',
);

export const setConstant = constant(
  {
    id: 'dicts-update-constant',
    lines: [161, 235],
    statement: 'Giving a key another value is constant time, generally.',
    correction: 'The entry is found as in a look-up, and one pointer in it is replaced.',
    references: [source(DICT, 'insertdict')],
  },
  'd.__setitem__(Key(n // 2), 1)',
);

export const iterationSlower: Claim = {
  id: 'dicts-iteration-linear',
  lines: [161, 245],
  kind: 'time',
  statement: 'Going through all keys or values takes time proportional to the number of pairs.',
  probe: `${GROWTH_OF_TIME}
def through(d):
    for key in d:
        pass


print(growth(lambda n: dict.fromkeys(range(n)), through, 3))
`,
  rule: 'True where a dict with sixteen times the keys takes more than five times as long.',
  judge: (value) => (Number(value) > 5 ? 'true' : 'false'),
  varies: true,
  correction: 'Iteration walks along the array of entries, from the first to the last.',
  references: [source(DICT, 'dictiter_iternextkey')],
};

export const iterationOncePerPair: Claim = {
  id: 'dicts-iteration-visits-pairs-only',
  lines: [245, 245],
  kind: 'time',
  statement: 'To go through a dict is one step for each pair, and no more.',
  probe: `import time


def through(d):
    least = 9.0
    for _ in range(7):
        start = time.perf_counter()
        for key in d:
            pass
        least = min(least, time.perf_counter() - start)
    return least


hollow = dict.fromkeys(range(200_000))
for i in range(199_990):
    del hollow[i]
print(through(hollow) > 20 * through(dict.fromkeys(range(10))))
`,
  rule: 'Imprecise where ten keys take twenty times as long to visit after 199,990 others were deleted.',
  judge: (value) => (value === 'True' ? 'imprecise' : 'true'),
  varies: true,
  correction: 'It passes deleted entries too, until an insertion makes a new table or the dict is copied.',
  references: [source(DICT, 'dictiter_iternextkey'), source(DICT, 'delitem_common')],
};

export const insertConstant = constant(
  {
    id: 'dicts-insert-constant',
    lines: [237, 237],
    statement: 'Inserting a new key is typically constant time.',
    correction:
      'One hash is asked for; the pair goes to the end of the entries and its place into a free slot.',
    references: [source(DICT, 'insertdict')],
  },
  'd.__setitem__(Key(n), 1)',
);

export const resizeLinear: Claim = {
  id: 'dicts-resize-linear',
  lines: [237, 237],
  kind: 'time',
  statement: 'An insertion that needs a larger table takes time proportional to the number of pairs.',
  probe: `import time


def insert_last(n):
    least = 9.0
    for _ in range(5):
        d = {}
        for i in range(n - 1):
            d[i] = None
        start = time.perf_counter()
        d[n - 1] = None
        least = min(least, time.perf_counter() - start)
    return least


print(round(insert_last(43_691) / insert_last(2731), 1))
`,
  rule: 'True where it takes more than four times as long with sixteen times the keys.',
  judge: (value) => (Number(value) > 4 ? 'true' : 'false'),
  varies: true,
  correction: 'The entries are copied to a new array, and a place for each is entered in a new index table.',
  references: [source(DICT, 'dictresize')],
};

export const insertAmortised: Claim = {
  id: 'dicts-insert-amortised',
  lines: [237, 237],
  kind: 'time',
  statement: 'Resizes are so rare that an insertion takes constant time on average.',
  probe: `import sys

d, moved = {}, 0
for i in range(100_000):
    before = sys.getsizeof(d)
    d[i] = None
    moved += i if sys.getsizeof(d) != before else 0
print(round(moved / len(d), 2))
`,
  rule: 'True where 100,000 insertions move fewer than two entries each, on average.',
  judge: (value) => (Number(value) < 2 ? 'true' : 'false'),
  correction: 'Each table has twice the slots of the one before, so all moves add up to less than twice n.',
  references: [source(DICT, 'GROWTH_RATE')],
};

export const deleteConstant = constant(
  {
    id: 'dicts-delete-constant',
    lines: [239, 239],
    statement: 'Deleting a key is typically constant time.',
    correction: 'The entry is found and emptied, and its slot is marked; nothing moves.',
    references: [source(DICT, 'delitem_common')],
  },
  'd.__delitem__(Key(n // 2))',
);

export const searchConstant = constant(
  {
    id: 'dicts-search-constant',
    lines: [241, 241],
    statement: 'To ask whether a key is in a dict is typically constant time.',
    correction: 'What is absent is found out at the first free slot, mostly without any comparison.',
    references: [LOOKUP],
  },
  'Key(n + 1) in d',
);

export const copyLinear: Claim = {
  id: 'dicts-copy-linear',
  lines: [243, 243],
  kind: 'time',
  statement: 'Copying a dict takes time proportional to its length.',
  probe: `${GROWTH_OF_TIME}
print(growth(lambda n: dict.fromkeys(range(n)), lambda d: d.copy(), 3))
`,
  rule: 'True where a dict with sixteen times the keys takes more than five times as long to copy.',
  judge: (value) => (Number(value) > 5 ? 'true' : 'false'),
  varies: true,
  correction: 'The table is copied as one block, and the counts of all keys and values go up.',
  references: [source(DICT, 'clone_combined_dict_keys')],
};

export default [
  getConstant,
  setConstant,
  iterationSlower,
  iterationOncePerPair,
  insertConstant,
  resizeLinear,
  insertAmortised,
  deleteConstant,
  searchConstant,
  copyLinear,
] satisfies readonly Claim[];
