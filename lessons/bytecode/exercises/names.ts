import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Functions and modules that read the name `price`, by where the name is bound. */
const READERS = {
  parameter: 'def show(price):\n    return price\n\ncode = show.__code__',
  global: 'price = 5\n\ndef show():\n    return price\n\ncode = show.__code__',
  module: "code = compile('price = 5\\nprint(price)', 'shop.py', 'exec')",
  enclosing:
    'def shop(price):\n    def show():\n        return price\n    return show\n\ncode = shop(5).__code__',
  'declared global': 'def show():\n    global price\n    price = 5\n    return price\n\ncode = show.__code__',
  deleted: 'def show(price):\n    del price\n    return price\n\ncode = show.__code__',
  'one branch only':
    'def show(found):\n    if found:\n        price = 5\n    return price\n\ncode = show.__code__',
} as const;

type NameParams = { readonly bound: keyof typeof READERS; readonly environment: EnvironmentId };

/** Which instruction reads a variable, decided by the compiler from where the name is bound. */
export const nameLoad = defineExercise<NameParams>({
  kind: 'predict-output',
  id: 'bytecode-name-load',
  revision: 1,
  title: 'Which instruction reads the variable?',
  instances: [
    { bound: 'global', environment: 'cpython-3.13-64' },
    { bound: 'parameter', environment: 'cpython-3.13-64' },
    { bound: 'module', environment: 'cpython-3.13-64' },
    { bound: 'enclosing', environment: 'cpython-3.13-64' },
    { bound: 'parameter', environment: BROWSER_ENVIRONMENT },
    { bound: 'one branch only', environment: 'cpython-3.13-64' },
    { bound: 'one branch only', environment: 'cpython-3.9-64' },
    { bound: 'declared global', environment: 'cpython-3.13-64' },
    { bound: 'enclosing', environment: 'cpython-3.9-64' },
    { bound: 'deleted', environment: 'cpython-3.13-64' },
  ],
  target: (p) => p.environment,
  prompt: () =>
    'The program looks for the instruction that puts the value of `price` on the stack, and prints its name. ' +
    'Which name is it? The program is run as a script.',
  code: (p) =>
    `import dis\n\n${READERS[p.bound]}\n\nfor step in dis.get_instructions(code):\n` +
    "    if step.argval == 'price' and step.opname.startswith('LOAD'):\n        print(step.opname)\n",
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => [
    'LOAD_NAME',
    'LOAD_FAST',
    'LOAD_GLOBAL',
    'LOAD_FAST_BORROW',
    'LOAD_DEREF',
    'LOAD_FAST_CHECK',
    'LOAD_CONST',
  ],
  hints: (p) => [
    'The compiler decides before anything runs, by looking at every place in the function that *binds* the name.',
    p.environment === BROWSER_ENVIRONMENT
      ? 'Python 3.14 can read a slot without taking a reference of its own, when it can prove that the slot outlives the use.'
      : 'Ask two questions. Is this code a function or the body of a module? Is the name bound in this very function, in one around it, or outside all functions?',
  ],
  mistakes: [
    {
      idea: 'every variable is looked up by its name',
      predicts: (reveal) => wrong(reveal, 'LOAD_NAME'),
      says: () =>
        'Looking up by name is what a **module** or class body does. Inside a function the compiler already knows which names are local, ' +
        'so a local is an index into an array and a global goes straight to the two dictionaries that can hold it.',
      probe: () =>
        "import dis\ndef f(x): return x\nprint([i.opname for i in dis.get_instructions(f)])\nprint([i.opname for i in dis.get_instructions(compile('x', 'm', 'eval'))])",
    },
    {
      idea: 'whatever is assigned a literal is a constant',
      predicts: ({ params }) =>
        ['global', 'one branch only', 'declared global'].includes(params.bound) ? 'LOAD_CONST' : null,
      says: () =>
        '`LOAD_CONST` reads from the code object’s own `co_consts`. A name can be bound again at any time, so reading a name never becomes a constant, ' +
        'even where a literal was assigned to it one line above.',
      probe: () =>
        'def f():\n    price = 5\n    return price\nprint(f.__code__.co_consts, f.__code__.co_varnames)',
    },
    {
      idea: 'a local is a local is a local',
      predicts: (reveal) => (reveal.params.bound === 'parameter' ? null : wrong(reveal, 'LOAD_FAST')),
      says: ({ params }) =>
        ['one branch only', 'deleted'].includes(params.bound)
          ? 'A local it is. But the slot may still be empty when it is read, and since 3.12 the compiler gives a read that may fail an instruction of its own.'
          : '`LOAD_FAST` reads a slot of *this* function’s frame, and `price` has no slot there: it is bound somewhere else.',
      probe: () =>
        'def f(found):\n    if found:\n        price = 5\n    return price\ntry: f(False)\nexcept UnboundLocalError as error: print(error)',
    },
  ],
  explain: (reveal) =>
    `In this environment it is \`${String(reveal.answer)}\`; CPython 3.9 prints \`${printed(reveal, 'cpython-3.9-64')}\` for the same code, ` +
    `3.13 \`${printed(reveal, 'cpython-3.13-64')}\` and 3.14 \`${printed(reveal, BROWSER_ENVIRONMENT)}\`.\n\n` +
    'Names bound in the function live in numbered slots of its frame (`LOAD_FAST` and its relatives). Names of an enclosing function live in *cells* (`LOAD_DEREF`). ' +
    'All other names in a function are global or built-in (`LOAD_GLOBAL`, two dictionaries, cached in place since 3.8). Only module and class bodies search by name (`LOAD_NAME`). ' +
    'The symbol table pass in `Python/symtable.c` sorts every name into one of these before an instruction is written. ' +
    'Since 3.12 a slot that may be empty is read with a check; from 3.14 a read may *borrow* the reference instead of counting it.',
});

