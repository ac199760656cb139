import { beforeAll, expect, it, vi } from 'vitest';

import { renewCalendarFeed } from '#server/commands/renew-calendar-feed.ts';

import { aLearner, ownDatabase } from '../../../../tests/fixtures/learner.ts';
import { GET } from './route.ts';

vi.mock('#server/auth/client-address.ts', () => ({ clientAddress: async () => 'a calendar' }));
vi.mock('#server/content/lessons.ts', () => ({ findExercise: (id: string) => ({ id }) }));

beforeAll(ownDatabase);

const ask = (file: string) =>
  GET(new Request(`http://localhost/api/calendar/${file}`), { params: Promise.resolve({ file }) });

it('answers a calendar that brings nothing but the address', async () => {
  const path = await renewCalendarFeed(await aLearner());
  const response = await ask(path.split('/').at(-1) ?? '');
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8');
  expect(response.headers.get('Cache-Control')).toBe('private, max-age=900');
  expect(await response.text()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
});

it('says so at an address that is none', async () => {
  const response = await ask('made-up.ics');
  expect(response.status).toBe(404);
  expect(response.headers.get('Cache-Control')).toBe('no-store');
});
