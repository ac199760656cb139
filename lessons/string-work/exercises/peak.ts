import { defineExercise } from '#domain/lesson/exercise.ts';
import { environmentOn, shown, unlessRight, type On } from '#lessons/numbers/exercises/told.ts';

const STEPS = {
  plus: ["s += 'b'"],
  kept: ['kept = s', "s += 'b'"],
  front: ["s = 'b' + s"],
  wide: ["s += '🙂'"],
  slot: ['texts = [s]', 'del s', "texts[0] += 'b'"],
  format: ["s = f'{s}b'"],
  whole: ['t = s[:]'],
  cut: ['s = s[:-1]'],
  replace: ["s = s.replace('z', 'y')"],
} as const;
type Step = keyof typeof STEPS;

const WHY: Readonly<Record<Step, string>> = {
  plus: 'Only one name refers to the text and that name gets the result, so nobody can tell whether the old one lives on. CPython asks the allocator to make the same block a little longer (`unicode_modifiable`, `PyUnicode_Append`).',
  kept: 'Now `kept` has to see the old text for ever. So a new one is made and everything is copied.',
  front: 'To write in front, all characters would have to move. A new text is made.',
  wide: 'One wide character widens all: the new text takes four bytes where the old one took one, and both are there while it is filled.',
  slot: 'The list holds the text while the sum is made; only for a local variable does CPython let go of it before.',
  format: 'An f-string does not know that the old text is about to be dropped. It makes a new one.',
  whole: 'A slice of everything is the text itself.',
  cut: 'A slice is a copy, and the old text is there until the name leads to the new one.',
  replace: 'Nothing was found, so the text itself is returned. A search needs no memory.',
};

/** What a step with a text needs at its peak. */
export const textPeak = defineExercise<{ step: Step; on: On }>({
  id: 'strings-step-peak',
  kind: 'predict-output',
  revision: 2,
  title: 'How many texts at once',
  claims: ['str-cpu-like-list', 'str-immutable'],
  instances: [
    { step: 'kept', on: '3.13' },
    { step: 'plus', on: '3.13' },
    { step: 'front', on: '3.13' },
    { step: 'wide', on: '3.13' },
    { step: 'slot', on: '3.13' },
    { step: 'format', on: '3.9' },
    { step: 'whole', on: '3.13' },
    { step: 'cut', on: 'browser' },
    { step: 'replace', on: '3.13' },
  ],
  target: (p) => environmentOn(p.on),
  choices: () => ['about one text', 'about two texts', 'about five texts'],
  prompt: () =>
    '`step` makes a text of a hundred thousand letters and then does something. What does it need at its peak, counted in such texts?',
  code: ({ step }) =>
    [
      'import tracemalloc',
      '',
      '',
      'def step():',
      "    s = 'a' * 100_000",
      ...STEPS[step].map((line) => `    ${line}`),
      '',
      '',
      'for _ in range(100):',
      '    step()',
      'tracemalloc.start()',
      'step()',
      'texts = round(tracemalloc.get_traced_memory()[1] / 100_000)',
      "print({1: 'about one text', 2: 'about two texts', 5: 'about five texts'}[texts])",
      '',
    ].join('\n'),
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'Is a second text made at all?',
    'Who else refers to the old text, at the moment when the new one is made? If nobody does, a block may simply grow.',
    'How wide are the characters of the new text?',
  ],
  mistakes: [
    {
      idea: 'a text is changed where it lies',
      predicts: (r) => unlessRight('about one text', r),
      says: () =>
        'That is so only where nobody else can see it, and where nothing has to move or to be widened.',
      probe: () => "s = 'a' * 10\nkept = s\ns += 'b'\nprint(kept is s, kept)",
    },
    {
      idea: 'texts never change, so each step copies',
      predicts: (r) => unlessRight('about two texts', r),
      says: (r) =>
        r.params.step === 'wide'
          ? 'It does. But each character of the copy takes four bytes.'
          : 'So says the rule. But where nobody could tell, CPython keeps to it without a copy.',
      probe: () => "s = 'tick tock'\nprint(s[:] is s, s.replace('z', 'y') is s)",
    },
  ],
  explain: (r) => `It needs *${shown(r.answer).trim()}*. ${WHY[r.params.step]}`,
});
