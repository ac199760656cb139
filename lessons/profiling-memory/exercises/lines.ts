import { defineExercise } from '#domain/lesson/exercise.ts';
import { BROWSER_ENVIRONMENT } from '#domain/python/environment.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';

type Three = { readonly zeros: number; readonly ints: number; readonly text: number };

/** The program; whatever the compiler could compute beforehand would be no line's, so texts are longer than it makes. */
const three = ({ zeros, ints, text }: Three): string => `import tracemalloc

tracemalloc.start()
a = [0] * ${zeros}
b = list(range(1000, 1000 + ${ints}))
c = 'x' * ${text}
top = tracemalloc.take_snapshot().statistics('lineno')[0]
tracemalloc.stop()
print('line', top.traceback[0].lineno)
`;

/** Which of three lines a snapshot names first. */
export const largestLine = defineExercise<Three>({
  id: 'profile-memory-largest-line',
  kind: 'predict-output',
  revision: 1,
  title: 'The line that takes most',
  claims: ['profiling-records-resources'],
  instances: [
    { zeros: 1000, ints: 500, text: 6000 },
    { zeros: 1000, ints: 100, text: 6000 },
    { zeros: 1000, ints: 100, text: 9000 },
    { zeros: 500, ints: 200, text: 5000 },
    { zeros: 2000, ints: 300, text: 12_000 },
    { zeros: 1500, ints: 400, text: 8000 },
    { zeros: 4000, ints: 1000, text: 30_000 },
    { zeros: 300, ints: 10, text: 5000 },
  ],
  choices: () => ['line 4', 'line 5', 'line 6'],
  prompt: (p) =>
    `\`tracemalloc\` remembers for every block which line asked for it. Here ${p.zeros} zeros, ${p.ints} new ints and a text of ${p.text} letters are made. Which line has the most bytes?`,
  code: three,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'How many bytes does each item of a list take, and how many each letter?',
    'The zeros are one object that exists already. Are the ints of line 5?',
    'An int of this size takes 28 bytes and its pointer 8. An ASCII letter takes one.',
  ],
  mistakes: [
    {
      idea: 'the longest is the largest',
      predicts: (r) => {
        const { zeros, ints, text } = r.params;
        return wrong(r, text >= zeros && text >= ints ? 'line 6' : 'line 4');
      },
      says: () => 'Letters take a byte each, items eight and more. What counts is bytes, not length.',
      probe: () => "import sys\nprint(sys.getsizeof('x' * 1000), sys.getsizeof([0] * 1000))",
    },
    {
      idea: 'a list holds its items, whichever they are',
      predicts: (r) => wrong(r, 'line 4'),
      says: () =>
        'Line 4 makes no ints at all: all its pointers lead to one zero, which was there before. Line 5 makes each of its ints.',
      probe: () =>
        'import tracemalloc\ntracemalloc.start()\na = [0] * 1000\nprint(tracemalloc.get_traced_memory()[0])\nb = list(range(1000, 2000))\nprint(tracemalloc.get_traced_memory()[0])',
    },
    {
      idea: 'what makes objects is the largest',
      predicts: (r) => wrong(r, 'line 5'),
      says: (r) =>
        `It makes ${r.params.ints} of them. That is too few here to outweigh the longest of the others.`,
    },
  ],
  explain: (r) =>
    `It prints *${String(r.answer)}*. Line 4 takes a pointer for each of ${r.params.zeros} zeros; line 5 a pointer and an int of its own for each of ${r.params.ints}; line 6 one byte for each of ${r.params.text} letters, and a header once. In the browser, where pointers and ints are smaller, it prints *${printed(r, BROWSER_ENVIRONMENT)}*.`,
});

const RANKED = ['a', 'b', 'c', 'd'] as const;
type Four = { readonly list: number; readonly tuple: number; readonly text: number; readonly bytes: number };

/** Four lines by what the difference of two snapshots says of them. */
export const differenceOrder = defineExercise<Four>({
  id: 'profile-memory-difference-order',
  kind: 'predict-order',
  revision: 2,
  title: 'What stayed, line by line',
  claims: ['memory-profiler-finds-leaks'],
  instances: [
    { list: 300, tuple: 500, text: 1600, bytes: 2800 },
    { list: 700, tuple: 500, text: 1000, bytes: 3000 },
    { list: 100, tuple: 50, text: 600, bytes: 300 },
    { list: 100, tuple: 250, text: 900, bytes: 1500 },
    { list: 900, tuple: 400, text: 2500, bytes: 4000 },
    { list: 150, tuple: 260, text: 700, bytes: 1700 },
    { list: 60, tuple: 90, text: 300, bytes: 1000 },
    { list: 400, tuple: 600, text: 4000, bytes: 2500 },
  ],
  things: () => RANKED,
  direction: 'least first',
  observation: 'sizes',
  unit: 'bytes',
  prompt: () =>
    'Between two snapshots four lines run, and what they make stays. Put the four names in order by the bytes that the difference of the snapshots shows for their lines.',
  // Of constants the compiler would make the products, before any line runs.
  code: (p) => `import tracemalloc

nothing, euro = (None,), '€'
tracemalloc.start()
before = tracemalloc.take_snapshot()
a = [None] * ${p.list}
b = nothing * ${p.tuple}
c = euro * ${p.text}
d = bytes(${p.bytes})
after = tracemalloc.take_snapshot()
tracemalloc.stop()

by_line = {stat.traceback[0].lineno: stat.size_diff
           for stat in after.compare_to(before, 'lineno')
           if stat.traceback[0].filename == __file__}
sizes = [by_line.get(line, 0) for line in (6, 7, 8, 9)]
`,
  check: (_, code) => ({ checker: 'output', code, probes: { sizes: 'sizes' } }),
  hints: () => [
    'What does one item of each take: a slot of a list, a slot of a tuple, a euro sign, a byte?',
    'A euro sign does not fit in one byte. How many does the whole string take then, for each character?',
    'Eight bytes for a slot in either container, two for each of these characters, one for a byte.',
  ],
  mistakes: [
    {
      idea: 'every character takes a byte',
      predicts: (r) => rank([8 * r.params.list, 8 * r.params.tuple, r.params.text, r.params.bytes]),
      says: () =>
        'ASCII does. The euro sign needs two bytes, and then every character of the string takes two.',
      probe: () => "import sys\nprint(sys.getsizeof('e' * 1000), sys.getsizeof('€' * 1000))",
    },
    {
      idea: 'the longest is the largest',
      predicts: (r) => rank([r.params.list, r.params.tuple, r.params.text, r.params.bytes]),
      says: () => 'A slot is as wide as a pointer: eight times as wide as a byte.',
      probe: () => 'import sys\nprint(sys.getsizeof([None] * 100), sys.getsizeof(bytes(100)))',
    },
  ],
  explain: (r) =>
    `In bytes: ${inOrder(r, RANKED, 'sizes')}. That is ${r.params.list} pointers in \`a\` and ${r.params.tuple} in \`b\`, ${r.params.text} characters of two bytes in \`c\`, ${r.params.bytes} bytes in \`d\`, and a small header each. A line that makes something and drops it again leaves no trace in the difference.`,
});

/** Places of four sizes, the smallest first. */
function rank(sizes: readonly number[]): readonly number[] {
  return sizes.map((size) => 1 + sizes.filter((other) => other < size).length);
}
