import { defineExercise } from '#domain/lesson/exercise.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';

type Summed = { readonly n: number; readonly on: On };

/** Four ways to a sum, by the instructions that the interpreter runs. */
export const instructionOrder = defineExercise<Summed>({
  id: 'tips-instruction-order',
  kind: 'predict-order',
  revision: 1,
  title: 'Who does least?',
  claims: ['built-ins-faster'],
  instances: [
    { n: 20, on: '3.13' },
    { n: 20, on: '3.9' },
    { n: 1, on: '3.13' },
    { n: 5, on: '3.10' },
    { n: 50, on: '3.13' },
    { n: 10, on: '3.9' },
    { n: 2, on: '3.11' },
    { n: 100, on: '3.10' },
  ],
  target: (p) => environmentOn(p.on),
  things: () => ['while loop', 'built-in', 'for loop', 'generator'],
  direction: 'fewest first',
  observation: 'counts',
  unit: 'instructions',
  prompt: (p) =>
    `All four add up a list of ${p.n} ${p.n === 1 ? 'number' : 'numbers'}. Put them in order by the bytecode instructions that run on ${environmentLabel(environmentOn(p.on))}, the generator’s own included.`,
  code: (p) => `import sys

def while_loop(xs):
    total = i = 0
    while i < len(xs):
        total += xs[i]
        i += 1
    return total

def built_in(xs):
    return sum(xs)

def for_loop(xs):
    total = 0
    for x in xs:
        total += x
    return total

def generator(xs):
    return sum(x for x in xs)

def instructions(function, xs):
    count = 0
    def trace(frame, event, argument):
        nonlocal count
        frame.f_trace_opcodes = True
        if event == 'opcode':
            count += 1
        return trace
    sys.settrace(trace)
    try:
        function(xs)
    finally:
        sys.settrace(None)
    return count

xs = list(range(${p.n}))
instructions(built_in, xs)
counts = [instructions(way, xs) for way in (while_loop, built_in, for_loop, generator)]
`,
  check: (_, code) => ({ checker: 'output', code, probes: { counts: 'counts' } }),
  hints: () => [
    'In which of them does a loop of Python run at all?',
    'What has to be done by hand in the `while` loop that `for` does in one instruction?',
    'For each item a generator is resumed, gives a value, and is suspended. A `for` loop adds and stores.',
  ],
  mistakes: [
    {
      idea: 'loops are loops',
      predicts: () => [2, 1, 3, 4],
      says: () =>
        'A `while` loop asks for the length, compares, indexes and adds one, each with instructions of its own. `for` asks an iterator in C.',
      probe: () => 'import dis\ndis.dis("while i < len(xs):\\n    total += xs[i]\\n    i += 1")',
    },
    {
      idea: 'a generator is the slowest, since it is the cleverest',
      predicts: () => [3, 1, 2, 4],
      says: () => 'Its body is short. What it costs is the switching, and that is no instruction.',
    },
    {
      idea: 'a generator costs nothing of its own',
      predicts: () => [4, 1, 3, 2],
      says: (r) =>
        `With ${r.params.n} items the counts were ${String(r.value('counts'))}, in the order of the program. Before and after the items, a generator has instructions of its own.`,
    },
  ],
  explain: (r) =>
    `In instructions: ${inOrder(r, ['while loop', 'built-in', 'for loop', 'generator'], 'counts')}. The three loops run their instructions ${r.params.n} ${r.params.n === 1 ? 'time' : 'times'}. With \`sum\` the loop is in C (\`builtin_sum\`), and the count is the same for any length. Instructions are not time, but each of them costs a dispatch, and in a loop that is most of what there is.`,
});

