import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  countingPrimary,
  everyObjectCounts,
  heldByOthers,
  zeroFrees,
  zeroMeansNone,
} from '#lessons/claims/garbage-collection.ts';
import {
  cycleOfGroup,
  cyclesCollected,
  unreachableButForCounting,
} from '#lessons/claims/garbage-collection-cycles.ts';

/** What the guide says of counting and of cycles. */
export const counting = judgeClaims(
  { id: 'collection-claims', revision: 1, title: 'The guide on counts and cycles' },
  [
    {
      claim: heldByOthers,
      hints: ['Can an object refer to itself?'],
      mistakes: [
        {
          idea: 'an object does not count itself',
          predicts: 'true',
          says: 'A reference is counted wherever it is held, in the object itself too.',
        },
      ],
      why: 'If it did not count its own, a list in itself would be freed by counting.',
    },
    {
      claim: everyObjectCounts,
      hints: ['Is there something that must never be freed?', 'Compare 3.11 and 3.12.'],
      mistakes: [
        {
          idea: 'no exceptions',
          predicts: 'true',
          says: 'Since 3.12 there are, to keep such objects from being written to all the time.',
        },
        {
          idea: 'None was never counted',
          predicts: 'false',
          says: 'Up to 3.11 it was, as diligently as anything.',
        },
      ],
      why: 'PEP 683. A count that never moves need not be shared between cores or copied after a fork.',
    },
    {
      claim: zeroFrees,
      hints: ['Does `Py_DECREF` wait for anything?'],
      mistakes: [
        {
          idea: 'garbage waits',
          predicts: 'false',
          says: 'In Java it does. Here, what counts down to zero also cleans up.',
        },
      ],
      why: 'That is why a file that nobody refers to is closed at once in CPython, and not in PyPy.',
    },
    {
      claim: cycleOfGroup,
      hints: ['How short may a way back to its start be?'],
      mistakes: [
        { idea: 'it takes two', predicts: 'true', says: 'A node with an attribute that is itself will do.' },
      ],
      why: '`node.me = node` is a cycle of length one.',
    },
    {
      claim: cyclesCollected,
      hints: ['What is the module `gc` for?'],
      mistakes: [{ idea: 'cycles leak', predicts: 'false', says: 'They did before Python 2.0.' }],
      why: 'It works for all tracked types; objects with finalizers too, since 3.4.',
    },
    {
      claim: unreachableButForCounting,
      hints: ['Reachable from where? Does a count help anybody to get there?'],
      mistakes: [
        {
          idea: 'a count is a way in',
          predicts: 'true',
          says: 'It is a number in the object. It keeps the object from being freed; nobody can reach it by that.',
        },
      ],
      why: 'The guide has it the wrong way round: they are unreachable, and but for counting they would be gone.',
    },
    {
      claim: countingPrimary,
      hints: ['Which share of your objects is in a cycle?'],
      mistakes: [
        {
          idea: 'the collector does the work',
          predicts: 'false',
          says: 'Turn it off, and most programs run on as before.',
        },
      ],
      why: 'Instagram once turned the collector off altogether to save memory, and the service ran.',
    },
    {
      claim: zeroMeansNone,
      hints: ['Are there references that do not count?'],
      mistakes: [
        {
          idea: 'a reference is a reference',
          predicts: 'true',
          says: 'Weak ones are held by other objects, and are not counted.',
        },
      ],
      why: 'They are kept in a list at the object, so that they can be cleared when it goes.',
    },
  ],
);
