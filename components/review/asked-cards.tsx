'use client';

import type { ReactElement, ReactNode, Ref } from 'react';
import { memo, useEffect, useImperativeHandle, useLayoutEffect, useState } from 'react';

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
  /** Shows the next card from its top, where it is drawn, without waiting until the sitting goes on. */
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
  const { turn } = stage;
  const [hastened, setHastened] = useState<number | null>(null);
  useImperativeHandle(ref, () => ({ showNext: () => setHastened(turn) }), [turn]);
  useLayoutEffect(() => {
    if (hastened !== null) window.scrollTo({ top: 0 });
  }, [hastened]);
  // What comes next is drawn, and what was answered taken away, once the card on the screen is there.
  const drawn = useWhenIdle(cards, NONE);
  const [current, next] = cards;
  const shown = hastened === turn && next ? next : current;
  const isDrawn = drawn.some(({ due }) => due === shown?.due);
  const placeOf = (due: DueCard): Place => {
    if (due === current?.due) return 'shown';
    return cards.some((each) => each.due === due) ? 'ahead' : 'gone';
  };
  return (
    <div className={styles.cards}>
      {[...(shown && !isDrawn ? [shown] : []), ...drawn].map(({ due, pack }) => {
        const place = placeOf(due);
        return (
          <Kept key={due.question} isShown={due === shown?.due}>
            <Card {...stage} pack={pack} place={place} below={place === 'shown' ? children : null} />
          </Kept>
        );
      })}
    </div>
  );
}

/** What is out of sight is laid out once, and then left alone by the browser until it is shown. */
function Kept({ isShown, children }: { isShown: boolean; children: ReactNode }): ReactElement {
  const [isLaidOut, setLaidOut] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => setLaidOut(true)));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <div
      className={isShown ? styles.shown : styles.away}
      data-shown={isShown || undefined}
      data-laid-out={isLaidOut || undefined}
      // Nobody reaches what the browser leaves alone; this is for the moment before it does.
      aria-hidden={!isShown || undefined}
    >
      {children}
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
