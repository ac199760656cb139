import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import type { Reveal } from '#domain/lesson/exercise.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** A program whose pieces call `mark`, and the places that a wrong idea gives them. */
interface Program {
  readonly text: string;
  /** In an order that is not the answer. */
  readonly things: readonly string[];
  /** What someone expects to whom a definition is a whole that waits for its call; null where that is right. */
  readonly asleep: readonly number[] | null;
}

const PROGRAMS: Readonly<Record<string, Program>> = {
  default: {
    text: `def price(rate=mark('default')):
    mark('body')


mark('module')
price()`,
    things: ['body', 'default', 'module'],
    asleep: [3, 2, 1],
  },
  class: {
    text: `class Shop:
    def open(self):
        mark('method')

    mark('class body')


mark('module')
Shop().open()`,
    things: ['method', 'module', 'class body'],
    asleep: [3, 1, 2],
  },
  decorator: {
    text: `def wrap(function):
    mark('decorator')
    return function


@wrap
def price(rate=mark('default')):
    mark('body')


mark('module')
price()`,
    things: ['decorator', 'default', 'body', 'module'],
    asleep: [2, 3, 4, 1],
  },
  generator: {
    text: `def prices():
    mark('first line')
    yield 5
    mark('last line')


it = prices()
mark('called')
next(it)
mark('next')
list(it)`,
    things: ['first line', 'last line', 'called', 'next'],
    asleep: null,
  },
  expression: {
    text: `later = (mark('item') for _ in [mark('iterable')])
mark('module')
list(later)`,
    things: ['item', 'iterable', 'module'],
    asleep: [3, 2, 1],
  },
  assignment: {
    text: `table = {}


def of(name, value):
    mark(name)
    return value


of('container', table)[of('key', 1)] = of('value', 2)`,
    things: ['container', 'key', 'value'],
    asleep: null,
  },
  call: {
    text: `def of(name, value=None):
    mark(name)
    return value


def pay(*amounts, tip):
    mark('body')


of('function', pay)(of('amount'), tip=of('tip'))`,
    things: ['body', 'tip', 'function', 'amount'],
    asleep: null,
  },
  nested: {
    text: `def outer():
    def inner(rate=mark('inner default')):
        mark('inner body')

    mark('outer body')
    return inner


mark('module')
outer()()`,
    things: ['inner body', 'inner default', 'outer body', 'module'],
    asleep: [4, 3, 2, 1],
  },
  finally: {
    text: `def price():
    try:
        mark('try')
        return mark('value')
    finally:
        mark('finally')


price()
mark('caller')`,
    things: ['finally', 'caller', 'try', 'value'],
    asleep: null,
  },
};

type OrderParams = { readonly program: string };

const programOf = ({ program }: OrderParams): Program =>
  PROGRAMS[program] ?? { text: '', things: [], asleep: null };

/** The places that pieces have in the text, from top to bottom and left to right. */
function placesInText({ text, things }: Program): readonly number[] {
  return placesOf(things.map((thing) => text.indexOf(`'${thing}'`)));
}

/** What is compiled together runs in pieces, each in its own time. */
export const order = defineExercise<OrderParams>({
  kind: 'predict-order',
  id: 'interpreter-order',
  revision: 1,
  title: 'Compiled at once, run in pieces',
  instances: Object.keys(PROGRAMS).map((program) => ({ program })),
  things: (p) => programOf(p).things,
  direction: 'marked first',
  observation: 'places',
  unit: '',
  prompt: () =>
    'All of this is compiled before any of it runs. Then the pieces run, and `mark` notes each. In which order are they noted?',
  code: (p) => `marks = []


def mark(name):
    marks.append(name)


${programOf(p).text}
`,
  check: (p, code) => ({
    checker: 'output',
    code,
    probes: {
      places: `[marks.index(name) for name in ${JSON.stringify(programOf(p).things)}]`,
      marks: 'marks',
    },
  }),
  hints: () => [
    'Be the evaluation loop: go from line to line, and ask what has to be known before the line is done.',
    '`def` and `class` are statements. What do they carry out when they are reached, and what do they only keep?',
  ],
  mistakes: [
    {
      idea: 'from top to bottom, as it is written',
      predicts: (reveal) => differing(reveal, placesInText(programOf(reveal.params))),
      says: ({ params }) =>
        params.program === 'assignment'
          ? 'In an assignment the right-hand side comes first: what is to be stored must be there before the place for it is worked out.'
          : 'That is the order of the text. Bodies of functions and generators are code objects of their own: they are compiled where they stand, and run when somebody asks.',
      probe: () => "def body():\n    print('body')\n\n\nprint('module')\nbody()",
    },
    {
      idea: 'a definition waits for its call as a whole',
      predicts: (reveal) => {
        const { asleep } = programOf(reveal.params);
        return asleep === null ? null : differing(reveal, asleep);
      },
      says: () =>
        'Only the body waits. Defaults, decorators, the body of a class and the outermost iterable of a generator expression belong to the code around them, and are carried out there.',
      probe: () => "def price(rate=print('default')):\n    print('body')\n\n\nprint('module')",
    },
    {
      idea: 'arguments are worked out before the function',
      predicts: ({ params }) => (params.program === 'call' ? [4, 2, 3, 1] : null),
      says: () =>
        'The function comes first: it is an expression like the arguments, it stands on their left, and it lies below them on the stack.',
      probe: () => "import dis\ndis.dis(compile('f(a)', '', 'eval'))",
    },
  ],
  explain: (reveal) =>
    `${(reveal.value('marks') as readonly string[]).map((name) => `*${name}*`).join(', ')}; so in every version. ` +
    'A `def` carries out its defaults and its decorators, and wraps finished code in a function. The body of a class runs at once, to fill the class. ' +
    'Bodies of functions and generators run when they are called or asked for a value.',
});

/** The places, or null where they are right. */
function differing(reveal: Reveal<OrderParams>, places: readonly number[]): readonly number[] | null {
  return JSON.stringify(places) === JSON.stringify(reveal.answer)
    ? null
    : (wrong(reveal, places) as readonly number[]);
}
