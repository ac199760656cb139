import { count } from '#components/statistics/words.ts';
import type { ReschedulingPreview } from '#domain/scheduling/reschedule.ts';

/** What rescheduling would do, in a few sentences. */
export function previewSentences({ dueBefore, dueAfter, days, sooner, later }: ReschedulingPreview): string {
  if (sooner + later === 0) return 'Every card has the day already that your settings give it.';
  const moves = [
    sooner > 0 && `${count(sooner, 'card')} would come back sooner`,
    later > 0 &&
      `${sooner > 0 ? later.toLocaleString('en') : count(later, 'card')} ${sooner > 0 ? '' : 'would come back '}later`,
  ].filter((part) => part !== false);
  const due = `Due today: ${dueBefore.toLocaleString('en')} before, ${dueAfter.toLocaleString('en')} after`;
  const spread = days > 1 ? `; what would be due at once is spread over ${days} days` : '';
  return `${moves.join(', ')}. ${due}${spread}.`;
}
