import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  copyElements,
  copyLinear,
  differenceLinear,
  intersectionLinear,
  intersectionSmaller,
  largeOverhead,
  unionLinear,
  unionSmaller,
} from '#lessons/claims/sets-algebra.ts';
import {
  addAmortised,
  addConstant,
  membershipUseful,
  removeConstant,
  resizeLinear,
  resizeMoves,
  resizeRehashes,
  resizeWhenFull,
  searchConstant,
  thanksToHashing,
} from '#lessons/claims/sets-time.ts';

const notLinear = (idea: string, says: string) => [{ idea, predicts: 'false' as const, says }];

/** What the guide says of adding, removing and finding. */
export const claimsOnTime = judgeClaims(
  { id: 'set-time-claims', revision: 1, title: 'The guide on the speed of sets' },
  [
    {
      claim: resizeRehashes,
      hints: ['What lies in a slot beside the pointer?', 'Count the calls of `__hash__` while a set grows.'],
      mistakes: [
        {
          idea: 'rehashing means hashing again',
          predicts: 'true',
          says: 'The word is in every textbook. Here the hash is stored in the slot, and only its place is worked out anew.',
          probe:
            'class Item:\n    calls = 0\n    def __hash__(self): Item.calls += 1; return id(self)\ns = set()\nfor _ in range(5000): s.add(Item())\nprint(Item.calls)',
        },
      ],
      why: 'It also means that an expensive `__hash__` is paid once per addition, never at a resize.',
    },
    {
      claim: resizeWhenFull,
      hints: ['At which share of its slots does a set grow?'],
      mistakes: [
        {
          idea: 'a table is replaced when nothing fits any more',
          predicts: 'true',
          says: 'A list does so. A hash table needs free slots, since they end its searches.',
          probe: 'import sys\nprint([sys.getsizeof(set(range(n))) for n in range(9)])',
        },
      ],
      why: 'The guide’s own sentence on spare memory says as much.',
    },
    {
      claim: resizeMoves,
      hints: ['Does the order of a set change when it grows?'],
      mistakes: [
        {
          idea: 'elements stay where they are',
          predicts: 'false',
          says: 'The slot follows from the hash *and* the number of slots. Another number, another slot.',
          probe: 's = set()\nfor i in (40, 33, 2, 1): s.add(i)\nprint(list(s))\ns.add(100)\nprint(list(s))',
        },
      ],
      why: 'So a loop over a set must not add to it; Python raises an error if the length changes meanwhile.',
    },
    {
      claim: resizeLinear,
      hints: ['How many elements have to be put into the new table?'],
      mistakes: notLinear(
        'a resize is only an allocation',
        'Each element has to find its slot in the new table.',
      ),
      why: 'A program that must answer within a fixed time will notice; an average will not.',
    },
    {
      claim: addAmortised,
      hints: ['The table grows by a factor. How often does it grow while n elements are added?'],
      mistakes: notLinear(
        'n resizes make n²',
        'They are few, and each comes several times later than the one before. All moves together are about n.',
      ),
      why: 'Fewer than two moves for each addition, however long you go on.',
    },
    {
      claim: addConstant,
      hints: ['How many questions does one addition ask?'],
      mistakes: notLinear(
        'the set is searched for duplicates',
        'It looks only where the duplicate would have to be.',
      ),
      why: 'One hash, and then a free slot.',
    },
    {
      claim: removeConstant,
      hints: ['Does anything move when an element goes?'],
      mistakes: notLinear('the gap must be closed', 'It is a list that closes gaps. A set leaves a marker.'),
      why: 'The marker costs a little at every later search that passes it.',
    },
    {
      claim: searchConstant,
      hints: ['When does a search know that it has failed?'],
      mistakes: notLinear(
        'to know that it is absent, all must be seen',
        'All that could be it, yes. They lie on one probe sequence, which ends at the first free slot.',
      ),
      why: 'A failing search is often the cheaper one: it needs no `==` at all.',
    },
    {
      claim: thanksToHashing,
      hints: ['What is left of the speed if all hashes are equal?'],
      mistakes: notLinear(
        'it is fast because it is written in C',
        'Lists are written in C too. Give all elements one hash, and a set searches like a list.',
      ),
      why: 'Strings get a secret random seed in each process so that nobody can send you a thousand of one hash.',
    },
    {
      claim: membershipUseful,
      hints: ['One comparison against up to n of them.'],
      mistakes: notLinear('both have to look at the items', 'A set looks at one slot, with luck at two.'),
      why: 'For two or three items a list is as fast. Building the set costs a hash for each, so it pays from the second look-up on.',
    },
  ],
);

