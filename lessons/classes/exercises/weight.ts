import { measuredValues, placesOf } from '#domain/grading/order.ts';
import { defineExercise, type Reveal } from '#domain/lesson/exercise.ts';
import { printed } from '#lessons/author/printed.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { wrong } from '#lessons/author/wrong.ts';

type OrderParams = { readonly a: string; readonly b: string; readonly c: string; readonly d: string };

const things = (p: OrderParams): readonly string[] => [p.a, p.b, p.c, p.d];

/** The sizes that were measured, with another one for `thing`. */
function sizesWith(reveal: Reveal<OrderParams>, thing: string, size: number): readonly number[] {
  const sizes = measuredValues(reveal.value('sizes')) ?? [];
  return sizes.map((measured, place) => (things(reveal.params)[place] === thing ? size : measured));
}

/** Classes among other things, by their own bytes. */
export const sizeOrder = defineExercise<OrderParams>({
  kind: 'predict-order',
  id: 'classes-size-order',
  revision: 1,
  title: 'A class on the scales',
  claims: ['class-more-memory-than-basic', 'instance-larger-than-number', 'class-own-memory'],
  instances: [
    { a: 'Thing', b: '7', c: 'Thing()', d: '{}' },
    { a: '[]', b: 'Thing', c: '2.5', d: 'set()' },
    { a: 'set()', b: 'Thing()', c: 'Thing', d: '2.5' },
    { a: 'Thing.draw', b: 'Thing', c: '7', d: '[]' },
    { a: "{'a': 1}", b: '()', c: 'Thing', d: '{}' },
    { a: 'Thing()', b: '[0] * 1000', c: 'Thing', d: '()' },
    { a: 'list(range(50))', b: 'Thing', c: '7', d: 'Thing()' },
    { a: 'Thing', b: "'x' * 100", c: "'x' * 5000", d: '[]' },
  ],
  things,
  direction: 'smallest first',
  observation: 'sizes',
  unit: 'bytes',
  prompt: () => 'Put these in order by `sys.getsizeof`. The class has one short method.',
  code: (p) =>
    `import sys\n\nclass Thing:\n    def draw(self):\n        pass\n\nthings = [${things(p).join(', ')}]\n`,
  check: (_p, code) => ({
    checker: 'output',
    code,
    probes: { sizes: '[sys.getsizeof(thing) for thing in things]' },
  }),
  hints: () => [
    '`Thing()` is an instance, `Thing` the class. Which of them has to know about methods, bases and operators?',
    'The struct of a class made in Python has a place for every special method there is, used or not.',
  ],
  mistakes: [
    {
      idea: 'a class is a small description',
      predicts: (reveal) => placesOf(sizesWith(reveal, 'Thing', 0)),
      says: () =>
        'A class is one of the larger objects that a program of yours makes: a `PyHeapTypeObject` has places for all special methods, for numbers, sequences, mappings and coroutines.',
      probe: () => 'import sys\nclass Thing: pass\nprint(sys.getsizeof(Thing), sys.getsizeof(Thing()))',
    },
    {
      idea: 'an instance is as large as its class',
      predicts: (reveal) => {
        const places = placesOf(sizesWith(reveal, 'Thing()', Infinity));
        return JSON.stringify(places) === JSON.stringify(reveal.answer) ? null : places;
      },
      says: () => 'An instance only points to its class. All that the class knows is stored there, once.',
      probe: () =>
        'import sys\nclass Thing: pass\nprint([sys.getsizeof(Thing()) for i in range(3)], sys.getsizeof(Thing))',
    },
  ],
  explain: (reveal) =>
    `${inOrder(reveal, things(reveal.params), 'sizes')}. ` +
    'The class is that large because its C struct reserves a pointer for each special method (`nb_add`, `mp_subscript`, …), so that `a + b` need not look anything up by name. ' +
    'And `getsizeof` counts for it the table of keys that its instances share.',
});

type ScalesParams = { readonly methods: number; readonly instances: number };

