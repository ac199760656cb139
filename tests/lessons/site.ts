import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { LAST_GUIDE_LINE } from '#domain/claim/guide-section.ts';
import type { LessonSource } from '../../scripts/lessons/read-lesson.ts';

/** What lessons may point to. */
export interface Site {
  /** Every lesson's exercises, by the lesson's slug. */
  readonly lessons: ReadonlyMap<string, ReadonlySet<string>>;
  /** Pages other than lessons, as addresses; `[id]` stands for any one part. */
  readonly pages: readonly string[];
  readonly figures: ReadonlySet<string>;
  /** The last line of the guide. */
  readonly lastLine: number;
}

/** What there is to point to beside these lessons. */
export function siteWith(lessons: readonly Pick<LessonSource, 'meta' | 'content'>[]): Site {
  return {
    lessons: new Map(
      lessons.map(({ meta, content }) => [meta.slug, new Set(content.exercises.map(({ id }) => id))]),
    ),
    pages: listPages(),
    figures: new Set(figureNames(readFileSync('components/figures/index.ts', 'utf8'))),
    lastLine: LAST_GUIDE_LINE,
  };
}

function listPages(): string[] {
  return readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'page.tsx')
    .map((file) => path.dirname(file).split(path.sep))
    .map((parts) => `/${parts.filter((part) => part !== '.' && !part.startsWith('(')).join('/')}`);
}

/** The names of the pictures, read from the source: loading them would need a browser's styles. */
export function figureNames(source: string): string[] {
  const body = source.slice(source.indexOf('FIGURES'));
  return [...body.matchAll(/^\s+'?([a-z][a-zA-Z0-9-]*)'?\s*[:,]/gm)].map(([, name]) => name ?? '');
}
