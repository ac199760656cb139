import { defineExercise } from '#domain/lesson/exercise.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Expressions, the operators written in them, and how many a compiler that reorders like algebra would keep. */
const EXPRESSIONS = {
  'constants after': { source: 'n * 60 * 60', operators: 2, algebra: 1 },
  'all constants': { source: '24 * 60 * 60', operators: 2, algebra: 0 },
  'constants first': { source: '60 * 60 * n', operators: 2, algebra: 1 },
  'long text': { source: "'-' * 5000", operators: 1, algebra: 0 },
  'short text': { source: "'-' * 20", operators: 1, algebra: 0 },
  'far in front': { source: 'n + 60 * 60 * 24', operators: 3, algebra: 1 },
  'in brackets': { source: '(n + 60) + (60 * 24)', operators: 3, algebra: 1 },
  'long number': { source: '(1 << 100) * n', operators: 2, algebra: 2 },
  'large power': { source: '2 ** 1000 + n', operators: 2, algebra: 1 },
} as const;

type FoldParams = { readonly expression: keyof typeof EXPRESSIONS };

/** Constant folding: what is left of an expression's arithmetic when the program runs. */
export const folding = defineExercise<FoldParams>({
  kind: 'predict-output',
  id: 'bytecode-folding',
  revision: 1,
  title: 'Arithmetic that is left for later',
  instances: [
    { expression: 'constants after' },
    { expression: 'all constants' },
    { expression: 'constants first' },
    { expression: 'long text' },
    { expression: 'short text' },
    { expression: 'large power' },
    { expression: 'far in front' },
    { expression: 'in brackets' },
    { expression: 'long number' },
  ],
  prompt: () =>
    'The compiler works out some expressions of constants itself. How many arithmetic instructions does it leave to be executed each time `value` is called? ' +
    'Give the number that is printed when this runs as a script.',
  code: (p) =>
    `import dis\n\ndef value(n):\n    return ${EXPRESSIONS[p.expression].source}\n\nnames = [step.opname for step in dis.get_instructions(value)]\nprint(len([name for name in names if name.startswith('BINARY_')]))\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  numeric: { unit: 'instructions' },
  hints: (p) => [
    'Add the brackets that Python’s precedence and left-to-right order imply. Which of the brackets hold nothing but constants?',
    EXPRESSIONS[p.expression].source.includes('n')
      ? 'The compiler may not reorder operations: it cannot know what `n` is, and `n` may be something whose `*` is not commutative.'
      : 'A folded value is kept in the code object for good. Would you keep this one?',
  ],
  mistakes: [
    {
      idea: 'each operator in the source is executed',
      predicts: (reveal) => wrong(reveal, EXPRESSIONS[reveal.params.expression].operators),
      says: () =>
        'That counts what is written. Where both operands are constants, the compiler has done the operation once and for all.',
      probe: () => 'def f(): return 24 * 60 * 60\nprint(f.__code__.co_consts)',
    },
    {
      idea: 'the compiler does algebra',
      predicts: (reveal) => wrong(reveal, EXPRESSIONS[reveal.params.expression].algebra),
      says: ({ params }) =>
        params.expression === 'constants after'
          ? '`n * 60 * 60` means `(n * 60) * 60`. To fold the two 60s the compiler would have to move brackets, and it does not know whether that is allowed for this `n`.'
          : 'Folding stops where the result would be large: a constant lives as long as the code object, and lands in the `.pyc`. So there are limits, and this expression is above one.',
      probe: () =>
        "class Path:\n    def __init__(self, text): self.text = text\n    def __mul__(self, other): return Path(f'({self.text}*{other})')\nprint((Path('n') * 60 * 60).text)",
    },
  ],
  explain: (reveal) =>
    `\`${EXPRESSIONS[reveal.params.expression].source}\` is left with **${String(reveal.answer)}** arithmetic instructions, the same in every version from 3.9 to 3.14. ` +
    'Folding goes from the inside out: an operation is done early only if *both* of its operands are constants by then. ' +
    'Python reads `a * b * c` as `(a * b) * c`, so it matters where the variable stands. ' +
    'Results that would be long (`safe_multiply` and `safe_power` set the limits: 4096 characters of text, integers of 128 bits) are left to run time. ' +
    'The code is in `Python/ast_opt.c`; 3.14 moved it to `Python/flowgraph.c`, behind the step that lays out the instructions.',
});

