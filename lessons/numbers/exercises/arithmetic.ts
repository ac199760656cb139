import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown, unlessRight } from './told.ts';

const EXPRESSIONS = {
  plus: 'True + True',
  and: 'True & False',
  minus: '-True',
  over: 'True / True',
  xor: 'True ^ True',
  or: 'True | 2',
} as const;

/** The value and the type of arithmetic with booleans. */
export const booleanArithmetic = defineExercise<{ of: keyof typeof EXPRESSIONS }>({
  id: 'numbers-boolean-arithmetic',
  kind: 'predict-output',
  revision: 1,
  title: 'Calculating with booleans',
  instances: [{ of: 'plus' }, { of: 'and' }, { of: 'over' }, { of: 'or' }, { of: 'minus' }, { of: 'xor' }],
  choices: (p) =>
    ({
      plus: ['True bool', '2 bool', '2 int', '1 int'],
      and: ['0 int', 'False bool', 'True bool', '0 bool'],
      minus: ['False bool', '-1 bool', '-1 int', '0 int'],
      over: ['1.0 float', '1 int', 'True bool', '1.0 bool'],
      xor: ['0 int', '1 int', 'True bool', 'False bool'],
      or: ['True bool', '3 int', '2 int', '3 bool'],
    })[p.of],
  prompt: (p) => `What are the value and the type of \`${EXPRESSIONS[p.of]}\`?`,
  code: (p) => `value = ${EXPRESSIONS[p.of]}\nprint(value, type(value).__name__)\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    '`bool` is a subclass of `int`: it inherits every operator that it does not define itself.',
    'The operators that `bool` defines for two booleans are `&`, `|` and `^`. The rest is done by `int`.',
  ],
  mistakes: [
    {
      idea: 'a boolean stays a boolean',
      predicts: (r) =>
        ({
          plus: 'True bool',
          and: null,
          minus: 'False bool',
          over: 'True bool',
          xor: null,
          or: 'True bool',
        })[r.params.of],
      says: () => 'The operator comes from `int` here, and an int’s operator gives back a plain number.',
      probe: () => 'print("__add__" in vars(bool), "__and__" in vars(bool), "__add__" in vars(int))',
    },
    {
      idea: 'every operator gives back an int',
      predicts: (r) =>
        ({
          plus: null,
          and: '0 int',
          minus: null,
          over: '1 int',
          xor: '0 int',
          or: null,
        })[r.params.of],
      says: () =>
        'Not every one: `&`, `|` and `^` of two booleans are defined by `bool` itself, and `/` always gives a float.',
      probe: () => 'print(True & True, True | False, True ^ True, 4 / 2)',
    },
    {
      idea: 'the value is a number but the type stays `bool`',
      predicts: (r) =>
        r.params.of === 'plus'
          ? '2 bool'
          : unlessRight('0 bool', r.params.of === 'and' ? r : { answer: '0 bool' }),
      says: () =>
        'There are exactly two objects of type `bool`, and they are called `True` and `False`. Nothing else can have that type.',
      probe: () =>
        'print(bool(2), type(True + True))\ntry:\n    class Three(bool): pass\nexcept TypeError as error:\n    print(error)',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer).trim()}**. \`bool\` is a subclass of \`int\` with two instances. It defines \`&\`, \`|\` and \`^\` (\`Objects/boolobject.c\`), which return a bool when both sides are one (and since 3.12 a \`~\` that only adds a warning). ` +
    'Every other operator is inherited from `int`, treats `True` as 1 and `False` as 0, and returns what it returns for ints.',
});

const OPERATIONS = {
  add: { text: 'return a + b', says: 'adding two numbers of *n* bits' },
  equal: {
    text: 'return a == b',
    says: 'comparing two numbers of *n* bits that differ only in the last bits',
  },
  'bit-length': { text: 'return a.bit_length()', says: 'asking a number of *n* bits for its length' },
  negate: { text: 'return -a', says: 'negating a number of *n* bits' },
  positive: { text: 'return a > 0', says: 'asking whether a number of *n* bits is greater than zero' },
} as const;

/** How the time of an operation grows with the length of the numbers. */
export const arithmeticGrowth = defineExercise<{ operation: keyof typeof OPERATIONS }>({
  id: 'numbers-arithmetic-growth',
  kind: 'predict-complexity',
  revision: 1,
  title: 'Arithmetic on long numbers',
  instances: [
    { operation: 'add' },
    { operation: 'bit-length' },
    { operation: 'negate' },
    { operation: 'positive' },
    { operation: 'equal' },
  ],
  prompt: (p) => `How does the time of ${OPERATIONS[p.operation].says} grow with *n*?`,
  code: (p) =>
    `def prepare(n):\n    return (1 << n) - 1, (1 << n) - 3\n\n\ndef operation(state):\n    a, b = state\n    ${OPERATIONS[p.operation].text}\n`,
  check: (_, code) => ({ checker: 'timing', code, sizes: [2 ** 15, 2 ** 17, 2 ** 19, 2 ** 21] }),
  hints: () => [
    'The number is a row of digits in memory. How many of them must be looked at, or written?',
    'The length and the sign of an int stand in its header, in front of the digits.',
  ],
  mistakes: [
    {
      idea: 'an operation on two numbers is one step of the processor',
      predicts: (r) => unlessRight('O(1)', r),
      says: () =>
        'For numbers of one digit it nearly is. These have tens of thousands, and the processor sees them a digit at a time.',
      probe: () =>
        'from timeit import timeit\nfor n in (1000, 100_000, 10_000_000):\n    a = (1 << n) - 1\n    print(n, timeit(lambda: a + a, number=20))',
    },
    {
      idea: 'every digit must be read',
      predicts: (r) => unlessRight('O(n)', r),
      says: () =>
        'Nothing here depends on the digits in the middle: the header says how many there are and which sign the number has.',
      probe: () =>
        'from timeit import timeit\nfor n in (1000, 10_000_000):\n    a = (1 << n) - 1\n    print(n, timeit(lambda: a > 0, number=1000))',
    },
    {
      idea: 'halving, as in a search',
      predicts: () => 'O(log n)',
      says: () =>
        'The *value* grows exponentially with n, but n already counts its bits. Either all the digits are visited, or none.',
      probe: () => 'import sys\nfor n in (1000, 10_000, 100_000):\n    print(n, sys.getsizeof(1 << n))',
    },
  ],
  explain: (r) =>
    `It grows as **${shown(r.answer)}**. ` +
    {
      add: 'Addition walks along both numbers a digit at a time, as you do on paper, and writes a result of the same length (`x_add` in `Objects/longobject.c`).',
      equal:
        'Both have the same length, so the digits are compared one by one from the most significant end, and the difference sits at the other end (`long_compare`).',
      'bit-length': 'The header holds the number of digits; only the topmost digit has to be looked at.',
      negate:
        'The sign is one field, but ints are immutable: a new object is made and every digit is copied (`long_neg`).',
      positive:
        'A comparison looks at sign and length first. Zero has another length, so the digits are never read.',
    }[r.params.operation] +
    ' In numbers of everyday size all of this disappears behind the cost of running a bytecode instruction at all.',
});
