import { placesOf } from '#domain/grading/order.ts';
import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import { inOrder } from '#lessons/author/in-order.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';

const STEPS = {
  tuple: ['(0,) + t', 't = (0,) * n', 't = (0,) + t'],
  bytes: ["b'0' + b", "b = b'0' * n", "b = b'0' + b"],
  deque: ['q.appendleft(0)', 'q = deque(range(n))', 'q.appendleft(0)'],
  wide: ["'Ж' + s", "s = 'Ж' * n", "s = 'Ж' + s"],
  shorts: ["array('h', [0]) + a", "a = array('h', [0]) * n", "a = array('h', [0]) + a"],
} as const;
type Step = keyof typeof STEPS;

type Fronted = { readonly steps: string; readonly n: number; readonly on: On };
const listed = ({ steps }: Fronted): readonly Step[] => steps.split(' ') as Step[];
const thingsOf = (p: Fronted): readonly string[] => listed(p).map((step) => STEPS[step][0]);

/** One more item in front, by the memory that the step needs. */
export const atTheFront = defineExercise<Fronted>({
  id: 'containers-at-the-front',
  kind: 'predict-order',
  revision: 1,
  title: 'One more at the front',
  claims: ['str-cpu-like-list'],
  instances: [
    { steps: 'tuple deque bytes', n: 10_000, on: '3.13' },
    { steps: 'bytes wide deque', n: 5000, on: '3.13' },
    { steps: 'wide tuple bytes', n: 20_000, on: '3.9' },
    { steps: 'shorts deque tuple', n: 5000, on: '3.13' },
    { steps: 'tuple shorts deque bytes', n: 8000, on: 'browser' },
    { steps: 'deque tuple wide', n: 3000, on: '3.12' },
    { steps: 'wide bytes tuple deque', n: 10_000, on: 'browser' },
    { steps: 'shorts tuple bytes', n: 6000, on: '3.11' },
  ],
  target: (p) => environmentOn(p.on),
  things: thingsOf,
  direction: 'least memory first',
  observation: 'peaks',
  unit: 'bytes',
  prompt: (p) =>
    `Each holds ${p.n} items, and gets one more at the front. How much memory is asked for at the peak of that step, on ${environmentLabel(environmentOn(p.on))}? Put the steps in order.`,
  code: (p) =>
    [
      'import tracemalloc',
      'from array import array',
      'from collections import deque',
      '',
      `n, peaks = ${p.n}, []`,
      '',
      ...listed(p).flatMap((step) => [
        STEPS[step][1],
        'tracemalloc.start()',
        STEPS[step][2],
        'peaks.append(round(tracemalloc.get_traced_memory()[1], -3))',
        'tracemalloc.stop()',
        '',
      ]),
    ].join('\n'),
  check: (_, code) => ({ checker: 'output', code, probes: { peaks: 'peaks' } }),
  hints: () => [
    'Which of them can take an item at the front without a copy?',
    'What does a copy of the others take: how many bytes for each item?',
  ],
  mistakes: [
    {
      idea: 'one more item takes one item’s room',
      predicts: (r) =>
        placesOf(
          listed(r.params).map((step) => ({ deque: 3, bytes: 0, wide: 1, shorts: 1.5, tuple: 2 })[step]),
        ),
      says: () =>
        'Only a deque gets along with that. The others cannot grow at the front, so a copy of the whole is made.',
      probe: () => "b = b'0' * 5\nc = b'0' + b\nprint(b is c, len(b), len(c))",
    },
    {
      idea: 'a copy is a copy, whatever is in it',
      predicts: (r) => placesOf(listed(r.params).map((step) => (step === 'deque' ? 0 : 1))),
      says: () => 'What is copied differs: values of one byte or two, or pointers of a word.',
      probe: () =>
        "import sys\nprint(sys.getsizeof(b'0' * 1000), sys.getsizeof('Ж' * 1000), sys.getsizeof((0,) * 1000))",
    },
  ],
  explain: (r) =>
    `${inOrder(r, thingsOf(r.params), 'peaks')}, rounded to thousands. A deque is a chain of blocks with 64 pointers each (\`BLOCKLEN\` in \`Modules/_collectionsmodule.c\`), so the front is as near as the end. The others copy all they have.`,
});