/** Bodies of `work(items)` that make one call each. */
const CALLS = {
  function: 'len(items)',
  method: 'items.copy()',
  keyword: 'sorted(items, reverse=True)',
} as const;

type CallParams = { readonly call: keyof typeof CALLS; readonly environment: EnvironmentId };

/** The name of the calling instruction changed in 3.11, 3.12 and 3.13. */
export const callName = defineExercise<CallParams>({
  kind: 'predict-output',
  id: 'bytecode-call-name',
  revision: 1,
  title: 'Which instruction makes the call?',
  instances: [
    { call: 'function', environment: 'cpython-3.13-64' },
    { call: 'function', environment: 'cpython-3.9-64' },
    { call: 'function', environment: 'cpython-3.11-64' },
    { call: 'method', environment: 'cpython-3.9-64' },
    { call: 'keyword', environment: 'cpython-3.13-64' },
    { call: 'method', environment: BROWSER_ENVIRONMENT },
    { call: 'keyword', environment: 'cpython-3.9-64' },
    { call: 'method', environment: 'cpython-3.11-64' },
    { call: 'function', environment: 'cpython-3.12-64' },
  ],
  target: (p) => p.environment,
  prompt: () =>
    'The program prints the names of all instructions of `work` that have `CALL` in them. What does this version print? ' +
    'Look at the version beside the question: it matters. The program is run as a script.',
  code: (p) =>
    `import dis\n\ndef work(items):\n    return ${CALLS[p.call]}\n\nnames = [step.opname for step in dis.get_instructions(work)]\nprint(*[name for name in names if 'CALL' in name])\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => ['CALL_FUNCTION', 'PRECALL CALL', 'CALL_METHOD', 'CALL', 'CALL_FUNCTION_KW', 'CALL_KW'],
  hints: (p) => [
    'Instruction names belong to a minor version. What a book, or the guide, prints was true where it was written.',
    p.environment === 'cpython-3.9-64'
      ? 'The old machine had separate instructions for a plain call, a call of a method, and a call with keywords.'
      : '3.11 rebuilt calls for the specialising interpreter, and needed two steps for each. 3.12 merged the two.',
  ],
  mistakes: [
    {
      idea: 'instruction names are part of the language',
      predicts: (reveal) => (reveal.target === 'cpython-3.9-64' ? null : 'CALL_FUNCTION'),
      says: () =>
        'That is the name the guide gives, and it was right up to 3.10. The set of instructions is an implementation detail: each minor version may rename, split, merge or drop them.',
      probe: () => "import dis, sys\nprint(sys.version_info[:2], 'CALL_FUNCTION' in dis.opmap)",
    },
    {
      idea: 'methods are called like functions',
      predicts: ({ params, target }) =>
        params.call === 'method' && target === 'cpython-3.9-64' ? 'CALL_FUNCTION' : null,
      says: () =>
        'A method call has its own shape so that no bound method object must be made. From 3.7 to 3.10 that showed in the names (`LOAD_METHOD`, `CALL_METHOD`). 3.11 kept the first of them; since 3.12 it hides in the argument of the attribute load.',
      probe: () =>
        'import dis\ndef f(a): return a.copy()\nprint([i.opname for i in dis.get_instructions(f)])',
    },
    {
      idea: 'keywords make no difference',
      predicts: ({ params }) => (params.call === 'keyword' ? 'CALL' : null),
      says: () =>
        'The callee has to learn which of the values on the stack go with which keyword. The names travel as a tuple, and 3.13 gave calls with such a tuple an instruction of their own.',
      probe: () =>
        'import dis\ndef f(a): return sorted(a, reverse=True)\nprint([(i.opname, i.argrepr) for i in dis.get_instructions(f)])',
    },
  ],
  explain: (reveal) =>
    `Here: \`${String(reveal.answer)}\`. The same source, version by version:\n\n| version | instructions with CALL |\n| --- | --- |\n` +
    (
      [
        'cpython-3.9-64',
        'cpython-3.11-64',
        'cpython-3.12-64',
        'cpython-3.13-64',
        BROWSER_ENVIRONMENT,
      ] as const
    )
      .map((id) => `| ${id.split('-')[1] ?? ''} | \`${printed(reveal, id)}\` |\n`)
      .join('') +
    '\nThe definition of each instruction is a piece of C in `Python/bytecodes.c` (3.12 and later; before that in `Python/ceval.c`). Nothing promises that it survives the next minor version.',
});

