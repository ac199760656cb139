import type { VerdictKind } from '#domain/grading/verdict.ts';

/** An answer given in this sitting. */
export interface Given<Due> {
  readonly due: Due;
  readonly verdict: VerdictKind;
  /** The instance that was asked, and its answer seen. */
  readonly instance: string;
  /** The review it led to; null when it moved no card. */
  readonly review: string | null;
  /** When its card comes back, as it stands in a sentence; null until that is worked out. */
  readonly comesBack: string | null;
}

/** One sitting: what was answered, and what is still to come. The first of `upcoming` is on the screen. */
export interface Session<Due> {
  readonly given: readonly Given<Due>[];
  readonly upcoming: readonly Due[];
  /** Whether the first of `upcoming` has its verdict, which is then the last of `given`. */
  readonly answered: boolean;
  /** Grows whenever a question is asked. */
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
  | { readonly type: 'kept'; readonly review: string; readonly comesBack: string | null }
  /** On to the next card. */
  | { readonly type: 'continued' }
  /** The last answer was taken back: its card is asked `again`, as another instance, since this answer was seen. */
  | { readonly type: 'took-back'; readonly again: Due }
  /** Cards were found that are due. */
  | { readonly type: 'loaded'; readonly due: readonly Due[] };

/** A sitting before its first card. */
export function startSession<Due>(due: readonly Due[]): Session<Due> {
  return { given: [], upcoming: due, answered: false, turn: 0 };
}

/** The sitting after an event. Events that do not fit its state change nothing. */
export function advance<Due>(session: Session<Due>, event: SessionEvent<Due>): Session<Due> {
  const { given, upcoming, answered, turn } = session;
  const [current, ...rest] = upcoming;
  const last = given.at(-1);
  switch (event.type) {
    case 'answered': {
      if (current === undefined || answered) return session;
      const { verdict, instance, review } = event;
      return {
        ...session,
        given: [...given, { due: current, verdict, instance, review, comesBack: null }],
        answered: true,
      };
    }
    case 'kept': {
      const { review, comesBack } = event;
      return {
        ...session,
        given: given.map((each) => (each.review === review ? { ...each, comesBack } : each)),
      };
    }
    case 'continued':
      return answered ? { ...session, upcoming: rest, answered: false, turn: turn + 1 } : session;
    case 'took-back': {
      if (!last) return session;
      const others = answered ? rest : upcoming;
      return {
        given: given.slice(0, -1),
        upcoming: [event.again, ...others],
        answered: false,
        turn: turn + 1,
      };
    }
    case 'loaded':
      // While a card is on the screen nothing is added: what is due then is found again at the end.
      return upcoming.length > 0 ? session : { ...session, upcoming: event.due, turn: turn + 1 };
  }
}
