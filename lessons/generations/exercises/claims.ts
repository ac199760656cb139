import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { automaticManagement } from '#lessons/claims/garbage-collection.ts';
import { cyclesInAddition, holdingKeeps } from '#lessons/claims/garbage-collection-cycles.ts';
import {
  allObjects,
  newInFirst,
  nextOlder,
  olderLessOften,
  three,
} from '#lessons/claims/garbage-collection-generations.ts';

/** What the guide says of generations, and of what remains to be done by hand. */
export const generations = judgeClaims(
  { id: 'generations-claims', revision: 1, title: 'The guide on generations' },
  [
    {
      claim: allObjects,
      hints: ['Which objects can be part of a cycle?'],
      mistakes: [
        {
          idea: 'all means all',
          predicts: 'true',
          says: 'Then every number would need a header for the collector, and every collection would visit it.',
        },
      ],
      why: 'In a typical program a good half of the objects are in none.',
    },
    {
      claim: three,
      hints: ['The browser has 3.14.2. What was new in 3.14?'],
      mistakes: [
        { idea: 'three, always', predicts: 'true', says: 'From 3.14.0 to 3.14.4 there were two.' },
        {
          idea: 'they are gone',
          predicts: 'false',
          says: 'All versions up to 3.13 have three, and so has 3.14.5.',
        },
      ],
      why: 'The functions of `gc` kept their three numbers, so that old programs go on.',
    },
    {
      claim: newInFirst,
      hints: ['Where would you look first for what dies young?'],
      mistakes: [
        {
          idea: 'they start untracked',
          predicts: 'false',
          says: 'A list is tracked from the moment it is made.',
        },
      ],
      why: 'That is where garbage is most likely.',
    },
    {
      claim: nextOlder,
      hints: ['Into which generation can one move in each version?'],
      mistakes: [
        {
          idea: 'one by one, everywhere',
          predicts: 'true',
          says: 'Where there are only two generations there is nothing between.',
        },
        {
          idea: 'objects stay where they are',
          predicts: 'false',
          says: 'Then old objects would be visited in every young collection.',
        },
      ],
      why: 'A collection of generation 1 takes generation 0 along, and all survivors go to 2.',
    },
    {
      claim: olderLessOften,
      hints: ['What do the three numbers of `gc.get_threshold()` mean in each version?'],
      mistakes: [
        {
          idea: 'as planned, everywhere',
          predicts: 'true',
          says: 'An incremental collector takes a part of the old along every time.',
        },
        {
          idea: 'all are collected together',
          predicts: 'false',
          says: 'That would be a full collection, and it takes as long as there are objects.',
        },
      ],
      why: 'Before a full collection there is a further condition: a quarter of what is old must be new to the oldest generation.',
    },
    {
      claim: automaticManagement,
      hints: ['Does anybody have to call `gc.collect`?'],
      mistakes: [
        {
          idea: 'cycles need a call',
          predicts: 'false',
          says: 'The collector starts by itself when enough tracked objects have been made.',
        },
      ],
      why: 'Since 3.12 it starts at a safe place of the bytecode, not in the middle of an allocation.',
    },
    {
      claim: cyclesInAddition,
      hints: ['What can counting see of a cycle?'],
      mistakes: [
        {
          idea: 'counting gets there in the end',
          predicts: 'false',
          says: 'Each count is one, and nobody will ever take it down.',
        },
      ],
      why: 'With the collector off, a server that makes cycles grows until it is killed.',
    },
    {
      claim: holdingKeeps,
      hints: ['Can the collector know that you will not need it again?'],
      mistakes: [
        {
          idea: 'the collector frees what is not needed',
          predicts: 'false',
          says: 'It frees what cannot be reached. A name reaches.',
        },
      ],
      why: 'Caches without a limit, lists of listeners and stored exceptions are the usual places.',
    },
  ],
);
