import type { Overview } from '#domain/scheduling/overview.ts';

/** What stands under the number of cards that today still brings. */
export function dueNote({ due, held, catchUp, nextDue, cards }: Overview): string {
  if (catchUp) {
    const { perDay, daysLeft } = catchUp;
    if (due > 0) return `You are catching up, ${perDay} a day: ${aboutDays(daysLeft)}, then all is as usual.`;
    return `That was today’s share. The rest keeps: ${aboutDays(daysLeft - 1)} of ${perDay}.`;
  }
  if (due === 0 && held > 0) {
    return held === 1 ? 'One more is for tomorrow.' : `${held} more are for tomorrow and later.`;
  }
  if (due === 0) {
    if (cards === 0) return 'No cards yet.';
    if (nextDue === null) return 'Your cards rest: none of them comes back by itself.';
    return `The next one comes back ${nextDue}.`;
  }
  return due === 1 ? 'One idea you are about to forget.' : 'Ideas you are about to forget.';
}

function aboutDays(days: number): string {
  return days === 1 ? 'one more day' : `about ${days} days`;
}
