import { afterEach, expect, it, vi } from 'vitest';

import { dueAfter } from './due-card.ts';

afterEach(() => vi.unstubAllGlobals());

it('asks once for the instance not seen for longest, and again when that failed', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    if (asked.length === 1) throw new TypeError('offline');
    return Response.json({ item: { instance: 'n=3' } });
  });
  const due = dueAfter({ exercise: 'list-size', lesson: 'lists' }, ['n=2,type=int', 'n=1,type=int']);
  expect(asked).toEqual([]);
  await expect(due.item()).rejects.toThrow('cannot be reached');
  expect(await due.item()).toEqual({ instance: 'n=3' });
  expect(await due.item()).toEqual({ instance: 'n=3' });
  expect(asked).toHaveLength(2);
  expect(asked[1]).toBe('/api/items?exercise=list-size&seen=n%3D2%2Ctype%3Dint&seen=n%3D1%2Ctype%3Dint');
});
