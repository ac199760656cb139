import { beforeAll, describe, expect, it } from 'vitest';

import { findCard } from '#db/cards.ts';
import { store } from '#server/store.ts';

import { NOON, aLearner, aPrediction, ownDatabase } from '../../tests/fixtures/learner.ts';
import { saveSettings } from './save-settings.ts';
import { submitAttempt } from './submit-attempt.ts';

beforeAll(ownDatabase);

const chosen = { dayRule: { timeZone: 'Asia/Tokyo', rolloverHour: 3 }, desiredRetention: 0.8 };

describe('saveSettings', () => {
  it('moves no card that has its day already, however much less has to be remembered', async () => {
    const ada = await aLearner();
    const before = await submitAttempt(ada, {
      ...aPrediction(),
      verdict: { kind: 'correct' },
      rating: 'good',
      closeness: 1,
      gradedBy: 'fact',
      environment: 'cpython-3.13-64',
      at: NOON,
      timeZone: 'Europe/Vienna',
    });
    expect(await saveSettings(ada, chosen)).toMatchObject(chosen);
    const after = await findCard(store().db, ada.id, 'list-size');
    expect(after).toEqual(before);
  });

  it.each([
    [{ ...chosen, desiredRetention: 0.5 }, 'at least 80 %'],
    [{ ...chosen, dayRule: { timeZone: 'Atlantis/Capital', rolloverHour: 3 } }, 'time zone from the list'],
    [{ ...chosen, dayRule: { timeZone: 'UTC', rolloverHour: 24 } }, 'from 0 to 23'],
  ])('says what is wrong with %j', async (input, sentence) => {
    await expect(saveSettings(await aLearner(), input)).rejects.toThrow(sentence);
  });
});
