import type { Exercise, Measurement } from './exercise.ts';

/** The front matter of `lesson.mdx`. */
export interface LessonMeta {
  readonly slug: string;
  readonly title: string;
  /** One sentence that says what the reader will be able to predict. */
  readonly summary: string;
  readonly track: string;
  /** Place in its track, from 1, among the lessons of the course or among those from outside. */
  readonly position: number;
  readonly minutes: number;
  /** Headings of the guide that this lesson teaches, as its outline spells them, with `Parent / ` where two are alike. */
  readonly covers: readonly string[];
  /** Whether it comes from `HEAPWISE_LESSONS` and not from the course. */
  readonly outside: boolean;
}

/** What `exercises.ts` of a lesson exports by default. */
export interface LessonContent {
  readonly exercises: readonly Exercise[];
  readonly measurements: readonly Measurement[];
}
