'use client';

import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';

import type { ReviewSource } from '#browser/review/review-source.ts';
import { PredictionCard } from '#components/lesson/prediction-card.tsx';
import { Button } from '#components/ui/button.tsx';

import { Finished } from './finished.tsx';
import { KeySheet } from './key-sheet.tsx';
import { NextStep } from './next-step.tsx';
import { NothingDue } from './nothing-due.tsx';
import { ReviewCells } from './review-cells.tsx';
import styles from './review-session.module.css';
import { useItem } from './use-item.ts';
import { useKeys } from './use-keys.ts';
import { useReview } from './use-review.ts';

/** Reviewing: one card at a time, by thumb or by keyboard. */
export function ReviewSession({ source }: { source: ReviewSource }): ReactElement {
  const { session, found, trouble, busy, answer, goOn, takeBack, load } = useReview(source);
  const { given, upcoming, answered, turn } = session;
  const { asked, askAgain } = useItem(upcoming);
  const sheet = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [current] = upcoming;
  const last = given.at(-1);
  const item = typeof asked === 'string' ? null : asked;
  const failed = typeof asked === 'string' ? asked : null;
  const ready = item !== null;

  useEffect(() => {
    // A new card: to its top, and to its first control where there is a keyboard to use it with.
    if (turn > 0) window.scrollTo({ top: 0 });
    const first = stage.current?.querySelector<HTMLElement>('form input, form textarea, h1[tabindex]');
    if (ready && matchMedia('(pointer: fine)').matches) first?.focus({ preventScroll: true });
  }, [turn, ready]);

  useKeys((key) => {
    if (key === '?') sheet.current?.showModal();
    else if (key === 'u' && last) takeBack('undo');
    else if (key === 'm' && answered && last && last.verdict !== 'correct') takeBack('slip');
    else if (key === 'Enter' && answered) goOn();
    else if (key === 'Enter') stage.current?.querySelector('form')?.requestSubmit();
    else if (/^[1-9]$/.test(key) && !answered) choose(stage.current, Number(key));
    else return false;
    return true;
  });

  if (!current) {
    if (!found) return <Waiting trouble={trouble} onRetry={load} />;
    return (
      <div ref={stage}>
        {given.length === 0 ? (
          <NothingDue {...found} />
        ) : (
          <Finished
            verdicts={given.map((each) => each.verdict)}
            nextDue={found.nextDue}
            busy={busy}
            onUndo={() => takeBack('undo')}
          />
        )}
        {trouble && <Trouble sentence={trouble} />}
        <KeySheet ref={sheet} />
      </div>
    );
  }

  const total = given.length + upcoming.length - (answered ? 1 : 0);
  const place = answered ? given.length : given.length + 1;
  return (
    <div ref={stage}>
      <header className={styles.head}>
        <h1 className={styles.place}>
          Review <span>{`${place} of ${total}`}</span>
        </h1>
        <div className={styles.tools}>
          {!answered && last && (
            <Button variant="quiet" disabled={busy} onClick={() => takeBack('undo')}>
              Undo
            </Button>
          )}
          <Button variant="quiet" className={styles.keys ?? ''} onClick={() => sheet.current?.showModal()}>
            Keys
          </Button>
        </div>
        <div className={styles.cells}>
          <ReviewCells verdicts={given.map((each) => each.verdict)} total={total} asking={!answered} />
        </div>
      </header>
      {trouble && <Trouble sentence={trouble} />}
      <h2 className="visually-hidden">The question</h2>
      {item ? (
        <PredictionCard key={turn} item={item} mode="review" usualMs={source.usualMs} onOutcome={answer} />
      ) : (
        <Waiting trouble={failed} onRetry={askAgain} />
      )}
      {answered && last && (
        <NextStep
          comesBack={last.comesBack}
          lessonHref={`/lessons/${current.lesson}#${current.exercise}`}
          wasRight={last.verdict === 'correct'}
          counted={last.review !== null}
          busy={busy}
          last={upcoming.length === 1}
          onTakeBack={takeBack}
          onContinue={goOn}
        />
      )}
      <KeySheet ref={sheet} />
    </div>
  );
}

/** Chooses the nth answer of the card on the screen, where it has choices. */
function choose(stage: HTMLElement | null, place: number): void {
  const choices = stage?.querySelectorAll<HTMLInputElement>('form input[type=radio]:not(.visually-hidden)');
  choices?.[place - 1]?.click();
  choices?.[place - 1]?.focus();
}

function Waiting({ trouble, onRetry }: { trouble: string | null; onRetry: () => void }): ReactElement {
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

function Trouble({ sentence }: { sentence: string }): ReactElement {
  return (
    <p className={styles.trouble} role="alert">
      {sentence}
    </p>
  );
}
