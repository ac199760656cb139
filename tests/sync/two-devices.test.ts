import 'fake-indexeddb/auto';

import * as fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';

import { openIndexedDbLog } from '#browser/offline/indexeddb-log.ts';
import { doToCard, readProgress, recordOutcome, takeBack } from '#browser/offline/learner-progress.ts';
import type { LearnerLog } from '#browser/offline/learner-log.ts';
import { openMemoryLog } from '#browser/offline/memory-log.ts';
import { syncLog as syncDevice } from '#browser/offline/sync-log.ts';
import { takeAnswer } from '#browser/offline/take-answer.ts';
import { listCards } from '#db/cards.ts';
import { listReviewsSince } from '#db/reviews.ts';
import { replayReviews } from '#domain/scheduling/cards.ts';
import { addDays, learnerDay } from '#domain/scheduling/learner-day.ts';
import type { SyncAnswer, SyncRequest } from '#domain/scheduling/sync.ts';
import type { Review } from '#domain/scheduling/types.ts';
import type { Actor } from '#server/auth/actor.ts';
import { syncLog } from '#server/commands/sync-log.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

import { backUp, restore } from '../fixtures/backup.ts';
import type { Backup } from '../fixtures/backup.ts';
import { DAY, MINUTE, NOON, aLearner, aPrediction, ownDatabase } from '../fixtures/learner.ts';

const time = vi.hoisted(() => ({ now: 0 }));
vi.mock('#server/clock.ts', () => ({ now: () => time.now }));
vi.mock('#server/content/lessons.ts', () => ({
  findExercise: (id: string) =>
    id === 'gone' ? null : { exercise: { kind: 'predict-size' }, lesson: { meta: { slug: 'lists' } } },
}));
// Here 56 is right.
vi.mock('#server/commands/check-prediction.ts', () => ({
  checkPrediction: async ({ prediction }: { prediction: number }) => {
    const right = prediction === 56;
    const verdict = right ? { kind: 'correct' } : { kind: 'incorrect', closeness: 0 };
    return {
      environment: 'cpython-3.13-64',
      closeness: right ? 1 : 0,
      outcome: { verdict, rating: right ? 'good' : 'again', gradedBy: 'fact' },
    };
  },
}));

beforeAll(ownDatabase);

/** What may happen on one of two devices, `after` so many minutes. */
type Step = { readonly device: 0 | 1; readonly after: number } & (
  | { readonly does: 'answer'; readonly card: number; readonly right: boolean; readonly sure: boolean }
  | { readonly does: 'undo'; readonly which: number }
  | { readonly does: 'suspend' | 'resume' | 'bury' | 'move'; readonly card: number }
  | { readonly does: 'sync'; readonly fate: Fate }
  | { readonly does: 'back up' | 'restore' }
);
type Fate = 'arrives' | 'request lost' | 'reply lost' | 'sent twice' | 'old reply comes late';

const card = fc.nat({ max: 4 });
const step: fc.Arbitrary<Step> = fc
  .tuple(
    fc.constantFrom(0 as const, 1 as const),
    fc.oneof(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 600, max: 3000 })),
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({ does: fc.constant('answer'), card, right: fc.boolean(), sure: fc.boolean() }),
      },
      { weight: 2, arbitrary: fc.record({ does: fc.constant('undo'), which: fc.nat() }) },
      {
        weight: 2,
        arbitrary: fc.record({ does: fc.constantFrom('suspend', 'resume', 'bury', 'move'), card }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          does: fc.constant('sync'),
          fate: fc.constantFrom<Fate>(
            'arrives',
            'request lost',
            'reply lost',
            'sent twice',
            'old reply comes late',
          ),
        }),
      },
      { weight: 1, arbitrary: fc.record({ does: fc.constantFrom('back up', 'restore') }) },
    ),
  )
  .map(([device, after, what]) => ({ device, after, ...what }));

/** The server's, of each learner. Where there is none, a restored server knows no more than who they are. */
const backups = new WeakMap<Actor, Backup>();

/** A server that answers as the real one does, over a connection that may fail. */
async function sync(ada: Actor, log: LearnerLog, fate: Fate): Promise<void> {
  const late: [SyncRequest, SyncAnswer][] = [];
  const overTheWire = async (request: SyncRequest): Promise<SyncAnswer> =>
    JSON.parse(
      JSON.stringify(await syncLog(ada, JSON.parse(JSON.stringify(request)) as SyncRequest)),
    ) as SyncAnswer;
  const send = async (request: SyncRequest): Promise<SyncAnswer> => {
    if (fate === 'request lost') throw new Error('lost');
    const answer = await overTheWire(request);
    if (fate === 'reply lost') throw new Error('lost');
    if (fate === 'arrives') return answer;
    late.push([request, answer]);
    return overTheWire(request);
  };
  await syncDevice(log, { send, clock: () => time.now }).catch((error: Error) => {
    if (error.message !== 'lost') throw error;
  });
  if (fate !== 'old reply comes late') return;
  for (const [request, answer] of late) {
    const round = { sentAt: time.now, receivedAt: time.now };
    await log.transact('readwrite', (tx) => takeAnswer(tx, request, answer, round));
  }
}

