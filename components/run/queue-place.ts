/** Where a run waits, as a sentence. `position`: so many runs go first; 0 is next. */
export function queuePlace(position: number): string {
  if (position === 0) return 'Your run is next.';
  return position === 1 ? '1 run goes first.' : `${position} runs go first.`;
}