/** `1 instance`, `3 instances`, `no instances`. */
function counted(n: number, word: string): string {
  return `${n === 0 ? 'no' : n} ${word}${n === 1 ? '' : 's'}`;
}

/** Class against instances: which of them takes more? */
export const outweighed = defineExercise<ScalesParams>({
  kind: 'predict-output',
  id: 'classes-outweighed',
  revision: 1,
  title: 'The class, or its instances?',
  claims: ['class-overhead-few-instances', 'class-overhead-many-instances'],
  instances: [
    { methods: 50, instances: 3 },
    { methods: 50, instances: 5000 },
    { methods: 1, instances: 4 },
    { methods: 1, instances: 10_000 },
    { methods: 10, instances: 10 },
    { methods: 200, instances: 60 },
    { methods: 5, instances: 600 },
    { methods: 0, instances: 1 },
    { methods: 20, instances: 2000 },
  ],
  prompt: (p) =>
    `A class with \`__init__\` and ${counted(p.methods, 'other short method')}, and ${counted(p.instances, 'instance')} with one attribute each. Which takes more memory in all?`,
  code: (p) =>
    `import gc\nimport sys\nimport tracemalloc\n\nsource = '''\nclass Thing:\n    def __init__(self):\n        self.x = None\n'''\nfor i in range(${p.methods}):\n    source += f'    def m{i}(self):\\n        return {i}\\n'\n\n` +
    `tracemalloc.start()\nbefore = tracemalloc.get_traced_memory()[0]\nexec(source)\ngc.collect()\ndefined = tracemalloc.get_traced_memory()[0]\nkept = [Thing() for i in range(${p.instances})]\nmade = tracemalloc.get_traced_memory()[0]\n\n` +
    `print('the class' if defined - before > made - defined else 'the instances')\n`,
  check: (_p, code) => ({
    checker: 'output',
    code,
    probes: {
      of_class:
        'sys.getsizeof(Thing) + sum(sys.getsizeof(f) + sys.getsizeof(f.__code__) for f in vars(Thing).values() if callable(f))',
      of_instances: 'round(made - defined, -2)',
    },
  }),
  choices: () => ['the class', 'the instances'],
  hints: () => [
    'A class is paid for once. With its dictionary and keys it comes to a few thousand bytes.',
    'A short method takes some hundred bytes, function and code together. An instance takes about a hundred; the first ones of a class a few hundred.',
  ],
  mistakes: [
    {
      idea: 'many methods make heavy instances',
      predicts: (reveal) =>
        reveal.params.methods >= 10 ? wrong(reveal, 'the instances') : wrong(reveal, 'the class'),
      says: () =>
        'Methods are weighed once, with the class. Count: a few thousand bytes for the class and a few hundred for each method, against a hundred for each instance, or a few hundred for the first ones.',
      probe: () =>
        "import sys\nLean = type('Lean', (), {})\nRich = type('Rich', (), {f'm{i}': print for i in range(99)})\nprint(sys.getsizeof(Lean()), sys.getsizeof(Rich()))",
    },
    {
      idea: 'what there is more of weighs more',
      predicts: (reveal) =>
        wrong(reveal, reveal.params.methods > reveal.params.instances ? 'the class' : 'the instances'),
      says: () => 'A method is heavier than an instance, and a class without methods heavier than both.',
    },
  ],
  explain: (reveal) =>
    `*${printed(reveal, reveal.target)}*. Class, functions and code take ${Number(reveal.value('of_class')).toLocaleString('en')} bytes by \`getsizeof\` alone, and the class has more beside that; the instances came to about ${Number(reveal.value('of_instances')).toLocaleString('en')}. ` +
    `On CPython 3.9 it was ${Number(reveal.value('of_class', 'cpython-3.9-64')).toLocaleString('en')} and ${Number(reveal.value('of_instances', 'cpython-3.9-64')).toLocaleString('en')}. ` +
    (reveal.params.instances <= 60
      ? 'Since 3.11 the first instances are larger than later ones will be, for the class does not know yet how many attributes to plan for: the next lesson tells.'
      : 'The class is paid for once, whatever it holds. What counts here is the attributes, and methods are free.'),
});
