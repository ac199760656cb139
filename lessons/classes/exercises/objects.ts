import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Things round a class, and what someone answers who is one step off. */
const THINGS = {
  Thing: 'object',
  'Thing()': 'type',
  type: 'object',
  object: 'object',
  Meta: 'Meta',
  Special: 'type',
  'Special()': 'Meta',
  Derived: 'type',
  'Thing.draw': 'method',
  'Thing().draw': 'function',
  'Thing.__bases__': 'dict',
  'vars(Thing)': 'dict',
  'vars(Thing())': 'mappingproxy',
  "vars(Thing)['made']": 'function',
  'Thing.made': 'function',
  'Thing.__name__': 'type',
} as const;

type ThingParams = { readonly thing: keyof typeof THINGS };

/** A class is an instance, too. */
export const typeOf = defineExercise<ThingParams>({
  kind: 'predict-output',
  id: 'classes-type-of',
  revision: 1,
  title: 'The type of what?',
  claims: [
    'class-is-object',
    'class-metaclass-instance',
    'class-metaclass-type',
    'class-bases-tuple',
    'class-name-string',
    'class-stores-name',
    'class-stores-bases',
    'instance-type-decides',
  ],
  instances: (Object.keys(THINGS) as (keyof typeof THINGS)[]).map((thing) => ({ thing })),
  prompt: (p) => `What is the type of \`${p.thing}\`, by its name?`,
  code: (p) =>
    `class Thing:\n    def draw(self):\n        pass\n\n    @classmethod\n    def made(cls):\n        return cls()\n\n` +
    `class Meta(type):\n    pass\n\nclass Special(metaclass=Meta):\n    pass\n\nclass Derived(Special):\n    pass\n\nprint(type(${p.thing}).__name__)\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => [
    'type',
    'object',
    'Thing',
    'Special',
    'Meta',
    'function',
    'method',
    'classmethod',
    'mappingproxy',
    'dict',
    'tuple',
    'str',
  ],
  hints: () => [
    'Say it aloud: of what is this an *instance*? A class is an instance of its metaclass, not of its bases.',
    'A metaclass is inherited. A function becomes a method only when it is read through an instance, or through a class if it is a class method.',
  ],
  mistakes: [
    {
      idea: 'one step too far, or not far enough',
      predicts: (reveal) => wrong(reveal, THINGS[reveal.params.thing]),
      says: () =>
        'There are two directions here. *Is an instance of* leads to the type; *is derived from* leads to the bases. `object` is at the end of the second road, `type` at the end of the first.',
      probe: () => 'print(type(type), type(object), type.__bases__, object.__bases__)',
    },
    {
      idea: 'the type of a class is the class',
      predicts: ({ params }) =>
        params.thing === 'Thing' ? 'Thing' : params.thing === 'Special' ? 'Special' : null,
      says: () =>
        'Its *instances* are of that type. The class itself was made by something else, its metaclass.',
      probe: () => 'class Thing: pass\nprint(type(Thing()), type(Thing), isinstance(Thing, Thing))',
    },
  ],
  explain: (reveal) =>
    `\`${printed(reveal, reveal.target)}\`. ` +
    'An instance points to its class, a class points to its metaclass, and `type` points to itself: the chain ends there. ' +
    'The name of a class is a `str`, its bases are a `tuple`, and its namespace is a `dict` that `__dict__` shows through a `mappingproxy`, so that no write goes past `type.__setattr__` and its caches.',
});

/** What a function that makes a class makes anew at every call. */
const MADE = {
  classes: { expression: '{id(one) for one in made}', each: 'another class' },
  functions: { expression: '{id(f) for one in made for f in methods(one)}', each: 'other functions' },
  'code objects': {
    expression: '{id(f.__code__) for one in made for f in methods(one)}',
    each: 'the same code objects',
  },
  metaclasses: { expression: '{id(type(one)) for one in made}', each: 'the same metaclass' },
} as const;

type MadeParams = { readonly counted: keyof typeof MADE; readonly calls: number; readonly methods: number };

/** Executing a class statement again makes class and functions again, from the same code. */
export const madeAgain = defineExercise<MadeParams>({
  kind: 'predict-output',
  id: 'classes-made-again',
  revision: 1,
  title: 'The same statement, once more',
  claims: ['class-body-makes-functions', 'class-own-memory'],
  instances: [
    { counted: 'functions', calls: 5, methods: 3 },
    { counted: 'classes', calls: 7, methods: 2 },
    { counted: 'code objects', calls: 6, methods: 4 },
    { counted: 'functions', calls: 8, methods: 2 },
    { counted: 'metaclasses', calls: 9, methods: 3 },
    { counted: 'code objects', calls: 20, methods: 3 },
    { counted: 'functions', calls: 30, methods: 4 },
    { counted: 'classes', calls: 12, methods: 5 },
  ],
  numeric: { unit: 'objects' },
  prompt: (p) =>
    `A function with a class statement is called ${p.calls} times; the class has ${p.methods} methods. How many different ${p.counted} are there then?`,
  code: (p) =>
    `import types\n\ndef make():\n    class Thing:\n${Array.from({ length: p.methods }, (_, i) => `        def m${String(i)}(self):\n            return ${String(i)}\n`).join('\n')}\n    return Thing\n\n` +
    `def methods(one):\n    return [f for f in vars(one).values() if type(f) is types.FunctionType]\n\n` +
    `made = [make() for call in range(${p.calls})]\nprint(len(${MADE[p.counted].expression}))\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  hints: () => [
    'What did the compiler make before anything ran, and what is made when a line is executed?',
    '`def` is a statement too: it wraps code that exists into a new function object.',
  ],
  mistakes: [
    {
      idea: 'the class is made once, by the compiler',
      predicts: (reveal) => wrong(reveal, reveal.params.counted === 'functions' ? reveal.params.methods : 1),
      says: () =>
        'The compiler made code. Class and functions are made of it whenever the statement is executed, and look alike without being the same.',
      probe: () => 'def make():\n    class Thing: pass\n    return Thing\nprint(make() is make(), make())',
    },
    {
      idea: 'everything is made anew',
      predicts: (reveal) =>
        wrong(
          reveal,
          reveal.params.counted === 'metaclasses'
            ? reveal.params.calls
            : reveal.params.calls * reveal.params.methods,
        ),
      says: () =>
        'Not everything. What was there before the call is used again, and points are only set to it.',
      probe: () =>
        'def make():\n    def f(): pass\n    return f\na, b = make(), make()\nprint(a is b, a.__code__ is b.__code__)',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)}**: every call makes ${MADE[reveal.params.counted].each}. ` +
    'A class statement in a function that is called often is a quiet way to use memory, for each class has its own dictionary, its own tuples and its own entry in the caches. ' +
    'The bytecode is shared, since code objects are constants of the enclosing code (`co_consts`).',
});
