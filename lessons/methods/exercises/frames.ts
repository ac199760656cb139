import { defineExercise } from '#domain/lesson/exercise.ts';
import { DEEP_BLOCKS } from '#lessons/author/deep-blocks.ts';
import { printed } from '#lessons/author/printed.ts';
import { wrong } from '#lessons/author/wrong.ts';
import { environmentOn, type On } from '#lessons/numbers/exercises/told.ts';

/** What a method does before it calls itself, and the objects that it makes for each call. */
const DIVES = {
  'does nothing else': { line: '', objects: 0, why: 'There is nothing to keep but the call itself.' },
  'looks at its own frame': {
    line: 'frame = sys._getframe()',
    objects: 1,
    why: 'Whoever asks for the frame gets an object, in every version.',
  },
  'makes a list': { line: 'items = []', objects: 1, why: 'The list is a block of its own.' },
  'makes a function that uses its variable': {
    line: 'inner = lambda: depth',
    objects: 3,
    why: 'A closure is three objects: the function, its tuple of cells, and the cell.',
  },
  'keeps its bound method': {
    line: 'again = self.dive',
    objects: 1,
    why: 'Reading the method and keeping it makes a bound method; a plain call would not have.',
  },
} as const;

type DiveParams = { readonly dive: keyof typeof DIVES; readonly on: On };

/** What a call that is under way takes. */
export const blocks = defineExercise<DiveParams>({
  kind: 'predict-output',
  id: 'methods-call-blocks',
  revision: 1,
  title: 'What a call takes',
  claims: ['methods-frame-object-each-call', 'methods-frame-per-call', 'methods-locals-per-call'],
  instances: [
    { dive: 'does nothing else', on: '3.13' },
    { dive: 'does nothing else', on: '3.9' },
    { dive: 'looks at its own frame', on: '3.13' },
    { dive: 'makes a list', on: '3.9' },
    { dive: 'makes a function that uses its variable', on: '3.13' },
    { dive: 'keeps its bound method', on: '3.9' },
    { dive: 'does nothing else', on: 'browser' },
    { dive: 'makes a function that uses its variable', on: '3.10' },
    { dive: 'looks at its own frame', on: '3.9' },
    { dive: 'makes a list', on: '3.11' },
  ],
  target: (p) => environmentOn(p.on),
  numeric: { unit: 'blocks' },
  prompt: (p) =>
    `A method ${p.dive} and calls itself, hundreds of calls deep. How many blocks of memory are there for each call that is under way? (All numbers in it are small.)`,
  code: (p) =>
    `import sys\n${DEEP_BLOCKS}\n\nclass Diver:\n    def dive(self, depth):\n${DIVES[p.dive].line === '' ? '' : `        ${DIVES[p.dive].line}\n`}        return self.dive(depth - 1) if depth else blocks()\n\nprint(blocks_per_call(Diver().dive))\n`,
  check: (_p, code) => ({ checker: 'output', code }),
  hints: (p) => [
    'A call needs a place for its locals. Is that place an object of its own in this version?',
    p.on === '3.9' || p.on === '3.10'
      ? 'Up to 3.10 every call has a frame object. Add what the method makes.'
      : 'Since 3.11 calls lie on a stack that is allocated in large pieces. Count only what the method makes, or asks for.',
  ],
  mistakes: [
    {
      idea: 'each call has a frame object',
      predicts: (reveal) =>
        reveal.params.dive === 'looks at its own frame'
          ? null
          : wrong(reveal, DIVES[reveal.params.dive].objects + 1),
      says: () =>
        'Up to 3.10 it had. Since 3.11 the frame of a call is a few words on a stack, and becomes an object only if somebody asks.',
      probe: () => 'import sys\nprint(sys.version_info[:2], sys.getsizeof(sys._getframe()))',
    },
    {
      idea: 'a call takes no memory',
      predicts: (reveal) => wrong(reveal, DIVES[reveal.params.dive].objects),
      says: () => 'In this version the frame is an object, so there is one block more than you counted.',
    },
    {
      idea: 'two blocks for every call',
      predicts: (reveal) => wrong(reveal, 2),
      says: () => 'Count what the method makes, and add one for the frame in 3.10 and earlier.',
    },
  ],
  explain: (reveal) =>
    `**${printed(reveal, reveal.target)}** (3.9: ${printed(reveal, 'cpython-3.9-64')}, 3.13: ${printed(reveal, 'cpython-3.13-64')}). ${DIVES[reveal.params.dive].why} ` +
    'In 3.9 `_PyFrame_New_NoTrack` takes a frame from a free list or allocates one. Since 3.11 `_PyFrame_MakeAndSetFrameObject` (`Python/frame.c`) makes one only for those who ask: debuggers, tracebacks, `sys._getframe`.',
});
