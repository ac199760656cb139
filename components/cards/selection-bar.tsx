import type { ReactElement } from 'react';

import type { CardChange } from '#browser/cards/send-changes.ts';
import { Button } from '#components/ui/button.tsx';
import type { CardRow } from '#domain/scheduling/card-row.ts';

import { changeWords } from './change-words.ts';
import styles from './selection-bar.module.css';

/** Which of some cards a change makes sense for. */
export function suited(rows: readonly CardRow[], type: CardChange['type']): readonly CardRow[] {
  if (type === 'suspend') return rows.filter(({ condition }) => condition !== 'suspended');
  if (type === 'resume') {
    return rows.filter(({ condition }) => condition === 'suspended' || condition === 'buried');
  }
  return rows;
}

const OFFERED = ['suspend', 'resume', 'move', 'reset'] as const;

/** What can be done with the cards that are ticked, where one thumb reaches it. */
export function SelectionBar({
  rows,
  busy,
  onAsk,
  onClear,
}: {
  rows: readonly CardRow[];
  busy: boolean;
  onAsk: (type: CardChange['type']) => void;
  onClear: () => void;
}): ReactElement {
  return (
    <section className={styles.bar} aria-label="With the selected cards" data-holds-work>
      <p>
        <strong>{rows.length}</strong> selected
        <Button variant="quiet" onClick={onClear}>
          Clear
        </Button>
      </p>
      <div className={styles.buttons}>
        {OFFERED.filter((type) => suited(rows, type).length > 0).map((type) => (
          <Button key={type} variant="secondary" aria-disabled={busy} onClick={() => onAsk(type)}>
            {changeWords(type, rows.length).verb}…
          </Button>
        ))}
      </div>
    </section>
  );
}
