'use client';

import type { RefObject } from 'react';
import { useCallback, useEffect, useReducer, useRef, useState } from 'react';

import type { DueCard } from '#browser/review/due-card.ts';
import type { DueCards, PutAside, ReviewSource } from '#browser/review/review-source.ts';
import type { Item } from '#domain/lesson/item.ts';
import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';
import type { CatchUp } from '#domain/scheduling/catch-up.ts';
import { dueWords } from '#domain/scheduling/due-words.ts';
import { isLeech } from '#domain/scheduling/leech.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import { nextLook } from '#domain/scheduling/next-look.ts';
import type { Card } from '#domain/scheduling/types.ts';

import { advance, startSession } from './session.ts';
import type { Session, SessionEvent } from './session.ts';
import { useLookAgain } from './use-look-again.ts';

/** What there is besides the cards of this sitting. */
export interface Found extends Pick<DueCards, 'cards' | 'held' | 'now' | 'rule'> {
  /** When the next card comes back, as it stands in a sentence; null when there is none. */
  readonly nextDue: string | null;
  /** When there may be more to review (ms). */
  readonly lookAgainAt: number;
  readonly catchUp: CatchUp | null;
}

/** An answer as it was given. */
interface GivenAnswer {
  readonly item: Item;
  readonly locked: LockedPrediction;
  readonly outcome: Outcome;
}

/** A sitting as the page draws it. */
export interface Review {
  readonly session: Session<DueCard>;
  /** What the source said last; null until it has. */
  readonly found: Found | null;
  /** A sentence about what went wrong, or null. */
  readonly trouble: string | null;
  /** While a step is being taken back, or a card put aside. */
  readonly busy: boolean;
  readonly answer: (answer: GivenAnswer) => Promise<void>;
  /** The answers that the device could not keep. */
  readonly unkept: readonly GivenAnswer[];
  /** Tries to keep them once more. */
  readonly keepAgain: () => void;
  readonly goOn: () => void;
  /** Leaves the card on the screen out. */
  readonly leaveOut: (how: PutAside) => void;
  /** Takes the last step back and asks its card again, as another instance where its answer was seen. */
  readonly takeBack: (reason: 'undo' | 'slip') => void;
  /** A card cannot be asked without a network. */
  readonly cannotBeAsked: (due: DueCard) => void;
  /** Looks for cards that are due now. */
  readonly load: () => void;
}

const isSame = (a: DueCard, b: DueCard): boolean => a.exercise === b.exercise;

function step(session: Session<DueCard>, event: SessionEvent<DueCard>): Session<DueCard> {
  return advance(session, event, isSame);
}

/** One sitting with the cards of `source`. */
export function useReview(source: ReviewSource): Review {
  const [session, dispatch] = useReducer(step, [], startSession<DueCard>);
  const [found, setFound] = useState<Found | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const [unkept, setUnkept] = useState<readonly GivenAnswer[]>([]);
  const { given } = session;
  const steps = useRef(given);
  useEffect(() => {
    steps.current = given;
  }, [given]);

  const load = useCallback(() => {
    loadAfter(source, steps)
      .then(({ due, nextDue, ...rest }) => {
        const { now, rule } = rest;
        setTrouble(null);
        setFound({
          ...rest,
          nextDue: nextDue && dueWords(nextDue, now, rule),
          lookAgainAt: nextLook(nextDue, now, rule),
        });
        dispatch({ type: 'loaded', due, day: learnerDay(now, rule) });
        return due;
      })
      .catch((error: unknown) => setTrouble(sentence(error)));
  }, [source]);
  useEffect(load, [load]);
  useEffect(() => source.onNews(load), [source, load]);
  const rests = session.upcoming.length === 0;
  useLookAgain(load, found && rests ? found.lookAgainAt : null, found?.now ?? 0);
  const waits = session.waiting.length > 0;
  useEffect(() => {
    if (!waits) return;
    window.addEventListener('online', load);
    return () => window.removeEventListener('online', load);
  }, [waits, load]);

  const cannotBeAsked = useCallback((due: DueCard) => dispatch({ type: 'cannot-be-asked', due }), []);

  const keep = useCallback(
    async (answer: GivenAnswer): Promise<void> => {
      const { item, locked, outcome } = answer;
      const isOther = (each: GivenAnswer): boolean => each.locked.attempt !== locked.attempt;
      try {
        const { card, counts } = await source.keep(item, locked, outcome);
        setUnkept((unkept) => (unkept.every(isOther) ? unkept : unkept.filter(isOther)));
        if (outcome.rating === null) return;
        const leech = counts && outcome.rating === 'again' && card !== null && isLeech(card);
        const comesBack = words(card, found);
        dispatch({ type: 'kept', review: locked.review, counts, comesBack, isLeech: leech });
      } catch {
        setUnkept((unkept) => [...unkept.filter(isOther), answer]);
      }
    },
    [source, found],
  );

  const answer = useCallback(
    async (given: GivenAnswer): Promise<void> => {
      const { locked, outcome } = given;
      const review = outcome.rating === null ? null : locked.review;
      dispatch({ type: 'answered', verdict: outcome.verdict.kind, instance: locked.instance, review });
      await keep(given);
    },
    [keep],
  );

  const goOn = (): void => {
    setTrouble(null);
    dispatch({ type: 'continued' });
    // The last card is done: see what has come due meanwhile, and when the next one comes.
    if (session.upcoming.length === 1) load();
  };

  const alone = async (work: () => Promise<void>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      await work();
    } catch (error) {
      setTrouble(sentence(error));
    }
    setBusy(false);
  };

  const leaveOut = (how: PutAside): Promise<void> =>
    alone(async () => {
      const [current] = session.upcoming;
      if (!current || session.answered) return;
      dispatch({ type: 'left-out', how, entry: await source.putAside(current, how) });
      if (session.upcoming.length === 1) load();
    });

  const takeBack = (reason: 'undo' | 'slip'): Promise<void> =>
    alone(async () => {
      const last = session.given.at(-1);
      if (!last) return;
      const entry = last.verdict === null ? last.entry : last.review;
      if (entry !== null) await source.takeBack(entry, reason);
      setUnkept((unkept) => unkept.filter(({ locked }) => locked.review !== entry));
      setTrouble(null);
      const { seen } = last.due;
      const again = source.again(last.due, last.verdict === null ? seen : [last.instance, ...seen]);
      dispatch({ type: 'took-back', again });
    });

  return {
    session,
    found,
    trouble,
    busy,
    answer,
    unkept,
    keepAgain: () =>
      void alone(async () => {
        for (const each of unkept) await keep(each);
      }),
    goOn,
    leaveOut: (how) => void leaveOut(how),
    takeBack: (reason) => void takeBack(reason),
    cannotBeAsked,
    load,
  };
}

/** What was found while the learner took a step is not how it is after the step: then it is looked for once more. */
async function loadAfter(source: ReviewSource, steps: RefObject<unknown>): Promise<DueCards> {
  let before: unknown;
  let found: DueCards;
  do {
    before = steps.current;
    found = await source.load();
  } while (steps.current !== before);
  return found;
}

/** By the clock of when the cards were found: it is a matter of minutes. */
function words(card: Card | null, found: Found | null): string | null {
  return card && found && dueWords(card, Math.max(card.lastReview, found.now), found.rule);
}

function sentence(error: unknown): string {
  // What browsers say when they cannot store something is for programmers.
  if (error instanceof DOMException)
    return 'This device could not keep that. Make room on it, and try again.';
  return error instanceof Error ? error.message : String(error);
}
