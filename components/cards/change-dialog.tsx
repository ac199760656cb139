'use client';

import { useId } from 'react';
import type { ReactElement } from 'react';

import type { CardChange } from '#browser/cards/send-changes.ts';
import field from '#components/ui/field.module.css';
import type { LearnerDay } from '#domain/scheduling/types.ts';

import { changeWords } from './change-words.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** Asks before cards are changed and, for a move, to which day. */
export function ChangeDialog({
  type,
  count,
  today,
  onDo,
  onClose,
}: {
  type: CardChange['type'];
  /** How many cards it is about. */
  count: number;
  today: LearnerDay;
  onDo: (change: CardChange) => void;
  onClose: () => void;
}): ReactElement {
  const id = useId();
  return (
    <ConfirmDialog
      {...changeWords(type, count)}
      onDo={(form) => onDo(type === 'move' ? { type, to: String(form.get('day')) } : { type })}
      onClose={onClose}
    >
      {type === 'move' && (
        <div className={field.field}>
          <label className={field.label} htmlFor={id}>
            Due on
          </label>
          <input
            id={id}
            className={field.input}
            type="date"
            name="day"
            min={today}
            max="9999-12-31"
            defaultValue={today}
            required
          />
        </div>
      )}
    </ConfirmDialog>
  );
}
