'use client';

import { useState } from 'react';
import type { ReactElement } from 'react';

import type { CardChange } from '#browser/cards/send-changes.ts';
import { Button } from '#components/ui/button.tsx';
import type { CardCondition } from '#domain/scheduling/card-condition.ts';
import type { LearnerDay } from '#domain/scheduling/types.ts';

import styles from './card-actions.module.css';
import { ChangeDialog } from './change-dialog.tsx';
import { ChangeNotice } from './change-notice.tsx';
import { changeWords } from './change-words.ts';
import { useCardChanges } from './use-card-changes.ts';

/** What can be done to one card. What needs no further word is done at once, with Undo after it. */
export function CardActions({
  person,
  card,
  condition,
  today,
}: {
  /** Whose card it is. */
  person: string;
  card: string;
  /** Null for a card that is in no reviews any more: then there is only the way back. */
  condition: CardCondition | null;
  today: LearnerDay;
}): ReactElement {
  const changes = useCardChanges(person);
  const [asked, setAsked] = useState<'move' | 'reset' | null>(null);
  const isAside = condition === 'suspended' || condition === 'buried';
  const atOnce = isAside ? (['resume'] as const) : (['suspend', 'bury'] as const);
  const change = (wanted: CardChange): void => changes.change([card], wanted);
  return (
    <>
      <ChangeNotice changes={changes} />
      {condition !== null && (
        <div className={styles.actions}>
          {atOnce.map((type) => (
            <Button
              key={type}
              variant="secondary"
              aria-disabled={changes.busy}
              onClick={() => change({ type })}
            >
              {changeWords(type, 1).verb}
            </Button>
          ))}
          {(['move', 'reset'] as const).map((type) => (
            <Button
              key={type}
              variant="secondary"
              aria-disabled={changes.busy}
              onClick={() => setAsked(type)}
            >
              {changeWords(type, 1).verb}…
            </Button>
          ))}
        </div>
      )}
      {asked !== null && (
        <ChangeDialog type={asked} count={1} today={today} onDo={change} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
