import 'server-only';

import type { BuiltLesson } from '#content/index.js';
import type { LessonMeta } from '#domain/lesson/lesson.ts';

import { listLessons, listTracks } from './lessons.ts';

/** Where a lesson stands among the others. */
export interface PlaceOfLesson {
  readonly place: { readonly track: string; readonly place: number; readonly of: number };
  /** The tracks to take before its own, with the slugs of their lessons; those without lessons are left out. */
  readonly requires: readonly {
    readonly slug: string;
    readonly title: string;
    readonly lessons: readonly string[];
  }[];
  /** The lesson after it, in the next track where this one ends; null after the last. */
  readonly next: LessonMeta | null;
}

/** Where a lesson stands in its track and in the course. */
export function placeOfLesson({ meta }: BuiltLesson): PlaceOfLesson {
  const metas = listLessons().map((lesson) => lesson.meta);
  const slugsOf = (track: string): string[] =>
    metas.flatMap((other) => (other.track === track ? [other.slug] : []));
  const siblings = slugsOf(meta.track);
  const track = listTracks().find(({ slug }) => slug === meta.track);
  const requires = listTracks()
    .filter(({ slug }) => track?.requires.includes(slug))
    .map(({ slug, title }) => ({ slug, title, lessons: slugsOf(slug) }))
    .filter(({ lessons }) => lessons.length > 0);
  return {
    place: {
      track: track?.title ?? meta.track,
      place: siblings.indexOf(meta.slug) + 1,
      of: siblings.length,
    },
    requires,
    next: metas[metas.findIndex(({ slug }) => slug === meta.slug) + 1] ?? null,
  };
}