const STACKS = {
  'left to right': { source: 'a + b + c + d', operands: 4 },
  nested: { source: 'a + (b + (c + d))', operands: 4 },
  pairs: { source: '(a + b) * (c + d)', operands: 4 },
  'lists outward': { source: '[[[a, b], c], d]', operands: 4 },
  call: { source: 'a(b, c)', operands: 3 },
  'tuple in front': { source: '(a, b + c)', operands: 3 },
  'call inside': { source: 'a(b(c))', operands: 3 },
  balanced: { source: '((a + b) * (c + d)) - ((b + c) * (d + a))', operands: 8 },
} as const;

type StackParams = { readonly expression: keyof typeof STACKS; readonly environment: EnvironmentId };

/** How many values wait on the stack at once. */
export const stackDepth = defineExercise<StackParams>({
  kind: 'predict-output',
  id: 'bytecode-stack-depth',
  revision: 1,
  title: 'How deep does the stack get?',
  instances: [
    { expression: 'nested', environment: 'cpython-3.13-64' },
    { expression: 'left to right', environment: 'cpython-3.13-64' },
    { expression: 'pairs', environment: 'cpython-3.13-64' },
    { expression: 'lists outward', environment: 'cpython-3.13-64' },
    { expression: 'call', environment: 'cpython-3.9-64' },
    { expression: 'call', environment: 'cpython-3.13-64' },
    { expression: 'balanced', environment: 'cpython-3.13-64' },
    { expression: 'call inside', environment: 'cpython-3.9-64' },
    { expression: 'tuple in front', environment: 'cpython-3.13-64' },
  ],
  target: (p) => p.environment,
  prompt: () =>
    'A code object says in `co_stacksize` how many values can be on its stack at the same time. What is it for this expression? Run as a script.',
  code: (p) =>
    `code = compile('${STACKS[p.expression].source}', 'expression', 'eval')\nprint(code.co_stacksize)\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  numeric: { unit: 'values' },
  hints: (p) => [
    'Play the machine with a pile of coins. Reading a variable puts one on the pile, and an operation takes its operands off and puts its result on.',
    p.expression.startsWith('call')
      ? 'The callee is a value as well, and lies below its arguments. Since 3.11 one more place is kept beside it, for the `self` of a method call.'
      : 'Operands are read from left to right. When can the first operation happen, and what is already waiting by then?',
  ],
  mistakes: [
    {
      idea: 'all variables are loaded first',
      predicts: (reveal) => wrong(reveal, STACKS[reveal.params.expression].operands),
      says: ({ params }) =>
        params.expression.startsWith('call')
          ? 'You counted the callee and its arguments, and that was the whole story until 3.10. Since 3.11 each call also keeps a place for a possible `self`.'
          : 'An operation is done as soon as its operands are there, and its result takes the place of both. Only what has to *wait* makes the stack deep.',
      probe: () => "import dis\ndis.dis(compile('a + b + c + d', 'expression', 'eval'))",
    },
    {
      idea: 'a stack machine needs only two places',
      predicts: (reveal) => wrong(reveal, 2),
      says: () =>
        'Two operands at a time, yes, but others may lie below them and wait for their turn. Brackets to the right make them wait.',
      probe: () => "import dis\ndis.dis(compile('(a + b) * (c + d)', 'expression', 'eval'))",
    },
  ],
  explain: (reveal) =>
    `\`${STACKS[reveal.params.expression].source}\` needs **${String(reveal.answer)}** here (CPython 3.9: ${printed(reveal, 'cpython-3.9-64')}, 3.13: ${printed(reveal, 'cpython-3.13-64')}). ` +
    'The compiler finds the deepest point by walking all paths through the instructions (`calculate_stackdepth` in `Python/flowgraph.c` of 3.13; until 3.11 `stackdepth` in `Python/compile.c`). ' +
    'Each call of a function then gets a frame with exactly that much room, so no instruction ever has to check for an overflow.',
});

/** Bodies of `def f(a, b)`; arithmetic counts are left to the interpreter. */
const BODIES = {
  one: 'a',
  sum: 'a + b',
  two: 'a * b + a',
  negated: '-a',
  three: 'a + b + a + b',
} as const;