/** Bodies that return nothing of their own, beside `pass`. */
const BODIES = {
  docstring: "'Says nothing.'",
  'bare return': 'return',
} as const;

type ReturnParams =
  | { readonly environment: EnvironmentId }
  | { readonly environment: EnvironmentId; readonly body: keyof typeof BODIES };

/** What the compiler adds to a function that never returns anything. */
export const returnNone = defineExercise<ReturnParams>({
  kind: 'predict-output',
  id: 'bytecode-return-none',
  revision: 1,
  title: 'A function that does nothing',
  instances: [
    { environment: 'cpython-3.13-64' },
    { environment: 'cpython-3.9-64' },
    { environment: BROWSER_ENVIRONMENT },
    { environment: 'cpython-3.12-64' },
    { environment: 'cpython-3.11-64', body: 'docstring' },
    { environment: 'cpython-3.13-64', body: 'bare return' },
    { environment: BROWSER_ENVIRONMENT, body: 'bare return' },
    { environment: 'cpython-3.12-64', body: 'docstring' },
    { environment: 'cpython-3.10-64', body: 'bare return' },
  ],
  target: (p) => p.environment,
  prompt: () =>
    'Leaving out `RESUME`, which only marks where a function starts, what is `nothing` compiled to in this version? The program is run as a script.',
  code: (p) =>
    `import dis\n\ndef nothing():\n    ${'body' in p ? BODIES[p.body] : 'pass'}\n` +
    "\nnames = [step.opname for step in dis.get_instructions(nothing)]\nnames = [name for name in names if name != 'RESUME']\nprint(*names or ['no instruction'])\n",
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => [
    'no instruction',
    'LOAD_CONST RETURN_VALUE',
    'NOP RETURN_VALUE',
    'RETURN_CONST',
    'RETURN_VALUE',
  ],
  hints: () => [
    'What does a call of `nothing()` evaluate to? Someone has to put that value somewhere.',
    'Two versions of CPython had one instruction for "return this constant". It came, and it went again.',
  ],
  mistakes: [
    {
      idea: 'an empty body compiles to nothing',
      predicts: (reveal) => wrong(reveal, 'no instruction'),
      says: () =>
        'Every call must give its caller a value, so the compiler ends each function with a return, written or not.',
      probe: () => 'def nothing():\n    pass\nprint(nothing())',
    },
    {
      idea: 'a return needs no value',
      predicts: (reveal) => wrong(reveal, 'RETURN_VALUE'),
      says: () =>
        '`RETURN_VALUE` takes what is on top of the stack. On an empty stack there is nothing to take: `None` has to come from somewhere first.',
      probe: () =>
        'import dis\ndef nothing():\n    pass\nprint([(i.opname, i.argval) for i in dis.get_instructions(nothing)])',
    },
    {
      idea: '`pass` is an instruction',
      predicts: (reveal) => wrong(reveal, 'NOP RETURN_VALUE'),
      says: () =>
        '`pass` exists for the grammar, which wants a body. The compiler writes nothing for it that the optimiser lets stand.',
      probe: () =>
        'def a():\n    pass\ndef b():\n    pass; pass; pass\nprint(len(a.__code__.co_code), len(b.__code__.co_code))',
    },
  ],
  explain: (reveal) =>
    `\`${String(reveal.answer)}\`: a body that ends without a \`return\` gets \`return None\`. ` +
    `CPython 3.9 prints \`${printed(reveal, 'cpython-3.9-64')}\`, 3.13 \`${printed(reveal, 'cpython-3.13-64')}\`, 3.14 \`${printed(reveal, BROWSER_ENVIRONMENT)}\`. ` +
    'The single instruction existed in 3.12 and 3.13 only: enough to break a tool that looked for `RETURN_VALUE` to find where functions end.',
});
