import type { ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';

import styles from './trouble.module.css';

/** What went wrong, in a sentence. */
export function Trouble({ sentence }: { sentence: string }): ReactElement {
  return (
    <p className={styles.trouble} role="alert">
      {sentence}
    </p>
  );
}

/** Answers that the device could not keep, with another try. */
export function NotKept({
  answers,
  busy,
  onKeepAgain,
}: {
  /** How many; nothing is drawn for none. */
  answers: number;
  busy: boolean;
  onKeepAgain: () => void;
}): ReactElement | null {
  if (answers === 0) return null;
  const [what, them] =
    answers === 1
      ? ['This device could not keep your answer', 'it']
      : [`This device could not keep ${answers} of your answers`, 'them'];
  return (
    <div className={styles.trouble}>
      <p role="alert">
        {what}: it may have no room left. Make some, then keep {them} again, before you close this page.
      </p>
      <Button variant="secondary" disabled={busy} onClick={onKeepAgain}>
        Keep {them} again
      </Button>
    </div>
  );
}

/** While there is nothing to show: that it is looked for, or what went wrong and another try. */
export function Looking({ trouble, onRetry }: { trouble: string | null; onRetry: () => void }): ReactElement {
  return (
    <div className={styles.waiting}>
      {trouble === null ? (
        <output>Looking for your cards.</output>
      ) : (
        <>
          <Trouble sentence={trouble} />
          <Button variant="secondary" onClick={onRetry}>
            Try again
          </Button>
        </>
      )}
    </div>
  );
}
