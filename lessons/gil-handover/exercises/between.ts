import { defineExercise } from '#domain/lesson/exercise.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';

const STATEMENTS: {
  readonly [name: string]: { readonly source: string; readonly read: string; readonly write: string };
} = {
  item: { source: 'c[0] += 1', read: "'BINARY_SUBSCR', 'BINARY_OP'", write: 'STORE_SUBSCR' },
  global: { source: 'n += 1', read: "'LOAD_NAME'", write: 'STORE_NAME' },
  attribute: { source: 'o.n += 1', read: "'LOAD_ATTR'", write: 'STORE_ATTR' },
  step: { source: 'c[0] += step()', read: "'BINARY_SUBSCR', 'BINARY_OP'", write: 'STORE_SUBSCR' },
};

/** One statement is several instructions. */
export const instructionsBetween = defineExercise<{ statement: string; environment: EnvironmentId }>({
  kind: 'predict-output',
  id: 'gil-instructions-between',
  revision: 1,
  title: 'What fits in between?',
  instances: [
    { statement: 'global', environment: 'cpython-3.13-64' },
    { statement: 'item', environment: 'cpython-3.13-64' },
    { statement: 'item', environment: 'cpython-3.9-64' },
    { statement: 'attribute', environment: 'cpython-3.13-64' },
    { statement: 'step', environment: 'cpython-3.13-64' },
    { statement: 'step', environment: 'cpython-3.9-64' },
    { statement: 'attribute', environment: 'cpython-3.9-64' },
    { statement: 'item', environment: 'cpython-3.11-64' },
  ],
  target: ({ environment }) => environment,
  prompt: ({ statement }) =>
    `The GIL is taken and given up between bytecode instructions. How many instructions of \`${source(statement)}\` lie between the one that reads the old value and the one that stores the new value, both not counted? Run as a script: which number is printed?`,
  code: ({ statement }) => {
    const { read, write } = STATEMENTS[statement] ?? { read: '', write: '' };
    return `import dis

names = [instruction.opname for instruction in dis.get_instructions('${source(statement)}')]
read = next(i for i, name in enumerate(names) if name in (${read}${read.includes(',') ? '' : ','}))
write = names.index('${write}')
print(write - read - 1)
`;
  },
  check: (_, code) => ({ checker: 'output', code, probes: { between: 'names[read + 1:write]' } }),
  numeric: { unit: 'instructions' },
  hints: () => [
    'Write the statement as three steps: read the old value, make the new one, store it.',
    'CPython is a stack machine. Where the target has parts (an object and a key), they lie on the stack until the store, and may have to be brought into the right order first.',
  ],
  mistakes: [
    {
      idea: 'an augmented assignment is one instruction',
      predicts: () => 0,
      says: () =>
        'You expected `+=` to read, add and store in one go. The bytecode has a load, an addition and a store, and each is an instruction of its own.',
      probe: ({ statement }) => `import dis\ndis.dis('${source(statement)}')`,
    },
    {
      idea: 'only the addition lies in between',
      predicts: ({ answer }) => (answer === 1 ? null : 1),
      says: () =>
        'The value that is added has to be put on the stack as well, and that is an instruction too.',
      probe: ({ statement }) => `import dis\ndis.dis('${source(statement)}')`,
    },
  ],
  explain: (reveal) => {
    const between = reveal.value('between');
    const list = Array.isArray(between) ? between.map((name) => `\`${String(name)}\``).join(', ') : '';
    return `Between the read and the store lie ${String(reveal.answer)} instructions: ${list}. A thread that loses the GIL there has read a value that may be old when it stores the new one: the classic lost update. Whether CPython *looks* for a switch there depends on the version: up to 3.9 it could happen before nearly any instruction, since 3.10 only around calls and at jumps back.`;
  },
});

/** Luck, by version. */
export const raceLuck = defineExercise<{ body: string; environment: EnvironmentId }>({
  kind: 'predict-output',
  id: 'gil-lost-updates-by-version',
  revision: 1,
  title: 'Does the race show?',
  instances: [
    { body: 'c[0] += 1', environment: 'cpython-3.9-64' },
    { body: 'c[0] += 1', environment: 'cpython-3.13-64' },
    { body: 'c[0] += one()', environment: 'cpython-3.13-64' },
    { body: 'c[0] += 1', environment: 'cpython-3.10-64' },
    { body: 'c[0] += one()', environment: 'cpython-3.12-64' },
    { body: 'c[0] += 1', environment: 'cpython-3.12-64' },
    { body: 'c[0] += one()', environment: 'cpython-3.11-64' },
    { body: 'c[0] += 1', environment: 'cpython-3.11-64' },
  ],
  target: ({ environment }) => environment,
  prompt: ({ body }) =>
    `Four threads do \`${body}\` 50 000 times each, with a switch interval of a microsecond, without a lock. The program tries up to ten times to see an update get lost. Run as a script: what is printed?`,
  code: ({ body }) => `import sys
import threading

THREADS, TIMES = 4, 50_000


def one():
    return 1


def add(c):
    for _ in range(TIMES):
        ${body}


def run():
    c = [0]
    threads = [threading.Thread(target=add, args=(c,)) for _ in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return c[0]


usual = sys.getswitchinterval()
sys.setswitchinterval(0.000001)
try:
    lost = any(run() < THREADS * TIMES for _ in range(10))
finally:
    sys.setswitchinterval(usual)
print('updates were lost' if lost else 'every update counted')
`,
  check: (_, code) => ({ checker: 'output', code }),
  choices: () => ['every update counted', 'updates were lost'],
  needs: ['threads'],
  hints: () => [
    'An update is lost if the thread is switched between the read of `c[0]` and the store. At which instructions does this version look whether somebody wants the GIL?',
    'Up to 3.9: before nearly any instruction. From 3.10: around calls, and at the jump back of a loop. Is one of those between the read and the store?',
  ],
  mistakes: [
    {
      idea: 'without a lock something is always lost',
      predicts: ({ answer }) => (answer === 'every update counted' ? 'updates were lost' : null),
      says: () =>
        'The program is as wrong as you think, and still nothing was lost: in this version no switch can fall between this read and this store. That is how this version happens to be written, not a promise; put a call in between and updates disappear.',
    },
    {
      idea: 'the GIL makes += safe',
      predicts: ({ answer }) => (answer === 'updates were lost' ? 'every update counted' : null),
      says: () =>
        'The GIL protects each instruction, not the three of them together. Here a thread can be switched after it has read the old value and before it has stored the new one.',
      probe: () => "import dis\ndis.dis('c[0] += one()')",
    },
  ],
  explain: (reveal) => {
    const plain = reveal.params.body === 'c[0] += 1';
    return `Here: **${String(reveal.answer)}**. ${plain ? `The same program on 3.9: “${said(reveal.value(undefined, 'cpython-3.9-64'))}”, on 3.10: “${said(reveal.value(undefined, 'cpython-3.10-64'))}”, on 3.13: “${said(reveal.value(undefined, 'cpython-3.13-64'))}”. Until 3.9 the evaluation loop (\`Python/ceval.c\`) checked for a waiting thread before nearly every instruction; since 3.10 it does so only around calls and at jumps back, and neither is between the read and the store.` : 'The call stands between the read of `c[0]` and the store, and after a call CPython looks whether another thread wants the GIL.'} A race that does not show is still a race. Free-threaded builds have no GIL to hide it behind, and the next version may move the checks again.`;
  },
});

function source(statement: string): string {
  return STATEMENTS[statement]?.source ?? '';
}

function said(value: unknown): string {
  return value === undefined ? 'not recorded' : String(value);
}
