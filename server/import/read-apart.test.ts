import { strToU8, zipSync } from 'fflate';
import { expect, it, vi } from 'vitest';

import { readApart } from './read-apart.ts';

const EMPTY = { format: 'heapwise-person', version: 1, settings: null, parameterSets: [], attempts: [] };
const reviews = (count: number) =>
  Array.from({ length: count }, (_, place) => ({
    type: 'suspend',
    id: `entry-${place}`,
    card: 'list-size',
    at: 1_763_800_000_000 + place,
    day: '2025-11-22',
  }));

it('gives what is in a file, whole and in its order', async () => {
  const data = { ...EMPTY, reviews: reviews(1201) };
  expect(await readApart(zipSync({ 'data.json': strToU8(JSON.stringify(data)) }))).toEqual({ data });
});

it('gives the sentence of a file that cannot be taken', async () => {
  await expect(readApart(strToU8('{"format": "anki"}'))).rejects.toMatchObject({
    code: 'bad-import',
    status: 400,
    message: expect.stringMatching(/not an export of Heapwise/),
  });
});

it('refuses a small file of more objects than there is memory for, and serves others meanwhile', async () => {
  const bomb = zipSync({ 'data.json': strToU8(`{"x":[${'{},'.repeat(3_000_000)}{}]}`) });
  expect(bomb.length).toBeLessThan(20_000);
  const turns = vi.fn<() => void>();
  const timer = setInterval(turns, 20);
  await expect(readApart(bomb, { heapMegabytes: 64, ms: 50_000 })).rejects.toMatchObject({
    status: 413,
    message: expect.stringMatching(/more time or memory .* Nothing was changed\.$/),
  });
  clearInterval(timer);
  expect(turns.mock.calls.length).toBeGreaterThan(5);
});

it('refuses a file that takes too long', async () => {
  await expect(readApart(strToU8('{}'), { heapMegabytes: 64, ms: 1 })).rejects.toMatchObject({ status: 413 });
});
