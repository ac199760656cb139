import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { lazySaves, poolBenefit } from '#lessons/claims/object-creation-patterns.ts';
import { takesCpu } from '#lessons/claims/object-creation.ts';
import {
  concatTemporaries,
  joinAvoids,
  namedTupleClass,
  namedTupleLighter,
  tupleLighter,
} from '#lessons/claims/object-creation-savings.ts';

/** What the guide recommends where many objects are made. */
export const claimsOnSavings = judgeClaims(
  { id: 'cheaper-claims', revision: 1, title: 'The guide on cheaper objects' },
  [
    {
      claim: namedTupleClass,
      hints: ['What does `type(namedtuple)` say?'],
      mistakes: [
        {
          idea: 'what is called with a name in capitals makes instances',
          predicts: 'true',
          says: 'Calling `namedtuple` makes a class. Calling *that* makes instances.',
          probe:
            "from collections import namedtuple\nprint(type(namedtuple), type(namedtuple('Named', 'x')))",
        },
      ],
      why: '`typing.NamedTuple` looks like a base class, and is a function too since 3.9.',
    },
    {
      claim: concatTemporaries,
      hints: ['Who else refers to the string while it grows?'],
      mistakes: [
        {
          idea: 'strings cannot change, so each step makes one',
          predicts: 'true',
          says: 'By the rules of the language, yes. CPython bends them where nobody can notice.',
          probe:
            "def build(n):\n    text, seen = '', 0\n    for _ in range(n):\n        before = id(text)\n        text += 'x'\n        seen += id(text) != before\n    return seen\nprint(build(2000))",
        },
        {
          idea: 'newer versions stopped doing so',
          predicts: 'depends',
          says: 'For a local variable all of them enlarge it in place. It is at module level that 3.11 made a difference.',
        },
      ],
      why: 'Do not rely on it: an attribute instead of a local, and the copies are back.',
    },
    {
      claim: joinAvoids,
      hints: ['Compare the peak with the size of the result.'],
      mistakes: [
        {
          idea: 'join adds one part after the other',
          predicts: 'false',
          says: 'It goes through the parts twice: once to add up the lengths, once to copy.',
        },
      ],
      why: 'It needs all parts at once, in a list; a generator is made into a list first.',
    },
    {
      claim: tupleLighter,
      hints: ['Compare three values in a tuple with three attributes.'],
      mistakes: [
        {
          idea: 'since 3.11 instances are as small',
          predicts: 'depends',
          says: 'They came closer, but room for more attributes and two pointers remain.',
        },
      ],
      why: 'An instance with `__slots__` is lighter than both.',
    },
    {
      claim: namedTupleLighter,
      hints: ['Where does a named tuple keep the names of its fields?'],
      mistakes: [
        {
          idea: 'the names must be stored in each',
          predicts: 'false',
          says: 'They are properties of the class. An instance is a bare tuple.',
          probe:
            "import sys\nfrom collections import namedtuple\nprint(sys.getsizeof(namedtuple('Named', 'x y z')(1, 2, 3)), sys.getsizeof((1, 2, 3)))",
        },
      ],
      why: 'It is unpacked and compared like a tuple too, which is not always what you want of a class.',
    },
    {
      claim: poolBenefit,
      hints: ['Making fills a table of two thousand. Borrowing is a `pop` and an `append`.'],
      mistakes: [
        {
          idea: 'pools are for other languages',
          predicts: 'false',
          says: 'For cheap objects they gain little in CPython. Here the initialisation is what costs.',
        },
      ],
      why: 'Database connections are the classic case: what is saved there is not memory but a conversation.',
    },
    {
      claim: lazySaves,
      hints: ['Nine of ten tables are never asked for.'],
      mistakes: [
        {
          idea: 'the memory is needed sooner or later',
          predicts: 'false',
          says: 'Only what is asked for. Here that is one in ten.',
        },
      ],
      why: 'Where everything is asked for in the end, laziness saves nothing and costs a test at every access.',
    },
    {
      claim: takesCpu,
      hints: ['Three hundred thousand times almost nothing.'],
      mistakes: [
        {
          idea: 'allocation is free in a managed language',
          predicts: 'false',
          says: 'Somebody does it, and that is the same processor.',
        },
      ],
      why: 'A few tens of nanoseconds each: worth a thought in the inner loop, and nowhere else.',
    },
  ],
);
