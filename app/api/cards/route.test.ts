import { beforeAll, beforeEach, expect, it, vi } from 'vitest';

import type { Actor } from '#server/auth/actor.ts';
import { submitAttempt } from '#server/commands/submit-attempt.ts';

import { aLearner, aPrediction, ownDatabase } from '../../../tests/fixtures/learner.ts';
import { post } from '../../../tests/fixtures/routes.ts';
import { POST as postChanges } from './route.ts';
import { POST as postUndo } from './undo/route.ts';

const asking = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock('#server/auth/current-actor.ts', () => ({ currentActor: async () => asking.actor }));

beforeAll(ownDatabase);
beforeEach(() => {
  asking.actor = null;
});

const routes = [
  ['/api/cards', postChanges],
  ['/api/cards/undo', postUndo],
] as const;

it.each(routes)('%s turns a guest away before it reads what they sent', async (path, route) => {
  const request = post(path, 'no such thing');
  expect((await route(request)).status).toBe(401);
  expect(request.bodyUsed).toBe(false);
});

it.each(routes)('%s refuses what is too large or makes no sense', async (path, route) => {
  asking.actor = await aLearner();
  expect((await route(post(path, 'x'.repeat(400_000)))).status).toBe(413);
  expect((await route(post(path, { person: asking.actor.id, changes: [{ id: 'no uuid' }] }))).status).toBe(
    400,
  );
});

it('changes cards, and takes it back', async () => {
  asking.actor = await aLearner();
  await submitAttempt(asking.actor, {
    ...aPrediction(),
    verdict: { kind: 'correct' },
    rating: 'good',
    closeness: 1,
    gradedBy: 'fact',
    environment: 'cpython-3.13-64',
    at: Date.now() - 60_000,
    timeZone: 'Europe/Vienna',
  });
  const change = { id: crypto.randomUUID(), card: 'list-size', change: { type: 'suspend' } };
  const person = asking.actor.id;
  const changed = await postChanges(post('/api/cards', { person, changes: [change] }));
  expect(await changed.json()).toMatchObject({ cards: [{ key: 'list-size', suspended: true }] });
  const voids = [{ id: crypto.randomUUID(), voids: change.id }];
  expect(await (await postUndo(post('/api/cards/undo', { person, voids }))).json()).toEqual({ undone: 1 });
});

it.each(routes)('%s touches no log but that of the person whose page asks', async (path, route) => {
  asking.actor = await aLearner();
  const { id: person } = await aLearner();
  const response = await route(post(path, { person, changes: [], voids: [] }));
  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({
    error: { message: expect.stringMatching(/^Somebody else is signed in here/) },
  });
});

it('says in a sentence which card cannot be changed', async () => {
  asking.actor = await aLearner();
  const change = { id: crypto.randomUUID(), card: 'none', change: { type: 'bury' } };
  const response = await postChanges(post('/api/cards', { person: asking.actor.id, changes: [change] }));
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({
    error: { message: expect.stringMatching(/no card of that/) },
  });
});

it('counts changes and what takes them back together, so that no script keeps the server busy', async () => {
  asking.actor = await aLearner();
  const ask = (route: (typeof routes)[number][1]) =>
    route(post('/', { person: 'x' })).then(({ status }) => status);
  for (let tries = 0; tries < 150; tries += 1) for (const [, route] of routes) await ask(route);
  expect(await Promise.all(routes.map(([, route]) => ask(route)))).toEqual([429, 429]);
});
