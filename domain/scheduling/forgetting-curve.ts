import type { HistoryEntry } from './card-history.ts';
import { retrievabilityOn } from './fsrs.ts';
import { addDays, daysBetween } from './learner-day.ts';
import type { ReviewSettings } from './settings.ts';
import type { Card, LearnerDay } from './types.ts';

/** The chance, from 0 to 1, that a card was or will be remembered so many days after its first answer. */
export interface CurvePoint {
  readonly day: number;
  readonly chance: number;
}

/** An answer, with the chance that it would be right; null where nothing was expected yet. */
export interface CurveAnswer {
  readonly day: number;
  readonly chance: number | null;
  readonly remembered: boolean;
}

/** How a card was forgotten and remembered, day by day. Days count from the first answer. */
export interface ForgettingCurve {
  readonly from: LearnerDay;
  /** Where the picture ends. */
  readonly last: number;
  readonly today: number;
  /** Null where it comes back no more: after a reset, or suspended. */
  readonly due: number | null;
  /** Falling from answer to answer, up to today. */
  readonly past: readonly (readonly CurvePoint[])[];
  /** From today until it is due; empty when it is due already. */
  readonly ahead: readonly CurvePoint[];
  readonly answers: readonly CurveAnswer[];
}

/** More points would not be seen. */
const POINTS = 40;

/** The forgetting curve of a card with this history; null before its first standing answer. */
export function forgettingCurve(
  history: readonly HistoryEntry[],
  today: LearnerDay,
  { weights }: Pick<ReviewSettings, 'weights'>,
): ForgettingCurve | null {
  const standing = history.filter(({ takenBack }) => takenBack === null);
  const first = standing.find(({ entry }) => entry.type === 'rating');
  const card = standing.at(-1)?.after ?? null;
  if (first?.after == null) return null;
  const from = first.after.lastDay;
  const place = (day: LearnerDay): number => daysBetween(from, day);
  const fall = (memory: Card, start: LearnerDay, end: LearnerDay): readonly CurvePoint[] =>
    daysFrom(start, end).map((day) => ({
      day: place(day),
      chance: retrievabilityOn(memory, day, weights),
    }));

  const turns = standing.filter(({ entry: { type } }) => type === 'rating' || type === 'reset');
  const past = turns.flatMap(({ after }, index) => {
    const next = turns[index + 1];
    const end = next === undefined ? today : (next.after?.lastDay ?? next.entry.day);
    return after === null || end <= after.lastDay ? [] : [fall(after, after.lastDay, end)];
  });
  const due = card === null || card.suspended ? null : card.dueDay;
  return {
    from,
    today: place(today),
    due: due === null ? null : place(due),
    last: Math.max(1, place(due !== null && due > today ? due : today)),
    past,
    ahead: card !== null && due !== null && due > today ? fall(card, today, due) : [],
    answers: turns.flatMap(({ entry, before, after }) =>
      entry.type !== 'rating' || after === null
        ? []
        : {
            day: place(after.lastDay),
            chance: before && retrievabilityOn(before, after.lastDay, weights),
            remembered: entry.rating !== 'again',
          },
    ),
  };
}

/** The days from one to another, both included; of many, about `POINTS`. */
function daysFrom(start: LearnerDay, end: LearnerDay): readonly LearnerDay[] {
  const days = daysBetween(start, end);
  const step = Math.max(1, Math.ceil(days / POINTS));
  const inner = Array.from({ length: Math.ceil(days / step) }, (_, index) => addDays(start, index * step));
  return [...inner, end];
}
