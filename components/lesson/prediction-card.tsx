'use client';

import type { FormEvent, ReactElement, ReactNode } from 'react';
import { Suspense, lazy, useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';

import { queuePlace } from '#components/run/queue-place.ts';
import { Button } from '#components/ui/button.tsx';
import { observedValue } from '#domain/grading/observed-value.ts';
import { parsePrediction } from '#domain/grading/parse-prediction.ts';
import type { VerdictKind } from '#domain/grading/verdict.ts';
import type { Item } from '#domain/lesson/item.ts';
import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';
import type { Confidence, Prediction } from '#domain/lesson/prediction.ts';
import { environmentLabel } from '#domain/python/environment.ts';

import { firstProgram, keepProgram } from './code-draft.ts';
import { ConfidencePicker } from './confidence-picker.tsx';
import { enteredIn } from './entered-in.ts';
import type { HeldPrediction } from './held-prediction.ts';
import { isAboutAll } from './is-about-all.ts';
import { Hints } from './hints.tsx';
import type { OutcomeViewProps } from './outcome-view.tsx';
import styles from './prediction-card.module.css';
import { PredictionInput, emptyDraft } from './prediction-input.tsx';
import type { Draft } from './prediction-input.tsx';
import { submitPrediction } from './submit-prediction.ts';
import type { Answer } from './submit-prediction.ts';
import { useBrowserRun } from './use-browser-run.ts';
import type { BrowserRun } from './use-browser-run.ts';
import { useComplaint } from './use-complaint.ts';

// The pictures and the editor are needed only after a verdict: they are fetched while the learner thinks.
const loadOutcomeView = () => import('./outcome-view.tsx');
const OutcomeView = lazy(() => loadOutcomeView().then((module) => ({ default: module.OutcomeView })));

/** The verdicts that decide something. A program that got none of them may be handed in again. */
const DECIDED: ReadonlySet<VerdictKind> = new Set<VerdictKind>(['correct', 'close', 'incorrect']);

/** Where the card stands: being thought about, locked and waiting for the verdict, or decided. */
type Stage =
  | { readonly phase: 'predicting' }
  | {
      readonly phase: 'locked';
      readonly locked: LockedPrediction;
      readonly trouble: string | null;
      /** So many runs go first; null when none does. */
      readonly position: number | null;
    }
  | { readonly phase: 'decided'; readonly locked: LockedPrediction; readonly outcome: Outcome };

/** One item: predict, lock, run, see. It keeps nothing itself; whoever shows it is told the outcome. */
export function PredictionCard({
  item,
  mode,
  person,
  usualMs,
  gradeHere = null,
  held = null,
  hold,
  onOutcome,
  isShown = true,
  children,
}: {
  item: Item;
  mode: 'lesson' | 'review';
  /** Whose page it is; null for a guest. */
  person: string | null;
  /** What a guest usually needs for such an item (ms), as their device knows; null where the server knows it. */
  usualMs: ((item: Item) => Promise<number | null>) | null;
  /**
   * What becomes of a prediction without the server; null where the server shall say. `isReachable`: whether it can.
   * Lessons are graded by the server alone: nothing on their pages knows an answer.
   */
  gradeHere?: ((locked: LockedPrediction, isReachable: boolean) => Outcome | null) | null;
  /** What was locked before, on a page that is gone. */
  held?: HeldPrediction | null;
  /** Told what is locked, and null when that cannot be judged: it may be changed then. */
  hold?: (held: HeldPrediction | null) => void;
  /** Keeps the outcome. The verdict is drawn when it is kept: whoever sees it may leave at once. */
  onOutcome: (outcome: Outcome, locked: LockedPrediction) => Promise<void>;
  /** Whether the learner sees it. What is drawn ahead is not: its time has not begun. */
  isShown?: boolean;
  /** What to do next, shown below the verdict. */
  children?: ReactNode;
}): ReactElement {
  const [draft, setDraft] = useState<Draft>(() => held?.draft ?? emptyDraft(item.input));
  const [confidence, setConfidence] = useState<Confidence>(held?.locked.confidence ?? 'fairly');
  const [hintsUsed, setHintsUsed] = useState(held?.locked.hintsUsed ?? 0);
  const [stage, setStage] = useState<Stage>(held ? lockedBefore(held) : { phase: 'predicting' });
  const seenAt = useRef<number | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { id: complaintId, complaint, complain } = useComplaint(form);
  const isCode = item.input.type === 'code';
  const { run, start } = useBrowserRun(item);

  useEffect(() => {
    if (isShown) seenAt.current = performance.now();
  }, [isShown]);
  useEffect(() => {
    if (held) return;
    // What was entered before React was there would be wiped by the next change.
    if (form.current) setDraft(enteredIn(form.current, item.input));
    if (item.input.type === 'code') setDraft(firstProgram(item, mode));
  }, [item, mode, held]);
  const begun = draft !== '' || mode === 'review';
  useEffect(() => {
    if (begun) void loadOutcomeView();
  }, [begun]);
  // The outcome is drawn a moment after it is decided, so the heading takes the focus when it is there.
  const focusVerdict = useCallback(
    (heading: HTMLHeadingElement | null) => heading?.focus({ preventScroll: mode === 'lesson' }),
    [mode],
  );

  const lock = (prediction: Prediction): LockedPrediction => ({
    attempt: crypto.randomUUID(),
    review: crypto.randomUUID(),
    exercise: item.exercise,
    revision: item.revision,
    instance: item.instance,
    prediction,
    confidence,
    hintsUsed,
    elapsedMs: seenAt.current === null ? 0 : Math.round(performance.now() - seenAt.current),
  });

  const answerTo = async (
    locked: LockedPrediction,
    wait: (position: number | null) => void,
  ): Promise<Answer> => {
    const here = gradeHere?.(locked, navigator.onLine) ?? null;
    if (here) return { outcome: here };
    const learner = { person, usualMs: (await usualMs?.(item)) ?? null };
    const answer = await submitPrediction(locked, learner, wait);
    if (!('trouble' in answer) || answer.isReachable) return answer;
    const instead = gradeHere?.(locked, false) ?? null;
    return instead ? { outcome: instead } : answer;
  };

  const ask = async (locked: LockedPrediction): Promise<void> => {
    const wait = (position: number | null): void =>
      setStage({ phase: 'locked', locked, trouble: null, position });
    wait(null);
    const answer = await answerTo(locked, wait);
    if ('trouble' in answer && answer.isFinal) {
      hold?.(null);
      complain(answer.trouble);
      setStage({ phase: 'predicting' });
      return;
    }
    if ('trouble' in answer) {
      setStage({ phase: 'locked', locked, trouble: answer.trouble, position: null });
      return;
    }
    try {
      await onOutcome(answer.outcome, locked);
    } finally {
      setStage({ phase: 'decided', locked, outcome: answer.outcome });
    }
  };

  const askAgain = useEffectEvent((locked: LockedPrediction) => void ask(locked));
  useEffect(() => {
    if (!held || !navigator.onLine) return;
    const timer = setTimeout(() => askAgain(held.locked));
    return () => clearTimeout(timer);
  }, [held]);
  const waiting = stage.phase === 'locked' && stage.trouble !== null ? stage.locked : null;
  useEffect(() => {
    if (!waiting) return;
    const retry = (): void => askAgain(waiting);
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [waiting]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (stage.phase !== 'predicting') return;
    const parsed = parsePrediction(item.input, draft);
    if ('invalid' in parsed) {
      complain(parsed.invalid);
      return;
    }
    complain(null);
    const locked = lock(parsed.prediction);
    hold?.({ locked, draft });
    void ask(locked);
    // What a browser makes of a program was tried before.
    if (!isCode) start();
  };

  const isLocked = stage.phase !== 'predicting';
  return (
    <article
      className={styles.card}
      id={item.exercise}
      data-stage={isShown ? stage.phase : 'ahead'}
      data-mode={mode}
    >
      <header className={styles.head}>
        <h3 className={styles.title}>{item.title}</h3>
        <p className={styles.target}>
          {isAboutAll(item) ? 'Every interpreter we measure' : environmentLabel(item.target)}
        </p>
      </header>
      <div className={styles.prompt} dangerouslySetInnerHTML={{ __html: item.promptHtml }} />
      {!isCode && (
        // What scrolls sideways must be reachable by keyboard.
        <section
          className={styles.code}
          tabIndex={0}
          aria-label="Program"
          dangerouslySetInnerHTML={{ __html: item.codeHtml }}
        />
      )}

      <form ref={form} onSubmit={submit} className={styles.form} noValidate>
        <PredictionInput
          item={item}
          draft={draft}
          locked={isLocked}
          onChange={(next) => {
            setDraft(next);
            if (isCode && mode === 'lesson') keepProgram(item, String(next));
          }}
        />
        {complaint && (
          <p key={complaint.time} id={complaintId} className={styles.complaint} role="alert">
            {complaint.says}
          </p>
        )}
        <Hints
          hintsHtml={item.hintsHtml}
          used={hintsUsed}
          locked={isLocked}
          onUse={() => setHintsUsed((used) => used + 1)}
        />
        {!isLocked && (
          <div className={styles.actions}>
            <ConfidencePicker value={confidence} locked={isLocked} onChange={setConfidence} />
            <Button type="submit">{isCode ? 'Hand in' : 'Run it'}</Button>
          </div>
        )}
      </form>

      <div aria-live="polite" className={styles.live}>
        {stage.phase === 'locked' && (
          <Waiting
            runtime={isCode ? 'server' : item.runtime}
            trouble={stage.trouble && `${stage.trouble} Your prediction is locked${hold ? ' and kept' : ''}.`}
            position={stage.position}
            onRetry={() => void ask(stage.locked)}
          />
        )}
        {stage.phase === 'decided' && (
          <Suspense>
            <OutcomeView
              item={item}
              prediction={stage.locked.prediction}
              outcome={stage.outcome}
              browserRow={browserRow(item, run, stage.outcome)}
              verdictRef={focusVerdict}
            >
              {isCode && mode === 'lesson' && !DECIDED.has(stage.outcome.verdict.kind) && (
                <Button variant="secondary" onClick={() => setStage({ phase: 'predicting' })}>
                  Change it and hand it in again
                </Button>
              )}
              {children}
            </OutcomeView>
          </Suspense>
        )}
      </div>
    </article>
  );
}

/** Where a card stands whose prediction was locked on a page that is gone. */
function lockedBefore({ locked }: HeldPrediction): Stage {
  const trouble = 'You predicted this before, and it could not be sent yet.';
  return { phase: 'locked', locked, trouble, position: null };
}

function Waiting({
  runtime,
  trouble,
  position,
  onRetry,
}: {
  runtime: Item['runtime'];
  trouble: string | null;
  position: number | null;
  onRetry: () => void;
}): ReactElement {
  if (trouble !== null) {
    return (
      <div className={styles.trouble}>
        <p>{trouble}</p>
        <Button variant="secondary" onClick={onRetry}>
          Try again
        </Button>
      </div>
    );
  }
  if (position !== null) return <p className={styles.waiting}>Locked. {queuePlace(position)}</p>;
  return (
    <p className={styles.waiting}>
      {runtime === 'server'
        ? 'Locked. The server is running it; measuring takes a few seconds.'
        : 'Locked. Running.'}
    </p>
  );
}

/** The browser's own line in the table of evidence. */
function browserRow(item: Item, run: BrowserRun, outcome: Outcome): OutcomeViewProps['browserRow'] {
  if (run.phase === 'none') return null;
  const base = { label: 'Python in this browser', where: 'this browser, just now', target: false };
  if (run.phase === 'running') return { ...base, value: run.message, where: 'this browser', matches: null };
  if (run.phase === 'failed') return { ...base, value: run.message, where: 'this browser', matches: null };
  const { report } = run;
  const label = `${environmentLabel(report.environment.id)} (${report.environment.version})`;
  const value = observedValue(item, report) ?? (report.error ? report.error.type : (report.reason ?? '–'));
  const shown = isAboutAll(item) ? null : value === outcome.evidence[0]?.value;
  return { ...base, label, value, matches: shown };
}
