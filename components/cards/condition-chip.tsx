import type { ReactElement } from 'react';

import type { CARD_STATES } from '#domain/scheduling/card-filter.ts';

import styles from './condition-chip.module.css';

type CardState = (typeof CARD_STATES)[number];

/** How cards stand, in the learner's words. */
export const STATE_NAMES: Readonly<Record<CardState, string>> = {
  learning: 'Learning',
  review: 'In review',
  relearning: 'Relearning',
  suspended: 'Suspended',
  buried: 'Not today',
  leech: 'Leech',
};

/** How a card stands, in a word. */
export function ConditionChip({ state }: { state: CardState }): ReactElement {
  return (
    <span className={styles.chip} data-state={state}>
      {STATE_NAMES[state]}
    </span>
  );
}
