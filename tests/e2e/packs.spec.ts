import { askedItems } from './support/lessons.ts';
import { expect, test } from './support/test.ts';

test('what a device fetches for its reviews travels compressed', async ({ request }) => {
  const wanted = askedItems()
    .slice(0, 25)
    .map(({ exercise }) => ({ exercise, seen: [], count: 4 }));
  const response = await request.post('/api/packs', { data: { wanted } });
  expect(response.headers()['content-encoding']).toBe('gzip');
  const { packs } = (await response.json()) as { packs: unknown[] };
  expect(packs.length).toBeGreaterThan(50);
});
