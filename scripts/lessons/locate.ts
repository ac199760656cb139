import path from 'node:path';

import { listSources, placeOfExercise, placeOfText, readSource } from './places.ts';
import type { SourceFile } from './places.ts';

/** Finds where in an author's files a prover's sentence belongs. */
export interface Locator {
  /** The sentence with file and line before it. */
  readonly locate: (problem: string) => string;
}

/** Reads a lesson's files once, to say of each problem where it is. */
export async function createLocator(folder: string, ids: readonly string[]): Promise<Locator> {
  const mdx = await readSource(path.join(folder, 'lesson.mdx'));
  const sources = await listSources(folder);
  return { locate: (problem) => located(problem, mdx, sources, ids) };
}

function located(
  problem: string,
  mdx: SourceFile,
  sources: readonly SourceFile[],
  ids: readonly string[],
): string {
  const [, line, said] = /^lesson\.mdx:(\d+): ([\s\S]*)$/.exec(problem) ?? [];
  if (line !== undefined && said !== undefined) return `${mdx.file}:${line}: ${said}`;
  return `${placeOf(problem, mdx, sources, ids) ?? `${mdx.file}:1`}: ${problem}`;
}

function placeOf(
  problem: string,
  mdx: SourceFile,
  sources: readonly SourceFile[],
  ids: readonly string[],
): string | null {
  if (problem.includes('minutes')) return placeOfText([mdx], 'minutes:');
  if (problem.startsWith('covers:')) return placeOfText([mdx], 'covers:');
  const quoted = /^lesson\.mdx repeats the guide: "([^"]+)"/.exec(problem)?.[1];
  if (quoted !== undefined) return placeOfWords(mdx, quoted);
  const tag = /^<(\w+) name="([^"]+)"/.exec(problem);
  if (tag) return placeOfText([mdx], `name="${tag[2]}"`);
  const placed = /^lesson\.mdx places ([\w-]+)/.exec(problem)?.[1];
  if (placed !== undefined) return placeOfText([mdx], `"${placed}"`);
  const named = /(?:measurements? (?:are called )?)([\w-]+)/.exec(problem)?.[1];
  if (problem.includes('easurement') && named !== undefined) return placeOfExercise(sources, named);
  // The longest id first: one may begin like another.
  const id = ids.toSorted((a, b) => b.length - a.length).find((each) => problem.includes(each));
  return id === undefined ? null : placeOfExercise(sources, id);
}

/** The line in which a run of words without punctuation begins: they may go on in the next. */
function placeOfWords({ file, lines }: SourceFile, run: string): string | null {
  const plain = lines.map((line) => (line.toLowerCase().match(/[a-z0-9]+(?:['’][a-z]+)?/g) ?? []).join(' '));
  const words = run.split(' ');
  for (let count = words.length; count > 1; count -= 1) {
    const begin = words.slice(0, count).join(' ');
    const index = plain.findIndex((line) => line.includes(begin));
    if (index !== -1) return `${file}:${index + 1}`;
  }
  return null;
}
