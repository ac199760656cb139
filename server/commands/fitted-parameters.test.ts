import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

import { beforeAll, describe, expect, it } from 'vitest';

import { listCards } from '#db/cards.ts';
import { insertWaitingSet, isWaiting, listParameterSets, saveFit } from '#db/parameter-sets.ts';
import { insertReview, listReviewedCards } from '#db/reviews.ts';
import { findSettings, saveSettings } from '#db/settings.ts';
import { defaultWeights } from '#domain/scheduling/fsrs.ts';
import { defaultSettings } from '#domain/scheduling/settings.ts';
import type { Actor } from '#server/auth/actor.ts';
import { askDueFits } from '#server/optimise/ask-due-fits.ts';
import { runFits } from '#server/optimise/run-fits.ts';
import { listPlaces } from '#server/content/lessons.ts';
import { parametersScreen } from '#server/queries/parameters.ts';
import { previewRescheduling } from '#server/queries/rescheduling.ts';
import { store } from '#server/store.ts';

import { aLearner, DAY, ownDatabase } from '../../tests/fixtures/learner.ts';
import { seededRandom } from '#domain/seeded-random.ts';
import { simulatedLogs, usual } from '../../tests/fixtures/simulated-learner.ts';
import { adoptParameters } from './adopt-parameters.ts';
import { askForFit } from './ask-for-fit.ts';
import { dropParameters } from './drop-parameters.ts';
import { replayCards } from './replay-card.ts';
import { rescheduleCards } from './reschedule-cards.ts';
import { undoRescheduling } from './undo-rescheduling.ts';

beforeAll(ownDatabase);

/** After the simulated years. */
const LATER = Date.parse('2024-06-01T12:00:00Z');
/** In the middle of the simulated time: some cards are due, others not. */
const MIDDLE = Date.parse('2022-12-01T12:00:00Z');
const UNUSUAL = defaultWeights().map((weight, place) => ({ 2: 5, 8: 0.9, 20: 0.4 })[place] ?? weight);

/** A learner with a log, whose ratings tell their intervals or, as in older versions, do not. */
async function learnerWith(cards: number, { older = false, until = LATER } = {}): Promise<Actor> {
  const ada = await aLearner();
  await store().write(async (tx) => {
    const settings = defaultSettings(usual.dayRule);
    await saveSettings(tx, ada.id, settings);
    const course = listPlaces();
    for (const [place, log] of simulatedLogs(cards, 12, UNUSUAL, seededRandom(1)).entries()) {
      const card = course[place]?.exercise ?? '';
      for (const { interval, ...review } of log.filter(({ at }) => at < until)) {
        const told = older ? review : { ...review, interval };
        await insertReview(tx, ada.id, { ...told, card, id: randomUUID() });
      }
    }
    await replayCards(tx, ada.id, await listReviewedCards(tx, ada.id), settings);
  });
  return ada;
}

async function fitted(ada: Actor): Promise<string> {
  await askForFit(ada, LATER);
  await runFits();
  const [set] = await listParameterSets(store().db, ada.id);
  return set?.id ?? '';
}

async function days(ada: Actor): Promise<Record<string, string>> {
  return Object.fromEntries((await listCards(store().db, ada.id)).map(({ key, dueDay }) => [key, dueDay]));
}

const weightsOf = async (ada: Actor) => (await findSettings(store().db, ada.id))?.weights ?? null;

describe('askForFit', () => {
  it('answers at once; the fit is made in the background and changes nothing', async () => {
    const ada = await learnerWith(90);
    const before = await listCards(store().db, ada.id);
    await askForFit(ada, LATER);
    expect((await parametersScreen(ada)).parameters).toMatchObject({
      waiting: true,
      latest: null,
      inForce: null,
    });
    await runFits();
    const { parameters } = await parametersScreen(ada);
    expect(parameters).toMatchObject({
      waiting: false,
      latest: { ratings: parameters.reviews },
      inForce: null,
    });
    expect(await listCards(store().db, ada.id)).toEqual(before);
    expect(await weightsOf(ada)).toBeNull();
  });

  it('says how many reviews are still missing', async () => {
    const ada = await learnerWith(3);
    const { reviews } = (await parametersScreen(ada)).parameters;
    await expect(askForFit(ada, LATER)).rejects.toThrow(`${reviews} of 400 reviews so far.`);
  });

  it('is not made twice from the same reviews', async () => {
    const ada = await learnerWith(90);
    await fitted(ada);
    await expect(askForFit(ada, LATER)).rejects.toThrow('You have reviewed nothing since the last fit.');
  });

  it('asked twice, it is made once', async () => {
    const ada = await learnerWith(90);
    await Promise.all([askForFit(ada, LATER), askForFit(ada, LATER)]);
    await runFits();
    expect(await listParameterSets(store().db, ada.id)).toHaveLength(1);
  });
});

