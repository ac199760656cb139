import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from 'vitest';

import { listCards } from '#db/cards.ts';
import type { Actor } from '#server/auth/actor.ts';
import { store } from '#server/store.ts';

import { NOON, aLearner, aPrediction, ownDatabase } from '../../tests/fixtures/learner.ts';
import type { CardChange } from './change-card.ts';
import { changeCards } from './change-cards.ts';
import { submitAttempt } from './submit-attempt.ts';
import { voidReviews } from './void-reviews.ts';

beforeAll(ownDatabase);

const KEYS = ['list-size', 'dict-size'];

async function withCards(): Promise<Actor> {
  const ada = await aLearner();
  for (const exercise of KEYS) {
    await submitAttempt(ada, {
      ...aPrediction({ exercise }),
      verdict: { kind: 'correct' },
      rating: 'good',
      closeness: 1,
      gradedBy: 'fact',
      environment: 'cpython-3.13-64',
      at: NOON,
      timeZone: 'Europe/Vienna',
    });
  }
  return ada;
}

const all = (change: CardChange['change'], keys: readonly string[] = KEYS): CardChange[] =>
  keys.map((card) => ({ id: randomUUID(), card, change, at: NOON + 60_000 }));
const cardsOf = ({ id }: Actor) => listCards(store().db, id);

describe('changeCards', () => {
  it('changes all, and all can be taken back at once', async () => {
    const ada = await withCards();
    const before = await cardsOf(ada);
    const changes = all({ type: 'reset' });
    expect(await changeCards(ada, changes)).toEqual([null, null]);
    expect(await cardsOf(ada)).toEqual([]);
    const voids = changes.map(({ id }) => ({
      id: randomUUID(),
      voids: id,
      reason: 'undo' as const,
      at: NOON + 120_000,
    }));
    await voidReviews(ada, voids);
    expect(await cardsOf(ada)).toEqual(before);
  });

  it('changes none where one is not there', async () => {
    const ada = await withCards();
    const changes = all({ type: 'suspend' }, [...KEYS, 'no-such-thing']);
    await expect(changeCards(ada, changes)).rejects.toThrow('You have no card of that name.');
    expect((await cardsOf(ada)).map(({ suspended }) => suspended)).toEqual([false, false]);
  });

  it('takes nothing back that is not this person’s', async () => {
    const [ada, eve] = [await withCards(), await withCards()];
    const [change] = all({ type: 'suspend' });
    if (change) await changeCards(ada, [change]);
    const theft = { id: randomUUID(), voids: change?.id ?? '', reason: 'undo' as const, at: NOON };
    await expect(voidReviews(eve, [theft])).rejects.toMatchObject({ status: 404 });
  });

  it('asks who it is', async () => {
    await expect(changeCards(null, [])).rejects.toMatchObject({ status: 401 });
    await expect(voidReviews(null, [])).rejects.toMatchObject({ status: 401 });
  });
});
