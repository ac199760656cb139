import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

const MODULES = {
  comprehension: { source: 'prices = [5, 7, 9]\ngross = [price * 2 for price in prices]', functions: 0 },
  functions: { source: 'def net(): pass\ndef gross(): pass', functions: 2 },
  class: {
    source: 'class Price:\n    def net(self): pass\n    def gross(self): pass',
    functions: 2,
  },
  lambdas: { source: 'net = lambda price: price\ngross = lambda price: net(price) * 2', functions: 0 },
  nested: {
    source: 'def shop():\n    def price():\n        return lambda: 5\n    return price',
    functions: 2,
  },
  'three comprehensions': {
    source: 'a = [x for x in (1, 2)]\nb = {x for x in a}\nc = {x: [y for y in b] for x in a}',
    functions: 0,
  },
  generator: { source: 'total = sum(price * 2 for price in [5, 7, 9])', functions: 0 },
} as const;

type CodeObjectParams = { readonly module: keyof typeof MODULES; readonly environment: EnvironmentId };

/** Which parts of a module get a code object of their own. */
export const codeObjects = defineExercise<CodeObjectParams>({
  kind: 'predict-output',
  id: 'bytecode-code-objects',
  revision: 1,
  title: 'One module, how many code objects?',
  instances: [
    { module: 'class', environment: 'cpython-3.13-64' },
    { module: 'functions', environment: 'cpython-3.13-64' },
    { module: 'comprehension', environment: 'cpython-3.11-64' },
    { module: 'comprehension', environment: 'cpython-3.13-64' },
    { module: 'generator', environment: 'cpython-3.13-64' },
    { module: 'nested', environment: 'cpython-3.13-64' },
    { module: 'three comprehensions', environment: 'cpython-3.11-64' },
    { module: 'lambdas', environment: 'cpython-3.9-64' },
    { module: 'three comprehensions', environment: BROWSER_ENVIRONMENT },
  ],
  target: (p) => p.environment,
  prompt: () =>
    'How many code objects does this source compile to, counting the one of the module itself? Run as a script.',
  code: (p) =>
    `source = '''\n${MODULES[p.module].source}\n'''\n\ndef count(code):\n    total = 1\n    for const in code.co_consts:\n        if type(const) is type(code):\n            total += count(const)\n    return total\n\nprint(count(compile(source, 'shop.py', 'exec')))\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  numeric: { unit: 'code objects' },
  hints: () => [
    'A code object belongs to each piece of source with a namespace of its own: the module, and what else?',
    'The body of a class is executed once, to fill a namespace. What is executed has code. For comprehensions, look at the version: 3.12 came with PEP 709.',
  ],
  mistakes: [
    {
      idea: 'the module and its functions',
      predicts: (reveal) => wrong(reveal, MODULES[reveal.params.module].functions + 1),
      says: () =>
        'Functions are not the only pieces with names of their own. A class body runs once to fill its namespace, and a generator expression runs later and in steps: both need code.',
      probe: () => "print(compile('class Price: pass', 'shop.py', 'exec').co_consts)",
    },
    {
      idea: 'one code object for each module',
      predicts: ({ params }) => (MODULES[params.module].functions > 0 ? 1 : null),
      says: () => 'Code objects nest: inner ones are *constants* of the outer one.',
      probe: () => "print(compile('def net(): pass', 'shop.py', 'exec').co_consts)",
    },
    {
      idea: 'a comprehension is a hidden function',
      predicts: ({ params, target }) =>
        target === 'cpython-3.11-64' || !params.module.includes('comprehension')
          ? null
          : params.module === 'comprehension'
            ? 2
            : 5,
      says: () =>
        'It was, until 3.11. Since 3.12 list, dict and set comprehensions are compiled into the code around them (PEP 709), so there is no call and no second code object.',
      probe: () => "import dis\ndis.dis(compile('[p * 2 for p in prices]', 'shop.py', 'eval'))",
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)}** here; CPython 3.9 says ${printed(reveal, 'cpython-3.9-64')} and 3.13 says ${printed(reveal, 'cpython-3.13-64')}. ` +
    'Module, class body, function, lambda and generator expression each have a namespace, and each becomes one code object, stored among the constants (`co_consts`) of the one around it. ' +
    'List, dict and set comprehensions belonged to this list until 3.11; PEP 709 made 3.12 write them in place. ' +
    'Executing a `def` makes no code: it wraps the finished code object in a new function object.',
});
