import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT, type EnvironmentId } from '#domain/python/environment.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

/** Two operands for `add`, and how often it is called with them. */
const OPERANDS = {
  integers: { a: '1', b: '2', calls: 1000 },
  floats: { a: '1.5', b: '2.5', calls: 1000 },
  texts: { a: "'a'", b: "'b'", calls: 1000 },
  lists: { a: '[1]', b: '[2]', calls: 1000 },
  'one call': { a: '1', b: '2', calls: 1 },
} as const;

type SpecialiseParams = { readonly operands: keyof typeof OPERANDS; readonly environment: EnvironmentId };

/** What the specialising interpreter has made of `a + b`. */
export const specialise = defineExercise<SpecialiseParams>({
  kind: 'predict-output',
  id: 'bytecode-specialise',
  revision: 1,
  title: 'The instruction that learns',
  instances: [
    { operands: 'integers', environment: 'cpython-3.13-64' },
    { operands: 'lists', environment: 'cpython-3.13-64' },
    { operands: 'texts', environment: 'cpython-3.12-64' },
    { operands: 'one call', environment: 'cpython-3.13-64' },
    { operands: 'floats', environment: BROWSER_ENVIRONMENT },
    { operands: 'integers', environment: 'cpython-3.9-64' },
    { operands: 'floats', environment: 'cpython-3.13-64' },
    { operands: 'texts', environment: BROWSER_ENVIRONMENT },
    { operands: 'one call', environment: 'cpython-3.11-64' },
  ],
  target: (p) => p.environment,
  prompt: (p) =>
    `After ${p.operands === 'one call' ? 'a single call' : 'a thousand calls'}, which instruction stands in \`add\` where the source says \`+\`? Run as a script.`,
  code: (p) =>
    `import dis, sys\n\ndef add(a, b):\n    return a + b\n\nfor _ in range(${OPERANDS[p.operands].calls}):\n    add(${OPERANDS[p.operands].a}, ${OPERANDS[p.operands].b})\n\n` +
    "now = {'adaptive': True} if sys.version_info >= (3, 11) else {}\nnames = [step.opname for step in dis.get_instructions(add, **now)]\nprint(*[name for name in names if name.startswith('BINARY')])\n",
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => [
    'BINARY_OP',
    'BINARY_ADD',
    'BINARY_OP_ADD_FLOAT',
    'BINARY_OP_ADD_INT',
    'BINARY_OP_ADD_UNICODE',
  ],
  hints: () => [
    'PEP 659, in 3.11: an instruction that keeps seeing the same types is replaced, in place, by one made for them.',
    'Not every type has a variant of its own, and the interpreter waits until the code is warm.',
  ],
  mistakes: [
    {
      idea: 'bytecode never changes once compiled',
      predicts: (reveal) => wrong(reveal, 'BINARY_OP'),
      says: ({ target }) =>
        target === 'cpython-3.9-64'
          ? 'It does not change in 3.9, that is right. But there each operator still had an instruction of its own.'
          : '`co_code` shows it as it was compiled. What is executed since 3.11 is a copy that the interpreter rewrites as it learns.',
      probe: () =>
        "import dis, sys\ndef add(a, b): return a + b\nfor _ in range(100): add(1, 2)\nnow = {'adaptive': True} if sys.version_info >= (3, 11) else {}\ndis.dis(add, **now)",
    },
    {
      idea: 'every operator has its own instruction',
      predicts: (reveal) => wrong(reveal, 'BINARY_ADD'),
      says: () =>
        'So it was until 3.10: `BINARY_ADD`, `BINARY_MULTIPLY` and the rest. 3.11 merged them into one instruction whose argument says which operator.',
      probe: () => "import dis\nprint([name for name in dis.opmap if name.startswith('BINARY')])",
    },
    {
      idea: 'whatever is hot is specialised for integers',
      predicts: (reveal) => wrong(reveal, 'BINARY_OP_ADD_INT'),
      says: ({ params }) =>
        params.operands === 'one call'
          ? 'It would come to that. But one call is not warm yet: the counter in front of each candidate has to run out first.'
          : 'The types that were *seen* decide. For a few common pairs there is a variant, for all others the general instruction stays.',
    },
  ],
  explain: (reveal) =>
    `\`${String(reveal.answer)}\` here. CPython 3.9: \`${printed(reveal, 'cpython-3.9-64')}\`, 3.11: \`${printed(reveal, 'cpython-3.11-64')}\`, 3.13: \`${printed(reveal, 'cpython-3.13-64')}\`, 3.14: \`${printed(reveal, BROWSER_ENVIRONMENT)}\`. ` +
    'Since 3.11 `_Py_Specialize_BinaryOp` (`Python/specialize.c`) looks at the operands of a warm instruction, and if it knows the pair of types it overwrites the instruction by a variant that checks the types and then adds with no search. ' +
    'When the check fails often, the general instruction returns.',
});

