'use client';

import type { ReactElement } from 'react';
import { useCallback, useRef, useState } from 'react';

import type { ReviewSource } from '#browser/review/review-source.ts';
import { useAppBadge } from '#browser/use-app-badge.ts';
import { CONFIDENCES } from '#domain/lesson/prediction.ts';

import { AskedCards } from './asked-cards.tsx';
import type { Cards } from './asked-cards.tsx';
import { CardMenu } from './card-menu.tsx';
import { chooseAnswer, chooseConfidence, holdsAnswer } from './controls.ts';
import { Finished } from './finished.tsx';
import { KeySheet } from './key-sheet.tsx';
import { NextStep } from './next-step.tsx';
import { NothingDue } from './nothing-due.tsx';
import { ReviewHead } from './review-head.tsx';
import styles from './review-session.module.css';
import { answersOf, justLeftOut } from './session.ts';
import { StepNote } from './step-note.tsx';
import { Looking, NotKept, Trouble } from './trouble.tsx';
import { useItem } from './use-item.ts';
import { useAfterFrame } from './use-after-frame.ts';
import { useKeys } from './use-keys.ts';
import { useReview } from './use-review.ts';
import { useSingleKeys } from './use-single-keys.ts';
import { useSwipe } from './use-swipe.ts';
import { useTurnFocus } from './use-turn-focus.ts';

/** Reviewing: one card at a time, by thumb or by keyboard. */
export function ReviewSession({ source }: { source: ReviewSource }): ReactElement {
  const review = useReview(source);
  const { session, found, trouble, busy, unkept, leaveOut, takeBack } = review;
  const { given, upcoming, answered, waiting, turn } = session;
  const { asked, cards, askAgain } = useItem(upcoming, review.cannotBeAsked);
  const [singleKeys, setSingleKeys] = useSingleKeys();
  const [seenTurn, setSeenTurn] = useState<number | null>(null);
  const sheet = useRef<HTMLDialogElement>(null);
  const deck = useRef<Cards>(null);
  const later = useAfterFrame();
  const stage = useRef<HTMLDivElement>(null);
  const [current] = upcoming;
  const last = given.at(-1);
  const lastAnswer = last && last.verdict !== null ? last : null;
  const pack = typeof asked === 'string' ? null : asked;
  const failed = typeof asked === 'string' ? asked : null;
  const ready = pack !== null;
  const isUnkept = unkept.some(({ locked }) => locked.review === lastAnswer?.review);
  const hasNoteUndo = justLeftOut(session) !== null;
  const mayLeaveOut = !answered && ready && current !== undefined;
  const mayGoOn = answered && seenTurn === turn;
  const undo = (): void => {
    if (last) takeBack('undo');
  };
  const goOn = (): void => {
    if (!mayGoOn || busy) return;
    // First the next card is there, then all that is told about it.
    deck.current?.showNext();
    later.put(review.goOn);
  };
  const { answer } = review;
  const { doNow } = later;
  const onOutcome = useCallback(
    (given: Parameters<typeof answer>[0]) => {
      doNow();
      return answer(given);
    },
    [doNow, answer],
  );

  useTurnFocus(stage, turn, ready);
  useKeys((key) => {
    if (key === '?') sheet.current?.showModal();
    else if (key === 'u' && last) undo();
    else if (key === 'm' && answered && lastAnswer?.review && lastAnswer.verdict !== 'correct')
      takeBack('slip');
    else if (key === 'b' && mayLeaveOut) leaveOut('bury');
    else if (key === 'x' && mayLeaveOut && !current.isNew) leaveOut('suspend');
    else if (key === 'Enter' && answered) goOn();
    else if (key === 'Enter')
      stage.current?.querySelector<HTMLFormElement>('[data-shown] form')?.requestSubmit();
    else if (/^[1-9]$/.test(key) && !answered) return chooseAnswer(stage.current, Number(key));
    else
      return chooseConfidence(
        stage.current,
        CONFIDENCES.find((each) => each.startsWith(key)),
      );
    return true;
  }, singleKeys);
  useSwipe(stage, {
    left: goOn,
    right: () => {
      if (answered || !holdsAnswer(stage.current)) undo();
    },
  });

  useAppBadge(found && upcoming.length - (answered ? 1 : 0));

  const verdicts = answersOf(given).map((each) => each.verdict);
  return (
    <div ref={stage} className={styles.stage}>
      <StepNote session={session} busy={busy} onUndo={undo} />
      <NotKept answers={unkept.length} busy={busy} onKeepAgain={review.keepAgain} />
      {current ? (
        <>
          <ReviewHead
            verdicts={verdicts}
            left={upcoming.length}
            answered={answered}
            catchUp={found?.catchUp ?? null}
            busy={busy}
            onUndo={last && !answered && !hasNoteUndo ? undo : null}
            onKeys={() => sheet.current?.showModal()}
          />
          {trouble && <Trouble sentence={trouble} />}
          <h2 className="visually-hidden">The question</h2>
          {pack ? (
            <AskedCards
              ref={deck}
              cards={cards}
              source={source}
              turn={turn}
              onOutcome={onOutcome}
              onSeen={setSeenTurn}
            >
              {answered && lastAnswer && (
                <NextStep
                  answer={lastAnswer}
                  onKeepAgain={isUnkept ? review.keepAgain : null}
                  isReady={mayGoOn}
                  busy={busy}
                  last={upcoming.length === 1}
                  onTakeBack={takeBack}
                  onContinue={goOn}
                />
              )}
              {mayLeaveOut && <CardMenu isNew={current.isNew} busy={busy} onLeaveOut={leaveOut} />}
            </AskedCards>
          ) : (
            <Looking trouble={failed} onRetry={askAgain} />
          )}
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
              onUndo={hasNoteUndo ? null : undo}
            />
          )}
          {trouble && <Trouble sentence={trouble} />}
        </>
      ) : (
        <>
          <h1 className={styles.looking}>Review</h1>
          <Looking trouble={trouble} onRetry={review.load} />
        </>
      )}
      <KeySheet ref={sheet} singleKeys={singleKeys} onSingleKeys={setSingleKeys} />
    </div>
  );
}
