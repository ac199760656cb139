import { judgeClaims } from '#lessons/author/judge-claims.ts';
import {
  builtInsAlways,
  builtInsFaster,
  generatorsAreFunctions,
  generatorsSave,
  localsFaster,
  localsOtherInstruction,
  setFasterThanList,
  structuresDiffer,
  valuesOnDemand,
} from '#lessons/claims/optimization-tips.ts';

/** What the guide advises. */
export const tipClaims = judgeClaims({ id: 'tips-claims', revision: 2, title: 'The guide’s tips' }, [
  {
    claim: builtInsAlways,
    hints: [
      'Count what each of the two really has to do.',
      'How many comparisons does sorting need, and how many the search for the smallest?',
    ],
    mistakes: [
      {
        idea: 'C is always faster',
        predicts: 'true',
        says: 'The step is faster. If there are many more steps, that does not help: `sorted(xs)[0]` orders everything to throw all but one away.',
        probe: 'print(min([3, 1, 2]), sorted([3, 1, 2])[0])',
      },
    ],
    why: 'The right built-in, here `min`, is both short and fast.',
  },
  {
    claim: builtInsFaster,
    hints: ['Where is the loop of `sum`?'],
    mistakes: [
      {
        idea: 'since 3.11 loops are as fast as C',
        predicts: 'depends',
        says: 'They got faster, not that fast: every addition still makes an object and runs several instructions.',
      },
    ],
    why: 'For small ints `sum` even adds C longs, without making an object for each step.',
  },
  {
    claim: localsFaster,
    hints: [
      'A local is a slot of the frame. Where is a global?',
      'Which versions rewrite an instruction, once it has run often?',
    ],
    mistakes: [
      {
        idea: 'a look-up always costs more',
        predicts: 'true',
        says: 'It does, up to 3.10. Since 3.11 the instruction is rewritten into one that knows where in the dict the global was, and has only to check that this still holds.',
      },
      {
        idea: 'globals are cached by now, so there is nothing to gain',
        predicts: 'false',
        says: 'Up to 3.10 there is a good deal. Since 3.11 there is little left, and not always that.',
      },
    ],
    why: 'It is worth a thought in a hot loop only, and a measurement before it.',
  },
  {
    claim: localsOtherInstruction,
    hints: ['`dis` shows the names of the instructions.'],
    mistakes: [
      {
        idea: 'names are looked up when the program runs',
        predicts: 'false',
        says: 'Whether a name is local is decided by the compiler, which saw the assignment.',
        probe:
          'def f():\n    print(x)\n    x = 1\ntry:\n    f()\nexcept Exception as e:\n    print(type(e).__name__)',
      },
    ],
    why: 'That is also why reading a local before its assignment is an error, even if a global has that name.',
  },
  {
    claim: setFasterThanList,
    hints: ['How many items does each of them compare?'],
    mistakes: [
      {
        idea: 'hashing costs as much as comparing',
        predicts: 'false',
        says: 'One hash instead of a hundred comparisons. It pays as soon as you look more than a few times.',
      },
    ],
    why: 'To make the set costs one hash for each element, so for one look a list wins.',
  },
  {
    claim: structuresDiffer,
    hints: ['The program prints sizes. Are any two the same?'],
    mistakes: [
      {
        idea: 'they all hold pointers',
        predicts: 'false',
        says: 'They do, and differ in how many they leave room for, and in what they keep beside them.',
      },
    ],
    why: 'Bytes are one cost, steps another; no container is best at everything.',
  },
  {
    claim: generatorsSave,
    hints: ['How many squares exist at one time?'],
    mistakes: [
      {
        idea: 'the values have to be somewhere',
        predicts: 'false',
        says: 'One of them is. `sum` adds it and lets it go.',
      },
    ],
    why: 'It holds for whoever takes the values one by one; collect them and you are back where you were.',
  },
  {
    claim: generatorsAreFunctions,
    hints: ['Of which type is each of the three?'],
    mistakes: [
      {
        idea: 'what yields is a function',
        predicts: 'true',
        says: 'A generator *function* is one. An expression in round brackets is no function: it gives a generator at once.',
        probe: 'g = (n for n in range(3))\nprint(callable(g), next(g))',
      },
    ],
    why: 'Yet both give the same kind of thing, and whoever takes the values cannot tell which it was.',
  },
  {
    claim: valuesOnDemand,
    hints: ['Does calling a generator function run its body?'],
    mistakes: [
      {
        idea: 'a call runs the body',
        predicts: 'false',
        says: 'It makes a generator and stops before the first line.',
        probe: 'def g():\n    print("begun")\n    yield\ng()\nprint("nothing yet")',
      },
    ],
    why: 'Its frame waits between two values, with all local variables in it.',
  },
]);
