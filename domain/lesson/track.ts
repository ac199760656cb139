/** A group of lessons with one topic. */
export interface Track {
  readonly slug: string;
  readonly title: string;
  /** What it is about, in a few words; empty where the title says it. */
  readonly summary: string;
  /** Slugs of the tracks to take first: advice, no lock. */
  readonly requires: readonly string[];
}

/** A lesson as the list of a track shows it. */
export interface TrackLesson {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly track: string;
  readonly minutes: number;
  /** The ids of its exercises, in the order of the text. */
  readonly exercises: readonly string[];
}

/** How many of a lesson's exercises were answered. */
export function answeredCount(lesson: TrackLesson, answered: ReadonlySet<string>): number {
  return lesson.exercises.filter((id) => answered.has(id)).length;
}

/** Where to go on: the first lesson begun and not finished, else the first not begun; null when all is done. */
export function nextLesson(
  lessons: readonly TrackLesson[],
  answered: ReadonlySet<string>,
): TrackLesson | null {
  const open = lessons.filter((lesson) => !isAnswered(lesson, answered));
  return open.find((lesson) => answeredCount(lesson, answered) > 0) ?? open[0] ?? null;
}

/** The exercise at which to go on in a lesson: the first not answered; null when all are. */
export function nextExercise(lesson: TrackLesson, answered: ReadonlySet<string>): string | null {
  return lesson.exercises.find((id) => !answered.has(id)) ?? null;
}

/** A track with its lessons, in order. */
export interface TrackWithLessons extends Track {
  readonly lessons: readonly TrackLesson[];
}

/** The tracks that have lessons, each with its own, in the order given. */
export function lessonsByTrack(
  tracks: readonly Track[],
  lessons: readonly TrackLesson[],
): readonly TrackWithLessons[] {
  return tracks
    .map((track) => ({ ...track, lessons: lessons.filter((lesson) => lesson.track === track.slug) }))
    .filter((track) => track.lessons.length > 0);
}

/** Whether every exercise of a lesson was answered. */
export function isAnswered(lesson: TrackLesson, answered: ReadonlySet<string>): boolean {
  return answeredCount(lesson, answered) === lesson.exercises.length;
}

/** What decides where a lesson stands among others. */
interface Standing {
  readonly track: string;
  /** Place in its track among the lessons of its origin. */
  readonly position: number;
  /** Whether it comes from outside the course: in a track that both have, such lessons follow. */
  readonly outside: boolean;
}

/** Which of two lessons comes first, by track, then by place; negative for `a`. */
export function compareStanding(tracks: readonly Track[], a: Standing, b: Standing): number {
  const order = (lesson: Standing): number => tracks.findIndex(({ slug }) => slug === lesson.track);
  return order(a) - order(b) || Number(a.outside) - Number(b.outside) || a.position - b.position;
}