/** First and second operand types, as literals, with the instruction made for them; null where there is none. */
const CHANGES = {
  'integers, then floats': { first: '1', second: '1.5', made: ['BINARY_OP_ADD_INT', 'BINARY_OP_ADD_FLOAT'] },
  'integers, then lists': { first: '1', second: '[1]', made: ['BINARY_OP_ADD_INT', null] },
  'floats, then texts': {
    first: '1.5',
    second: "'a'",
    made: ['BINARY_OP_ADD_FLOAT', 'BINARY_OP_ADD_UNICODE'],
  },
  'texts, then integers': { first: "'a'", second: '1', made: ['BINARY_OP_ADD_UNICODE', 'BINARY_OP_ADD_INT'] },
} as const;

type ChangeParams = {
  readonly operands: keyof typeof CHANGES;
  readonly calls: number;
  readonly environment: EnvironmentId;
};

/** What becomes of a specialised instruction when the types change. */
export const unlearn = defineExercise<ChangeParams>({
  kind: 'predict-output',
  id: 'speed-unlearn',
  revision: 1,
  title: 'What was learnt, and what comes after',
  instances: [
    { operands: 'integers, then floats', calls: 5, environment: 'cpython-3.13-64' },
    { operands: 'integers, then lists', calls: 2000, environment: 'cpython-3.13-64' },
    { operands: 'floats, then texts', calls: 2000, environment: 'cpython-3.12-64' },
    { operands: 'texts, then integers', calls: 5, environment: BROWSER_ENVIRONMENT },
    { operands: 'integers, then lists', calls: 5, environment: 'cpython-3.12-64' },
    { operands: 'texts, then integers', calls: 2000, environment: 'cpython-3.13-64' },
    { operands: 'integers, then floats', calls: 2000, environment: 'cpython-3.10-64' },
    { operands: 'floats, then texts', calls: 5, environment: 'cpython-3.11-64' },
    { operands: 'integers, then floats', calls: 2000, environment: BROWSER_ENVIRONMENT },
  ],
  target: (p) => p.environment,
  prompt: (p) =>
    `\`add\` is called a thousand times with ${p.operands.replace('then', `then ${p.calls === 5 ? 'a few' : 'two thousand'} times with`)}. Which instruction stands in it now, where the source says \`+\`?`,
  code: (p) => `import dis, sys

def add(a, b):
    return a + b

for _ in range(1000):
    add(${CHANGES[p.operands].first}, ${CHANGES[p.operands].first})
for _ in range(${p.calls}):
    add(${CHANGES[p.operands].second}, ${CHANGES[p.operands].second})

now = {'adaptive': True} if sys.version_info >= (3, 11) else {}
names = [step.opname for step in dis.get_instructions(add, **now)]
print(*[name for name in names if name.startswith('BINARY')])
`,
  check: (_p, code) => ({ checker: 'output', code }),
  choices: () => [
    'BINARY_OP_ADD_UNICODE',
    'BINARY_OP',
    'BINARY_OP_ADD_INT',
    'BINARY_ADD',
    'BINARY_OP_ADD_FLOAT',
  ],
  hints: () => [
    'A specialised instruction checks the types first. If they do not fit it takes the general way, and counts the miss.',
    'A few misses are forgiven. After some dozens the instruction is made general again, and may learn anew.',
  ],
  mistakes: [
    {
      idea: 'the first types decide for good',
      predicts: (reveal) => wrong(reveal, CHANGES[reveal.params.operands].made[0]),
      says: ({ target }) =>
        target === 'cpython-3.10-64'
          ? 'There is no such instruction before 3.11: each operator has one, for all types and for ever.'
          : 'It does not cling to what it learnt. When the check fails again and again, the general instruction returns and looks at what comes by now.',
      probe: () =>
        "import dis, sys\ndef add(a, b): return a + b\nfor x in [1] * 100 + [1.5] * 2000: add(x, x)\nnow = {'adaptive': True} if sys.version_info >= (3, 11) else {}\ndis.dis(add, **now)",
    },
    {
      idea: 'the last types decide',
      predicts: (reveal) => {
        const made = CHANGES[reveal.params.operands].made[1];
        return made === null ? null : wrong(reveal, made);
      },
      says: ({ target }) =>
        target === 'cpython-3.10-64'
          ? 'Instructions for types came with 3.11.'
          : 'Not so fast: a single surprise must not throw away what is right most of the time. Misses are counted, and only many of them count.',
    },
    {
      idea: 'one surprise undoes it',
      predicts: (reveal) => wrong(reveal, 'BINARY_OP'),
      says: ({ target }) =>
        target === 'cpython-3.10-64'
          ? 'In 3.10 addition has an instruction of its own, which is general from the start.'
          : 'A miss costs one trip through the general code. The instruction stays what it is until there have been many.',
    },
  ],
  explain: (reveal) =>
    `\`${String(reveal.answer)}\` here. For the same program CPython 3.11 prints \`${printed(reveal, 'cpython-3.11-64')}\`, 3.13 \`${printed(reveal, 'cpython-3.13-64')}\` and 3.14 \`${printed(reveal, BROWSER_ENVIRONMENT)}\`. ` +
    'Beside the instruction lies a counter. Each check that fails takes something from it, and at zero the instruction is made adaptive again (`DEOPT_IF` and `EXIT_IF` in `Python/bytecodes.c`). ' +
    'A function that is fed one type in one phase and another in the next adapts twice. One that gets a mixture all the time stays slow: keep the types at one place the same.',
});
