import { judgeClaims } from '#lessons/author/judge-claims.ts';
import * as claims from '#lessons/claims/implications.ts';

/** Lines 369–375, one card. */
export const judged = judgeClaims({ id: 'slots-claims', revision: 1, title: 'The guide on design' }, [
  {
    claim: claims.tuples,
    hints: ['Is the promise about the tuple, or about what is in it?'],
    mistakes: [
      {
        idea: 'immutable all the way down',
        predicts: 'true',
        says: 'The tuple holds the same objects for ever. If one of them is a list, that list can still change.',
        probe: 't = (1, [2])\nt[1].append(3)\nprint(t)',
      },
      {
        idea: 'only newer versions forbid it',
        predicts: 'depends',
        says: 'No version does. It is about the objects, not about the version.',
      },
    ],
    why: 'A quick test: `hash(t)` works only if everything in it is immutable too, or pretends to be.',
  },
  {
    claim: claims.strings,
    hints: ['What does `+=` do to a string that somebody else refers to?'],
    mistakes: [
      {
        idea: '+= changes the string',
        predicts: 'false',
        says: 'It binds the name to a longer string. (Where nobody else refers to the old one, CPython may stretch it in place, and nobody can tell.)',
        probe: "a = b = 'x' * 3\nb += 'y'\nprint(a, b)",
      },
    ],
    why: 'That is why names, keys and constants may be shared and interned without asking.',
  },
  {
    claim: claims.mutables,
    hints: ['Does a call copy its arguments?', 'What does `sort` change?'],
    mistakes: [
      {
        idea: 'a function gets a copy',
        predicts: 'false',
        says: 'Calls copy nothing. Both names refer to one list, and `sort` works in place.',
        probe: 'def f(xs): xs.sort()\nnames = [3, 1]\nf(names)\nprint(names)',
      },
    ],
    why: '`sorted` makes a new list, and costs the memory of one.',
  },
  {
    claim: claims.creationMemory,
    hints: ['What does a list of a hundred thousand items have to ask for?'],
    mistakes: [
      {
        idea: 'freed memory makes it free',
        predicts: 'false',
        says: 'The memory may be reused afterwards. While both lists are there it is needed twice.',
      },
    ],
    why: 'For small objects the difference is smaller than you think: CPython keeps freed blocks ready for the next of that size.',
  },
  {
    claim: claims.creationTime,
    hints: ['One way calls `__init__`, the other reads an attribute.'],
    mistakes: [
      {
        idea: 'making objects is free',
        predicts: 'false',
        says: 'It is quick, some tens of nanoseconds in new versions. Using one that exists is quicker.',
      },
    ],
    why: 'Measure before you pool objects: a pool must be kept in order, and that costs time as well.',
  },
  {
    claim: claims.classVariable,
    hints: ['Ten places in each instance, or ten entries once?'],
    mistakes: [
      {
        idea: 'class variables are copied into instances',
        predicts: 'false',
        says: 'Nothing of a class is copied. An instance finds it by asking its class.',
      },
      {
        idea: 'key-sharing makes it the same',
        predicts: 'depends',
        says: 'Sharing saves the names. The values of instance variables still need a place in every instance.',
      },
    ],
    why: 'The values were `None` here. Had each instance made an object of its own, the difference would be larger.',
  },
  {
    claim: claims.lazy,
    hints: ['What does a decorator like `cached_property` do before anybody reads the attribute?'],
    mistakes: [
      {
        idea: 'a property is computed with the instance',
        predicts: 'false',
        says: 'A property is a function, and runs when the attribute is read.',
      },
    ],
    why: 'It needs the `__dict__` of the instance, so it does not go together with `__slots__`.',
  },
  {
    claim: claims.lazySaves,
    hints: ['What is in an instance whose table was never read?'],
    mistakes: [
      {
        idea: 'the property itself takes as much',
        predicts: 'false',
        says: 'The property is in the class, once. The instance has nothing of it yet.',
      },
    ],
    why: 'If nearly everybody reads the table in the end, you have saved nothing and made the first reading slow.',
  },
]);
