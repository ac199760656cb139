import { randomUUID } from 'node:crypto';

import { insertPerson } from '#db/people.ts';
import { attempts, reviews } from '#db/schema/index.ts';
import { saveSettings } from '#db/settings.ts';
import { addDays, calendarInstant, DAY_MS } from '#domain/scheduling/learner-day.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import type { Actor } from '#server/auth/actor.ts';
import { replayCards } from '#server/commands/replay-card.ts';
import { store } from '#server/store.ts';

import { seededRandom } from '#domain/seeded-random.ts';

/** SQLite takes 32,766 values in one statement. */
const ROWS_AT_ONCE = 1000;
const YEARS = 3;

type AttemptRow = typeof attempts.$inferInsert;
type ReviewRow = typeof reviews.$inferInsert;

/**
 * Adds a learner who answered so often in three years, all of these exercises alike, and was last here on the day before
 * `today`: everything that the server keeps of such a learner.
 */
export async function addLearner(
  exercises: readonly string[],
  ratings: number,
  today: string,
  settings: LearnerSettings,
): Promise<Actor> {
  const id = randomUUID();
  const actor: Actor = { id, name: 'bench', role: 'learner' };
  const rows = answers(id, exercises, ratings, today);
  await store().write(async (tx) => {
    await insertPerson(tx, { ...actor, email: null, passwordHash: null, sessionVersion: 1, createdAt: 0 });
    await saveSettings(tx, id, settings);
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const some = rows.slice(from, from + ROWS_AT_ONCE);
      await tx.insert(attempts).values(some.map(({ attempt }) => attempt));
      await tx.insert(reviews).values(some.map(({ review }) => review));
    }
    await replayCards(tx, id, exercises, settings);
  });
  return actor;
}

function answers(
  personId: string,
  exercises: readonly string[],
  ratings: number,
  today: string,
): { readonly attempt: AttemptRow; readonly review: ReviewRow }[] {
  const random = seededRandom(5);
  const first = addDays(today, -365 * YEARS);
  const span = 365 * YEARS;
  return Array.from({ length: ratings }, (_, place) => {
    const exercise = exercises[place % exercises.length] ?? '';
    const day = addDays(first, Math.floor((place / ratings) * span));
    const at = calendarInstant(day) + DAY_MS / 2 + (place % 1000) * 30_000;
    const isRight = random() < 0.88;
    const attempt = randomUUID();
    return {
      attempt: {
        id: attempt,
        personId,
        exercise,
        revision: 1,
        instance: `n=${Math.floor(random() * 8)}`,
        environment: 'cpython-3.13-64',
        prediction: 56,
        confidence: random() < 0.4 ? 'sure' : 'fairly',
        hintsUsed: 0,
        elapsedMs: Math.round(4000 + random() * 30_000),
        verdict: isRight ? 'correct' : 'incorrect',
        closeness: Number(isRight),
        gradedBy: 'fact',
        at,
      },
      review: {
        id: randomUUID(),
        personId,
        card: exercise,
        type: 'rating',
        attempt,
        rating: isRight ? 'good' : 'again',
        // Days that were chosen stand in the log: without them, three years would be a few dozen reviews of a card.
        interval: isRight ? 3 : null,
        at,
        day,
        seq: place + 1,
      },
    };
  });
}
