'use client';

import type { ReactElement, Ref } from 'react';

import { Button } from '#components/ui/button.tsx';

import styles from './key-sheet.module.css';

const KEYS = [
  ['Esc', 'leave the field you type into, so that these keys work'],
  ['1 – 9', 'choose an answer, or the next in order'],
  ['g f s', 'guessing, fairly sure, sure'],
  ['Enter', 'lock the prediction; then go on'],
  ['u', 'undo the last step; again for the one before'],
  ['m', 'I mistyped'],
  ['b', 'not today'],
  ['x', 'suspend: never asked until you resume it'],
  ['Tab', 'to the next control; arrows move among choices'],
  ['?', 'this list; Esc closes it'],
] as const;

/** The list of keys, in a dialog, with the switch that turns them off. */
export function KeySheet({
  singleKeys,
  onSingleKeys,
  ref,
}: {
  singleKeys: boolean;
  onSingleKeys: (on: boolean) => void;
  ref: Ref<HTMLDialogElement>;
}): ReactElement {
  return (
    <dialog ref={ref} className={styles.sheet} aria-labelledby="keys">
      <h2 id="keys">Keys</h2>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={singleKeys}
          onChange={(event) => onSingleKeys(event.target.checked)}
        />
        Single-key shortcuts
      </label>
      <p className={styles.about}>
        {singleKeys
          ? 'Turn them off if keys are pressed by accident, as when you speak to your computer.'
          : 'They are off on this device. Enter, Tab and the arrows still work.'}
      </p>
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
