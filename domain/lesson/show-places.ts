/** Things in the order of their places, as a learner reads it: `True → 'a' = 'b' → []`. Equal places stand side by side. */
export function showPlaces(things: readonly string[], places: readonly number[]): string {
  const ordered = things
    .map((thing, index) => ({ thing, place: places[index] ?? 0 }))
    .toSorted((a, b) => a.place - b.place);
  return ordered
    .map(({ thing, place }, index) => {
      if (index === 0) return thing;
      return `${ordered[index - 1]?.place === place ? ' = ' : ' → '}${thing}`;
    })
    .join('');
}
