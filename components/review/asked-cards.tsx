'use client';

import type { ReactElement, ReactNode, Ref } from 'react';
import { memo, useImperativeHandle, useLayoutEffect, useRef } from 'react';

import type { DueCard } from '#browser/review/due-card.ts';
import type { ReviewSource } from '#browser/review/review-source.ts';
import { PredictionCard } from '#components/lesson/prediction-card.tsx';
import type { Pack } from '#domain/lesson/pack.ts';

import styles from './asked-cards.module.css';
import { buzz } from './haptics.ts';
import type { Review } from './use-review.ts';
import { useWhenIdle } from './use-when-idle.ts';
import { VerdictSeen } from './verdict-seen.tsx';

/** A card whose question has been looked up. */
export interface AskedCard {
  readonly due: DueCard;
  readonly pack: Pack;
}

/** Where a card is: on the screen, drawn for later, or answered and about to be taken away. */
type Place = 'shown' | 'ahead' | 'gone';

const NONE: readonly AskedCard[] = [];

/** What can be asked of the cards. */
export interface Cards {
  /**
   * Shows the next card, from its top, where it is drawn. Nothing but what is seen changes, until the sitting goes on:
   * the next frame waits for neither React nor a layout.
   */
  readonly showNext: () => void;
}

interface Stage {
  readonly source: ReviewSource;
  readonly turn: number;
  /** Like `onSeen`, must not change from one drawing to the next without a reason: each card would be drawn again. */
  readonly onOutcome: Review['answer'];
  /** Told the turn whose verdict can have been seen. */
  readonly onSeen: (turn: number) => void;
}

/**
 * The card on the screen and, out of sight, the one after it: drawing a question takes a phone longer than showing one.
 * @param props.cards The first is on the screen.
 * @param props.children What stands below the card on the screen. It stays with its card.
 */
export function AskedCards({
  cards,
  ref,
  children,
  ...stage
}: Stage & {
  cards: readonly AskedCard[];
  ref: Ref<Cards>;
  children: ReactNode;
}): ReactElement {
  const deck = useRef<HTMLDivElement>(null);
  // What comes next is drawn, and what was answered taken away, once the card on the screen is there.
  const drawn = useWhenIdle(cards, NONE);
  const [current] = cards;
  const asked = current?.due;
  const isDrawn = drawn.some(({ due }) => due === asked);
  const placeOf = (due: DueCard): Place => {
    if (due === asked) return 'shown';
    return cards.some((each) => each.due === due) ? 'ahead' : 'gone';
  };
  useImperativeHandle(ref, () => ({
    showNext: () => {
      if (!deck.current?.querySelector('[data-ahead]')) return;
      deck.current.toggleAttribute('data-shows-next', true);
      window.scrollTo({ top: 0 });
    },
  }));
  useLayoutEffect(() => {
    // What was shown as the next card is the one being asked now.
    if (asked) deck.current?.removeAttribute('data-shows-next');
  }, [asked]);
  return (
    <div ref={deck} className={styles.cards}>
      {[...(current && !isDrawn ? [current] : []), ...drawn].map(({ due, pack }) => {
        const place = placeOf(due);
        const isShown = place === 'shown';
        return (
          <div
            key={due.question}
            className={styles[place]}
            data-shown={isShown || undefined}
            data-ahead={place === 'ahead' || undefined}
            inert={!isShown}
            aria-hidden={!isShown || undefined}
          >
            <Card {...stage} pack={pack} place={place} below={isShown ? children : null} />
          </div>
        );
      })}
    </div>
  );
}

interface CardProps extends Stage {
  readonly pack: Pack;
  readonly place: Place;
  readonly below: ReactNode;
}

const Card = memo(function Card({
  source,
  turn,
  onOutcome,
  onSeen,
  pack,
  place,
  below,
}: CardProps): ReactElement {
  const { item } = pack;
  return (
    <>
      <PredictionCard
        item={item}
        mode="review"
        isShown={place === 'shown'}
        person={source.person}
        usualMs={async (of) => source.usualMs(of)}
        gradeHere={(locked, isReachable) => source.grade(pack, locked, isReachable)}
        onOutcome={(outcome, locked) => {
          buzz(outcome.verdict.kind);
          return onOutcome({ item, outcome, locked });
        }}
      >
        <VerdictSeen turn={turn} onSeen={onSeen} />
      </PredictionCard>
      {below}
    </>
  );
}, isSame);

/** What is about to be taken away is not drawn once more; what is drawn ahead does not heed whose turn it is. */
function isSame(before: CardProps, after: CardProps): boolean {
  if (after.place === 'gone') return true;
  return (
    before.place === after.place &&
    before.pack === after.pack &&
    before.source === after.source &&
    before.onOutcome === after.onOutcome &&
    before.onSeen === after.onSeen &&
    (after.place === 'ahead' || (before.turn === after.turn && before.below === after.below))
  );
}
