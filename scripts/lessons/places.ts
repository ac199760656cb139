import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

import { shownPath } from './folders.ts';

/** An author's file. */
export interface SourceFile {
  /** As messages name it. */
  readonly file: string;
  readonly lines: readonly string[];
}

/** The TypeScript of a lesson, `exercises.ts` first. */
export async function listSources(folder: string): Promise<readonly SourceFile[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names
    .filter((name) => name.endsWith('.ts') && !name.split(path.sep).includes('node_modules'))
    .toSorted((a, b) => Number(b === 'exercises.ts') - Number(a === 'exercises.ts') || a.localeCompare(b));
  return Promise.all(files.map((name) => readSource(path.join(folder, name))));
}

/** One file with its lines. */
export async function readSource(file: string): Promise<SourceFile> {
  return { file: shownPath(file), lines: (await readFile(file, 'utf8')).split('\n') };
}

/** Where a text stands first: `exercises.ts:12`, or null. */
export function placeOfText(sources: readonly SourceFile[], text: string): string | null {
  for (const { file, lines } of sources) {
    const index = lines.findIndex((line) => line.includes(text));
    if (index !== -1) return `${file}:${index + 1}`;
  }
  return null;
}

/** Where an exercise is written, or a measurement: the line with its id or name in quotes; null when there is none. */
export function placeOfExercise(sources: readonly SourceFile[], id: string): string | null {
  return placeOfText(sources, `'${id}'`) ?? placeOfText(sources, `"${id}"`);
}
