import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  listEveryStepCostly,
  listFromOld,
  listNotByOne,
  listRarely,
  listSmallSteps,
  listSpareAtEnd,
  listStrategy39,
  shiftDivides,
} from '#lessons/claims/lists-growth.ts';
import { newArray } from '#lessons/claims/lists-more.ts';

const no = (idea: string, says: string) => [{ idea, predicts: 'false' as const, says }];

/** What the guide says of growing. */
export const claimsOnGrowth = judgeClaims(
  { id: 'list-growth-claims', revision: 1, title: 'The guide on how lists grow' },
  [
    {
      claim: listFromOld,
      hints: [
        'Extend a list of 100 slots by one item, and another by two hundred.',
        'What does `list_resize` get as its argument?',
      ],
      mistakes: [
        {
          idea: 'each array is computed from the one before',
          predicts: 'true',
          says: 'The guide’s formula reads like that. An `extend` by two hundred would then need many arrays, or fail.',
          probe:
            'import sys\nfor gain in (1, 50, 200):\n    xs = [None] * 100\n    xs.extend([None] * gain)\n    print(gain, sys.getsizeof(xs))',
        },
      ],
      why: 'With appends alone you cannot tell: there the new length is always one more than the old number of slots.',
    },
    {
      claim: listStrategy39,
      hints: [
        'Rounding to multiples of four came with one of the versions. Which steps would come without it?',
      ],
      mistakes: [
        {
          idea: 'nothing changed in 3.9',
          predicts: 'false',
          says: 'Without rounding the array would be replaced at 1, 5, 9, 17, 26, 36, … Look at what was recorded.',
        },
        {
          idea: 'it changed later',
          predicts: 'depends',
          says: '3.9 is the oldest that is recorded here, and it has the new rule already.',
        },
      ],
      why: 'The formula that the guide prints for 2.4 and later is that of 3.8, but for the length in it.',
    },
    {
      claim: listNotByOne,
      hints: ['What would a thousand appends cost if each got one slot?'],
      mistakes: no('memory is asked for when it is needed', 'Then each append would ask, and copy.'),
      why: 'Some slots more each time make the moves rare.',
    },
    {
      claim: listEveryStepCostly,
      hints: ['One of the two programs copies i pointers at step i.'],
      mistakes: no(
        'copying pointers is free',
        'It is cheap for one list. Six thousand lists, each longer than the last, add up.',
      ),
      why: 'It is the same with texts that grow by `+`, and with tuples.',
    },
    {
      claim: listSpareAtEnd,
      hints: ['The program reads the array where it lies in memory. Where do the items begin?'],
      mistakes: no(
        'room is kept on both sides',
        'A `deque` does so. A list would have to note where it begins.',
      ),
      why: 'It reads three words behind the address of the list: the pointer to the array.',
    },
    {
      claim: newArray,
      hints: ['Look how often the address of the array changes, and how often its length does.'],
      mistakes: [
        {
          idea: 'an array cannot be made longer',
          predicts: 'true',
          says: 'Where the memory behind it is free, it can: `realloc` then only notes the new length.',
        },
      ],
      why: 'The first number says how often the array was full, the second how often it moved.',
    },
    {
      claim: listRarely,
      hints: ['How many times can you add an eighth until you have ten thousand?'],
      mistakes: no(
        'an eighth is soon used up',
        'Soon in a short list. In a list of eight thousand it is a thousand appends.',
      ),
      why: 'The number grows with the logarithm of the length.',
    },
    {
      claim: listSmallSteps,
      hints: ['How much room does `[None] * n` leave?'],
      mistakes: no(
        'the same items take the same room',
        'The same items do, the same slots do not. It depends on what was known when they were asked for.',
      ),
      why: 'Where both are equal, the array has just been filled up.',
    },
    {
      claim: shiftDivides,
      hints: ['Write 40 in binary, and drop three digits.'],
      mistakes: no('the result is not exact', 'It is rounded down, and so is `//`.'),
      why: 'In C that was once the faster way; compilers do it by themselves now.',
    },
  ],
);