describe('fits in the background', () => {
  it('what was waited for when a process ended is made by the next', async () => {
    const ada = await learnerWith(90);
    await store().write((tx) => insertWaitingSet(tx, { id: randomUUID(), personId: ada.id }, LATER));
    await runFits();
    expect(await listParameterSets(store().db, ada.id)).toHaveLength(1);
  });

  it('are made unasked when there is enough to fit to, and not again the next day', async () => {
    const [ada, bob] = [await learnerWith(90), await learnerWith(3)];
    await askDueFits(LATER);
    expect(await isWaiting(store().db, ada.id)).toBe(true);
    expect(await isWaiting(store().db, bob.id)).toBe(false);
    await runFits();
    await askDueFits(LATER + DAY);
    expect(await isWaiting(store().db, ada.id)).toBe(false);
  });
});

describe('adopting and dropping', () => {
  it.each([{ older: false }, { older: true }])('moves no due day: %j', async (log) => {
    const ada = await learnerWith(90, log);
    const id = await fitted(ada);
    const before = await listCards(store().db, ada.id);
    await adoptParameters(ada, id, LATER);
    expect(await weightsOf(ada)).toHaveLength(21);
    const after = await listCards(store().db, ada.id);
    expect(after.map(({ dueDay }) => dueDay)).toEqual(before.map(({ dueDay }) => dueDay));
    expect(after.map(({ stability }) => stability)).not.toEqual(before.map(({ stability }) => stability));
    await dropParameters(ada, LATER + DAY);
    expect(await weightsOf(ada)).toBeNull();
    expect((await listCards(store().db, ada.id)).map(({ stability }) => stability)).toEqual(
      before.map(({ stability }) => stability),
    );
  });

  it('can be changed again and again', async () => {
    const ada = await learnerWith(90);
    const id = await fitted(ada);
    await adoptParameters(ada, id, LATER);
    await dropParameters(ada, LATER + 1);
    await adoptParameters(ada, id, LATER + 2);
    expect((await parametersScreen(ada)).parameters.inForce?.id).toBe(id);
  });

  it("refuses another person's weights", async () => {
    const id = await fitted(await learnerWith(90));
    await expect(adoptParameters(await aLearner(), id, LATER)).rejects.toThrow(
      'These weights are not there.',
    );
  });

  it('refuses weights that foretell no better', async () => {
    const ada = await learnerWith(90);
    const id = await fitted(ada);
    const [set] = await listParameterSets(store().db, ada.id);
    await store().write((tx) => saveFit(tx, id, { ...set!, lossAfter: set!.lossBefore }));
    await expect(adoptParameters(ada, id, LATER)).rejects.toThrow('no better');
  });
});

