import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown, unlessRight } from '#lessons/numbers/exercises/told.ts';

const MADE = {
  slice: { made: 'a[:3]', why: 'A slice of a bytearray is another bytearray, with its own copy.' },
  all: { made: 'a[:]', why: 'A bytearray can change, so even a slice of all of it has to be a copy.' },
  view: {
    made: 'memoryview(a)',
    why: 'A memoryview knows the address, the length and the step of somebody else’s memory (PEP 3118).',
  },
  part: {
    made: 'memoryview(a)[:3]',
    why: 'A slice of a memoryview is another view of the same memory: only start and length differ.',
  },
  step: {
    made: 'memoryview(a)[::2]',
    why: 'Even a step is only noted in the view (`strides`). Nothing is copied.',
  },
  frozen: { made: 'bytes(a)', why: '`bytes` must never change, so it takes a copy.' },
  cut: { made: 'bytes(memoryview(a)[:3])', why: 'The view copies nothing, but `bytes` does: these three.' },
  name: { made: 'a', why: 'A second name for one object.' },
  array: { made: 'bytearray(a)', why: 'The constructor makes a new one of what it is given.' },
  twice: { made: 'memoryview(memoryview(a))', why: 'A view of a view is a view of the same memory.' },
  list: { made: 'list(a)', why: 'A list of ints, worked out from the bytes as they are now.' },
} as const;
type Made = keyof typeof MADE;

/** Which of these see a change of the memory they came from. */
export const viewOrCopy = defineExercise<{ made: Made }>({
  id: 'containers-view-or-copy',
  kind: 'predict-output',
  revision: 1,
  title: 'A view, or a copy',
  instances: [
    { made: 'slice' },
    { made: 'part' },
    { made: 'all' },
    { made: 'view' },
    { made: 'frozen' },
    { made: 'step' },
    { made: 'cut' },
    { made: 'name' },
    { made: 'array' },
    { made: 'twice' },
    { made: 'list' },
  ],
  choices: () => ['the same memory', 'a copy'],
  prompt: ({ made }) => `What does \`${MADE[made].made}\` lead to?`,
  code: ({ made }) =>
    `a = bytearray(b'abcdef')\nb = ${MADE[made].made}\na[0] = 122\nprint('the same memory' if b[0] == 122 else 'a copy')\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Does somebody have to copy, so that nothing changes behind their back?',
    'What is a memoryview made for?',
  ],
  mistakes: [
    {
      idea: 'slices share',
      predicts: (r) => unlessRight('the same memory', r),
      says: () => 'In NumPy they do, and in a memoryview. The built-in sequences copy.',
      probe: () => 'a = [1, 2, 3]\nb = a[:2]\na[0] = 9\nprint(b)',
    },
    {
      idea: 'whatever is made is a copy',
      predicts: (r) => unlessRight('a copy', r),
      says: () => 'Not a view, and not a second name. These are ways to work on large data without copying.',
      probe: () =>
        'import sys\na = bytearray(1_000_000)\nprint(sys.getsizeof(a), sys.getsizeof(memoryview(a)))',
    },
  ],
  explain: (r) => `*${shown(r.answer).trim()}*. ${MADE[r.params.made].why}`,
});
