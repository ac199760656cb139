/** Where an exercise stands in the course. */
export interface CoursePlace {
  readonly exercise: string;
  /** The slug of its lesson. */
  readonly lesson: string;
}

/** The places of all exercises of these lessons, which stand in the order to take them. */
export function coursePlaces(
  lessons: readonly { readonly slug: string; readonly exercises: readonly string[] }[],
): CoursePlace[] {
  return lessons.flatMap(({ slug, exercises }) => exercises.map((exercise) => ({ exercise, lesson: slug })));
}
