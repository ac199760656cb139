import { beforeAll, beforeEach, expect, it, vi } from 'vitest';

import type { Actor } from '#server/auth/actor.ts';

import { aLearner, ownDatabase } from '../../../tests/fixtures/learner.ts';
import { GET } from '../export/route.ts';
import { POST } from './route.ts';

const asking = vi.hoisted(() => ({ actor: null as Actor | null }));
vi.mock('#server/auth/current-actor.ts', () => ({ currentActor: async () => asking.actor }));

beforeAll(ownDatabase);
beforeEach(() => {
  asking.actor = null;
});

const upload = (body: BodyInit): Request =>
  new Request('http://localhost/api/import', { method: 'POST', body });
const download = (): Promise<Response> => GET(new Request('http://localhost/api/export'));

it('turns a guest away before it reads what they sent', async () => {
  const request = upload('anything');
  expect((await POST(request)).status).toBe(401);
  expect(request.bodyUsed).toBe(false);
  expect((await download()).status).toBe(401);
});

it('gives the archive as a file with the name and the day, for no cache to keep', async () => {
  asking.actor = await aLearner();
  const { headers } = await download();
  expect(headers.get('Content-Disposition')).toMatch(
    new RegExp(`^attachment; filename="heapwise-${asking.actor.name}-\\d{4}-\\d\\d-\\d\\d\\.zip"$`),
  );
  expect(headers.get('Cache-Control')).toBe('no-store');
});

it('takes back what it gave', async () => {
  asking.actor = await aLearner();
  const response = await POST(upload(await (await download()).arrayBuffer()));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ imported: { reviews: { added: 0, known: 0 } } });
});

it('refuses a file that is too large without unpacking it, with a sentence', async () => {
  asking.actor = await aLearner();
  const response = await POST(upload(new Uint8Array(65 << 20)));
  expect(response.status).toBe(413);
  expect(await response.json()).toMatchObject({ error: { message: expect.stringMatching(/too much/) } });
});

it('lets nobody do either for ever', async () => {
  asking.actor = await aLearner();
  const tooLarge = (): Request =>
    new Request('http://localhost/', {
      method: 'POST',
      body: 'x',
      headers: { 'content-length': '999999999' },
    });
  const answers = await Promise.all(Array.from({ length: 21 }, () => POST(tooLarge())));
  expect(answers.at(-1)?.status).toBe(429);
  const archives = await Promise.all(Array.from({ length: 21 }, download));
  expect(archives.at(-1)?.status).toBe(429);
});
