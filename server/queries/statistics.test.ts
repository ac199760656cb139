import { beforeAll, describe, expect, it } from 'vitest';

import { insertReview } from '#db/reviews.ts';
import { saveCard } from '#db/cards.ts';
import { saveSettings } from '#db/settings.ts';
import { replayReviews } from '#domain/scheduling/cards.ts';
import { addDays, learnerDay } from '#domain/scheduling/learner-day.ts';
import { defaultSettings } from '#domain/scheduling/settings.ts';
import type { Review } from '#domain/scheduling/types.ts';
import { now } from '#server/clock.ts';
import { listLessons } from '#server/content/lessons.ts';
import { store } from '#server/store.ts';

import { DAY, aLearner, ownDatabase } from '../../tests/fixtures/learner.ts';
import { getStatistics, placesOfIdeas } from './statistics.ts';

beforeAll(ownDatabase);

const settings = defaultSettings({ timeZone: 'Pacific/Auckland', rolloverHour: 4 });
const exercise = () => listLessons()[0]?.content.exercises[0]?.id ?? '';

/** Ratings of one card, as a version of Heapwise without tallies kept them. */
async function withOldLog(card: string, ...daysAgo: readonly number[]) {
  const ada = await aLearner();
  const log = daysAgo.map((ago): Review => {
    const at = now() - ago * DAY;
    const id = crypto.randomUUID();
    const day = learnerDay(at, settings.dayRule);
    return { type: 'rating', id, card, attempt: id, rating: 'good', at, day };
  });
  await store().write(async (tx) => {
    await saveSettings(tx, ada.id, settings);
    for (const review of log) await insertReview(tx, ada.id, review);
    const made = replayReviews(log, settings);
    if (made) await saveCard(tx, ada.id, made);
  });
  return ada;
}

describe('getStatistics', () => {
  it('counts a log that is older than tallies, in the days of the learner', async () => {
    const ada = await withOldLog(exercise(), 2, 0);
    const statistics = await getStatistics(ada);
    expect(statistics.today).toBe(learnerDay(now(), settings.dayRule));
    expect(statistics.time).toMatchObject({ answers: 2, days: 2 });
    expect(statistics.year.at(-1)).toMatchObject({ day: statistics.today, answers: 1 });
    expect(statistics.retention.month.all).toMatchObject({ reviews: 1, remembered: 1 });
    expect(statistics.forecast.map(({ day }) => day)[1]).toBe(addDays(statistics.today, 1));
    expect(await getStatistics(ada)).toEqual(statistics);
  });

  it('forecasts no card whose exercise is gone, and forgets no answer to it', async () => {
    const { cards, forecast, time } = await getStatistics(await withOldLog('gone', 30));
    expect(cards).toBe(0);
    expect(forecast.every(({ due }) => due === 0)).toBe(true);
    expect(time.answers).toBe(1);
  });

  it('refuses a guest', () => expect(getStatistics(null)).rejects.toMatchObject({ status: 401 }));
});

it('says where an idea is taught, and nothing of one that is gone', () => {
  expect(placesOfIdeas([exercise(), 'gone'])).toEqual({
    [exercise()]: { title: expect.any(String), lesson: listLessons()[0]?.meta.slug },
  });
  expect(Object.keys(placesOfIdeas()).length).toBeGreaterThan(300);
});
