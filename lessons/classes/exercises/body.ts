import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

interface Story {
  readonly source: string;
  readonly choices: readonly string[];
  /** What someone answers who thinks that a class is only described, like in C++. */
  readonly declared: string;
  /** What someone answers who thinks that the body belongs to each instance. */
  readonly perInstance: string;
  readonly why: string;
}

/** Classes whose definition says what it is doing. */
const STORIES = {
  method: {
    source: "class Thing:\n    note('body')\n\n    def draw(self):\n        note('call')\n\nnote('after')",
    choices: ['after', 'body after', 'body call after', 'after body'],
    declared: 'after',
    perInstance: 'after body',
    why: 'The body ran from top to bottom; the method was only made, since nobody called it.',
  },
  default: {
    source:
      "class Thing:\n    def draw(self, size=note('default')):\n        note('call')\n\nnote('after')\nThing().draw()",
    choices: ['after default call', 'default after call', 'after call', 'default call after'],
    declared: 'after default call',
    perInstance: 'default call after',
    why: 'A default value is computed when `def` is executed, and that is part of the body.',
  },
  decorator: {
    source:
      "def mark(function):\n    note('decorator')\n    return function\n\nclass Thing:\n    @mark\n    def draw(self):\n        note('call')\n\n    note('body')\n\nThing().draw()",
    choices: ['body call decorator', 'decorator call body', 'decorator body call', 'body decorator call'],
    declared: 'body decorator call',
    perInstance: 'decorator call body',
    why: 'A decorator is called as soon as its `def` has made the function, once and before the next line of the body.',
  },
  nested: {
    source:
      "class Outer:\n    note('outer')\n\n    class Inner:\n        note('inner')\n\n    note('rest')\n\nnote('after')",
    choices: ['outer rest inner after', 'outer rest after', 'outer inner rest after', 'after'],
    declared: 'after',
    perInstance: 'outer rest after',
    why: 'A class statement inside a body is a statement like the others, and runs when its turn comes.',
  },
  hook: {
    source:
      "class Base:\n    def __init_subclass__(cls):\n        note('hook')\n\nclass Thing(Base):\n    note('body')\n\nThing()",
    choices: ['hook body', 'body hook', 'body', 'body hook hook'],
    declared: 'hook body',
    perInstance: 'body hook hook',
    why: '`__init_subclass__` is called by `type.__new__`, once the body has run and the class is there.',
  },
  metaclass: {
    source:
      "class Meta(type):\n    def __new__(meta, *parts):\n        note('new')\n        return super().__new__(meta, *parts)\n\nclass Thing(metaclass=Meta):\n    note('body')\n\nThing()",
    choices: ['new body', 'body new', 'body new new', 'body'],
    declared: 'new body',
    perInstance: 'body new new',
    why: 'The body fills a namespace first; the metaclass is called with that namespace, and makes the class of it.',
  },
  repeated: {
    source:
      "def make():\n    class Thing:\n        note('body')\n    return Thing\n\nnote('defined')\nmake()\nmake()",
    choices: ['body defined', 'defined', 'defined body', 'defined body body'],
    declared: 'defined',
    perInstance: 'body defined',
    why: 'A class statement inside a function is executed at every call, and makes another class each time.',
  },
  instances: {
    source:
      "class Thing:\n    note('body')\n\n    def __init__(self):\n        note('init')\n\nThing()\nThing()",
    choices: ['body init body init', 'init init', 'body init init', 'init body init body'],
    declared: 'init init',
    perInstance: 'body init body init',
    why: 'The body runs once for the class, `__init__` once for each instance.',
  },
  base: {
    source:
      "def base():\n    note('base')\n    return object\n\nclass Thing(base()):\n    note('body')\n\nThing()\nThing()",
    choices: ['body base', 'base body', 'base base body', 'base body base body'],
    declared: 'body base',
    perInstance: 'base body base body',
    why: 'The bases are ordinary expressions. They are evaluated once, before the body.',
  },
} as const satisfies Record<string, Story>;

type StoryParams = { readonly story: keyof typeof STORIES };

