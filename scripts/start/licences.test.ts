import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from 'vitest';

import { licencesText } from './licences.mjs';

const text = licencesText();

/** The packages that code for the browser names. */
function importedBelow(folders: readonly string[]): string[] {
  const files = folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((f) => path.join(folder, f)),
    )
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
  const imports = files.flatMap((file) => [
    ...readFileSync(file, 'utf8').matchAll(
      /^(?:import|export) (?!type)(?:[^;]*? from )?'((?:@[\w-]+\/)?[a-z][\w-]*)/gm,
    ),
  ]);
  return [...new Set(imports.map(([, name]) => name ?? ''))].toSorted();
}

it('names every package that code for the browser imports', () => {
  const names = importedBelow(['browser', 'components', 'domain/scheduling']);
  expect(names).toContain('react');
  expect(names).toContain('ts-fsrs');
  for (const name of names) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
});

it.each([
  ['React', 'Copyright (c) Meta Platforms'],
  ['the font of the prose', 'The Literata Project Authors'],
  ['the font of the code', 'Copyright 2017 IBM Corp.'],
  ['their licence', 'SIL OPEN FONT LICENSE Version 1.1'],
  ['Pyodide', 'https://mozilla.org/MPL/2.0/'],
  ['CPython', 'PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2'],
  ['what CodeMirror needs', 'style-mod'],
  ['idb', 'ISC License'],
])('holds the words for %s', (_, words) => {
  expect(text).toContain(words);
});
