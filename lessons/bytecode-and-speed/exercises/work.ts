import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT } from '#domain/python/environment.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Bodies of `work(n)`. */
const LOOPS = {
  builtin: '    return sum(range(n))',
  loop: '    total = 0\n    for i in range(n):\n        total += i\n    return total',
  sorted: '    return sorted(range(n, 0, -1))',
  lambda: '    return list(map(lambda i: i * i, range(n)))',
  join: "    return ' '.join(map(str, range(n)))",
  generator: '    return sum(i for i in range(n) if i % 3)',
  halving: '    turns = 0\n    while n > 1:\n        n //= 2\n        turns += 1\n    return turns',
  triangle:
    '    total = 0\n    for i in range(n):\n        for j in range(i):\n            total += 1\n    return total',
  nested:
    '    total = 0\n    for i in range(n):\n        for j in range(n):\n            total += 1\n    return total',
} as const;

const COUNT_STEPS = `import sys

def steps(n):
    """Instructions executed by work(n), and by what it calls."""
    count = 0

    def watch(frame, event, arg):
        nonlocal count
        frame.f_trace_opcodes = True
        count += event == 'opcode'
        return watch

    sys.settrace(watch)
    work(n)
    sys.settrace(None)
    return count
`;

type LoopParams = { readonly work: keyof typeof LOOPS };

/** How the number of executed instructions grows when the input doubles. */
export const executedSteps = defineExercise<LoopParams>({
  kind: 'predict-output',
  id: 'bytecode-executed-steps',
  revision: 1,
  title: 'Twice the input, how many more instructions?',
  instances: [
    { work: 'builtin' },
    { work: 'loop' },
    { work: 'nested' },
    { work: 'sorted' },
    { work: 'lambda' },
    { work: 'triangle' },
    { work: 'join' },
    { work: 'generator' },
    { work: 'halving' },
  ],
  prompt: () =>
    '`steps(n)` counts the bytecode instructions that are *executed* during `work(n)`. When n doubles from 100 to 200, by which factor does that count grow? The program rounds to a whole number.',
  code: (p) =>
    `${COUNT_STEPS}\ndef work(n):\n${LOOPS[p.work]}\n\n_, before, after = steps(10), steps(100), steps(200)\nprint(round(after / before))\n`,
  check: (_p, code) => ({ checker: 'output', code, probes: { before: 'before', after: 'after' } }),
  numeric: { unit: 'times' },
  hints: () => [
    'The compiler turned *this* function into bytecode. Where does the loop run?',
    'What is written in C executes no bytecode, unless it calls back into a function that is written in Python.',
  ],
  mistakes: [
    {
      idea: 'twice the work is twice the instructions',
      predicts: (reveal) => wrong(reveal, 2),
      says: ({ params }) =>
        params.work === 'halving'
          ? 'Twice the n is one turn more, whatever the n.'
          : ['nested', 'triangle'].includes(params.work)
            ? 'Each loop runs twice as often, and one is inside the other.'
            : 'The work doubles, but it happens inside one call, in C. Bytecode sees the call, and then the result.',
      probe: () => 'import dis\ndef f(n): return sum(range(n))\ndis.dis(f)',
    },
    {
      idea: 'a single line is a constant number of instructions',
      predicts: (reveal) => wrong(reveal, 1),
      says: ({ params }) =>
        params.work === 'generator'
          ? '`sum` runs in C, but it asks the generator for each item, and the generator is bytecode.'
          : params.work === 'lambda'
            ? '`map` and `list` run in C, but for every item they call the lambda, and that is bytecode.'
            : 'The instructions of the loop’s body stand in the code once, and are executed once for every turn.',
    },
  ],
  explain: (reveal) =>
    `From ${String(reveal.value('before'))} to ${String(reveal.value('after'))} instructions: a factor of **${String(reveal.answer)}**. ` +
    'Instructions are executed by the evaluation loop, `_PyEval_EvalFrameDefault`; a built-in such as `sum` or `sorted` is C and runs inside a single one of them, however long it takes. ' +
    `The counts themselves move with the version (CPython 3.9 needs ${String(reveal.value('after', 'cpython-3.9-64'))} for the larger n, 3.14 ${String(reveal.value('after', BROWSER_ENVIRONMENT))}), the factor does not.`,
});

/** One instruction each, on a container of `Counted` keys. */
const OPERATIONS = {
  'in list': { state: 'keys', body: 'return Counted(-1) in state', instruction: 'the one that does `in`' },
  'in set': {
    state: 'set(keys)',
    body: 'return Counted(-1) in state',
    instruction: 'the one that does `in`',
  },
  sorted: { state: 'keys', body: 'return sorted(state)', instruction: 'the one that calls `sorted`' },
  min: { state: 'keys', body: 'return min(state)', instruction: 'the one that calls `min`' },
  'in dict': {
    state: 'dict.fromkeys(keys)',
    body: 'return Counted(-1) in state',
    instruction: 'the one that does `in`',
  },
  'sorted twice': {
    state: 'sorted(keys)',
    body: 'return sorted(state)',
    instruction: 'the one that calls `sorted`',
  },
  'to set': { state: 'keys', body: 'return set(state)', instruction: 'the one that calls `set`' },
  max: { state: 'keys', body: 'return max(state)', instruction: 'the one that calls `max`' },
} as const;

