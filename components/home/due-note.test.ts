import { expect, it } from 'vitest';

import { dueNote } from './due-note.ts';

const overview = { due: 0, held: 0, catchUp: null, nextDue: null, answers: 0, right: 0, cards: 9, known: 8 };
const catchUp = { perDay: 30, daysLeft: 4 };

it.each([
  [{ ...overview, cards: 0 }, 'No cards yet.'],
  [overview, 'Your cards rest: none of them comes back by itself.'],
  [{ ...overview, nextDue: 'tomorrow' }, 'The next one comes back tomorrow.'],
  [{ ...overview, due: 1 }, 'One idea you are about to forget.'],
  [{ ...overview, due: 12, held: 3 }, 'Ideas you are about to forget.'],
  [{ ...overview, held: 1 }, 'One more is for tomorrow.'],
  [{ ...overview, held: 12 }, '12 more are for tomorrow and later.'],
  [
    { ...overview, due: 30, held: 80, catchUp },
    'You are catching up, 30 a day: about 4 days, then all is as usual.',
  ],
  [{ ...overview, held: 80, catchUp }, 'That was today’s share. The rest keeps: about 3 days of 30.'],
  [
    { ...overview, held: 8, catchUp: { perDay: 30, daysLeft: 2 } },
    'That was today’s share. The rest keeps: one more day of 30.',
  ],
])('%j: %s', (shown, note) => {
  expect(dueNote(shown)).toBe(note);
});
