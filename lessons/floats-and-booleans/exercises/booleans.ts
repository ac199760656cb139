import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, wordBytes, type On } from '#lessons/numbers/exercises/told.ts';

const EXPRESSIONS = {
  plus: 'True + True',
  and: 'True & False',
  minus: '-True',
  over: 'True / True',
  xor: 'True ^ True',
  or: 'True | 2',
  times: 'True * 3',
  power: 'False ** False',
  not: 'not 2',
} as const;

/** The value and the type of arithmetic with booleans. */
export const booleanArithmetic = defineExercise<{ of: keyof typeof EXPRESSIONS }>({
  id: 'numbers-boolean-arithmetic',
  kind: 'predict-output',
  revision: 1,
  title: 'Calculating with booleans',
  claims: ['bool-subtype-of-int', 'bool-one-and-zero'],
  instances: [
    { of: 'plus' },
    { of: 'and' },
    { of: 'over' },
    { of: 'or' },
    { of: 'minus' },
    { of: 'xor' },
    { of: 'times' },
    { of: 'power' },
    { of: 'not' },
  ],
  choices: (p) =>
    ({
      plus: ['True bool', '2 bool', '2 int', '1 int'],
      and: ['0 int', 'False bool', 'True bool', '0 bool'],
      minus: ['False bool', '-1 bool', '-1 int', '0 int'],
      over: ['1.0 float', '1 int', 'True bool', '1.0 bool'],
      xor: ['0 int', '1 int', 'True bool', 'False bool'],
      or: ['True bool', '3 int', '2 int', '3 bool'],
      times: ['3 int', 'True bool', '3 bool', '1 int'],
      power: ['0 int', 'False bool', 'True bool', '1 int'],
      not: ['0 int', '-2 int', 'False bool', 'True bool'],
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
          times: 'True bool',
          power: 'True bool',
          not: null,
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
          times: null,
          power: null,
          not: '0 int',
        })[r.params.of],
      says: () =>
        'Not every one: `&`, `|` and `^` of two booleans are defined by `bool` itself, and `/` always gives a float.',
      probe: () => 'print(True & True, True | False, True ^ True, 4 / 2)',
    },
    {
      idea: 'the value is a number but the type stays `bool`',
      predicts: (r) =>
        (({ plus: '2 bool', times: '3 bool', and: '0 bool' }) as Readonly<Record<string, string>>)[
          r.params.of
        ] ?? null,
      says: () =>
        'There are exactly two objects of type `bool`, and they are called `True` and `False`. Nothing else can have that type.',
      probe: () =>
        'print(bool(2), type(True + True))\ntry:\n    class Three(bool): pass\nexcept TypeError as error:\n    print(error)',
    },
  ],
  explain: (r) =>
    `**${shown(r.answer).trim()}**. \`bool\` is a subclass of \`int\` with two instances. It defines \`&\`, \`|\` and \`^\` (\`Objects/boolobject.c\`), which return a bool when both sides are one (and since 3.12 a \`~\` that only adds a warning). ` +
    '`not` is the interpreter’s own and always gives a bool. Every other operator is inherited from `int`, treats `True` as 1 and `False` as 0, and returns what it returns for ints.',
});

type Constant = { value: string; on: On };

/** Zero and the two booleans, whose digits changed between versions. */
export const zeroAndBooleanSize = defineExercise<Constant>({
  id: 'numbers-zero-and-bool-size',
  kind: 'predict-size',
  revision: 1,
  title: 'Zero, True and False',
  instances: [
    { value: 'True', on: '3.13' },
    { value: 'False', on: '3.9' },
    { value: '0', on: '3.11' },
    { value: '0', on: '3.10' },
    { value: 'False', on: 'browser' },
    { value: 'True', on: 'browser' },
    { value: '0', on: '3.13' },
    { value: 'False', on: '3.10' },
    { value: '0', on: 'browser' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) => `How many bytes does \`sys.getsizeof(x)\` report for \`${p.value}\`?`,
  code: (p) => `x = ${p.value}\n`,
  check: (_, code) => ({ checker: 'sizes', code, expression: 'x' }),
  hints: () => [
    'A bool is an int in everything but its name and how it prints. Which int is this one?',
    'How many digits does that int store? For zero the answer changed when 3.11 came.',
  ],
  mistakes: [
    {
      idea: 'a truth value fits in a byte',
      predicts: () => 1,
      says: () =>
        'As a C `bool` it would. In Python it is an object: a reference count and a type come first, whatever the value.',
      probe: () => 'import sys\nprint(object.__basicsize__, sys.getsizeof(object()))',
    },
    {
      idea: 'one byte behind the object header',
      predicts: (r) => unlessRight(2 * wordBytes(r.target) + 1, r),
      says: () =>
        'There is no one-byte value. `bool` inherits the whole layout of `int`: header, length, digits.',
      probe: () => 'print(bool.__mro__, bool.__basicsize__ == int.__basicsize__, bool.__itemsize__)',
    },
    {
      idea: 'zero has no digits',
      predicts: (r) => (r.params.value === 'True' ? null : unlessRight(3 * wordBytes(r.target), r)),
      says: () =>
        'True until 3.10, where zero was an int of length nothing. Since 3.11 every int has room for at least one digit, and `getsizeof` counts it.',
      probe: () => 'import sys\nprint(sys.version_info[:2], sys.getsizeof(0), sys.getsizeof(1))',
    },
    {
      idea: 'as large as any other small int on 64 bits',
      predicts: (r) => unlessRight(28, r),
      says: () =>
        'That is what the int 1 takes on 64-bit CPython. Look at the environment: either this Python stores zero without a digit, or its words are half as wide.',
      probe: () =>
        'import sys, struct\nprint(struct.calcsize("P"), sys.getsizeof(False), sys.getsizeof(True))',
    },
  ],
  explain: (r) =>
    `\`${r.params.value}\` takes **${shown(r.answer)} bytes** here. The same expression gives ${shown(r.value('size', 'cpython-3.9-64'))} on CPython 3.9, ` +
    `${shown(r.value('size', 'cpython-3.13-64'))} on 3.13 and ${shown(r.value('size', 'pyodide-3.14-32'))} in the browser's 32-bit Python. ` +
    'A bool has the layout of an int, with one digit for `True`. `False` is a zero, and a zero had no digit at all before 3.11.',
});
