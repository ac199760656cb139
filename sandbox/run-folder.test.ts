import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { MOUNTS, removeRunFolder } from './run-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'heapwise-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('removes the folders of sandboxes, and follows no link out of them', () => {
  const [run, outside] = [join(folder, 'run'), join(folder, 'outside')];
  mkdirSync(join(run, 'runs', 'one'), { recursive: true });
  mkdirSync(outside);
  writeFileSync(join(outside, 'file'), '');
  symlinkSync(outside, join(run, 'runs', 'one', 'link'));
  removeRunFolder(run);
  expect(existsSync(run)).toBe(false);
  expect(existsSync(join(outside, 'file'))).toBe(true);
});

it('removes places where interpreters were mounted, but nothing that is still mounted there', () => {
  const run = join(folder, 'run');
  mkdirSync(join(run, MOUNTS, '0'), { recursive: true });
  writeFileSync(join(run, MOUNTS, '1'), '');
  removeRunFolder(run);
  expect(existsSync(run)).toBe(false);

  // A folder that is not empty stands for a mount: its files are the interpreter's own.
  mkdirSync(join(run, MOUNTS, '0'), { recursive: true });
  writeFileSync(join(run, MOUNTS, '0', 'python3'), '');
  expect(() => removeRunFolder(run)).toThrow(/ENOTEMPTY/);
  expect(existsSync(join(run, MOUNTS, '0', 'python3'))).toBe(true);
});

it('is content with a folder that is not there', () => {
  expect(() => removeRunFolder(join(folder, 'none'))).not.toThrow();
});
