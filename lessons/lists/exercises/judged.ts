import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  listDynamic,
  listHoldsItems,
  listMixed,
  listMutable,
  listPointers,
  listTotalVaries,
  listVersatility,
} from '#lessons/claims/lists.ts';
import { listItemsMove, listMoreThanNeeded, listUsesSpare } from '#lessons/claims/lists-memory.ts';

const no = (idea: string, says: string) => [{ idea, predicts: 'false' as const, says }];
const yes = (idea: string, says: string, probe: string) => [{ idea, predicts: 'true' as const, says, probe }];

/** What the guide says a list is. */
export const claimsOnMemory = judgeClaims(
  { id: 'lists-claims-memory', revision: 1, title: 'The guide on what a list is' },
  [
    {
      claim: listItemsMove,
      hints: ['What lies in the array that is replaced?', 'Can the `id` of an object change while it lives?'],
      mistakes: yes(
        'items lie in the list',
        'Pointers to them lie there, and only these are copied. The objects stay where they were made.',
        'xs = [object()]\nbefore = id(xs[0])\nxs.extend([None] * 1000)\nprint(before == id(xs[0]))',
      ),
      why: 'It must be so: other lists and names may point to the same objects.',
    },
    {
      claim: listHoldsItems,
      hints: ['Compare a list of one short text with a list of one long text.'],
      mistakes: yes(
        'a container contains',
        'A text in ten lists would then be counted ten times, and exists once.',
        "import sys\nprint(sys.getsizeof(['x']), sys.getsizeof(['x' * 10 ** 6]))",
      ),
      why: 'To add up a whole structure you must follow the pointers yourself, and visit each object once.',
    },
    {
      claim: listTotalVaries,
      hints: ['The program adds the items to the list.'],
      mistakes: no('a pointer is a pointer', 'That is the list. Here the items are added to it.'),
      why: 'Both sentences are right: the sum varies, and the list does not.',
    },
    {
      claim: listVersatility,
      hints: ['What does each int have in front of its digits?'],
      mistakes: no(
        'a number is a number',
        'In a list it is an object with a count and a type, and a pointer leads to it.',
      ),
      why: 'The factor is smaller in the browser, where words are half as wide.',
    },
    {
      claim: listDynamic,
      hints: ['Fill a list, and empty it again.'],
      mistakes: no('memory is never given back', 'The array shrinks once less than half of it is in use.'),
      why: 'Both directions go through `list_resize`.',
    },
    {
      claim: listUsesSpare,
      hints: ['How often does the size change during a thousand appends?'],
      mistakes: no(
        'each append asks for memory',
        'It looks whether `allocated` is larger than the length, and mostly it is.',
      ),
      why: 'A list of a thousand has had a few dozen arrays.',
    },
    {
      claim: listMoreThanNeeded,
      hints: ['Compare a list that was appended to with its copy.'],
      mistakes: no(
        'a list is as large as its items need',
        'Spare slots belong to the list from the moment they are allocated.',
      ),
      why: 'Copy a long-lived list once it is complete, and the spare slots are gone.',
    },
    {
      claim: listPointers,
      hints: ['Does an item of another type add something else?'],
      mistakes: no(
        'small ints are stored in the list',
        'They are not. Some interpreters of other languages do so; CPython does not.',
      ),
      why: 'It is what lets one list hold anything, at one width.',
    },
    {
      claim: listMixed,
      hints: ['What does a pointer know of what it leads to?'],
      mistakes: no('a list has one type', 'An `array` has. A list does not know what its items are.'),
      why: 'The price is a look at the type whenever an item is used.',
    },
    {
      claim: listMutable,
      hints: ['Is the object the same after an append?'],
      mistakes: no(
        'a change makes a new list',
        'A sum does. `append` and assignment change the list that is there.',
      ),
      why: 'So every name for the list sees the change.',
    },
  ],
);
