import { beforeAll, beforeEach, expect, it, vi } from 'vitest';

import type { Actor } from '#server/auth/actor.ts';

import { aLearner, ownDatabase } from '../../../tests/fixtures/learner.ts';
import { post } from '../../../tests/fixtures/routes.ts';
import { POST as postSync } from '../sync/route.ts';
import { POST as postProgress } from './route.ts';

const asking = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock('#server/auth/current-actor.ts', () => ({ currentActor: async () => asking.actor }));

beforeAll(ownDatabase);
beforeEach(() => {
  asking.actor = null;
});

const routes = [
  ['/api/progress', postProgress, 7_000_000],
  ['/api/sync', postSync, 7_000_000],
] as const;

it.each(routes)('%s turns a guest away before it reads what they sent', async (path, route) => {
  const request = post(path, 'no such thing');
  expect((await route(request)).status).toBe(401);
  expect(request.bodyUsed).toBe(false);
});

it.each(routes)('%s refuses a body that is too large, with a sentence', async (path, route, size) => {
  asking.actor = await aLearner();
  const response = await route(post(path, 'x'.repeat(size)));
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ error: { message: expect.stringMatching(/too much/) } });
});

it('answers with what it confirms, and how many it dropped', async () => {
  asking.actor = await aLearner();
  const dayRule = { timeZone: 'Europe/Vienna', rolloverHour: 4 };
  const nothing = { attempts: [], reviews: [], dayRule };
  const response = await postProgress(post('/api/progress', { ...nothing, person: asking.actor.id }));
  expect(await response.json()).toEqual({ confirmed: { attempts: [], reviews: [], dropped: 0 } });
  expect((await postProgress(post('/api/progress', { ...nothing, person: 'someone' }))).status).toBe(409);
});

it('syncs with nobody but the person whose log it is', async () => {
  asking.actor = await aLearner();
  const nothing = { now: 0, since: 0, cursor: 0, attempts: [], reviews: [], timeZone: 'Europe/Vienna' };
  const synced = await postSync(post('/api/sync', { ...nothing, person: asking.actor.id }));
  expect(await synced.json()).toMatchObject({ entries: [], cursor: 0, more: false });
  expect((await postSync(post('/api/sync', { ...nothing, person: 'someone' }))).status).toBe(409);
});

it('does not understand an entry of a kind that there is not', async () => {
  asking.actor = await aLearner();
  const entry = { id: crypto.randomUUID(), card: 'list-size', at: 0, day: '2026-11-22', type: 'forget' };
  const request = { person: asking.actor.id, now: 0, since: 0, cursor: 0, timeZone: 'UTC' };
  const answer = await postSync(post('/api/sync', { ...request, attempts: [], reviews: [entry] }));
  expect(answer.status).toBe(400);
});
