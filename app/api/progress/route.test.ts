import { beforeAll, beforeEach, expect, it, vi } from 'vitest';

import type { Actor } from '#server/auth/actor.ts';

import { aLearner, ownDatabase } from '../../../tests/fixtures/learner.ts';
import { post } from '../../../tests/fixtures/routes.ts';
import { POST as postReview } from '../reviews/route.ts';
import { POST as postProgress } from './route.ts';

const asking = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock('#server/auth/current-actor.ts', () => ({ currentActor: async () => asking.actor }));

beforeAll(ownDatabase);
beforeEach(() => {
  asking.actor = null;
});

const routes = [
  ['/api/progress', postProgress, 7_000_000],
  ['/api/reviews', postReview, 5000],
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
  const response = await postProgress(post('/api/progress', { attempts: [], reviews: [], dayRule }));
  expect(await response.json()).toEqual({ confirmed: { attempts: [], reviews: [], dropped: 0 } });
});
