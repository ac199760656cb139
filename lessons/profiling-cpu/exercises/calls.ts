import { defineExercise } from '#domain/lesson/exercise.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { wrong } from '#lessons/author/wrong.ts';

const RECURSIVE = {
  fib: 'def work(n):\n    return n if n < 2 else work(n - 1) + work(n - 2)\n',
  down: 'def work(n):\n    return 0 if n == 0 else 1 + work(n - 1)\n',
  tree: 'def work(n):\n    return 1 if n == 0 else work(n - 1) + work(n - 1)\n',
} as const;
/** How the number of calls comes about. */
const SUMS: Readonly<Record<keyof typeof RECURSIVE, (n: number) => string>> = {
  fib: () =>
    `c(0) = c(1) = 1, and every other c(n) is 1 + c(n − 1) + c(n − 2): the number grows like the Fibonacci numbers themselves, by some 60 % with each step.`,
  down: (n) => `One call for each number from ${n} down to 0.`,
  tree: (n) =>
    `Level by level 1, 2, 4, … up to 2 to the power of ${n}; the sum is one less than the next power.`,
};
type Recursion = { readonly shape: keyof typeof RECURSIVE; readonly n: number };

/** How many calls a profiler counts. */
export const recursiveCalls = defineExercise<Recursion>({
  id: 'profile-cpu-recursive-calls',
  kind: 'predict-output',
  revision: 1,
  title: 'Calls, counted',
  claims: ['cprofile-detailed'],
  numeric: { unit: 'calls' },
  observation: 'calls',
  instances: [
    { shape: 'fib', n: 5 },
    { shape: 'down', n: 12 },
    { shape: 'tree', n: 4 },
    { shape: 'fib', n: 6 },
    { shape: 'tree', n: 5 },
    { shape: 'fib', n: 7 },
    { shape: 'down', n: 40 },
    { shape: 'tree', n: 6 },
    { shape: 'fib', n: 8 },
  ],
  prompt: (p) =>
    `\`cProfile\` counts calls exactly. How many calls of \`work\` does it count for \`work(${p.n})\`?`,
  code: (p) => `import cProfile
import pstats

${RECURSIVE[p.shape]}
profile = cProfile.Profile()
profile.enable()
work(${p.n})
profile.disable()
rows = pstats.Stats(profile).stats
calls = [row[1] for (_, _, name), row in rows.items() if name == 'work'][0]
outer = [row[0] for (_, _, name), row in rows.items() if name == 'work'][0]
`,
  check: (_, code) => ({ checker: 'output', code, probes: { calls: 'calls', outer: 'outer' } }),
  hints: (p) => [
    'Draw the calls as a tree. The first one counts, too.',
    p.shape === 'down'
      ? 'Each call makes one more, down to zero.'
      : 'Let c(n) be the calls for n. Write c(n) by the c of the calls that it makes, and add one.',
  ],
  mistakes: [
    {
      idea: 'a recursive function is called once for each level',
      predicts: (r) => wrong(r, r.params.shape === 'down' ? r.params.n : r.params.n + 1),
      says: (r) =>
        r.params.shape === 'down'
          ? 'Count the call for zero as well: it is the one that stops.'
          : 'Each call makes two more until they are small. The levels hold more and more calls.',
    },
    {
      idea: 'a profiler counts the call that you wrote',
      predicts: (r) => wrong(r, 1),
      says: (r) =>
        `That is the count of *primitive* calls, those not made by recursion: ${String(r.value('outer'))}. The report shows both, as \`${String(r.answer)}/${String(r.value('outer'))}\`.`,
    },
    {
      idea: 'two calls each, so a power of two',
      predicts: (r) => (r.params.shape === 'down' ? null : wrong(r, 2 ** r.params.n)),
      says: () =>
        'That counts the last level of a full tree at best. Add the levels above it, and leave out what stops early.',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)} calls**, ${String(r.value('outer'))} of them primitive. ${SUMS[r.params.shape](r.params.n)} On 3.9 it is ${String(r.value('calls', 'cpython-3.9-64'))} as well: counts do not depend on the machine, and one that surprises you is often the whole diagnosis.`,
});

const FUNCTIONS = ['parse', 'check', 'load', 'clean'] as const;
type Nested = {
  readonly files: number;
  readonly lines: number;
  readonly words: number;
  readonly every: number;
};

/** Four functions by how often they are called. */
export const callOrder = defineExercise<Nested>({
  id: 'profile-cpu-call-order',
  kind: 'predict-order',
  revision: 1,
  title: 'Who is called most?',
  claims: ['cprofile-finds-bottleneck'],
  instances: [
    { files: 5, lines: 10, words: 3, every: 4 },
    { files: 20, lines: 3, words: 2, every: 6 },
    { files: 4, lines: 30, words: 5, every: 60 },
    { files: 30, lines: 2, words: 1, every: 3 },
    { files: 8, lines: 6, words: 4, every: 100 },
    { files: 3, lines: 50, words: 2, every: 2 },
    { files: 12, lines: 4, words: 3, every: 50 },
    { files: 6, lines: 9, words: 6, every: 7 },
  ],
  things: () => FUNCTIONS,
  direction: 'fewest calls first',
  observation: 'calls',
  unit: 'calls',
  prompt: () => 'Put the functions in order by the number of calls that `cProfile` counts.',
  code: (p) => `import cProfile
import pstats

def load(file):
    return [parse(line) for line in range(${p.lines})]

def parse(line):
    return [clean(word) for word in range(${p.words})]

def clean(word):
    counter.append(word)
    if len(counter) % ${p.every} == 0:
        check()
        check()

def check():
    pass

counter = []
profile = cProfile.Profile()
profile.enable()
for file in range(${p.files}):
    load(file)
profile.disable()
found = {name: row[1] for (_, _, name), row in pstats.Stats(profile).stats.items()}
calls = [found.get(name, 0) for name in ('parse', 'check', 'load', 'clean')]
`,
  check: (_, code) => ({ checker: 'output', code, probes: { calls: 'calls' } }),
  hints: () => ['Multiply along the nesting.', '`check` is called twice, but only now and then. Divide.'],
  mistakes: [
    {
      idea: 'what is called twice is called most',
      predicts: () => [2, 4, 1, 3],
      says: (r) => `Twice, but only for every ${r.params.every}th word.`,
    },
    {
      idea: 'what is called now and then is called least',
      predicts: () => [3, 1, 2, 4],
      says: (r) =>
        `Every ${r.params.every}th word is not so rare where words are the innermost loop: compare it with the ${r.params.files} files.`,
    },
  ],
  explain: (r) =>
    `${inOrder(r, FUNCTIONS, 'calls')}. The innermost function collects the product of all loops round it, so a little work there weighs more than much work outside.`,
});
