/** A lesson as the list of the track shows it. */
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
  const open = lessons.filter((lesson) => answeredCount(lesson, answered) < lesson.exercises.length);
  return open.find((lesson) => answeredCount(lesson, answered) > 0) ?? open[0] ?? null;
}

/** The exercise at which to go on in a lesson: the first not answered; null when all are. */
export function nextExercise(lesson: TrackLesson, answered: ReadonlySet<string>): string | null {
  return lesson.exercises.find((id) => !answered.has(id)) ?? null;
}
