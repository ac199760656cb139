import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { dictMoreThanOthers } from '#lessons/claims/dicts.ts';
import {
  bucketLinear,
  copyPairs,
  deleteWorst,
  resizeRehashes,
  worstLinear,
} from '#lessons/claims/dicts-hashing.ts';
import { resizeLarger } from '#lessons/claims/dicts-more.ts';
import {
  copyLinear,
  deleteConstant,
  getConstant,
  insertAmortised,
  insertConstant,
  iterationOncePerPair,
  iterationSlower,
  resizeLinear,
  searchConstant,
  setConstant,
} from '#lessons/claims/dicts-time.ts';

const no = (idea: string, says: string) => [{ idea, predicts: 'false' as const, says }];
const yes = (idea: string, says: string, probe: string) => [{ idea, predicts: 'true' as const, says, probe }];

/** What the guide says of look-ups, and of collisions. */
export const claimsOnLookups = judgeClaims(
  { id: 'dict-time-claims-lookups', revision: 1, title: 'The guide on look-ups in dicts' },
  [
    {
      claim: bucketLinear,
      hints: [
        'What is compared before `==`?',
        'The hashes of these keys differ. Only their last bits are alike.',
      ],
      mistakes: yes(
        'a bucket is a list that is searched',
        'There are no buckets: a taken slot leads to the next. And whole hashes are compared before anybody is asked.',
        'class K(int):\n    n = 0\n    __hash__ = lambda self: int(self) << 20\n    def __eq__(self, other): K.n += 1; return int(self) == int(other)\nd = {K(i): 0 for i in range(100)}\nK.n = 0\nK(99) in d\nprint(K.n)',
      ),
      why: 'Probing takes more steps for them, but quick ones.',
    },
    {
      claim: worstLinear,
      hints: ['What is left when the hashes tell nothing?'],
      mistakes: no(
        'a dict is O(1), whatever happens',
        'With one hash for all, a search passes them one after the other.',
      ),
      why: 'It is the reason why the hashes of texts are mixed with a secret in each process.',
    },
    {
      claim: deleteWorst,
      hints: ['What must be done before a key can be deleted?'],
      mistakes: no('deleting only marks', 'Marking is one step. Finding is the other.'),
      why: 'Whatever is bad for look-ups is bad for deletions.',
    },
    {
      claim: getConstant,
      hints: ['Compare ten keys with ten thousand.'],
      mistakes: no('more keys, more collisions', 'The table grows with them, so a third of it stays free.'),
      why: 'On average; the guide’s word *generally* says as much.',
    },
    {
      claim: setConstant,
      hints: ['Is anything but the value changed?'],
      mistakes: no('an update deletes and inserts', 'The entry stays. One pointer is exchanged.'),
      why: 'So the key keeps its place in the order.',
    },
    {
      claim: searchConstant,
      hints: ['When does a search know that it has failed?'],
      mistakes: no('what is absent takes longest', 'In a list. Here the first free slot ends the search.'),
      why: 'It is often the cheaper case: there is no key to compare with.',
    },
    {
      claim: insertConstant,
      hints: ['How many questions does one insertion ask?'],
      mistakes: no('it must be sure that the key is new', 'It looks at one place for that.'),
      why: 'One hash, and mostly no comparison at all.',
    },
    {
      claim: deleteConstant,
      hints: ['Does anything move?'],
      mistakes: no('the gap must be closed', 'It is left open, until the table is replaced.'),
      why: 'What it saves here it costs later, when somebody goes through the dict.',
    },
  ],
);

/** What the guide says of whole dicts: growing, copying, going through. */
export const claimsOnWholes = judgeClaims(
  { id: 'dict-time-claims-wholes', revision: 1, title: 'The guide on growing, copying and iterating' },
  [
    {
      claim: iterationOncePerPair,
      hints: ['What lies in the array of entries after 199,990 deletions?'],
      mistakes: yes(
        'what is deleted is gone',
        'Its entry is still there, empty, and iteration passes it.',
        'from time import perf_counter\nd = dict.fromkeys(range(500_000))\nfor i in range(499_990): del d[i]\nfor one in (d, dict.fromkeys(range(10))):\n    start = perf_counter()\n    list(one)\n    print(perf_counter() - start)',
      ),
      why: 'Copy a dict from which much was deleted, before you loop over it often.',
    },
    {
      claim: resizeRehashes,
      hints: ['Count the calls of `__hash__` over many insertions.'],
      mistakes: yes(
        'rehashing means hashing again',
        'The word is old. The hash is in the entry, and a new slot follows from it.',
        'class K:\n    n = 0\n    def __hash__(self): K.n += 1; return id(self)\nd = {K(): 0 for _ in range(5000)}\nprint(K.n)',
      ),
      why: 'An expensive `__hash__` is paid once for each insertion.',
    },
    {
      claim: copyPairs,
      hints: ['Ask with `is`.'],
      mistakes: yes(
        'a copy is independent',
        'Its table is. Keys and values are the same objects.',
        "d = {'a': [1]}\nd.copy()['a'].append(2)\nprint(d)",
      ),
      why: 'As with lists and sets, a copy is shallow.',
    },
    {
      claim: resizeLarger,
      hints: [
        'What is the size of a new table worked out from?',
        'Deleting leaves entries that count as used.',
      ],
      mistakes: yes(
        'a table never shrinks',
        'Deleting alone does not shrink it. The next insertion that finds no free entry makes a table for the keys that are left.',
        'import sys\nd = dict.fromkeys(range(1300))\nd = {**d}\nfor k in range(1290): del d[k]\nbefore = sys.getsizeof(d)\nfor k in range(2000, 3000): d[k] = 0; d.pop(k)\nprint(sys.getsizeof(d) < before)',
      ),
      why: 'It is the only way in which a dict gives memory back, short of `clear` or a copy.',
    },
    {
      claim: resizeLinear,
      hints: ['What happens to the entries that are there?'],
      mistakes: no(
        'a resize is one allocation',
        'All entries are copied, and each must be entered in the new index.',
      ),
      why: 'It happens to one insertion in many.',
    },
    {
      claim: insertAmortised,
      hints: ['Each table has twice the slots. Add up 1 + 2 + 4 + …'],
      mistakes: no(
        'all those moves add up to n²',
        'They are a geometric series, and that adds up to less than twice n.',
      ),
      why: 'The same argument as for lists, with two for an eighth.',
    },
    {
      claim: copyLinear,
      hints: ['How many entries are in the block that is copied?'],
      mistakes: no('copies are made when they are needed', 'Not in Python. The table is copied at once.'),
      why: 'Without a single hash, though, so it is much faster than building anew.',
    },
    {
      claim: dictMoreThanOthers,
      hints: ['A set stores no values. How many of its slots are free?'],
      mistakes: [
        ...yes(
          'values take room, so a set is smaller',
          'Its slots are whole entries, and most of them are free. A dict leaves only small indexes free.',
          'import sys\nfor n in (5, 20, 100, 310):\n    print(n, sys.getsizeof(dict.fromkeys(range(n))), sys.getsizeof(set(range(n))))',
        ),
      ],
      why: 'Against a list it holds at every length.',
    },
    {
      claim: iterationSlower,
      hints: ['Is there a way to see all without looking at each?'],
      mistakes: no('a view costs nothing', '`d.keys()` does not. To go through it does.'),
      why: 'It is fast per pair, since entries lie side by side.',
    },
  ],
);
