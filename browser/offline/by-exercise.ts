/** The things of each exercise, in their order. (`Map.groupBy` is younger than many phones.) */
export function byExercise<T>(things: readonly T[], exerciseOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(exerciseOf(thing));
    if (group) group.push(thing);
    else groups.set(exerciseOf(thing), [thing]);
  }
  return groups;
}