/** What the guide says of two sets, and of copies. */
export const claimsOnAlgebra = judgeClaims(
  { id: 'set-time-claims-algebra', revision: 1, title: 'The guide on operations with two sets' },
  [
    {
      claim: unionSmaller,
      hints: ['What does the result of a union contain?', 'Somebody has to write all of it.'],
      mistakes: [
        {
          idea: 'only the new elements cost',
          predicts: 'true',
          says: 'That is `|=`. The operator `|` makes a new set, and copies the large one into it.',
          probe:
            'from timeit import timeit\nbig, small = set(range(50_000)), {1}\nprint(timeit(lambda: big | small, number=50), timeit(lambda: big & small, number=50))',
        },
      ],
      why: 'The intersection is the one that gains whichever set is small.',
    },
    {
      claim: intersectionLinear,
      hints: ['How many partners have to be confirmed?'],
      mistakes: notLinear(
        'each element is compared with all of the other set',
        'Each finds its partner by hash: one comparison.',
      ),
      why: 'With lists it would be the product of both lengths.',
    },
    {
      claim: unionLinear,
      hints: ['One set is copied. What happens with each element of the other?'],
      mistakes: notLinear(
        'duplicates are searched for among all pairs',
        'Each is added like any element, and meets its double by hash.',
      ),
      why: 'The copy of the first set needs no comparison, since its elements are known to differ.',
    },
    {
      claim: differenceLinear,
      hints: ['How many look-ups does it take?'],
      mistakes: notLinear('subtracting means comparing all pairs', 'Each element is looked up, once.'),
      why: 'Hashes are stored in both sets, so nobody is asked for one.',
    },
    {
      claim: copyLinear,
      hints: ['Is anything shared between a set and its copy that need not be written?'],
      mistakes: notLinear(
        'a copy shares its table until somebody writes',
        'Python does not do that for sets. A new table is filled at once.',
      ),
      why: 'It writes slots, one after the other, and raises a reference count for each element.',
    },
    {
      claim: copyElements,
      hints: ['Look at what `is` says of an element of the copy.'],
      mistakes: [
        {
          idea: 'a copy has elements of its own',
          predicts: 'true',
          says: 'It has slots of its own. The elements are the same objects; `copy.deepcopy` would be another matter.',
          probe: 'element = (1, [2])[0:1]\ns = {element}\nprint(next(iter(s.copy())) is element)',
        },
      ],
      why: 'This is what *shallow* means.',
    },
    {
      claim: intersectionSmaller,
      hints: ['Which of the two sets is gone through?'],
      mistakes: notLinear(
        'the left set is always gone through',
        'The result is the same from either side, so CPython swaps them when the right one is smaller.',
      ),
      why: 'You need not put the smaller one first; with `intersection(xs)` and a list there is nothing to swap.',
    },
    {
      claim: largeOverhead,
      hints: ['Two words a slot against one, and how many slots are free?'],
      mistakes: notLinear(
        'a set holds pointers as a list does',
        'And a hash beside each, and free slots between them.',
      ),
      why: 'If you need it only once, look at the list; if you look a thousand times, pay for the set.',
    },
  ],
);
