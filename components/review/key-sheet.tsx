'use client';

import type { ReactElement, Ref } from 'react';

import { Button } from '#components/ui/button.tsx';

import styles from './key-sheet.module.css';

const KEYS = [
  ['1 – 9', 'choose an answer'],
  ['Enter', 'lock the prediction; then go on'],
  ['u', 'undo the last step; again for the one before'],
  ['m', 'I mistyped'],
  ['b', 'not today'],
  ['x', 'never ask this again'],
  ['Tab', 'to the next control; arrows move among choices'],
  ['Esc', 'close this list'],
  ['?', 'this list'],
] as const;

/** The list of keys, in a dialog. */
export function KeySheet({ ref }: { ref: Ref<HTMLDialogElement> }): ReactElement {
  return (
    <dialog ref={ref} className={styles.sheet} aria-labelledby="keys">
      <h2 id="keys">Keys</h2>
      <dl>
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <Button type="submit" variant="secondary">
          Close
        </Button>
      </form>
    </dialog>
  );
}
