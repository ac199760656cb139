import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FactFile } from '#domain/lesson/fact.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';

/** Where a lesson keeps its facts of one environment. */
export function factPath(lessonFolder: string, environment: EnvironmentId): string {
  return join(lessonFolder, 'facts', `${environment}.json`);
}

/** The facts recorded so far, or null where none are. */
export async function findFactFile(
  lessonFolder: string,
  environment: EnvironmentId,
): Promise<FactFile | null> {
  try {
    return JSON.parse(await readFile(factPath(lessonFolder, environment), 'utf8')) as FactFile;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** All that a lesson has recorded, one file per environment. */
export async function listFactFiles(lessonFolder: string): Promise<readonly FactFile[]> {
  const folder = join(lessonFolder, 'facts');
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.toSorted().map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => JSON.parse(text) as FactFile);
}

/** Writes the facts, one line each and sorted by key, so that a change shows as the lines that changed. */
export async function saveFactFile(lessonFolder: string, file: FactFile): Promise<void> {
  const path = factPath(lessonFolder, file.environment.id);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, formatFactFile(file));
}

/** The text of a fact file. */
export function formatFactFile(file: FactFile): string {
  const lines = (entries: { readonly [key: string]: unknown }): string => {
    const sorted = Object.entries(entries).toSorted(([a], [b]) =>
      a.localeCompare(b, 'en', { numeric: true }),
    );
    const body = sorted.map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
    return body.length === 0 ? '{}' : `{\n${body.join(',\n')}\n  }`;
  };
  return `{
  "environment": ${JSON.stringify(file.environment)},
  "facts": ${lines(file.facts)},
  "measurements": ${lines(file.measurements)}
}
`;
}
