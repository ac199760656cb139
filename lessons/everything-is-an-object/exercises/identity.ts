import { defineExercise } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Two ways to get to a value. */
const PAIRS = {
  'computed 257': { a: "int('257')", b: "int('257')" },
  'computed 256': { a: "int('256')", b: "int('256')" },
  'literal 257': { a: '257', b: '257' },
  'two lists': { a: '[]', b: '[]' },
  'empty tuples': { a: 'tuple([])', b: 'tuple({})' },
  nan: { a: "float('nan')", b: 'a' },
  'one letter': { a: "''.join(['a'])", b: "'banana'[1]" },
  floats: { a: "float('2.5')", b: "float('2.5')" },
  'copied list': { a: '[1, 2]', b: 'a[:]' },
  'sliced text': { a: "''.join(['a', 'b'])", b: 'a[:]' },
  letters: { a: "''.join(['a', 'b'])", b: "''.join(['a', 'b'])" },
} as const;

const ONE = 'equal, one object';
const TWO = 'equal, two objects';
const ODD = 'different, one object';
const APART = 'different, two objects';

type PairParams = { readonly pair: keyof typeof PAIRS };

/** Equality asks the values, identity asks the addresses. */
export const identity = defineExercise<PairParams>({
  kind: 'predict-output',
  id: 'object-identity',
  revision: 1,
  title: 'Equal, or the same?',
  instances: [
    { pair: 'computed 257' },
    { pair: 'nan' },
    { pair: 'computed 256' },
    { pair: 'literal 257' },
    { pair: 'empty tuples' },
    { pair: 'two lists' },
    { pair: 'letters' },
    { pair: 'one letter' },
    { pair: 'copied list' },
    { pair: 'sliced text' },
    { pair: 'floats' },
  ],
  prompt: () =>
    '`==` asks the objects whether they are equal, `is` compares their addresses. What is printed, when this runs as one script?',
  code: (p) =>
    `a = ${PAIRS[p.pair].a}\nb = ${PAIRS[p.pair].b}\nsame = 'one object' if a is b else 'two objects'\nprint('equal' if a == b else 'different', same, sep=', ')\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => [TWO, ONE, APART, ODD],
  hints: () => [
    'Is there a reason why CPython would have this object already, instead of making it anew?',
    'There is a cache of small integers, a single empty tuple, and one copy of each constant for each piece of code that is compiled together. And IEEE 754 has a number that is not equal to itself.',
  ],
  mistakes: [
    {
      idea: 'equal values are the same object',
      predicts: (reveal) => wrong(reveal, ONE),
      says: ({ params }) =>
        params.pair === 'nan'
          ? 'One object it is. But `==` asks the number, and “not a number” is unequal to everything, to itself too.'
          : 'Each side makes an object, and nobody searches the memory for an equal one. Sharing happens only where someone has built it in.',
      probe: () => "a = int('257'); b = int('257')\nprint(a == b, hex(id(a)), hex(id(b)))",
    },
    {
      idea: 'each expression makes a new object',
      predicts: (reveal) => (reveal.params.pair === 'nan' ? null : wrong(reveal, TWO)),
      says: () =>
        'Often, but not here: this object existed already, or was made once for both. Immutable objects can be shared because nobody can tell, except by `is`.',
      probe: () => "print(int('256') is int('256'), tuple([]) is (), chr(97) is 'a')",
    },
    {
      idea: 'unequal must mean different objects',
      predicts: ({ params }) => (params.pair === 'nan' ? APART : null),
      says: () =>
        'Equality is a question to the object’s type, and a type may answer as it likes. Identity is not: `b = a` makes no copy.',
      probe: () => "a = float('nan')\nprint(a == a, a is a, a in [a])",
    },
  ],
  explain: (reveal) =>
    `*${String(reveal.answer)}*, in all environments recorded here. Assigning never copies: a name is a pointer. ` +
    'CPython keeps the integers from −5 to 256, the empty tuple, the empty text and texts of one Latin-1 letter, and the compiler keeps one copy of equal constants per compilation. ' +
    'All of that is thrift, not a promise: typed into a prompt line by line, or split over two modules, the same lines may answer otherwise. Use `is` for `None` and for your own sentinels, and `==` for values.',
});

/** Things to ask for their type. */
const SUBJECTS = {
  'a class': 'Point',
  'a built-in function': 'len',
  'the class of classes': 'type',
  'a method of an instance': 'Point().area',
  'a function in a class': 'Point.area',
  None: 'None',
  'a method of a list': '[].append',
  'a lambda': '(lambda: 0)',
  'the type of None': 'type(None)',
} as const;

type TypeParams = { readonly subject: keyof typeof SUBJECTS };

/** Everything has a type, classes and functions included. */
export const typeOf = defineExercise<TypeParams>({
  kind: 'predict-output',
  id: 'object-type-of',
  revision: 1,
  title: 'What is it an instance of?',
  instances: [
    { subject: 'a class' },
    { subject: 'a method of an instance' },
    { subject: 'the class of classes' },
    { subject: 'a function in a class' },
    { subject: 'a built-in function' },
    { subject: 'None' },
    { subject: 'a method of a list' },
    { subject: 'the type of None' },
    { subject: 'a lambda' },
  ],
  prompt: (p) =>
    `Every object has a type. Which type does \`${SUBJECTS[p.subject]}\` have? The program prints its name.`,
  code: (p) =>
    `class Point:\n    def area(self):\n        return 0\n\nprint(type(${SUBJECTS[p.subject]}).__name__)\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => [
    'object',
    'function',
    'type',
    'method',
    'builtin_function_or_method',
    'NoneType',
    'Point',
    'class',
  ],
  hints: () => [
    'The type pointer of the header is there in each object, so there is always an answer. What *made* this object?',
    'A `class` statement makes an instance of one type, a `def` statement of another. Reading a function through an instance makes a small object that remembers both.',
  ],
  mistakes: [
    {
      idea: 'the base of everything is the type of everything',
      predicts: () => 'object',
      says: () =>
        '`isinstance(x, object)` is always true, because every type derives from `object`. The type of x is the more precise answer.',
      probe: () => 'print(type(int), int.__mro__)',
    },
    {
      idea: 'functions are functions',
      predicts: (reveal) =>
        ['a built-in function', 'a method of an instance', 'a method of a list'].includes(
          reveal.params.subject,
        )
          ? 'function'
          : null,
      says: () =>
        'Callable, yes. But what is written in C, and what has been bound to an instance, are objects of other types than what `def` makes.',
      probe: () => 'print(type(len), type([].append), type(lambda: 0))',
    },
    {
      idea: 'what is found in a class is a method',
      predicts: ({ params }) => (params.subject === 'a function in a class' ? 'method' : null),
      says: () =>
        'Python 3 has no unbound methods. Read from the class, it is what `def` made; only reading it from an instance binds it.',
      probe: () => "class Point:\n    def area(self): return 0\nprint(Point.__dict__['area'] is Point.area)",
    },
    {
      idea: '“class” is a type',
      predicts: ({ params }) =>
        ['a class', 'the class of classes', 'the type of None'].includes(params.subject) ? 'class' : null,
      says: () =>
        'It is a keyword, and how Python prints a class. The object that the statement makes has a type with another name.',
      probe: () => 'class Point: pass\nprint(Point, type(Point))',
    },
  ],
  explain: (reveal) =>
    `\`${String(reveal.answer)}\`. There is nothing in Python that has no type: classes are instances of \`type\`, and \`type\` is an instance of itself, which is where the regress ends. ` +
    'Functions, methods, modules, code and `None` are objects with a header like 7 and 2.5; you can give them a second name, put them into a list, or ask for their size.',
});
