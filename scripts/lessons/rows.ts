import type { LessonMeta } from '#domain/lesson/lesson.ts';

import { externalLinks } from '../../tests/lessons/prove-references.ts';
import type { LessonOnDisk } from '../../tests/lessons/lesson-on-disk.ts';

/** What `list` says of a lesson. */
export interface LessonRow extends LessonMeta {
  readonly folder: string;
  /** How many exercises of each kind. */
  readonly exercises: Readonly<Record<string, number>>;
  readonly instances: number;
  /** How many facts in each environment. */
  readonly facts: Readonly<Record<string, number>>;
  readonly measurements: number;
  /** Addresses elsewhere that it links to. */
  readonly links: readonly string[];
}

/** What all lessons come to. */
export interface Totals {
  readonly lessons: number;
  readonly minutes: number;
  readonly exercises: number;
  readonly byKind: Readonly<Record<string, number>>;
  readonly instances: number;
  readonly facts: number;
}

/** What there is to say of a lesson. */
export function lessonRow(lesson: LessonOnDisk): LessonRow {
  const { exercises, measurements } = lesson.content;
  return {
    ...lesson.meta,
    folder: lesson.folder,
    exercises: countBy(exercises.map(({ kind }) => kind)),
    instances: exercises.reduce((sum, { instances }) => sum + instances.length, 0),
    facts: Object.fromEntries(
      [...lesson.facts]
        .toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
        .map(([environment, file]) => [environment, Object.keys(file.facts).length]),
    ),
    measurements: measurements.length,
    links: externalLinks(lesson),
  };
}

/** What all lessons come to. */
export function totalsOf(rows: readonly LessonRow[]): Totals {
  const byKind: Record<string, number> = {};
  for (const { exercises } of rows)
    for (const [kind, count] of Object.entries(exercises)) byKind[kind] = (byKind[kind] ?? 0) + count;
  return {
    lessons: rows.length,
    minutes: rows.reduce((sum, row) => sum + row.minutes, 0),
    exercises: sum(byKind),
    byKind,
    instances: rows.reduce((sum, row) => sum + row.instances, 0),
    facts: rows.reduce((total, row) => total + sum(row.facts), 0),
  };
}

/** The sum of all counts. */
export function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
