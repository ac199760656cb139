import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown, unlessRight } from '#lessons/numbers/exercises/told.ts';

type Range = { first: number; end: number };

/** How many numbers of the range lie in first … last. */
function within(p: Range, first: number, last: number): number {
  return Math.max(0, Math.min(p.end - 1, last) - Math.max(p.first, first) + 1);
}

/** How many ints of a range come from the interpreter's cache. */
export const cachedInts = defineExercise<Range>({
  id: 'numbers-cached-ints',
  kind: 'predict-output',
  revision: 1,
  title: 'How many ints are one object',
  instances: [
    { first: -100, end: 100 },
    { first: 200, end: 300 },
    { first: -10, end: 10 },
    { first: 300, end: 400 },
    { first: 0, end: 1000 },
    { first: -50, end: 0 },
    { first: 250, end: 260 },
    { first: -5, end: 50 },
    { first: 100, end: 500 },
  ],
  numeric: { unit: 'numbers' },
  prompt: (p) =>
    `Each number from ${p.first} to ${p.end - 1} is read from text twice. For how many of them are the two results one and the same object?`,
  code: (p) =>
    `same = 0\nfor i in range(${p.first}, ${p.end}):\n    if int(str(i)) is int(str(i)):\n        same += 1\nprint(same)\n`,
  check: (_, code) => ({
    checker: 'output',
    code,
    probes: {
      lowest: 'min(i for i in range(-500, 500) if int(str(i)) is int(str(i)))',
      highest: 'max(i for i in range(-500, 3000) if int(str(i)) is int(str(i)))',
    },
  }),
  hints: () => [
    'The interpreter makes some ints once, when it starts, and hands out the same objects for ever.',
    'Which ints would you keep ready: those that loops, indexes and bytes need. A few negative ones are among them.',
    'Count both ends of the cache: the lowest and the highest belong to it, and so does zero.',
  ],
  mistakes: [
    {
      idea: 'every int is an object of its own',
      predicts: (r) => unlessRight(0, r),
      says: () =>
        'Then small programs would spend their time making and freeing the same few ints. CPython keeps the common ones.',
      probe: () => 'print(int("7") is int("7"))',
    },
    {
      idea: 'equal ints are always the same object',
      predicts: (r) => unlessRight(r.params.end - r.params.first, r),
      says: () =>
        'That would need a look-up for every result of every calculation. Only a short run of ints is shared.',
      probe: () => 'print(int("1000") is int("1000"))',
    },
    {
      idea: 'the cache holds the numbers of a signed byte',
      predicts: (r) => unlessRight(within(r.params, -128, 127), r),
      says: () =>
        'That is the cache of Java’s `Integer`. CPython’s lies further to the right: few negative numbers, more positive ones.',
      probe: () => 'print([i for i in range(-200, 0) if int(str(i)) is int(str(i))])',
    },
    {
      idea: 'the cache starts at zero',
      predicts: (r) => unlessRight(within(r.params, 0, 256), r),
      says: () =>
        'Close. A few negative numbers are kept as well, since −1 and its neighbours are common in indexes.',
      probe: () => 'print([i for i in range(-20, 3) if int(str(i)) is int(str(i))])',
    },
  ],
  explain: (r) =>
    `**${String(r.answer).trim()}** of them. CPython makes the ints from ${shown(r.value('lowest'))} to ${shown(r.value('highest'))} when it starts (\`_PY_NSMALLNEGINTS\` and \`_PY_NSMALLPOSINTS\`), ` +
    'and every operation that yields one of these values returns the object that is there already. Outside that run each calculation makes a fresh object. ' +
    'The bounds have been the same from 3.9 to 3.14; 3.15 is going to widen them.',
});

const PAIRS = {
  computed: 'a = 257\nb = a + 0',
  literals: 'a = 257\nb = 257',
  folded: 'a = 257\nb = 256 + 1',
  small: "a = 256\nb = int('256')",
  executed: "a = 257\nexec('b = 257')",
  float: "a = 1.5\nb = float('1.5')",
  converted: 'a = 257\nb = int(a)',
  negative: "a = -5\nb = int('-5')",
  below: "a = -6\nb = int('-6')",
  product: 'a = 16 * 16\nb = a * 1',
} as const;

/** Whether two names hold one object, depending on who made the second value. */
export const sameObject = defineExercise<{ pair: keyof typeof PAIRS }>({
  id: 'numbers-same-object',
  kind: 'predict-output',
  revision: 1,
  title: 'Equal, or the same?',
  instances: [
    { pair: 'folded' },
    { pair: 'computed' },
    { pair: 'literals' },
    { pair: 'executed' },
    { pair: 'small' },
    { pair: 'float' },
    { pair: 'converted' },
    { pair: 'negative' },
    { pair: 'below' },
    { pair: 'product' },
  ],
  choices: () => ['True', 'False'],
  prompt: () => 'These lines are run as one script. What do they print?',
  code: (p) => `${PAIRS[p.pair]}\nprint(a is b)\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    '`is` asks whether two names lead to one object. Equality does not enter into it.',
    'Who makes the second object: the compiler, before the first line runs, or a calculation while it runs? And does the maker have a reason to make a new one?',
  ],
  mistakes: [
    {
      idea: '`is` compares values',
      predicts: (r) => unlessRight('True', r),
      says: () =>
        'The values are equal, and `==` would say so. But the second value was made by other code, at another time, as a new object.',
      probe: () => 'a = 1000\nb = a + 0\nprint(a == b, a is b, id(a) == id(b))',
    },
    {
      idea: 'each value written or asked for is a new object',
      predicts: (r) => unlessRight('False', r),
      says: () =>
        'Something was shared. The compiler keeps one constant for equal literals of a script, small ints are kept by the interpreter, and `int(x)` returns an `x` that is an int already.',
      probe: () => 'code = compile("a = 257; b = 257", "x", "exec")\nprint(code.co_consts)',
    },
  ],
  explain: (r) => {
    const why = {
      computed:
        '`a + 0` is calculated while the script runs. The result lies outside the cache, so it is a new object that happens to be equal.',
      literals:
        'The compiler meets two equal constants in one piece of code and stores one (the constant cache of `Python/compile.c`). In an interactive session, where each line is compiled on its own, the same two lines print something else.',
      folded:
        'The compiler calculates `256 + 1` itself, finds the constant already there and shares it. Nothing is added when the script runs.',
      small:
        '`int` reads the text while the script runs, but its result is one of the ints made at start-up, and that object is returned.',
      executed:
        '`exec` compiles its text separately, with constants of its own. Two compilations, two objects.',
      float: 'There is no cache of floats: `float` makes a new one from the text.',
      converted:
        '`int(a)` has nothing to convert: `a` is exactly an int, immutable, and is returned as it is.',
      negative: 'A few negative ints are kept from the start as well, and this is the last of them.',
      below: 'This int lies just below those that are kept from the start, so the text gives a new object.',
      product:
        'Both values are made by calculations, at two different times. But they lie within the ints that exist from the start, so both times that one is returned.',
    };
    return `It prints **${String(r.answer).trim()}**. ${why[r.params.pair]} Compare numbers with \`==\`; what \`is\` says of them is an accident of who made them.`;
  },
});