type OneParams = { readonly operation: keyof typeof OPERATIONS };

/** How the work hidden in a single instruction grows. */
export const oneInstruction = defineExercise<OneParams>({
  kind: 'predict-complexity',
  id: 'bytecode-one-instruction',
  revision: 1,
  title: 'The work inside one instruction',
  instances: [
    { operation: 'in list' },
    { operation: 'sorted' },
    { operation: 'in set' },
    { operation: 'min' },
    { operation: 'sorted twice' },
    { operation: 'to set' },
    { operation: 'in dict' },
    { operation: 'max' },
  ],
  prompt: (p) =>
    `One instruction of \`operation\` does all the work: ${OPERATIONS[p.operation].instruction}. How does the number of comparisons and hashes made *while it is executed* grow with n? ` +
    (p.operation === 'sorted twice'
      ? '`Counted` keys count them; `prepare` has sorted the keys already.'
      : '`Counted` keys count them; the keys are shuffled.'),
  code: (p) => `import random

def prepare(n, Counted):
    keys = [Counted(value) for value in range(n)]
    random.Random(7).shuffle(keys)
    return ${OPERATIONS[p.operation].state}

def operation(state, n, Counted):
    ${OPERATIONS[p.operation].body}
`,
  check: (_p, code) => ({ checker: 'operations', code, sizes: [64, 256, 1024, 4096] }),
  hints: () => [
    'Forget the bytecode: think of what the C function behind the instruction must look at.',
    'No key equals −1. How many of them has it seen, or how many times compared two, before it can answer?',
  ],
  mistakes: [
    {
      idea: 'one instruction is one step',
      predicts: (reveal) => wrong(reveal, 'O(1)'),
      says: () =>
        'It is one turn of the evaluation loop. What happens during that turn is a C function, and it may walk through everything you own.',
      probe: () =>
        'import dis\ndef f(key, keys): return key in keys\nprint([i.opname for i in dis.get_instructions(f)])',
    },
    {
      idea: 'it has to look at everything once',
      predicts: (reveal) => wrong(reveal, 'O(n)'),
      says: ({ params }) =>
        params.operation === 'sorted'
          ? 'Looking at everything once finds a minimum; to put it all in order takes more comparisons than that.'
          : 'A hash table goes by the hash to the one place where the key would be, and finds nobody.',
    },
    {
      idea: 'sorting costs the same whatever it is given',
      predicts: ({ params }) => (params.operation === 'sorted twice' ? 'O(n log n)' : null),
      says: () =>
        'Python’s sort looks for runs that are in order already. Here it finds one, as long as the list, and is done.',
    },
  ],
  explain: (reveal) =>
    `${String(reveal.answer)}, counted: the samples are (n, count) ${JSON.stringify(reveal.value('samples'))}. ` +
    'The instruction is the same for a list and for a set (`CONTAINS_OP`, and `COMPARE_OP` before 3.9): the *type* of the operand decides which C function runs. ' +
    'So the length of the bytecode says nothing about cost; you have to know the types.',
});

type NoParams = Record<string, never>;

/** Guide, line 73: the number of instructions as a measure of cost. */
export const claimCount = defineExercise<NoParams>({
  kind: 'judge-claim',
  id: 'bytecode-claim-count',
  revision: 1,
  title: 'Count the instructions, find the slow part',
  claims: ['many-instructions-slow'],
  instances: [{}],
  statement: () =>
    'Slow code shows in its bytecode: doing a hundred thousand times as much means executing more instructions.',
  lines: () => [73, 73],
  prompt: () =>
    'Is it so? `work` adds up n numbers. The program counts the instructions that are executed for a small n and for a large one.',
  code: () =>
    `${COUNT_STEPS}\ndef work(n):\n    return sum(range(n))\n\n_, small, large = steps(10), steps(10), steps(1_000_000)\nprint('more' if large > small else 'not more')\n`,
  check: (_p, code) => ({ checker: 'output', code, probes: { small: 'small', large: 'large' } }),
  holds: (value) => Number(value('large')) > Number(value('small')),
  hints: () => [
    'The guide says that fewer instructions *may* make code faster. Here the question is whether the number tells where the time goes.',
    'Look for the loop. Is it in this function’s bytecode?',
  ],
  mistakes: [
    {
      idea: 'time is the number of instructions',
      predicts: () => 'true',
      says: () =>
        'If all instructions took about the same time, yes. But `CALL` may take a nanosecond or an hour: it takes as long as what it calls.',
      probe: () =>
        'def loop(n):\n    total = 0\n    for i in range(n): total += i\n    return total\nprint(len(loop.__code__.co_code), len((lambda n: sum(range(n))).__code__.co_code))',
    },
    {
      idea: 'it depends on the version',
      predicts: () => 'depends',
      says: () =>
        'The counts differ between versions, but in each of them small and large n agree: the additions happen in C, where no bytecode is executed.',
    },
  ],
  explain: (reveal) =>
    `${String(reveal.value('small'))} instructions for ten numbers, ${String(reveal.value('large'))} for a million. ` +
    'Counting instructions compares two pieces of *Python* code fairly well. It is blind to everything that happens in C, which in good Python is most of the work. ' +
    'A profiler measures; `dis` only explains.',
});