describe('rescheduling', () => {
  async function careful(): Promise<Actor> {
    const ada = await learnerWith(40, { until: MIDDLE });
    const settings = (await findSettings(store().db, ada.id))!;
    await store().write((tx) => saveSettings(tx, ada.id, { ...settings, desiredRetention: 0.97 }));
    return ada;
  }

  it('does what its preview says, and leaves nothing to move', async () => {
    const ada = await careful();
    const preview = await previewRescheduling(ada, MIDDLE);
    expect(preview.sooner).toBeGreaterThan(0);
    const today = '2022-12-01';
    const before = await days(ada);
    expect(Object.values(before).filter((day) => day <= today)).toHaveLength(preview.dueBefore);
    expect(await rescheduleCards(ada, MIDDLE)).toBe(preview.sooner + preview.later);
    const after = await days(ada);
    expect(Object.values(after).filter((day) => day <= today)).toHaveLength(preview.dueAfter);
    expect(await rescheduleCards(ada, MIDDLE)).toBe(0);
  });

  it('is taken back days later: cards reviewed meanwhile keep what their reviews gave them', async () => {
    const ada = await careful();
    const before = await days(ada);
    await rescheduleCards(ada, MIDDLE);
    const moved = await days(ada);
    const movedKeys = Object.keys(before).filter((key) => before[key] !== moved[key]);
    const [reviewed = ''] = movedKeys;
    const at = MIDDLE + 3 * DAY;
    const settings = (await findSettings(store().db, ada.id))!;
    await store().write(async (tx) => {
      await insertReview(tx, ada.id, {
        type: 'rating',
        id: randomUUID(),
        card: reviewed,
        attempt: 'x',
        rating: 'good',
        at,
        day: '2022-12-04',
        interval: 9,
      });
      await replayCards(tx, ada.id, [reviewed], settings);
    });
    const { rescheduled } = await parametersScreen(ada);
    expect(rescheduled).toMatchObject({ day: '2022-12-01', cards: movedKeys.length - 1 });
    await undoRescheduling(ada, rescheduled?.because ?? '', at + DAY);
    expect(await days(ada)).toEqual({ ...before, [reviewed]: '2022-12-13' });
    expect((await parametersScreen(ada)).rescheduled).toBeNull();
  });

  it('can be taken back after a later one was', async () => {
    const ada = await careful();
    await rescheduleCards(ada, MIDDLE);
    const first = (await parametersScreen(ada)).rescheduled;
    const moved = await days(ada);
    const settings = (await findSettings(store().db, ada.id))!;
    await store().write((tx) => saveSettings(tx, ada.id, { ...settings, desiredRetention: 0.8 }));
    expect(await rescheduleCards(ada, MIDDLE + DAY)).toBeGreaterThan(0);
    const second = (await parametersScreen(ada)).rescheduled;
    expect(second?.because).not.toBe(first?.because);
    await undoRescheduling(ada, second?.because ?? '', MIDDLE + DAY);
    expect(await days(ada)).toEqual(moved);
    expect((await parametersScreen(ada)).rescheduled).toEqual(first);
  });

  it('leaves cards alone whose exercises are gone from the course', async () => {
    const ada = await careful();
    const { dueBefore } = await previewRescheduling(ada, MIDDLE);
    const settings = (await findSettings(store().db, ada.id))!;
    await store().write(async (tx) => {
      const entry = { id: randomUUID(), card: 'gone', attempt: 'x', at: MIDDLE - 9 * DAY, day: '2022-11-22' };
      await insertReview(tx, ada.id, { ...entry, type: 'rating', rating: 'good', interval: 2 });
      await replayCards(tx, ada.id, ['gone'], settings);
    });
    expect(await previewRescheduling(ada, MIDDLE)).toMatchObject({ dueBefore });
  });

  it('moves no card that was reviewed while it was worked out', async () => {
    const ada = await careful();
    const before = await days(ada);
    const settings = (await findSettings(store().db, ada.id))!;
    const keys = Object.keys(before);
    const reviewing = store().write(async (tx) => {
      // Writes wait for each other: meanwhile the moves are worked out from what was.
      await setTimeout(300);
      for (const card of keys) {
        const id = randomUUID();
        const review = { id, card, attempt: id, at: MIDDLE, day: '2022-12-01', interval: 50 };
        await insertReview(tx, ada.id, { ...review, type: 'rating', rating: 'good' });
      }
      await replayCards(tx, ada.id, keys, settings);
    });
    const moving = rescheduleCards(ada, MIDDLE);
    await reviewing;
    expect(await moving).toBe(0);
  });
});

it.each<[string, (actor: null) => Promise<unknown>]>([
  ['askForFit', (actor) => askForFit(actor, LATER)],
  ['adoptParameters', (actor) => adoptParameters(actor, 'x', LATER)],
  ['dropParameters', (actor) => dropParameters(actor, LATER)],
  ['rescheduleCards', (actor) => rescheduleCards(actor, LATER)],
  ['undoRescheduling', (actor) => undoRescheduling(actor, 'x', LATER)],
  ['previewRescheduling', (actor) => previewRescheduling(actor, LATER)],
  ['parametersScreen', (actor) => parametersScreen(actor)],
])('%s refuses a guest', (_, run) => expect(run(null)).rejects.toMatchObject({ status: 401 }));
