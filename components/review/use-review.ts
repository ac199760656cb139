'use client';

import { useCallback, useEffect, useReducer, useState } from 'react';

import { dueAfter } from '#browser/review/due-card.ts';
import type { DueCard } from '#browser/review/due-card.ts';
import type { ReviewSource } from '#browser/review/review-source.ts';
import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';
import { dueWords } from '#domain/scheduling/due-words.ts';
import type { Card } from '#domain/scheduling/types.ts';

import { advance, startSession } from './session.ts';
import type { Session } from './session.ts';

/** What there is besides the cards of this sitting. */
export interface Found {
  /** How many cards there are in all. */
  readonly cards: number;
  /** When the next card comes back, as it stands in a sentence; null when there is none. */
  readonly nextDue: string | null;
}

/** A sitting as the page draws it. */
export interface Review {
  readonly session: Session<DueCard>;
  /** What the source said last; null until it has. */
  readonly found: Found | null;
  /** A sentence about what went wrong, or null. */
  readonly trouble: string | null;
  /** While an answer is being taken back. */
  readonly busy: boolean;
  readonly answer: (outcome: Outcome, locked: LockedPrediction) => Promise<void>;
  readonly goOn: () => void;
  /** Takes the last answer back and asks its card again, as another instance. */
  readonly takeBack: (reason: 'undo' | 'slip') => void;
  /** Looks for cards that are due now. */
  readonly load: () => void;
}

/** One sitting with the cards of `source`. */
export function useReview(source: ReviewSource): Review {
  const [session, dispatch] = useReducer(advance<DueCard>, [], startSession<DueCard>);
  const [found, setFound] = useState<Found | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const load = useCallback(() => {
    source
      .load()
      .then(({ due, cards, nextDue }) => {
        setTrouble(null);
        setFound({ cards, nextDue: words(nextDue, source) });
        if (due.length > 0) dispatch({ type: 'loaded', due });
        return due;
      })
      .catch((error: unknown) => setTrouble(sentence(error)));
  }, [source]);
  useEffect(load, [load]);

  const answer = async (outcome: Outcome, locked: LockedPrediction): Promise<void> => {
    const [current] = session.upcoming;
    if (!current) return;
    const review = outcome.rating === null ? null : locked.review;
    dispatch({ type: 'answered', verdict: outcome.verdict.kind, instance: locked.instance, review });
    try {
      const card = await source.keep(current, locked, outcome);
      if (review !== null) dispatch({ type: 'kept', review, comesBack: words(card, source) });
    } catch (error) {
      setTrouble(sentence(error));
    }
  };

  const goOn = (): void => {
    setTrouble(null);
    dispatch({ type: 'continued' });
    // The last card is done: see what has come due meanwhile, and when the next one comes.
    if (session.upcoming.length === 1) load();
  };

  const takeBack = async (reason: 'undo' | 'slip'): Promise<void> => {
    const last = session.given.at(-1);
    if (!last || busy) return;
    setBusy(true);
    try {
      if (last.review !== null) await source.takeBack(last.review, reason);
      setTrouble(null);
      dispatch({ type: 'took-back', again: dueAfter(last.due, [last.instance, ...last.due.seen]) });
    } catch (error) {
      setTrouble(sentence(error));
    }
    setBusy(false);
  };

  return {
    session,
    found,
    trouble,
    busy,
    answer,
    goOn,
    takeBack: (reason) => void takeBack(reason),
    load,
  };
}

function words(card: Card | null, { rule }: ReviewSource): string | null {
  return card && dueWords(card, Date.now(), rule);
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
