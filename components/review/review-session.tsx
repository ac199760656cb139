'use client';

import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';

import type { ReviewSource } from '#browser/review/review-source.ts';
import { useAppBadge } from '#browser/use-app-badge.ts';
import { PredictionCard } from '#components/lesson/prediction-card.tsx';
import { Button } from '#components/ui/button.tsx';
import type { VerdictKind } from '#domain/grading/verdict.ts';
import type { CatchUp } from '#domain/scheduling/catch-up.ts';

import { CardMenu, LeftOutNote } from './card-menu.tsx';
import { Finished } from './finished.tsx';
import { buzz } from './haptics.ts';
import { KeySheet } from './key-sheet.tsx';
import { NextStep } from './next-step.tsx';
import { NothingDue } from './nothing-due.tsx';
import { ReviewCells } from './review-cells.tsx';
import styles from './review-session.module.css';
import { answersOf } from './session.ts';
import { useItem } from './use-item.ts';
import { useKeys } from './use-keys.ts';
import { useReview } from './use-review.ts';
import { useSwipe } from './use-swipe.ts';

/** Reviewing: one card at a time, by thumb or by keyboard. */
export function ReviewSession({ source }: { source: ReviewSource }): ReactElement {
  const review = useReview(source);
  const { session, found, trouble, busy, answer, goOn, leaveOut, takeBack, cannotBeAsked, load } = review;
  const { given, upcoming, answered, waiting, turn } = session;
  const { asked, askAgain } = useItem(upcoming, cannotBeAsked);
  const sheet = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const [current] = upcoming;
  const last = given.at(-1);
  const lastAnswer = last && last.verdict !== null ? last : null;
  const pack = typeof asked === 'string' ? null : asked;
  const failed = typeof asked === 'string' ? asked : null;
  const ready = pack !== null;
  const undo = (): void => {
    if (last) takeBack('undo');
  };
  const mayLeaveOut = !answered && ready && current !== undefined && !current.isNew;

  useEffect(() => {
    // A new card: to its top, and to its first control where there is a keyboard to use it with.
    if (turn > 0) window.scrollTo({ top: 0 });
    const first = stage.current?.querySelector<HTMLElement>('form input, form textarea, h1[tabindex]');
    if (ready && matchMedia('(pointer: fine)').matches) first?.focus({ preventScroll: true });
  }, [turn, ready]);

  useKeys((key) => {
    if (key === '?') sheet.current?.showModal();
    else if (key === 'u' && last) undo();
    else if (key === 'm' && answered && lastAnswer?.review && lastAnswer.verdict !== 'correct')
      takeBack('slip');
    else if (key === 'b' && mayLeaveOut) leaveOut('bury');
    else if (key === 'x' && mayLeaveOut) leaveOut('suspend');
    else if (key === 'Enter' && answered) goOn();
    else if (key === 'Enter') stage.current?.querySelector('form')?.requestSubmit();
    else if (/^[1-9]$/.test(key) && !answered) choose(stage.current, Number(key));
    else return false;
    return true;
  });
  useSwipe(stage, {
    left: () => {
      if (answered && !busy) goOn();
    },
    right: undo,
  });

  useAppBadge(found && upcoming.length - (answered ? 1 : 0));

  const verdicts = answersOf(given).map((each) => each.verdict);
  return (
    <div ref={stage} className={styles.stage}>
      {current ? (
        <>
          <Head
            verdicts={verdicts}
            left={upcoming.length}
            answered={answered}
            busy={busy}
            onUndo={last && !answered ? undo : null}
            onKeys={() => sheet.current?.showModal()}
          />
          {found?.catchUp && verdicts.length === 0 && <CatchUpLine {...found.catchUp} />}
          {trouble && <Trouble sentence={trouble} />}
          {last?.verdict === null && !answered && <LeftOutNote how={last.how} busy={busy} onUndo={undo} />}
          <h2 className="visually-hidden">The question</h2>
          {pack ? (
            <PredictionCard
              key={turn}
              item={pack.item}
              mode="review"
              person={source.person}
              usualMs={async (item) => source.usualMs(item)}
              gradeHere={(locked, isReachable) => source.grade(pack, locked, isReachable)}
              onOutcome={(outcome, locked) => {
                buzz(outcome.verdict.kind);
                return answer(pack.item, outcome, locked);
              }}
            />
          ) : (
            <Looking trouble={failed} onRetry={askAgain} />
          )}
          {answered && lastAnswer && (
            <NextStep
              comesBack={lastAnswer.comesBack}
              lessonHref={`/lessons/${current.lesson}#${current.exercise}`}
              wasRight={lastAnswer.verdict === 'correct'}
              counted={lastAnswer.review !== null}
              isLeech={lastAnswer.isLeech}
              busy={busy}
              last={upcoming.length === 1}
              onTakeBack={takeBack}
              onContinue={goOn}
            />
          )}
          {mayLeaveOut && <CardMenu key={`menu-${turn}`} busy={busy} onLeaveOut={leaveOut} />}
        </>
      ) : found ? (
        <>
          {given.length === 0 ? (
            <NothingDue {...found} waiting={waiting.length} />
          ) : (
            <Finished
              verdicts={verdicts}
              nextDue={found.nextDue}
              held={found.held}
              waiting={waiting.length}
              busy={busy}
              onUndo={undo}
            />
          )}
          {trouble && <Trouble sentence={trouble} />}
        </>
      ) : (
        <Looking trouble={trouble} onRetry={load} />
      )}
      <KeySheet ref={sheet} />
    </div>
  );
}

/** Where in the sitting one is, and the way back. */
function Head({
  verdicts,
  left,
  answered,
  busy,
  onUndo,
  onKeys,
}: {
  verdicts: readonly VerdictKind[];
  left: number;
  answered: boolean;
  busy: boolean;
  /** Null while there is nothing to take back, or the verdict's own bar has it. */
  onUndo: (() => void) | null;
  onKeys: () => void;
}): ReactElement {
  const total = verdicts.length + left - (answered ? 1 : 0);
  const place = answered ? verdicts.length : verdicts.length + 1;
  return (
    <header className={styles.head}>
      <h1 className={styles.place}>
        Review <span>{`${place} of ${total}`}</span>
      </h1>
      <div className={styles.tools}>
        {onUndo && (
          <Button variant="quiet" disabled={busy} onClick={onUndo}>
            Undo
          </Button>
        )}
        <Button variant="quiet" className={styles.keys ?? ''} onClick={onKeys}>
          Keys
        </Button>
      </div>
      <div className={styles.cells}>
        <ReviewCells verdicts={verdicts} total={total} asking={!answered} />
      </div>
    </header>
  );
}

/** After a break: how little today asks for. */
function CatchUpLine({ perDay, daysLeft }: CatchUp): ReactElement {
  return (
    <p className={styles.catchUp}>
      You were away. {perDay} today
      {daysLeft > 1 && `, the rest over the next ${daysLeft - 1 === 1 ? 'day' : `${daysLeft - 1} days`}`}. No
      hurry.
    </p>
  );
}

/** Chooses the nth answer of the card on the screen, where it has choices. */
function choose(stage: HTMLElement | null, place: number): void {
  const choices = stage?.querySelectorAll<HTMLInputElement>('form input[type=radio]:not(.visually-hidden)');
  choices?.[place - 1]?.click();
  choices?.[place - 1]?.focus();
}

function Looking({ trouble, onRetry }: { trouble: string | null; onRetry: () => void }): ReactElement {
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
