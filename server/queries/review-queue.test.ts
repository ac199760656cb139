import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Actor } from '#server/auth/actor.ts';
import { saveSettings } from '#server/commands/save-settings.ts';
import { submitAttempt } from '#server/commands/submit-attempt.ts';

import { DAY, NOON, aLearner, aPrediction, ownDatabase } from '../../tests/fixtures/learner.ts';
import { getHomeProgress } from './home.ts';
import { getReviewQueue, nextItem } from './review-queue.ts';

const clock = vi.hoisted(() => ({ at: 0 }));
vi.mock('#server/clock.ts', () => ({ now: () => clock.at }));
// Three lessons, the last with two exercises, three instances to each; `gone` was taken out of its lesson.
vi.mock('#server/content/lessons.ts', () => {
  const exercises = ['list-size', 'dict-size', 'set-size', 'set-growth'];
  const listItems = (exercise: string) =>
    exercises.includes(exercise) ? ['n=1', 'n=2', 'n=3'].map((instance) => ({ exercise, instance })) : [];
  return {
    listItems,
    listPlaces: () => exercises.map((exercise) => ({ exercise, lesson: exercise.split('-')[0] })),
    findExercise: (id: string) => (exercises.includes(id) ? { id } : null),
  };
});

beforeAll(ownDatabase);

let ada: Actor;
beforeEach(async () => {
  clock.at = NOON;
  ada = await aLearner();
});

const outcomes = {
  right: { verdict: { kind: 'correct' }, rating: 'good', closeness: 1 },
  wrong: { verdict: { kind: 'incorrect', closeness: 0 }, rating: 'again', closeness: 0 },
} as const;

function give(outcome: keyof typeof outcomes, exercise: string, instance = 'n=1') {
  return submitAttempt(ada, {
    ...aPrediction({ exercise, instance }),
    ...outcomes[outcome],
    gradedBy: 'fact',
    environment: 'cpython-3.13-64',
    at: clock.at,
    timeZone: 'Europe/Vienna',
  });
}

describe('getReviewQueue', () => {
  it('says when the next card comes back while nothing is due', async () => {
    await give('right', 'list-size');
    const { due, counts, nextDue } = await getReviewQueue(ada);
    expect([due, counts, nextDue?.key]).toEqual([[], { due: 0, held: 0, cards: 1 }, 'list-size']);
  });

  it('asks the instance not seen for longest', async () => {
    for (const [instance, next] of [
      ['n=1', 'n=2'],
      ['n=2', 'n=3'],
      ['n=1', 'n=3'],
      ['n=3', 'n=2'],
    ] as const) {
      await give('wrong', 'list-size', instance);
      clock.at += DAY;
      expect((await getReviewQueue(ada)).due.map(({ item }) => item.instance)).toEqual([next]);
    }
  });

  it('leaves out what was taken out of its lesson, and other people', async () => {
    await give('wrong', 'gone');
    await give('wrong', 'dict-size');
    clock.at += DAY;
    const { due, counts } = await getReviewQueue(ada);
    expect([due.map(({ card }) => card?.key), counts]).toEqual([
      ['dict-size'],
      { due: 1, held: 0, cards: 1 },
    ]);
    expect((await getReviewQueue(await aLearner())).due).toEqual([]);
  });

  it('asks what was never answered of lessons begun on an earlier day', async () => {
    await give('right', 'set-size');
    expect((await getReviewQueue(ada)).due).toEqual([]);
    clock.at += DAY;
    const { due, counts } = await getReviewQueue(ada);
    expect(due).toEqual([{ card: null, item: { exercise: 'set-growth', instance: 'n=1' }, seen: [] }]);
    expect(counts).toEqual({ due: 1, held: 0, cards: 1 });
    await give('right', 'set-growth');
    expect((await getReviewQueue(ada)).due).toEqual([]);
  });

  it('brings as many reviews as the settings say, over all sittings of a day', async () => {
    await give('right', 'list-size');
    await give('right', 'dict-size');
    await saveSettings(ada, { reviewsPerDay: '1', catchUpPerDay: '1' }, clock.at);
    clock.at += 30 * DAY;
    const { due, counts } = await getReviewQueue(ada);
    expect([due.length, counts.due, counts.held]).toEqual([1, 1, 1]);
    await give('right', due[0]?.item.exercise ?? '');
    expect((await getReviewQueue(ada)).counts).toEqual({ due: 0, held: 1, cards: 2 });
    clock.at += DAY;
    expect((await getReviewQueue(ada)).counts).toEqual({ due: 1, held: 0, cards: 2 });
  });

  it('is for people with an account', async () => {
    await expect(getReviewQueue(null)).rejects.toThrow('Sign in');
  });
});

describe('getHomeProgress', () => {
  it('counts first answers of seven days, and what is known now', async () => {
    await give('wrong', 'list-size');
    await give('right', 'dict-size');
    expect((await getHomeProgress(ada)).overview).toMatchObject({ answers: 2, right: 1, cards: 2, known: 2 });
    clock.at += 8 * DAY;
    expect((await getHomeProgress(ada)).overview).toMatchObject({ answers: 0, right: 0, cards: 2, due: 2 });
  });
});

describe('nextItem', () => {
  it.each([
    [[], 'n=1'],
    [['n=1'], 'n=2'],
    [['n=3', 'n=2', 'n=1'], 'n=1'],
    [['n=1', 'n=3', 'n=2'], 'n=2'],
    [['no longer there'], 'n=1'],
  ])('after %j comes %s', (seen, next) => {
    expect(nextItem('list-size', seen)?.instance).toBe(next);
  });

  it('is null for an exercise that is gone', () => {
    expect(nextItem('gone', [])).toBeNull();
  });
});
