import Link from 'next/link';
import type { ReactElement } from 'react';
import { useRef } from 'react';

import type { DueCard } from '#browser/review/due-card.ts';
import { Button } from '#components/ui/button.tsx';

import type { Answered } from './session.ts';
import styles from './next-step.module.css';
import { useQuickTap } from './use-quick-tap.ts';

/** What to do after a verdict, where one thumb reaches it. */
export function NextStep({
  answer,
  onKeepAgain,
  isReady,
  busy,
  last,
  onTakeBack,
  onContinue,
}: {
  answer: Answered<DueCard>;
  /** Tries to keep it once more; null unless the device could not. */
  onKeepAgain: (() => void) | null;
  /** Whether the verdict has been there long enough to be seen. */
  isReady: boolean;
  busy: boolean;
  /** Whether no card is left after this one. */
  last: boolean;
  onTakeBack: (reason: 'undo' | 'slip') => void;
  onContinue: () => void;
}): ReactElement {
  const { due, verdict, review, isLeech } = answer;
  const go = useRef<HTMLButtonElement>(null);
  useQuickTap(go);
  const counted = review !== null;
  const lessonHref = `/lessons/${due.lesson}#${due.exercise}`;
  return (
    <div className={styles.bar}>
      {isLeech && (
        <p className={styles.leech}>
          A leech: this idea keeps slipping away, which happens to the best ones. Reading{' '}
          <Link href={lessonHref} prefetch={false}>
            its lesson
          </Link>{' '}
          once more helps better than being asked again.
        </p>
      )}
      <p className={styles.when} aria-live="polite">
        <span>{onKeepAgain ? 'Not kept yet.' : <ComesBack {...answer} />}</span>
        <Link href={lessonHref} prefetch={false}>
          Which idea is it?
        </Link>
      </p>
      <div className={styles.actions}>
        {onKeepAgain && (
          <Button variant="quiet" disabled={busy} onClick={onKeepAgain}>
            Keep it again
          </Button>
        )}
        {counted && (
          <Button variant="quiet" disabled={busy} onClick={() => onTakeBack('undo')}>
            Undo
          </Button>
        )}
        {counted && verdict !== 'correct' && (
          <Button variant="quiet" disabled={busy} onClick={() => onTakeBack('slip')}>
            I mistyped
          </Button>
        )}
        <Button
          ref={go}
          className={styles.go ?? ''}
          disabled={busy}
          aria-disabled={!isReady}
          onClick={onContinue}
        >
          {last ? 'Finish' : 'Continue'}
        </Button>
      </div>
    </div>
  );
}

/** What the answer did to its card. */
function ComesBack({ review, comesBack }: Answered<DueCard>): ReactElement {
  const when = <strong>{comesBack ?? '…'}</strong>;
  if (review !== null) return <>Comes back {when}</>;
  if (comesBack === null) return <>This does not count. The card stays due.</>;
  return <>Answered elsewhere meanwhile, so this was practice. Comes back {when}</>;
}