type BytesParams = { readonly body: keyof typeof BODIES; readonly environment: EnvironmentId };

/** The bytes of a function's instructions, caches included. */
export const codeBytes = defineExercise<BytesParams>({
  kind: 'predict-output',
  id: 'bytecode-code-bytes',
  revision: 1,
  title: 'The code, in bytes',
  instances: [
    { body: 'sum', environment: 'cpython-3.9-64' },
    { body: 'one', environment: 'cpython-3.13-64' },
    { body: 'two', environment: 'cpython-3.9-64' },
    { body: 'sum', environment: 'cpython-3.11-64' },
    { body: 'sum', environment: 'cpython-3.13-64' },
    { body: 'three', environment: 'cpython-3.9-64' },
    { body: 'two', environment: 'cpython-3.11-64' },
    { body: 'negated', environment: 'cpython-3.12-64' },
  ],
  target: (p) => p.environment,
  prompt: (p) =>
    'How many bytes of bytecode does the function have in this version? Play the compiler: write down the instructions first.' +
    (p.environment === 'cpython-3.13-64' && p.body === 'sum'
      ? ' One more thing to know: 3.13 fuses two neighbouring `LOAD_FAST` into a single instruction.'
      : ''),
  code: (p) => `def f(a, b):\n    return ${BODIES[p.body]}\n\nprint(len(f.__code__.co_code))\n`,
  check: (_p, code) => ({
    checker: 'output',
    code,
    probes: { instructions: "len(list(__import__('dis').get_instructions(f)))" },
  }),
  numeric: { unit: 'bytes' },
  hints: (p) => [
    'An instruction takes two bytes: one says which it is, one is its argument, used or not.',
    p.environment === 'cpython-3.9-64'
      ? 'Reading a variable is one instruction, each operator is one, returning is one.'
      : 'From 3.11 on a function starts with `RESUME`, and an arithmetic instruction with two operands keeps one empty place of an instruction’s size behind it, where it notes what it learns.',
  ],
  mistakes: [
    {
      idea: 'bytecode: one byte for each instruction',
      predicts: (reveal) => wrong(reveal, Number(reveal.value('instructions'))),
      says: () =>
        'That is the number of instructions. Before 3.6 their length varied, from one byte to three; since then each takes two, whether it needs the argument or not.',
      probe: () => 'def f(a): return a\nprint(list(f.__code__.co_code))',
    },
    {
      idea: 'there is nothing between the instructions',
      predicts: (reveal) => wrong(reveal, 2 * Number(reveal.value('instructions'))),
      says: () =>
        'You have all the instructions, and forgot the room that 3.11 and later keep behind some of them: inline caches, in which the specialising interpreter takes notes.',
      probe: () =>
        "import dis, sys\ndef f(a, b): return a + b\nshow = {'show_caches': True} if sys.version_info >= (3, 11) else {}\ndis.dis(f, **show)",
    },
    {
      idea: 'a function starts with its first expression',
      predicts: ({ answer, params, target }) =>
        target !== 'cpython-3.9-64' && ['one', 'negated'].includes(params.body) ? Number(answer) - 2 : null,
      says: () =>
        'Two bytes short: since 3.11 every code object starts with `RESUME`, where the interpreter looks for signals and for tracing.',
      probe: () => 'import dis\ndef f(a): return a\nprint([i.opname for i in dis.get_instructions(f)])',
    },
  ],
  explain: (reveal) =>
    `**${String(reveal.answer)} bytes** for ${String(reveal.value('instructions'))} instructions. The same source takes ${printed(reveal, 'cpython-3.9-64')} bytes in 3.9, ` +
    `${printed(reveal, 'cpython-3.11-64')} in 3.11, ${printed(reveal, 'cpython-3.13-64')} in 3.13 and ${printed(reveal, 'pyodide-3.14-32')} in 3.14. ` +
    'Two bytes hold an opcode and its argument; 3.11 added `RESUME` and inline caches, 3.13 fuses neighbouring loads, and 3.14 makes the cache of `BINARY_OP` larger. ' +
    'More bytes, and faster all the same: length is not speed.',
});
