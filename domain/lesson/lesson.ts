import type { Exercise, Measurement } from './exercise.ts';

/** The front matter of `lesson.mdx`. */
export interface LessonMeta {
  readonly slug: string;
  readonly title: string;
  /** One sentence that says what the reader will be able to predict. */
  readonly summary: string;
  readonly track: string;
  /** Place in the track, from 1. */
  readonly position: number;
  readonly minutes: number;
  /** Headings of the guide that this lesson teaches, as its outline spells them. */
  readonly covers: readonly string[];
}

/** What `exercises.ts` of a lesson exports by default. */
export interface LessonContent {
  readonly exercises: readonly Exercise[];
  readonly measurements: readonly Measurement[];
}
