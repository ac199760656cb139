import { expect, it, vi } from 'vitest';

import { recordedKey } from '#server/content/recorded-key.ts';

import { listPacks } from './packs.ts';

vi.mock('#server/content/recorded-key.ts', { spy: true });

it('one answer that cannot be told keeps no other from the device', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.mocked(recordedKey).mockImplementationOnce(() => {
    throw new Error('this explanation fails');
  });
  const { packs } = await listPacks([
    { exercise: 'numbers-int-size', seen: [], count: 1 },
    { exercise: 'numbers-float-size', seen: [], count: 1 },
  ]);
  expect(packs.map(({ item, key }) => [item.exercise, key === null])).toEqual([
    ['numbers-int-size', true],
    ['numbers-float-size', false],
  ]);
  expect(String(told.mock.calls[0]?.[0])).toContain('numbers-int-size');
  told.mockRestore();
});
