import { count, dayInFull, duration } from '#components/statistics/words.ts';
import type { VerdictKind } from '#domain/grading/verdict.ts';
import type { Confidence } from '#domain/lesson/prediction.ts';
import type { HistoryEntry } from '#domain/scheduling/card-history.ts';
import { daysBetween } from '#domain/scheduling/learner-day.ts';

/** An entry with what is known of its attempt. */
export interface ToldEntry extends HistoryEntry {
  readonly attempt: {
    readonly verdict: VerdictKind;
    readonly confidence: Confidence;
    readonly elapsedMs: number;
  } | null;
}

const VERDICTS: Readonly<Record<VerdictKind, string>> = {
  correct: 'Right',
  close: 'Close',
  incorrect: 'Not right',
  errored: 'The program failed',
  inconclusive: 'Nothing decided',
  invalid: 'Not checked',
};

const CONFIDENCES: Readonly<Record<Confidence, string>> = {
  guess: 'a guess',
  fairly: 'fairly sure',
  sure: 'sure',
};

/** What happened, in a few words. */
export function entryTitle({ entry, attempt }: ToldEntry): string {
  switch (entry.type) {
    case 'rating':
      if (attempt !== null) return VERDICTS[attempt.verdict];
      return entry.rating === 'again' ? 'Forgotten' : 'Remembered';
    case 'suspend':
      return 'Suspended';
    case 'resume':
      return 'Resumed';
    case 'bury':
      return 'Put aside for the day';
    case 'reset':
      return 'Reset';
    case 'move':
      return `Moved to ${dayInFull(entry.to)}`;
  }
}

/** What else there is to say of it: how sure, how long, and what it led to. */
export function entryNotes({ entry, attempt, before, after, takenBack }: ToldEntry): readonly string[] {
  if (entry.type === 'move') return entry.because === null ? [] : ['after a change of settings'];
  if (entry.type !== 'rating') return [];
  const notes = attempt ? [CONFIDENCES[attempt.confidence], duration(attempt.elapsedMs)] : [];
  const counted = takenBack === null && after?.state === 'review';
  const days = entry.interval ?? (counted ? daysBetween(after.lastDay, after.dueDay) : null);
  const back = days === null ? 'comes back the same day' : `comes back after ${count(days, 'day')}`;
  return [
    ...notes,
    `rated ${entry.rating}`,
    ...(takenBack === null ? [back] : []),
    ...(before ? [] : ['the first answer']),
  ];
}
