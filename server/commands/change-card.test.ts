import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from 'vitest';

import { addDays } from '#domain/scheduling/learner-day.ts';
import type { Actor } from '#server/auth/actor.ts';

import { NOON, aLearner, aPrediction, ownDatabase } from '../../tests/fixtures/learner.ts';
import { changeCard, type CardChange } from './change-card.ts';
import { submitAttempt } from './submit-attempt.ts';
import { voidReviews } from './void-reviews.ts';

beforeAll(ownDatabase);

const TODAY = new Date(NOON).toISOString().slice(0, 10);

async function withCard(): Promise<Actor> {
  const ada = await aLearner();
  await submitAttempt(ada, {
    ...aPrediction(),
    verdict: { kind: 'correct' },
    rating: 'good',
    closeness: 1,
    gradedBy: 'fact',
    environment: 'cpython-3.13-64',
    at: NOON,
    timeZone: 'Europe/Vienna',
  });
  return ada;
}

const entry = (change: CardChange['change']): CardChange => ({
  id: randomUUID(),
  card: 'list-size',
  change,
  at: NOON + 60_000,
});

describe('changeCard', () => {
  it.each<[CardChange['change'], object | null]>([
    [{ type: 'suspend' }, { suspended: true }],
    [{ type: 'bury' }, { buriedUntil: addDays(TODAY, 1) }],
    [{ type: 'move', to: addDays(TODAY, 9) }, { dueDay: addDays(TODAY, 9) }],
    [{ type: 'reset' }, null],
  ])('%j', async (change, expected) => {
    const card = await changeCard(await withCard(), entry(change));
    if (expected === null) expect(card).toBeNull();
    else expect(card).toMatchObject(expected);
  });

  it('resumes what was suspended', async () => {
    const ada = await withCard();
    await changeCard(ada, entry({ type: 'suspend' }));
    const later = { ...entry({ type: 'resume' }), at: NOON + 120_000 };
    expect(await changeCard(ada, later)).toMatchObject({ suspended: false });
  });

  it('does it once, however often it is sent', async () => {
    const ada = await withCard();
    const move = entry({ type: 'move', to: addDays(TODAY, 9) });
    const moved = await changeCard(ada, move);
    expect(await changeCard(ada, move)).toEqual(moved);
  });

  it('can be taken back', async () => {
    const ada = await withCard();
    const move = entry({ type: 'move', to: addDays(TODAY, 9) });
    await changeCard(ada, move);
    const back = { id: randomUUID(), voids: move.id, reason: 'undo' as const, at: NOON + 120_000 };
    expect((await voidReviews(ada, [back]))[0]?.dueDay).not.toBe(addDays(TODAY, 9));
  });

  it.each<[string, Partial<CardChange>, string]>([
    ['a card that is not there', { card: 'no-such-thing' }, 'You have no card of that name.'],
    [
      'a day in the past',
      { change: { type: 'move', to: addDays(TODAY, -1) } },
      'Choose today or a later day.',
    ],
  ])('refuses %s with a sentence', async (_, over, sentence) => {
    await expect(changeCard(await withCard(), { ...entry({ type: 'bury' }), ...over })).rejects.toThrow(
      sentence,
    );
  });
});