async function perform(ada: Actor, log: LearnerLog, made: string[], step: Step): Promise<void> {
  const id = crypto.randomUUID();
  switch (step.does) {
    case 'answer': {
      const locked = aPrediction({
        exercise: `e${step.card}`,
        prediction: step.right ? 56 : 1,
        instance: id,
      });
      // Now and then the device judges otherwise than the server will.
      const verdict = step.right
        ? ({ kind: 'correct' } as const)
        : ({ kind: 'incorrect', closeness: 0 } as const);
      const rating = step.sure ? 'easy' : 'again';
      const item = { lesson: 'lists', kind: 'predict-size' } as const;
      await recordOutcome(item, locked, { verdict, rating }, time.now, log);
      const { reviews } = await readProgress(log);
      if (reviews.some((review) => review.id === locked.review)) made.push(locked.review);
      return;
    }
    case 'undo': {
      const { reviews } = await readProgress(log);
      const ratings = reviews.filter(({ type }) => type !== 'void').toSorted((a, b) => a.at - b.at);
      const taken = ratings[step.which % Math.max(1, ratings.length)];
      if (!taken) return;
      await takeBack(id, taken.id, 'undo', time.now, log);
      made.push(id);
      return;
    }
    case 'suspend':
    case 'resume':
    case 'bury':
    case 'move': {
      const { reviews } = await readProgress(log);
      const key = `e${step.card}`;
      if (!reviews.some((review) => review.card === key)) return;
      if (step.does !== 'move') await doToCard(id, key, step.does, time.now, log);
      else {
        const { dayRule } = await learnerSettings(store().db, ada.id);
        const day = learnerDay(time.now, dayRule);
        const move = { id, card: key, at: time.now, day, to: addDays(day, 3), because: null } as const;
        await log.transact('readwrite', (tx) => tx.saveReview({ type: 'move', ...move, unsaved: 1 }));
      }
      made.push(id);
      return;
    }
    case 'sync':
      return sync(ada, log, step.fate);
    case 'back up':
      backups.set(ada, await backUp(ada));
      return;
    case 'restore':
      await restore(ada, backups.get(ada) ?? [], NOON);
  }
}

const byId = (reviews: readonly Review[]): Review[] =>
  reviews.map(({ ...review }) => review).toSorted((a, b) => (a.id < b.id ? -1 : 1));

async function serverSide(ada: Actor) {
  const { db } = store();
  const log = (await listReviewsSince(db, ada.id, 0, 10_000)).map(({ review }) => review);
  const cards = (await listCards(db, ada.id)).toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return { log: byId(log), cards };
}

async function deviceSide(log: LearnerLog) {
  const { reviews, cards } = await readProgress(log);
  return { log: byId(reviews), cards: cards.toSorted((a, b) => (a.key < b.key ? -1 : 1)) };
}

let databases = 0;

describe.each([
  ['IndexedDB', 60, (person: string) => openIndexedDbLog(person, `device-${(databases += 1)}`)],
  ['memory', 240, async (person: string) => openMemoryLog(person)],
])('two devices that keep their log in %s', (_, runs, open) => {
  it('agree with the server, whatever was done and lost on the way, by the server itself, too', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
        time.now = NOON;
        const ada = await aLearner();
        const devices = [await open(ada.id), await open(ada.id)] as const;
        const made: string[] = [];
        for (const each of steps) {
          time.now += each.after * MINUTE;
          await perform(ada, devices[each.device], made, each);
        }
        time.now += DAY;
        for (const place of [0, 1, 0] as const) await sync(ada, devices[place], 'arrives');

        const server = await serverSide(ada);
        expect(server.log.map(({ id }) => id)).toEqual([...new Set(made)].toSorted());
        expect(await deviceSide(devices[0])).toEqual(server);
        expect(await deviceSide(devices[1])).toEqual(server);
        // Each answer is with its rating: the device that it was given on still has it.
        const numbered = await listReviewsSince(store().db, ada.id, 0, 10_000);
        expect(numbered.filter(({ review, answer }) => review.type === 'rating' && !answer)).toEqual([]);
        const settings = await learnerSettings(store().db, ada.id);
        const keys = [...new Set(server.log.map((review) => review.card))].toSorted();
        const replayed = keys.map((key) =>
          replayReviews(
            server.log.filter((r) => r.card === key),
            settings,
          ),
        );
        expect(server.cards).toEqual(replayed.filter((each) => each !== null));
        for (const log of devices) {
          expect(await log.transact('readonly', (tx) => tx.listUnsaved())).toEqual({
            attempts: [],
            reviews: [],
          });
        }
      }),
      { numRuns: runs },
    );
  });
});
