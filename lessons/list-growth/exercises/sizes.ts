import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';
import { currentRule, listBytes, slotsAfterAppends } from '#lessons/lists/exercises/capacities.ts';

const MADE = {
  range: (n: number) => `xs = list(range(${n}))\n`,
  comprehension: (n: number) => `xs = [i for i in range(${n})]\n`,
  literal: (n: number) => `xs = [${Array.from({ length: n }, (_, i) => i + 1).join(', ')}]\n`,
  generator: (n: number) => `xs = list(i for i in range(${n}))\n`,
} as const;

type Made = { how: keyof typeof MADE; n: number; on: On };

/** The same items, gathered in different ways, on different versions. */
export const madeSize = defineExercise<Made>({
  id: 'lists-made-size',
  kind: 'predict-size',
  revision: 1,
  title: 'How a list was made',
  claims: ['lists-reserve-when-made'],
  instances: [
    { how: 'comprehension', n: 10, on: '3.13' },
    { how: 'range', n: 7, on: '3.9' },
    { how: 'range', n: 9, on: '3.13' },
    { how: 'literal', n: 3, on: '3.9' },
    { how: 'literal', n: 3, on: 'browser' },
    { how: 'generator', n: 6, on: '3.13' },
    { how: 'range', n: 12, on: 'browser' },
    { how: 'comprehension', n: 20, on: 'browser' },
    { how: 'literal', n: 5, on: '3.13' },
  ],
  target: (p) => environmentOn(p.on),
  prompt: (p) => `How many bytes does \`sys.getsizeof(xs)\` report for these ${p.n} items?`,
  code: (p) => MADE[p.how](p.n),
  check: (_, code) => ({ checker: 'sizes', code, expression: 'xs' }),
  hints: (p) => [
    'Could CPython know the final length before it stored the first item?',
    {
      comprehension: 'A comprehension appends its items one by one, like a loop would.',
      range: '`list` asks a `range` for its length. What it does with an odd one changed in 3.10.',
      literal:
        'From three constants on the compiler stores a tuple, and the new list is *extended* by it. On 3.9 extending leaves room; later versions treat a list that is still empty apart.',
      generator:
        'A generator does not know how much it will yield, so `list` begins with a guess and room for it.',
    }[p.how],
  ],
  mistakes: [
    {
      idea: 'as many slots as items',
      predicts: (r) => unlessRight(listBytes(r.params.n, r.target), r),
      says: () => 'The items are counted right, but this way of making a list leaves some slots empty.',
      probe: () =>
        'import sys\nn = 7\nprint(sys.getsizeof([0] * n), sys.getsizeof(list(range(n))), sys.getsizeof([i for i in range(n)]))',
    },
    {
      idea: 'rounded up to an even number of slots',
      predicts: (r) => unlessRight(listBytes(r.params.n + (r.params.n % 2), r.target), r),
      says: () =>
        'That is what 3.10 and later do when they know the length. Look at the version, and at whether the length is known here.',
      probe: () =>
        'import sys\nprint(sys.version_info[:2], [sys.getsizeof(list(range(n))) for n in range(1, 9)])',
    },
    {
      idea: 'the same room as after appending',
      predicts: (r) => unlessRight(listBytes(slotsAfterAppends(currentRule, r.params.n), r.target), r),
      says: () =>
        'That is what a loop of appends would leave. Here the list was filled in another way, with another idea of how much room it needs.',
      probe: () =>
        'import sys\nxs = []\nfor i in (1, 2, 3):\n    xs.append(i)\nprint(sys.getsizeof(xs), sys.getsizeof([1, 2, 3]), sys.getsizeof(list(range(3))))',
    },
    {
      idea: 'a list holds its integers',
      predicts: (r) => unlessRight(40 + 28 * r.params.n, r),
      says: () => 'The slots hold pointers, one word each. The ints are objects of their own.',
      probe: () => 'import sys\nprint(sys.getsizeof([1, 2, 3]) == sys.getsizeof([1.5, "two", [3]]))',
    },
  ],
  explain: (r) => {
    const empty = Number(r.value('gc_header')) + Number(r.value('basicsize'));
    const slots = (Number(r.answer) - empty) / Number(r.value('word'));
    return (
      `**${shown(r.answer)} bytes**, that is ${slots} slots for ${r.params.n} items. ` +
      {
        comprehension:
          'The compiler turns a comprehension into a loop of `LIST_APPEND`, so the list grows as it would by appending.',
        range:
          '`list` asks for the length first. Up to 3.9 it reserves exactly that; since 3.10 it rounds up to an even number (`list_preallocate_exact`), because the allocator hands out pairs of words anyway.',
        literal:
          'The compiler extends an empty list by a constant tuple. On 3.9 that goes through `list_resize` and leaves spare slots; later versions reserve what is needed, rounded up to an even number.',
        generator:
          'A generator cannot say how long it is. `list` reserves room for eight, and keeps what it does not need.',
      }[r.params.how] +
      ` The same line gives ${shown(r.value('size', 'cpython-3.9-64'))} on 3.9, ${shown(r.value('size', 'cpython-3.13-64'))} on 3.13 and ${shown(r.value('size', 'pyodide-3.14-32'))} in the browser.`
    );
  },
});
