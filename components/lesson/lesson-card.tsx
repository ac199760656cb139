'use client';

import type { ReactElement, ReactNode } from 'react';
import { useMemo, useState, useSyncExternalStore } from 'react';

import { deviceUsualMs } from '#browser/offline/usual-time.ts';
import { Button } from '#components/ui/button.tsx';
import type { Item } from '#domain/lesson/item.ts';
import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';

import { holdPrediction, readHeld } from './held-prediction.ts';
import type { HeldPrediction } from './held-prediction.ts';
import styles from './lesson-card.module.css';
import { PredictionCard } from './prediction-card.tsx';

/**
 * An item outside of reviews. What is locked stays on the device until its verdict is kept, whatever happens to the page or
 * the connection; an outcome that could not be kept is said, and can be kept again.
 */
export function LessonCard({
  item,
  person,
  onOutcome,
  children,
}: {
  item: Item;
  /** Whose page it is; null for a guest. */
  person: string | null;
  /** Keeps the outcome. What it throws is told the learner. */
  onOutcome: (outcome: Outcome, locked: LockedPrediction) => Promise<void>;
  /** What to do next, shown below the verdict. */
  children?: ReactNode;
}): ReactElement {
  const [keepAgain, setKeepAgain] = useState<(() => void) | null>(null);
  const held = useHeldBefore(item);

  const keep = async (outcome: Outcome, locked: LockedPrediction): Promise<void> => {
    try {
      await onOutcome(outcome, locked);
      holdPrediction(item, null);
      setKeepAgain(null);
    } catch (error) {
      console.warn('An answer could not be kept.', error);
      setKeepAgain(() => () => void keep(outcome, locked));
    }
  };

  return (
    <PredictionCard
      // One that was held begins locked.
      key={held?.locked.attempt ?? 'open'}
      item={item}
      mode="lesson"
      person={person}
      usualMs={person === null ? deviceUsualMs : null}
      held={held}
      hold={(next) => holdPrediction(item, next)}
      onOutcome={keep}
    >
      {keepAgain && (
        <div className={styles.unkept} role="alert">
          <p>
            Your answer could not be kept on this device, which may have no room left. Free some, then keep it
            again; until then it does not count.
          </p>
          <Button variant="secondary" onClick={keepAgain}>
            Keep it again
          </Button>
        </div>
      )}
      {children}
    </PredictionCard>
  );
}

const never = () => () => {};

/** What was locked for an item before this page was opened; what is locked on it changes nothing here. */
function useHeldBefore(item: Item): HeldPrediction | null {
  const onDevice = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return useMemo(() => (onDevice ? readHeld(item) : null), [onDevice, item]);
}
