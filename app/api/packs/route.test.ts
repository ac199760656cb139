import { expect, it, vi } from 'vitest';

import type { Pack } from '#domain/lesson/pack.ts';
import { listItems } from '#server/content/lessons.ts';

import { post } from '../../../tests/fixtures/routes.ts';
import { POST } from './route.ts';

const from = vi.hoisted(() => ({ address: '192.0.2.1' }));
vi.mock('#server/auth/client-address.ts', () => ({ clientAddress: async () => from.address }));
vi.mock('#server/python/interpreters.ts', () => ({ discoverInterpreters: async () => ({ supported: [] }) }));

const FLOAT = 'numbers-float-size';
const wanted = (over = {}) => ({ exercise: FLOAT, seen: [], count: 2, ...over });

it('gives anybody the next instances of an exercise, with their answers', async () => {
  const instances = listItems(FLOAT).map(({ instance }) => instance);
  const response = await POST(post('/api/packs', { wanted: [wanted({ seen: instances.slice(1) })] }));
  expect(response.headers.get('cache-control')).toBe('no-store');
  const { packs, content } = (await response.json()) as { packs: Pack[]; content: string };
  expect(packs.map(({ item }) => item.instance)).toEqual([instances[0], instances.at(-1)]);
  expect(packs[0]?.key?.shown).toMatch(/^\d+ bytes$/);
  expect(packs[0]?.content).toBe(content);
});

it.each([
  ['more exercises than a device can have cards of', { wanted: Array.from({ length: 401 }, () => wanted()) }],
  ['more instances than a week can ask', { wanted: [wanted({ count: 7 })] }],
  ['no instance', { wanted: [wanted({ count: 0 })] }],
  ['nothing that it knows', {}],
])('refuses %s', async (_, body) => {
  expect((await POST(post('/api/packs', body))).status).toBe(400);
});

it('refuses a body larger than any device has use for', async () => {
  const response = await POST(post('/api/packs', { wanted: [], more: 'x'.repeat(1_100_000) }));
  expect(response.status).toBe(413);
});

it('tells an address that asks too often to wait, and no other', async () => {
  const ask = async () => (await POST(post('/api/packs', { wanted: [] }))).status;
  from.address = '192.0.2.2';
  const statuses = [];
  for (let n = 0; n <= 2000; n += 1) statuses.push(await ask());
  expect(new Set(statuses.slice(0, 2000))).toEqual(new Set([200]));
  expect(statuses[2000]).toBe(429);
  from.address = '192.0.2.3';
  expect(await ask()).toBe(200);
});
