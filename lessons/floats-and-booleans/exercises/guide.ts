import { judgeClaims } from '#lessons/author/judge-claims.ts';
import { intMetadata16, intOverhead, intValue4, primitivesAreObjects } from '#lessons/claims/numbers.ts';
import { boolCpu, boolOneZero, boolSubtype, boolTwo, floatLikeInt } from '#lessons/claims/numbers-floats.ts';

/** What the guide says of the memory of numbers, and of booleans. */
export const claimsOnNumbers = judgeClaims(
  { id: 'floats-claims-numbers', revision: 1, title: 'The guide on numbers' },
  [
    {
      claim: boolCpu,
      hints: [
        'Whose addition does a boolean use?',
        'What does a Python that watches its own loops wait to see?',
      ],
      mistakes: [
        {
          idea: 'what is an int is treated as one',
          predicts: 'true',
          says: 'Since 3.11 additions of ints are specialised, and the quick instruction insists on the type `int` itself.',
          probe:
            'from timeit import timeit\nprint(timeit("a + b", "a, b = 3, 4"), timeit("a + b", "a, b = True, False"))',
        },
        {
          idea: 'booleans always were slower',
          predicts: 'false',
          says: 'On 3.9 and 3.10 no instruction is specialised, so both go the same way.',
        },
      ],
      why: 'It does not make booleans slow. It makes loops over exact ints a little faster.',
    },
    {
      claim: intMetadata16,
      hints: ['Which words stand in front of the digits?'],
      mistakes: [
        {
          idea: 'an int has the header of a bare object',
          predicts: 'depends',
          says: 'A bare object has that header, on 64 bits. An int adds a word before its digits begin, on every build.',
          probe: 'print(object.__basicsize__, int.__basicsize__)',
        },
        {
          idea: 'reference count and type, and that is all',
          predicts: 'true',
          says: 'Somebody must know how many digits follow, and whether the number is negative.',
          probe: 'print(object.__basicsize__, int.__basicsize__, float.__basicsize__)',
        },
      ],
      why: 'The guide’s sum comes out right because it calls that word padding.',
    },
    {
      claim: intValue4,
      hints: ['How wide is the field in which a digit lies?'],
      mistakes: [
        {
          idea: 'the value is a machine word',
          predicts: 'depends',
          says: 'Words differ in width between builds. Digits do not.',
          probe: 'import sys\nprint(sys.int_info)',
        },
        {
          idea: 'small values take less',
          predicts: 'false',
          says: 'Memory is handed out by the digit. One digit is the least.',
          probe: 'import sys\nprint(sys.getsizeof(1), sys.getsizeof(2 ** 30 - 1))',
        },
      ],
      why: 'CPython may be built with digits of 15 bits in two bytes; hardly anybody does.',
    },
    {
      claim: intOverhead,
      hints: ['Compare what stands in front of the digits with one digit.'],
      mistakes: [
        {
          idea: 'the overhead is small',
          predicts: 'false',
          says: 'Three words against one digit of four bytes. In a small int nearly all is overhead.',
          probe: 'print(int.__basicsize__, int.__itemsize__)',
        },
        {
          idea: 'with narrow words it is the other way round',
          predicts: 'depends',
          says: 'Even of four bytes each, three words are more than a digit.',
        },
      ],
      why: 'That is why a million numbers belong into an `array` and not into a list.',
    },
    {
      claim: primitivesAreObjects,
      hints: ['What does `sys.getsizeof(object())` count?'],
      mistakes: [
        {
          idea: 'simple values are no objects',
          predicts: 'false',
          says: 'In Java `int` is none. In Python each value has a type, a count of references, and methods.',
          probe: 'print((1).bit_length(), type(True), isinstance(1.5, object))',
        },
      ],
      why: 'A bare object is nothing but these two words.',
    },
    {
      claim: floatLikeInt,
      hints: ['Add up: two words and a double, three words and a digit.'],
      mistakes: [
        {
          idea: 'a float has twice the digits, so twice the size',
          predicts: 'false',
          says: 'What the double has more than a digit is made up for by the word that a float does without.',
          probe: 'import sys\nprint(sys.getsizeof(1.5), sys.getsizeof(1))',
        },
        {
          idea: 'that holds on 64 bits only',
          predicts: 'depends',
          says: 'With words half as wide both come out even closer.',
        },
      ],
      why: 'Only with small ints, of course: a float stays as it is, and an int grows.',
    },
    {
      claim: boolSubtype,
      hints: ['What is `bool.__mro__`?'],
      mistakes: [
        {
          idea: 'bool is a type beside int',
          predicts: 'false',
          says: 'In many languages it is. Here it was added late (PEP 285), when programs used 0 and 1, and so it had to fit.',
          probe: 'print(bool.__mro__, isinstance(True, int))',
        },
      ],
      why: 'So a boolean goes wherever an int goes: as an index, as a key, into `sum`.',
    },
    {
      claim: boolTwo,
      hints: ['What does `bool(7)` give back? A new object?'],
      mistakes: [
        {
          idea: 'each comparison makes a new truth value',
          predicts: 'false',
          says: 'It returns one of two objects that have been there since the start, so `is True` even works.',
          probe: 'print((1 < 2) is (3 < 4), bool(7) is True)',
        },
      ],
      why: 'And nobody can add a third: `bool` refuses to be subclassed.',
    },
    {
      claim: boolOneZero,
      hints: ['What does `{True: 1, 1: 2}` hold?'],
      mistakes: [
        {
          idea: 'equal in conditions only',
          predicts: 'false',
          says: 'Any non-zero int counts as true in a condition. But only 1 is equal to True.',
          probe: 'print(True == 1, True == 2, bool(2), {True: "a", 1: "b"})',
        },
      ],
      why: 'Equal objects have equal hashes, so True and 1 are one key.',
    },
  ],
);
