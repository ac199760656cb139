import { readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import manifest from './manifest.ts';

/** The real size of a PNG, as its header says. @throws for what is no PNG. */
function pngSize(path: string): { width: number; height: number; bytes: number } {
  const file = readFileSync(path);
  if (file.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${path} is no PNG`);
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), bytes: file.length };
}

const told = manifest();

it('has what browsers ask of an app before they offer to install it', () => {
  expect(told.name).toBe('Heapwise');
  expect(told.short_name!.length).toBeLessThanOrEqual(12);
  expect(told.display).toBe('standalone');
  for (const address of [told.start_url!, ...told.shortcuts!.map(({ url }) => url)])
    expect(address.startsWith(told.scope!)).toBe(true);
  const sizesFor = (purpose: string) =>
    told.icons!.filter((icon) => icon.purpose === purpose).map(({ sizes }) => sizes);
  expect(sizesFor('any')).toEqual(['192x192', '512x512']);
  expect(sizesFor('maskable')).toEqual(['192x192', '512x512']);
});

it.each([...told.icons!, ...told.screenshots!, ...told.shortcuts!.flatMap(({ icons }) => icons ?? [])])(
  '$src is as large as the manifest says',
  ({ src, sizes }) => {
    const { width, height } = pngSize(`public${src}`);
    expect(`${width}x${height}`).toBe(sizes);
  },
);

it('screenshots of a form are of one shape, within what browsers show, and small', () => {
  for (const form of ['narrow', 'wide'] as const) {
    const shots = told.screenshots!.filter(({ form_factor }) => form_factor === form);
    expect(shots.length).toBeGreaterThan(1);
    expect(new Set(shots.map(({ sizes }) => sizes)).size).toBe(1);
    for (const { src } of shots) {
      const { width, height, bytes } = pngSize(`public${src}`);
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(320);
      expect(Math.max(width, height)).toBeLessThanOrEqual(3840);
      expect(Math.max(width, height) / Math.min(width, height)).toBeLessThanOrEqual(2.3);
      expect(bytes).toBeLessThan(250_000);
    }
  }
});

it('an iPhone gets its icon, opaque and square', () => {
  expect(pngSize('app/apple-icon.png')).toMatchObject({ width: 180, height: 180 });
});
