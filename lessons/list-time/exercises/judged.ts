import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { concatNew, copyItems, searchLinear } from '#lessons/claims/lists-copies.ts';
import { shiftsBehind } from '#lessons/claims/lists-more.ts';
import {
  appendConstant,
  appendCopiesAll,
  appendSlower,
  assignConstant,
  copyLinear,
  deleteSlower,
  insertAnywhere,
  popLinear,
  popMiddleLinear,
} from '#lessons/claims/lists-time.ts';

const no = (idea: string, says: string) => [{ idea, predicts: 'false' as const, says }];

/** What the guide says of the time that lists take. */
export const claimsOnTime = judgeClaims(
  { id: 'list-time-claims', revision: 1, title: 'The guide on the time that lists take' },
  [
    {
      claim: insertAnywhere,
      hints: ['What has to move when the place is the end?'],
      mistakes: [
        {
          idea: 'insert is linear',
          predicts: 'true',
          says: 'In the worst case, and on average over all places. What counts is how much stands behind the place.',
          probe:
            'from timeit import timeit\nxs = [None] * 1_000_000\nprint(timeit(lambda: xs.insert(0, 1), number=20), timeit(lambda: xs.insert(len(xs), 1), number=20))',
        },
      ],
      why: '`insert(i, x)` moves `len(xs) - i` pointers, whatever the length.',
    },
    {
      claim: appendSlower,
      hints: ['Time a thousand appends to a short and to a long list.'],
      mistakes: [
        {
          idea: 'more items, more work',
          predicts: 'true',
          says: 'An append touches the slot behind the last item, and no other. One in many makes a new array, and is made up for by the rest.',
          probe:
            'from timeit import timeit\nfor n in (1000, 1_000_000):\n    xs = [None] * n\n    print(n, timeit(lambda: xs.append(None), number=10_000))',
        },
      ],
      why: 'The guide names appending and deleting in one breath. They have little in common.',
    },
    {
      claim: appendCopiesAll,
      hints: [
        'Does the array get another address each time that it gets longer?',
        'What may `realloc` do if there is free memory behind a block?',
      ],
      mistakes: [
        {
          idea: 'a longer array is a new array',
          predicts: 'true',
          says: 'CPython asks `realloc` for a longer block. Often the block can be extended where it lies.',
        },
        {
          idea: 'it depends on the version',
          predicts: 'depends',
          says: 'On the state of the memory rather. None of the interpreters copied each time.',
        },
      ],
      why: 'Linear is the bound, and the average is far better.',
    },
    {
      claim: copyItems,
      hints: ['Ask with `is`.'],
      mistakes: [
        {
          idea: 'a copy is independent',
          predicts: 'true',
          says: 'Its slots are. A change to an item that both share shows in both.',
          probe: 'xs = [[1]]\nys = xs.copy()\nys[0].append(2)\nprint(xs)',
        },
      ],
      why: 'This is called a shallow copy.',
    },
    {
      claim: appendConstant,
      hints: ['Add up all the pointers that were moved, and divide by the appends.'],
      mistakes: no('the moves get longer and longer', 'They do, and rarer and rarer in the same measure.'),
      why: 'It stays below nine or so, since each array is an eighth longer.',
    },
    {
      claim: deleteSlower,
      hints: ['What happens to the gap?'],
      mistakes: no(
        'deleting is forgetting',
        'The gap has to be closed: an index must lead to the same item as before.',
      ),
      why: 'If you only ever delete at the front, take a `deque`.',
    },
    {
      claim: popLinear,
      hints: ['Which slot is number 0 afterwards?'],
      mistakes: no('one item is taken', 'And all the others get another index, which means another slot.'),
      why: '`memmove` is quick; below some hundreds of items you will not notice.',
    },
    {
      claim: popMiddleLinear,
      hints: ['How many pointers stand behind the middle?'],
      mistakes: no('half is better than linear', 'Half of n grows just as n does.'),
      why: 'Twice the length, twice the time: that is what linear means.',
    },
    {
      claim: assignConstant,
      hints: ['How many slots does an assignment to one index touch?'],
      mistakes: no('the place has to be found', 'It is computed, by one multiplication and one addition.'),
      why: 'What may take time is the object that was there, if this was the last reference to it.',
    },
    {
      claim: searchLinear,
      hints: ['When is it certain that an item is not in a list?'],
      mistakes: no(
        'a list is searched by halving',
        '`bisect` does that, if you keep the list in order. `in` does not know of any order.',
      ),
      why: 'The best case is one comparison, or none if it is the very same object.',
    },
    {
      claim: copyLinear,
      hints: ['How many pointers are written?'],
      mistakes: no(
        'a copy is made when it is needed',
        'Python does not wait. All pointers are copied at once.',
      ),
      why: 'Each object’s count of references goes up as well.',
    },
    {
      claim: shiftsBehind,
      hints: ['Which letters have another index afterwards?'],
      mistakes: no('the whole array is written anew', 'What stands in front of the place stays where it is.'),
      why: 'So an insertion at the end of a long list moves nothing at all.',
    },
    {
      claim: concatNew,
      hints: ['Look at the parts after the sum was made.'],
      mistakes: no('the left list is extended', 'That is what `+=` does. `+` leaves both alone.'),
      why: 'In a loop, `xs = xs + [x]` therefore costs the square of the length.',
    },
  ],
);
