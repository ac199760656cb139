import 'server-only';

import { strToU8 } from 'fflate';

import type { Attempt } from '#db/attempts.ts';
import type { Db } from '#db/connection.ts';
import { listLearnerDays } from '#db/learner-days.ts';
import { listParameterSets } from '#db/parameter-sets.ts';
import { getPerson } from '#db/people.ts';
import { listAttemptedExercises, listAttempts, listSmallTables } from '#db/person-data.ts';
import { listReviewedCards, listReviews } from '#db/reviews.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { LearnerDay, Review } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { allow } from '#server/auth/rules.ts';
import { ankiPackage } from '#server/export/apkg.ts';
import { Archive } from '#server/export/archive.ts';
import { cardFace } from '#server/export/card-face.ts';
import { CARDS_CSV_HEADER, cardsCsvLine } from '#server/export/cards-csv.ts';
import type { ExportedCard } from '#server/export/exported-card.ts';
import { exportedHistory } from '#server/export/exported-history.ts';
import { FSRS_LOG_HEADER, fsrsLogLines } from '#server/export/fsrs-log.ts';
import { JsonWriter } from '#server/export/json-lists.ts';
import { readmeOf } from '#server/export/readme.ts';
import { REVIEWS_CSV_HEADER, reviewsCsvLines } from '#server/export/reviews-csv.ts';
import { DATA_FORMAT, DATA_VERSION } from '#server/import/person-data.ts';
import { othersTurn } from '#server/others-turn.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

/** An archive on its way. */
export interface ExportedData {
  readonly fileName: string;
  /** The archive, piece by piece. Other requests get their turn between the cards. */
  readonly chunks: AsyncGenerator<Uint8Array>;
}

/**
 * Everything of the person who asks, in one archive: for Anki, as tables, for the optimizers of FSRS, and as JSON.
 * @param at Milliseconds since the epoch.
 * @param site The address of this site, as the archive names it.
 * @throws AppError when nobody is signed in.
 */
export async function exportData(actor: Actor | null, at: number, site: string): Promise<ExportedData> {
  allow(actor, 'keep-progress');
  const { db } = store();
  const { dayRule } = await learnerSettings(db, actor.id);
  const today = learnerDay(at, dayRule);
  const who = actor.name.replace(/[^\w.-]/g, '_');
  return {
    fileName: `heapwise-${who}-${today}.zip`,
    chunks: archiveOf(db, actor, { at, today, site }),
  };
}

interface Moment {
  readonly at: number;
  readonly today: LearnerDay;
  readonly site: string;
}

async function* archiveOf(db: Db, actor: Actor, { at, today, site }: Moment): AsyncGenerator<Uint8Array> {
  const archive = new Archive();
  archive.add('README.txt', readmeOf(actor.name, today, site));
  const cardsCsv = archive.file('cards.csv');
  const revlog = archive.file('revlog.csv');
  const reviewsCsv = archive.file('reviews.csv');
  const json = archive.file('data.json');
  cardsCsv.write(CARDS_CSV_HEADER);
  revlog.write(FSRS_LOG_HEADER);
  reviewsCsv.write(REVIEWS_CSV_HEADER);

  const settings = await learnerSettings(db, actor.id);
  const whole = await wholeOf(db, actor, at);
  const data = new JsonWriter(whole, (text) => json.write(text));
  const ownLog: Uint8Array[] = [];
  const own = new JsonWriter(whole, (text) => ownLog.push(strToU8(text)));

  const cards: ExportedCard[] = [];
  data.begin('reviews');
  own.begin('reviews');
  for (const key of await listReviewedCards(db, actor.id)) {
    const [log, attempts] = await Promise.all([
      listReviews(db, actor.id, key),
      listAttempts(db, actor.id, key),
    ]);
    data.push(log);
    own.push(log);
    reviewsCsv.write(reviewsCsvLines(log));
    const card = exportedCard(key, log, attempts, settings);
    if (card !== null) {
      cards.push(card);
      cardsCsv.write(cardsCsvLine(card));
      revlog.write(fsrsLogLines(card, cards.length));
    }
    yield* archive.take();
    await othersTurn();
  }
  for (const file of [cardsCsv, revlog, reviewsCsv]) file.end();
  own.begin('attempts');
  own.end();

  data.begin('attempts');
  for (const exercise of await listAttemptedExercises(db, actor.id)) {
    data.push(await listAttempts(db, actor.id, exercise));
    yield* archive.take();
    await othersTurn();
  }
  data.begin('cards');
  data.push(cards.map(({ card }) => card));
  data.begin('days');
  data.push(await listLearnerDays(db, actor.id));
  data.end();
  json.end();

  archive.add('heapwise.apkg', ankiPackage(cards, at, today, Buffer.concat(ownLog)));
  archive.end();
  yield* archive.take();
}

function exportedCard(
  key: string,
  log: readonly Review[],
  attempts: readonly Attempt[],
  settings: Parameters<typeof exportedHistory>[1],
): ExportedCard | null {
  const elapsed = new Map(attempts.map(({ id, elapsedMs }) => [id, elapsedMs]));
  const history = exportedHistory(log, settings, elapsed);
  return history && { ...history, ...cardFace(key, attempts.at(-1)?.instance ?? null) };
}

/** What `data.json` says besides its long lists. */
async function wholeOf(db: Db, actor: Actor, at: number): Promise<Record<string, unknown>> {
  const [person, small, parameterSets] = await Promise.all([
    getPerson(db, actor.id),
    listSmallTables(db, actor.id),
    listParameterSets(db, actor.id),
  ]);
  const { passwordHash, sessionVersion: _, ...account } = person;
  return {
    format: DATA_FORMAT,
    version: DATA_VERSION,
    exportedAt: at,
    person: { ...account, hasPassword: passwordHash !== null },
    ...small,
    parameterSets,
  };
}
