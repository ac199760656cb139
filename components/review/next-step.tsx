import Link from 'next/link';
import type { ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';

import styles from './next-step.module.css';

/** What to do after a verdict, where one thumb reaches it. */
export function NextStep({
  comesBack,
  lessonHref,
  wasRight,
  counted,
  isLeech,
  busy,
  last,
  onTakeBack,
  onContinue,
}: {
  /** When the card comes back, as it stands in a sentence; null while it is worked out. */
  comesBack: string | null;
  /** Where the idea was taught. */
  lessonHref: string;
  wasRight: boolean;
  /** Whether the answer moved its card. */
  counted: boolean;
  /** Whether the card was forgotten so often that its lesson would help more. */
  isLeech: boolean;
  busy: boolean;
  /** Whether no card is left after this one. */
  last: boolean;
  onTakeBack: (reason: 'undo' | 'slip') => void;
  onContinue: () => void;
}): ReactElement {
  return (
    <div className={styles.bar}>
      {isLeech && (
        <p className={styles.leech}>
          This idea keeps slipping away, which happens to the best ones. Reading{' '}
          <Link href={lessonHref} prefetch={false}>
            its lesson
          </Link>{' '}
          once more helps better than being asked again.
        </p>
      )}
      <p className={styles.when} aria-live="polite">
        {counted ? (
          <span>
            Comes back <strong>{comesBack ?? '…'}</strong>
          </span>
        ) : (
          <span>This does not count. The card stays due.</span>
        )}
        <Link href={lessonHref} prefetch={false}>
          Which idea is it?
        </Link>
      </p>
      <div className={styles.actions}>
        {counted && (
          <Button variant="quiet" disabled={busy} onClick={() => onTakeBack('undo')}>
            Undo
          </Button>
        )}
        {counted && !wasRight && (
          <Button variant="quiet" disabled={busy} onClick={() => onTakeBack('slip')}>
            I mistyped
          </Button>
        )}
        <Button className={styles.go ?? ''} disabled={busy} onClick={onContinue}>
          {last ? 'Finish' : 'Continue'}
        </Button>
      </div>
    </div>
  );
}
