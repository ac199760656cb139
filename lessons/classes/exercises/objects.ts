import { defineExercise } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Things round a class, what someone answers who is one step off, and why it is what it is. */
const THINGS = {
  Thing: {
    near: 'object',
    why: 'A class that names no metaclass is made by `type`, so it is an instance of that. `object` is its base.',
  },
  'Thing()': { near: 'type', why: 'An instance points to the class that was called.' },
  type: { near: 'object', why: '`type` is its own type. Somewhere the road has to end.' },
  object: { near: 'object', why: '`object` is a class like others, and classes are instances of `type`.' },
  Meta: {
    near: 'Meta',
    why: '`Meta` is *derived from* `type`, and it is an *instance* of `type` as well: it names no other metaclass.',
  },
  Special: {
    near: 'type',
    why: 'The class statement names `Meta` as the metaclass, so `Meta` was called to make it.',
  },
  'Special()': {
    near: 'Meta',
    why: 'An instance of `Special` knows its class only. The metaclass is the affair of the class.',
  },
  Derived: { near: 'type', why: 'It names no metaclass, but its base has one, and that is inherited.' },
  'Thing.draw': { near: 'method', why: 'Read through the class it is what `def` made: a function.' },
  'Thing().draw': {
    near: 'function',
    why: 'Read through an instance, the function is bound to it, and that makes a method object.',
  },
  'Thing.__bases__': {
    near: 'dict',
    why: 'The bases have an order and do not change often, so they are kept in a tuple.',
  },
  'vars(Thing)': {
    near: 'dict',
    why: 'Behind it is a dict. The proxy lets you read, so that no write goes past `type.__setattr__` and its caches.',
  },
  'vars(Thing())': {
    near: 'mappingproxy',
    why: 'An instance hands out its dict itself. Nothing is cached about it that a write could spoil.',
  },
  "vars(Thing)['made']": {
    near: 'function',
    why: 'The decorator made a `classmethod` object of the function, and that is what the body bound. It becomes a method when it is read.',
  },
  'Thing.made': {
    near: 'function',
    why: 'A class method is bound to the class when it is read through it, and so becomes a method object.',
  },
  'Thing.__name__': { near: 'type', why: 'The name is a plain text; nothing leads back from it.' },
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
      predicts: (reveal) => wrong(reveal, THINGS[reveal.params.thing].near),
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
  explain: (reveal) => `\`${printed(reveal, reveal.target)}\`. ${THINGS[reveal.params.thing].why}`,
});

/** What a function that makes a class makes anew at every call. */
const MADE = {
  classes: {
    expression: '{id(one) for one in made}',
    why: 'each call makes another class, with a dictionary, tuples and keys of its own. In a function that is called often, that is a quiet way to use memory.',
  },
  functions: {
    expression: '{id(f) for one in made for f in methods(one)}',
    why: 'each call runs the body again, and each `def` in it makes another function. Only the code inside them is shared.',
  },
  'code objects': {
    expression: '{id(f.__code__) for one in made for f in methods(one)}',
    why: 'code objects are made by the compiler. They are constants of the code around them (`co_consts`), and all functions that are made of one share it.',
  },
  metaclasses: {
    expression: '{id(type(one)) for one in made}',
    why: 'all these classes are instances of `type`, which was there before.',
  },
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
        'Not everything. What was there before the call is used again: the new objects only point to it.',
      probe: () =>
        'def make():\n    def f(): pass\n    return f\na, b = make(), make()\nprint(a is b, a.__code__ is b.__code__)',
    },
  ],
  explain: (reveal) => `**${String(reveal.answer)}**: ${MADE[reveal.params.counted].why}`,
});