/** A class statement is executed, and when. */
export const bodyOrder = defineExercise<StoryParams>({
  kind: 'predict-output',
  id: 'classes-body-order',
  revision: 1,
  title: 'When does the body run?',
  claims: ['class-runs-body', 'instance-runs-init', 'instance-type-before-init'],
  instances: (Object.keys(STORIES) as (keyof typeof STORIES)[]).map((story) => ({ story })),
  prompt: () => 'The program notes what it passes. What does it print in the end?',
  code: (p) =>
    `seen = []\n\ndef note(word):\n    seen.append(word)\n\n${STORIES[p.story].source}\nprint(*seen)\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  choices: (p) => STORIES[p.story].choices,
  hints: () => [
    'Read the program from top to bottom, as Python does. Which lines are inside a function that nobody has called yet?',
    'A class body is not inside a function. It is executed where it stands.',
  ],
  mistakes: [
    {
      idea: 'a class is a declaration',
      predicts: (reveal) => wrong(reveal, STORIES[reveal.params.story].declared),
      says: () =>
        'In C++ or Java the compiler reads a class and nothing runs. In Python `class` is a statement: its body is executed there and then.',
      probe: () => "class Thing:\n    print('the body runs, and there is no instance yet')",
    },
    {
      idea: 'the body runs for each instance',
      predicts: (reveal) => wrong(reveal, STORIES[reveal.params.story].perInstance),
      says: () => 'The body makes the class, once. What is to happen for each instance goes into `__init__`.',
      probe: () => "class Thing:\n    print('body')\nThing(); Thing(); Thing()",
    },
  ],
  explain: (reveal) =>
    `It prints *${printed(reveal, reveal.target)}*. ${STORIES[reveal.params.story].why} ` +
    'All of that is done by `__build_class__` in `Python/bltinmodule.c`: bases first, then the body, then the metaclass.',
});

interface Body {
  readonly source: string;
  /** The count of someone who sees only plain assignments. */
  readonly assigned: number;
  /** The count of someone who takes every name that is ever bound. */
  readonly bound: number;
}

/** Bodies that leave more, or fewer, names behind than one might think. */
const BODIES = {
  'a loop': { source: "colour = 'red'\nfor side in range(4):\n    last = side", assigned: 1, bound: 4 },
  'a method': {
    source: "colour = 'red'\n\ndef scale(self, factor):\n    result = factor * 2\n    self.size = result",
    assigned: 1,
    bound: 4,
  },
  'a comprehension': { source: 'squares = [n * n for n in range(9)]\ncount = 9', assigned: 1, bound: 3 },
  'an import': { source: 'import math\nfrom os import sep\nroot = math.sqrt(2)', assigned: 1, bound: 4 },
  'an annotation': { source: 'x: int\ny: int = 0\nz = 0', assigned: 1, bound: 3 },
  'a deletion': {
    source: 'helper = 2\nwide = helper * 2\nhigh = helper * 3\ndel helper',
    assigned: 1,
    bound: 3,
  },
  'the same name again': {
    source: 'def draw(self):\n    pass\n\ndef draw(self, size):\n    pass\n\ndef paint(self):\n    pass',
    assigned: 0,
    bound: 3,
  },
  'a class inside': {
    source: "colour = 'red'\n\nclass Part:\n    size = 3\n    weight = 4",
    assigned: 1,
    bound: 4,
  },
  'an exception': {
    source: 'try:\n    ratio = 1 / 0\nexcept ZeroDivisionError as error:\n    ratio = None',
    assigned: 2,
    bound: 3,
  },
  'three at once': {
    source: 'x = y = z = 0\nx = 5\n\ndef __init__(self):\n    self.w = 1',
    assigned: 2,
    bound: 5,
  },
} as const satisfies Record<string, Body>;

type BodyParams = { readonly body: keyof typeof BODIES };

/** What of a body ends up in the dictionary of the class. */
export const namespace = defineExercise<BodyParams>({
  kind: 'predict-output',
  id: 'classes-namespace',
  revision: 1,
  title: 'What the body leaves behind',
  claims: [
    'class-variables-in-dict',
    'class-methods-in-dict',
    'class-body-fills-dictionary',
    'methods-function-in-class-dict',
  ],
  instances: (Object.keys(BODIES) as (keyof typeof BODIES)[]).map((body) => ({ body })),
  numeric: { unit: 'names' },
  prompt: () =>
    'How many names are in the dictionary of the class in the end? Those that begin with an underscore are left out of the count.',
  code: (p) =>
    `class Thing:\n${BODIES[p.body].source.replaceAll(/^(?=.)/gm, '    ')}\n\nprint(len([name for name in vars(Thing) if name[0] != '_']))\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  hints: () => [
    'Imagine the same lines at the top of a module. Which global names would there be afterwards?',
    'Functions, comprehensions and inner classes have namespaces of their own. Loops, `import` and `try` have not.',
  ],
  mistakes: [
    {
      idea: 'only plain assignments count',
      predicts: (reveal) => wrong(reveal, BODIES[reveal.params.body].assigned),
      says: () =>
        'Every statement that binds a name binds it here: `def`, `class`, `import` and `for` as well as `=`. And the names are counted, not the lines.',
      probe: () => 'class Thing:\n    import math\n    for i in range(3): pass\nprint(Thing.math, Thing.i)',
    },
    {
      idea: 'every name in sight belongs to the class',
      predicts: (reveal) => wrong(reveal, BODIES[reveal.params.body].bound),
      says: () =>
        'Some of these live elsewhere, or no longer: locals of a method and of a comprehension, names of an inner class, attributes of `self`, what was deleted.',
      probe: () => "class Thing:\n    xs = [n for n in range(3)]\nprint(hasattr(Thing, 'n'))",
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)}**. The body is executed with a fresh dictionary as its local names, and \`type.__new__\` copies what is in it at the end. ` +
    {
      'a loop': 'A `for` has no namespace of its own, so its variable stays, with its last value.',
      'a method':
        'The locals of the method exist in a frame, while it runs; `self.size` is for the instance.',
      'a comprehension':
        'The variable of a comprehension is its own affair, also where newer versions run it inline.',
      'an import': '`import` binds a name. The class now has a module as an attribute.',
      'an annotation': 'A bare annotation binds nothing. It is only remembered as an annotation.',
      'a deletion': '`del` takes the name out of the namespace before the class is made.',
      'the same name again':
        'A dictionary has one value for a key. The first function is dropped without a word.',
      'a class inside': 'The inner class is one name here, and has a dictionary of its own.',
      'an exception':
        'At the end of an `except … as` block Python deletes the name, so that the traceback can be freed.',
      'three at once':
        'Binding a name again replaces the value. `__init__` is there too, with an underscore.',
    }[reveal.params.body],
});
