import { beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { findCard } from '#db/cards.ts';
import type { Actor } from '#server/auth/actor.ts';
import { learnerSettings } from '#server/queries/learner-settings.ts';
import { store } from '#server/store.ts';

import { DAY, MINUTE, NOON, aLearner, aPrediction, ownDatabase } from '../../tests/fixtures/learner.ts';
import { saveSettings } from './save-settings.ts';
import { submitAttempt } from './submit-attempt.ts';

beforeAll(ownDatabase);

let ada: Actor;
beforeEach(async () => {
  ada = await aLearner();
});

const outcomes = {
  right: { verdict: { kind: 'correct' }, rating: 'good', closeness: 1 },
  wrong: { verdict: { kind: 'incorrect', closeness: 0 }, rating: 'again', closeness: 0 },
} as const;

function give(outcome: keyof typeof outcomes, at: number) {
  return submitAttempt(ada, {
    ...aPrediction(),
    ...outcomes[outcome],
    gradedBy: 'fact',
    environment: 'cpython-3.13-64',
    at,
    timeZone: 'Europe/Vienna',
  });
}

const kept = () => learnerSettings(store().db, ada.id);

describe('saveSettings', () => {
  it.each([
    [{ timeZone: 'Asia/Tokyo', rolloverHour: '3', retention: '80' }],
    [{ learningSteps: '1m 10m 1h', relearningSteps: '' }],
    [{ learningSteps: '', relearningSteps: '1h 2h' }],
    [{ spread: 'exact', targetDay: '2027-01-20' }],
  ])('moves no card that has its due day: %j', async (input) => {
    await give('wrong', NOON);
    const before = await give('right', NOON + 10 * MINUTE);
    expect(before).toMatchObject({ state: 'review' });
    await saveSettings(ada, input, NOON);
    expect(await findCard(store().db, ada.id, 'list-size')).toEqual(before);
    const lapsed = before && (await give('wrong', NOON + 60 * DAY));
    await saveSettings(ada, { retention: '85' }, NOON);
    expect(await findCard(store().db, ada.id, 'list-size')).toEqual(lapsed);
  });

  it('lets a card in its steps wait as the new ones say', async () => {
    expect(await give('wrong', NOON)).toMatchObject({ state: 'learning', due: NOON + 10 * MINUTE });
    await saveSettings(ada, { learningSteps: '1h' }, NOON);
    const card = await findCard(store().db, ada.id, 'list-size');
    expect(card).toMatchObject({ state: 'learning', due: NOON + 60 * MINUTE });
  });

  it('changes the fields it is given, and no others', async () => {
    await saveSettings(ada, { newPerDay: '0', reviewsPerDay: '40', catchUpPerDay: '20' }, NOON);
    await saveSettings(ada, { spread: 'random' }, NOON);
    const weekdays = ['usual', 'usual', 'usual', 'usual', 'usual', 'fewer', 'fewest'];
    await saveSettings(ada, { weekdays }, NOON);
    await saveSettings(ada, { learningSteps: '5m 1h', relearningSteps: '' }, NOON);
    await saveSettings(ada, { targetDay: '2026-12-24' }, NOON);
    await saveSettings(ada, { timeZone: 'Asia/Tokyo', rolloverHour: '3' }, NOON);
    expect(await saveSettings(ada, { retention: '92' }, NOON)).toEqual(await kept());
    expect(await kept()).toMatchObject({
      dayRule: { timeZone: 'Asia/Tokyo', rolloverHour: 3 },
      desiredRetention: 0.92,
      limits: { newPerDay: 0, reviewsPerDay: 40, catchUpPerDay: 20 },
      spreading: { fuzz: true, balance: false, weekdays },
      steps: { learning: ['5m', '1h'], relearning: [] },
      targetDay: '2026-12-24',
    });
    await saveSettings(ada, { targetDay: '' }, NOON);
    expect((await kept()).targetDay).toBeNull();
  });

  it.each([
    [{ retention: '50' }, 'at least 80 %'],
    [{ retention: '99' }, 'at most 97 %'],
    [{ retention: 'much' }, 'from 80 % to 97 %'],
    [{ timeZone: 'Atlantis/Capital' }, 'time zone from the list'],
    [{ rolloverHour: '24' }, 'from 0 to 23'],
    [{ newPerDay: '-1' }, 'from 0 to 100'],
    [{ newPerDay: '' }, 'from 0 to 100'],
    [{ newPerDay: ' ' }, 'from 0 to 100'],
    [{ reviewsPerDay: '0' }, 'from 1 to 1000'],
    [{ catchUpPerDay: '2.5' }, 'from 1 to 1000'],
    [{ reviewsPerDay: '20' }, 'choose at most 20'],
    [{ spread: 'wildly' }, 'spread over the days'],
    [{ weekdays: ['never'] }, 'for each day'],
    [{ learningSteps: 'soon' }, '“soon” is not one'],
    [{ relearningSteps: '1h 1m' }, 'at least as long'],
    [{ relearningSteps: '10m 1d' }, 'less than a day'],
    [{ targetDay: '2026-11-22' }, 'after today'],
    [{ targetDay: '2026-02-31' }, 'after today'],
    [{ targetDay: '2036-01-01' }, 'five years'],
  ])('says what is wrong with %j', async (input, sentence) => {
    const before = await kept();
    await expect(saveSettings(ada, input, NOON)).rejects.toThrow(sentence);
    expect(await kept()).toEqual(before);
  });

  it('is for people with an account', async () => {
    await expect(saveSettings(null, {}, NOON)).rejects.toThrow('Sign in');
  });
});
