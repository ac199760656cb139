import { defineExercise } from '#domain/lesson/exercise.ts';
import { shown, unlessRight } from '#lessons/numbers/exercises/told.ts';

const ROWS = {
  product: 'rows = [[0] * 2] * 3\nrows[0][0] = 1',
  comprehension: 'rows = [[0] * 2 for _ in range(3)]\nrows[0][0] = 1',
  copy: 'inner = [0, 0]\nrows = [inner, inner[:], inner]\nrows[0][0] = 1',
  replaced: 'rows = [[0] * 2] * 3\nrows[0] = [1, 0]',
  sliced: 'rows = [[0, 0], [0, 0], [0, 0]]\nother = rows[:]\nother[0][0] = 1',
  'slot of a copy': 'rows = [[1, 0], [0, 0], [0, 0]]\nother = rows[:]\nother[1] = [1, 1]',
  'added twice': 'inner = [0, 0]\nrows = [inner] + [[0, 0]] + [inner]\nrows[2][0] = 1',
  extended: 'rows = [[0] * 2]\nrows.extend(rows * 2)\nrows[2][0] = 1',
} as const;

/** What it means that a list holds pointers. */
export const sharedRows = defineExercise<{ rows: keyof typeof ROWS }>({
  id: 'lists-shared-rows',
  kind: 'predict-output',
  revision: 1,
  title: 'Three rows',
  instances: (Object.keys(ROWS) as (keyof typeof ROWS)[]).map((rows) => ({ rows })),
  choices: () => [
    '[[1, 0], [0, 0], [0, 0]]',
    '[[1, 0], [1, 0], [1, 0]]',
    '[[1, 0], [0, 0], [1, 0]]',
    '[[1, 1], [0, 0], [0, 0]]',
  ],
  prompt: () => 'What does this program print?',
  code: (p) => `${ROWS[p.rows]}\nprint(rows)\n`,
  check: (_, code) => ({ checker: 'output', code }),
  hints: () => [
    'The outer list has three slots. To how many inner lists do they lead?',
    'Storing into a slot of the *outer* list changes one pointer. Storing into an *inner* list changes what every pointer to it sees.',
  ],
  mistakes: [
    {
      idea: 'each row is a list of its own',
      predicts: (r) => unlessRight('[[1, 0], [0, 0], [0, 0]]', r),
      says: () =>
        'Some of the slots hold the same pointer. One inner list was changed, and it shows wherever it is referred to.',
      probe: () => 'rows = [[0] * 2] * 3\nprint([id(row) == id(rows[0]) for row in rows])',
    },
    {
      idea: 'all rows are one list',
      predicts: (r) => unlessRight('[[1, 0], [1, 0], [1, 0]]', r),
      says: () =>
        'Not all of them: a new list was made for some of the slots, by a slice, a comprehension or a new display.',
      probe: () => 'rows = [[0] * 2 for _ in range(3)]\nprint([row is rows[0] for row in rows])',
    },
  ],
  explain: (r) =>
    `It prints \`${shown(r.answer).trim()}\`. ` +
    {
      product: 'Repeating a list repeats its pointers: three slots, one inner list.',
      copy: 'The slice in the middle is a list of its own; the other two slots lead to the same one.',
      comprehension: 'The comprehension evaluates its expression three times and makes three lists.',
      replaced:
        'The assignment replaces one pointer of the outer list. The inner list that it used to lead to is untouched.',
      sliced:
        'The slice is a new outer list with the same pointers, so both see the change in the first row.',
      'slot of a copy': 'A slot of the copy was changed. The original has slots of its own.',
      'added twice': '`+` copies pointers, and the first and the last are the same one.',
      extended: 'What is extended by are pointers to the one row that was there.',
    }[r.params.rows] +
    ' A list never holds its items, only where they are.',
});
