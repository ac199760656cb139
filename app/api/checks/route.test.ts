import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';
import type { Actor } from '#server/auth/actor.ts';
import { findItem, listItems } from '#server/content/lessons.ts';
import { ownData } from '#server/queries/own-data.ts';
import { store } from '#server/store.ts';
import { readTicket } from '#server/tickets.ts';

import { aLearner, aPrediction, ownDatabase } from '../../../tests/fixtures/learner.ts';
import { post } from '../../../tests/fixtures/routes.ts';
import { POST } from './route.ts';

const asking = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock('#server/auth/current-actor.ts', () => ({ currentActor: async () => asking.actor }));
vi.mock('#server/auth/client-address.ts', () => ({ clientAddress: async () => '192.0.2.1' }));
// No interpreter here: the recorded facts answer.
vi.mock('#server/python/interpreters.ts', () => ({ discoverInterpreters: async () => ({ supported: [] }) }));

beforeAll(ownDatabase);
beforeEach(() => {
  asking.actor = null;
});

const [item] = listItems('numbers-float-size');
const FLOAT_BYTES = 24;

function rightAnswer(over: Partial<LockedPrediction> = {}): LockedPrediction {
  const asked = {
    exercise: 'numbers-float-size',
    revision: item?.revision ?? 0,
    instance: item?.instance ?? '',
  };
  return aPrediction({ ...asked, prediction: FLOAT_BYTES, confidence: 'sure', elapsedMs: 10_000, ...over });
}

async function check(locked: LockedPrediction, more = {}): Promise<Outcome> {
  const person = asking.actor?.id ?? null;
  const response = await POST(post('/api/checks', { ...locked, person, timeZone: 'Europe/Vienna', ...more }));
  return ((await response.json()) as { outcome: Outcome }).outcome;
}

describe('POST /api/checks', () => {
  it('judges what lies behind a change by the facts of the exercise that changes', async () => {
    const [change] = listItems('object-text-why');
    if (change?.input.type !== 'choice') throw new Error('no such item');
    const { exercise, revision, instance } = change;
    const outcomes = await Promise.all(
      change.input.choices.map((prediction) =>
        check(aPrediction({ exercise, revision, instance, prediction })),
      ),
    );
    expect(outcomes.map(({ verdict }) => verdict.kind).toSorted()).toEqual([
      'correct',
      'incorrect',
      'incorrect',
      'incorrect',
    ]);
    const [first] = outcomes;
    expect(new Set(first?.evidence.map(({ value }) => value)).size).toBeGreaterThan(1);
    expect(first?.evidence[0]?.value).toMatch(/^\d+ bytes$/);
  });

  it('heeds the time that someone with an account usually takes, once five right answers show it', async () => {
    asking.actor = await aLearner();
    for (let n = 0; n < 5; n += 1) expect((await check(rightAnswer())).rating).toBe('good');
    expect((await check(rightAnswer({ elapsedMs: 2000 }))).rating).toBe('easy');
    expect((await check(rightAnswer({ elapsedMs: 2000, confidence: 'fairly' }))).rating).toBe('good');
  });

  it("knows nothing of another person's time, or of wrong answers", async () => {
    asking.actor = await aLearner();
    for (let n = 0; n < 5; n += 1) await check(rightAnswer());
    asking.actor = await aLearner();
    for (let n = 0; n < 5; n += 1) await check(rightAnswer({ prediction: 1 }));
    expect((await check(rightAnswer({ elapsedMs: 2000 }))).rating).toBe('good');
  });

  it('heeds what a guest says of their own time, and not what someone with an account says', async () => {
    const usualMs = 10_000;
    expect((await check(rightAnswer({ elapsedMs: 2000 }))).rating).toBe('good');
    expect((await check(rightAnswer({ elapsedMs: 2000 }), { usualMs })).rating).toBe('easy');
    asking.actor = await aLearner();
    expect((await check(rightAnswer({ elapsedMs: 2000 }), { usualMs })).rating).toBe('good');
  });

  it('signs what it said', async () => {
    const locked = rightAnswer({ prediction: 25 });
    const { ticket, verdict } = await check(locked);
    const { review: _, ...asked } = locked;
    expect(readTicket(ticket)).toEqual({
      ...asked,
      verdict: verdict.kind,
      closeness: 'closeness' in verdict ? verdict.closeness : null,
      rating: 'again',
      environment: findItem(locked.exercise, locked.instance)?.target,
      gradedBy: 'fact',
    });
  });

  it('keeps nothing for anybody but whose page it is, and says so; sent again by them, it is kept once', async () => {
    const [ada, bob] = [await aLearner(), await aLearner()];
    const locked = rightAnswer();
    const send = (person: string | null) =>
      POST(post('/api/checks', { ...locked, person, timeZone: 'Europe/Vienna' }));
    for (const [actor, status, sentence] of [
      [null, 401, /^You are signed out here\. Sign in/],
      [bob, 409, /^Somebody else is signed in here\. Sign in/],
    ] as const) {
      asking.actor = actor;
      const refused = await send(ada.id);
      expect(refused.status).toBe(status);
      expect(await refused.json()).toMatchObject({ error: { message: expect.stringMatching(sentence) } });
    }
    // A guest's page keeps its outcome itself.
    const guest = (await (await send(null)).json()) as { outcome: Outcome };
    expect(guest.outcome).toMatchObject({ verdict: { kind: 'correct' }, card: null });
    expect(await ownData(store(), bob)).toMatchObject({ attempts: 0, reviews: 0 });

    asking.actor = ada;
    for (const _ of [1, 2]) expect((await check(locked)).card).toMatchObject({ reps: 1 });
    expect(await ownData(store(), ada)).toMatchObject({ attempts: 1, reviews: 1 });
  });

  it('refuses a body that is larger than any prediction, with a sentence', async () => {
    const response = await POST(post('/api/checks', { ...rightAnswer(), more: 'x'.repeat(200_000) }));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { message: expect.stringMatching(/too much/) } });
  });
});
