import type { PutAside } from '#browser/review/review-source.ts';
import type { VerdictKind } from '#domain/grading/verdict.ts';
import type { LearnerDay } from '#domain/scheduling/types.ts';

/** A card of this sitting that is done with. */
export type Given<Due> = Answered<Due> | LeftOut<Due>;

/** An answer given in this sitting. */
export interface Answered<Due> {
  readonly due: Due;
  readonly verdict: VerdictKind;
  /** The instance that was asked, and its answer seen. */
  readonly instance: string;
  /** The review it led to; null when it moved no card: nothing was decided, or it was practice. */
  readonly review: string | null;
  /** When its card comes back, as it stands in a sentence; null until that is worked out, and where nothing was decided. */
  readonly comesBack: string | null;
  /** Whether its card was forgotten so often that its lesson would help more. */
  readonly isLeech: boolean;
}

/** A card that was put aside instead of answered. */
export interface LeftOut<Due> {
  readonly due: Due;
  readonly verdict: null;
  readonly how: PutAside;
  /** The entry of the log by which it can be taken back; null for a new card, which only leaves this sitting. */
  readonly entry: string | null;
}

/** One sitting: what was answered, and what is still to come. The first of `upcoming` is on the screen. */
export interface Session<Due> {
  readonly given: readonly Given<Due>[];
  readonly upcoming: readonly Due[];
  /** Whether the first of `upcoming` has its verdict, which is then the last of `given`. */
  readonly answered: boolean;
  /** Cards that cannot be asked without a network. They are found again when there is one. */
  readonly waiting: readonly Due[];
  /** Whether the first of `upcoming` is there because the step before was taken back. */
  readonly isAgain: boolean;
  /** The learner day it belongs to; null before any cards were found. */
  readonly day: LearnerDay | null;
  /** Grows whenever a question is asked, or there is none left. */
  readonly turn: number;
}

export type SessionEvent<Due> =
  /** The verdict of the card on the screen is there. */
  | {
      readonly type: 'answered';
      readonly verdict: VerdictKind;
      readonly instance: string;
      readonly review: string | null;
    }
  /** The answer has been kept, and its card is worked out. */
  | {
      readonly type: 'kept';
      readonly review: string;
      /** Whether it moved the card; else it was practice. */
      readonly counts: boolean;
      readonly comesBack: string | null;
      readonly isLeech: boolean;
    }
  /** On to the next card. */
  | { readonly type: 'continued' }
  /** The card on the screen was put aside, unanswered. */
  | { readonly type: 'left-out'; readonly how: PutAside; readonly entry: string | null }
  /** This card cannot be asked now. */
  | { readonly type: 'cannot-be-asked'; readonly due: Due }
  /** The last step was taken back: its card is asked `again`, as another instance where its answer was seen. */
  | { readonly type: 'took-back'; readonly again: Due }
  /** The cards that are due on this day, the one on the screen among them while it is not answered. */
  | { readonly type: 'loaded'; readonly due: readonly Due[]; readonly day: LearnerDay };

/** A sitting before its first card. */
export function startSession<Due>(due: readonly Due[]): Session<Due> {
  return { given: [], upcoming: due, answered: false, waiting: [], isAgain: false, day: null, turn: 0 };
}

/** The answers among what is done with. */
export function answersOf<Due>(given: readonly Given<Due>[]): Answered<Due>[] {
  return given.filter((each) => each.verdict !== null);
}

/** The card that the last step put aside; null when that was something else. */
export function justLeftOut<Due>({ given, answered, isAgain }: Session<Due>): LeftOut<Due> | null {
  const last = given.at(-1);
  return last?.verdict === null && !answered && !isAgain ? last : null;
}

/**
 * The sitting after an event. Events that do not fit its state change nothing.
 * @param isSame Whether two are the same card.
 */
export function advance<Due>(
  session: Session<Due>,
  event: SessionEvent<Due>,
  isSame: (a: Due, b: Due) => boolean,
): Session<Due> {
  const { given, upcoming, answered, turn } = session;
  const [current, ...rest] = upcoming;
  const last = given.at(-1);
  switch (event.type) {
    case 'answered': {
      if (current === undefined || answered) return session;
      const { verdict, instance, review } = event;
      const answer = { due: current, verdict, instance, review, comesBack: null, isLeech: false };
      return { ...session, given: [...given, answer], answered: true, isAgain: false };
    }
    case 'kept': {
      const { counts, comesBack, isLeech } = event;
      const isIt = (each: Given<Due>): each is Answered<Due> =>
        each.verdict !== null && each.review === event.review;
      const review = counts ? event.review : null;
      return {
        ...session,
        given: given.map((each) => (isIt(each) ? { ...each, review, comesBack, isLeech } : each)),
      };
    }
    case 'continued':
      return answered ? { ...session, upcoming: rest, answered: false, turn: turn + 1 } : session;
    case 'left-out': {
      if (current === undefined || answered) return session;
      const { how, entry } = event;
      const leftOut = { due: current, verdict: null, how, entry };
      return { ...session, given: [...given, leftOut], upcoming: rest, isAgain: false, turn: turn + 1 };
    }
    case 'cannot-be-asked': {
      const isIt = (due: Due): boolean => isSame(due, event.due);
      if ((answered && current !== undefined && isIt(current)) || !upcoming.some(isIt)) return session;
      return {
        ...session,
        upcoming: upcoming.filter((due) => !isIt(due)),
        waiting: [...session.waiting, event.due],
        turn: current !== undefined && isIt(current) ? turn + 1 : turn,
      };
    }
    case 'took-back': {
      if (!last) return session;
      const others = answered ? rest : upcoming;
      return {
        ...session,
        given: given.slice(0, -1),
        upcoming: [event.again, ...others],
        answered: false,
        isAgain: true,
        turn: turn + 1,
      };
    }
    case 'loaded':
      return loaded(session, event, isSame);
  }
}

function loaded<Due>(
  session: Session<Due>,
  { due, day }: { readonly due: readonly Due[]; readonly day: LearnerDay },
  isSame: (a: Due, b: Due) => boolean,
): Session<Due> {
  const [current] = session.upcoming;
  if (current === undefined && session.day !== null && day !== session.day) {
    // The page stayed open until the next day: another sitting begins.
    return { ...startSession(due), day, turn: session.turn + 1 };
  }
  const leftOut = session.given.filter((each) => each.verdict === null && each.entry === null);
  const others = due.filter((each) => !leftOut.some((left) => isSame(left.due, each)));
  if (current === undefined) {
    const turn = others.length > 0 ? session.turn + 1 : session.turn;
    return { ...session, upcoming: others, waiting: [], isAgain: false, day, turn };
  }
  // What is on the screen stays; what comes after it is what is due now.
  const after = others.filter((each) => !isSame(each, current));
  return { ...session, upcoming: [current, ...after], waiting: [], day: session.day ?? day };
}
