import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Actor } from '#server/auth/actor.ts';
import { saveSettings } from '#server/commands/save-settings.ts';
import { submitAttempt } from '#server/commands/submit-attempt.ts';
import { voidReviews } from '#server/commands/void-reviews.ts';

import { DAY, NOON, aLearner, aPrediction, ownDatabase } from '../../tests/fixtures/learner.ts';
import { getDayPlan } from './day-plan.ts';
import { getHomeProgress } from './home.ts';

const clock = vi.hoisted(() => ({ at: 0 }));
vi.mock('#server/clock.ts', () => ({ now: () => clock.at }));
// Three lessons, the last with two exercises; `gone` was taken out of its lesson.
vi.mock('#server/content/lessons.ts', () => {
  const exercises = ['list-size', 'dict-size', 'set-size', 'set-growth'];
  return {
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

async function give(outcome: keyof typeof outcomes, exercise: string): Promise<string> {
  const prediction = aPrediction({ exercise });
  await submitAttempt(ada, {
    ...prediction,
    ...outcomes[outcome],
    gradedBy: 'fact',
    environment: 'cpython-3.13-64',
    at: clock.at,
    timeZone: 'Europe/Vienna',
  });
  return prediction.review;
}

const plan = async (actor = ada) => (await getDayPlan(actor)).plan;

describe('getDayPlan', () => {
  it('brings nothing while nothing is due', async () => {
    await give('right', 'list-size');
    expect(await plan()).toEqual({ keys: [], fresh: [], held: 0, catchUp: null });
  });

  it('leaves out what was taken out of its lesson, and other people', async () => {
    await give('wrong', 'gone');
    await give('wrong', 'dict-size');
    clock.at += DAY;
    expect((await plan()).keys).toEqual(['dict-size']);
    expect((await getDayPlan(ada)).cards.map(({ key }) => key)).toEqual(['dict-size']);
    expect((await plan(await aLearner())).keys).toEqual([]);
  });

  it('brings what was never answered of lessons begun on an earlier day', async () => {
    await give('right', 'set-size');
    expect((await plan()).keys).toEqual([]);
    clock.at += DAY;
    expect(await plan()).toMatchObject({ keys: ['set-growth'], fresh: ['set-growth'] });
    await give('right', 'set-growth');
    expect((await plan()).keys).toEqual([]);
  });

  it('has the size that the settings give it, over all sittings, but for what was taken back', async () => {
    await give('right', 'list-size');
    await give('right', 'dict-size');
    await saveSettings(ada, { reviewsPerDay: '1', catchUpPerDay: '1' }, clock.at);
    clock.at += 30 * DAY;
    const { keys, held } = await plan();
    expect([keys.length, held]).toEqual([1, 1]);
    const review = await give('right', keys[0] ?? '');
    expect(await plan()).toMatchObject({ keys: [], held: 1 });
    await voidReviews(ada, [{ id: crypto.randomUUID(), voids: review, reason: 'slip', at: clock.at }]);
    expect(await plan()).toMatchObject({ keys, held: 1 });
    await give('right', keys[0] ?? '');
    clock.at += DAY;
    expect(await plan()).toMatchObject({
      held: 0,
      keys: [keys[0] === 'list-size' ? 'dict-size' : 'list-size'],
    });
  });

  it('is for people with an account', async () => {
    await expect(getDayPlan(null)).rejects.toThrow('Sign in');
  });
});

describe('getHomeProgress', () => {
  it('counts first answers of seven days, what is known now and what today brings', async () => {
    await give('wrong', 'list-size');
    await give('right', 'dict-size');
    expect((await getHomeProgress(ada)).overview).toMatchObject({ answers: 2, right: 1, cards: 2, known: 2 });
    clock.at += 8 * DAY;
    expect((await getHomeProgress(ada)).overview).toMatchObject({
      answers: 0,
      right: 0,
      cards: 2,
      due: 2,
      held: 0,
    });
  });
});