const SEARCHES = {
  'x in list': ['[Counted(i) for i in range(n)]', 'Counted(-1) in state'],
  'x in set': ['{Counted(i) for i in range(n)}', 'Counted(-1) in state'],
  'x in dict': ['{Counted(i): i for i in range(n)}', 'Counted(n // 2) in state'],
  'x in dict.values()': ['{i: Counted(i) for i in range(n)}', 'Counted(-1) in state.values()'],
  'x in tuple': ['tuple(Counted(i) for i in range(n))', 'Counted(n - 1) in state'],
  bisect: ['[Counted(i) for i in range(n)]', '__import__("bisect").bisect_left(state, Counted(n // 3))'],
  'list.index': ['[Counted(i) for i in range(n)]', 'state.index(Counted(n - 1))'],
  'n times x in list': [
    '[Counted(i) for i in range(n)]',
    'sum(Counted(-i) in state for i in range(1, n + 1))',
  ],
  'n times x in set': [
    '{Counted(i) for i in range(n)}',
    'sum(Counted(-i) in state for i in range(1, n + 1))',
  ],
} as const;

/** What each search has to do. */
const STEPS: Readonly<Record<keyof typeof SEARCHES, string>> = {
  'x in list': 'It is not there, and only after n comparisons is that certain.',
  'x in set': 'One hash leads to the place where it would be, whatever n is.',
  'x in dict': 'One hash leads to the entry, and one comparison confirms it.',
  'x in dict.values()': 'Values have no hashes in the table, so a dict asks them one by one, like a list.',
  'x in tuple':
    'It is the last one: n comparisons. That a tuple cannot change does not help to find anything in it.',
  bisect: 'Each comparison halves what is left. That is worth keeping a list in order for.',
  'list.index': 'The one that is looked for is the last: n comparisons.',
  'n times x in list': 'n questions, each with n comparisons: double n, and it takes four times as long.',
  'n times x in set': 'n questions with one hash each.',
};

/** How looking for something costs. */
export const membership = defineExercise<{ readonly search: keyof typeof SEARCHES }>({
  id: 'tips-membership',
  kind: 'predict-complexity',
  revision: 1,
  title: 'Is it in there?',
  claims: ['set-faster-than-list'],
  instances: (Object.keys(SEARCHES) as (keyof typeof SEARCHES)[]).map((search) => ({ search })),
  prompt: () => 'How does the number of comparisons and hashes that `operation` makes grow with *n*?',
  code: (p) => `def prepare(n, Counted):
    return ${SEARCHES[p.search][0]}


def operation(state, n, Counted):
    ${SEARCHES[p.search][1]}
`,
  check: (_, code) => ({ checker: 'operations', code, sizes: [16, 32, 64, 128, 256, 512] }),
  hints: () => [
    'Does the container know where to look, or must it ask one item after the other?',
    'A dict finds keys by their hash. Does it find values so, too?',
  ],
  mistakes: [
    {
      idea: 'a dict finds everything at once',
      predicts: (r) => (r.params.search === 'x in dict.values()' ? 'O(1)' : null),
      says: () => 'Keys, yes. Values are in no order that would help, so it asks one after the other.',
    },
    {
      idea: 'looking is looking: item by item',
      predicts: (r) => (['x in set', 'x in dict', 'bisect'].includes(r.params.search) ? 'O(n)' : null),
      says: () => 'Here it need not: a hash says where, and order lets you halve what is left.',
    },
    {
      idea: 'a search in a list is O(n), however often',
      predicts: (r) => (r.params.search === 'n times x in list' ? 'O(n)' : null),
      says: () => 'Once is O(n). It is done n times, so multiply.',
    },
    {
      idea: 'a set costs nothing',
      predicts: (r) => (r.params.search === 'n times x in set' ? 'O(1)' : null),
      says: () => 'One look costs about one hash. n of them cost n.',
    },
    {
      idea: 'one is enough to be lucky',
      predicts: (r) => (['x in list', 'x in tuple', 'list.index'].includes(r.params.search) ? 'O(1)' : null),
      says: () => 'Only if it stands in front. Here it is the last one, or not there at all.',
    },
  ],
  explain: (r) =>
    `**${String(r.answer)}**. ${STEPS[r.params.search]} Who asks often pays once for a set; who asks once keeps the list, since making the set costs n hashes.`,
});
