'use client';

import { useEffect, useId, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';

import { Button } from '#components/ui/button.tsx';

import styles from './confirm-dialog.module.css';

/** Asks once more, saying what will happen. Open as long as it is there. */
export function ConfirmDialog({
  title,
  says,
  verb,
  children,
  onDo,
  onClose,
}: {
  title: string;
  says: string;
  /** What the button does. */
  verb: string;
  /** Fields, whose values are handed on. */
  children?: ReactNode;
  onDo: (form: FormData) => void;
  onClose: () => void;
}): ReactElement {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-says`}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onDo(new FormData(event.currentTarget));
          dialog.current?.close();
        }}
      >
        <h2 id={`${id}-title`}>{title}</h2>
        <p id={`${id}-says`}>{says}</p>
        {children}
        <div className={styles.buttons}>
          <Button type="submit">{verb}</Button>
          <Button variant="secondary" onClick={() => dialog.current?.close()}>
            Cancel
          </Button>
        </div>
      </form>
    </dialog>
  );
}
