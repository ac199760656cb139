'use client';

import type { ReactElement, ReactNode } from 'react';
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';

import { deviceSettings } from '#browser/offline/device-settings.ts';
import { LessonCard } from '#components/lesson/lesson-card.tsx';
import { PythonProgress } from '#components/run/python-progress.tsx';
import type { VerdictKind } from '#domain/grading/verdict.ts';
import type { Item } from '#domain/lesson/item.ts';
import type { LockedPrediction, Outcome } from '#domain/lesson/outcome.ts';
import type { Card } from '#domain/scheduling/types.ts';

import styles from './components.module.css';

/** What this learner's first answer to each exercise was, by exercise. */
type Answered = Readonly<Record<string, VerdictKind>>;

interface Progress {
  readonly answered: Answered;
  /** The lessons of which something was answered, by slug; null until the device has been read. */
  readonly begun: ReadonlySet<string> | null;
  /** Whose page it is; null for a guest. */
  readonly person: string | null;
  readonly record: (item: Item, outcome: Outcome, locked: LockedPrediction) => Promise<Card | null>;
}

/** The verdicts that answer an exercise. */
const DECIDED: ReadonlySet<string> = new Set<VerdictKind>(['correct', 'close', 'incorrect']);

const ProgressContext = createContext<Progress | null>(null);

/** What is known of the learner in this lesson. */
export function useLessonProgress(): Progress {
  const progress = useContext(ProgressContext);
  if (!progress) throw new Error('a lesson exercise stands outside its LessonProgress');
  return progress;
}

/**
 * Knows which exercises of a lesson are answered, and which lessons are begun. Someone with an account brings both from
 * the server, which also keeps new answers; a guest's are on the device (`answered` and `begun` are null).
 */
export function LessonProgress({
  lesson,
  person,
  answered: fromServer,
  begun: begunOnServer,
  children,
}: {
  lesson: string;
  /** Null for a guest. */
  person: string | null;
  answered: Answered | null;
  begun: readonly string[] | null;
  children: ReactNode;
}): ReactElement {
  const [answered, setAnswered] = useState<Answered>(fromServer ?? {});
  const [begun, setBegun] = useState<Progress['begun']>(begunOnServer && new Set(begunOnServer));
  const isGuest = person === null;

  useEffect(() => {
    if (!isGuest) return;
    const load = async (): Promise<void> => {
      const { readProgress } = await import('#browser/offline/learner-progress.ts');
      const { attempts } = await readProgress();
      setBegun(new Set(attempts.flatMap((attempt) => attempt.lesson ?? [])));
      const first = attempts.filter((attempt) => attempt.lesson === lesson).toReversed();
      // Every exercise of the page hears of a change: none for a newcomer.
      if (first.length === 0) return;
      setAnswered((now) => ({ ...Object.fromEntries(first.map((a) => [a.exercise, a.verdict])), ...now }));
    };
    void load();
  }, [isGuest, lesson]);

  const record = useCallback(
    async (item: Item, outcome: Outcome, locked: LockedPrediction): Promise<Card | null> => {
      // The first answer that decided something stays.
      setAnswered((now) =>
        DECIDED.has(now[locked.exercise] ?? '') ? now : { ...now, [locked.exercise]: outcome.verdict.kind },
      );
      if (!isGuest) {
        void import('#browser/offline/keep-in-sync.ts').then(({ fetchAnswer }) => fetchAnswer());
        return outcome.card;
      }
      const { recordOutcome } = await import('#browser/offline/learner-progress.ts');
      return recordOutcome(item, locked, outcome, Date.now());
    },
    [isGuest],
  );

  const progress = useMemo(() => ({ answered, begun, person, record }), [answered, begun, person, record]);
  return (
    <ProgressContext value={progress}>
      {children}
      <PythonProgress />
    </ProgressContext>
  );
}

/** An exercise where it stands in the text. */
export function LessonExercise({ item }: { item: Item }): ReactElement {
  const { person, record } = useLessonProgress();
  const [comesBack, setComesBack] = useState<string | null>(null);
  const keep = useCallback(
    async (outcome: Outcome, locked: LockedPrediction): Promise<void> => {
      const card = await record(item, outcome, locked);
      // The scheduler is loaded once there is something to schedule, not with the page.
      void import('#domain/scheduling/due-words.ts').then(({ dueWords }) =>
        setComesBack(card && dueWords(card, Date.now(), deviceSettings().dayRule)),
      );
    },
    [item, record],
  );
  return (
    <LessonCard item={item} person={person} onOutcome={keep}>
      {comesBack && (
        <p className={styles.comesBack}>Kept. This idea comes back {comesBack}, as another instance.</p>
      )}
    </LessonCard>
  );
}

/** The exercises of a lesson as a column of cells, filled as they are answered. */
export function ProgressRail({
  steps,
}: {
  steps: readonly { readonly id: string; readonly title: string }[];
}): ReactElement {
  const { answered } = useLessonProgress();
  // What decided nothing costs nothing, and is not done either.
  const done = steps.filter(({ id }) => DECIDED.has(answered[id] ?? '')).length;
  return (
    <nav className={styles.rail} aria-label="Predictions in this lesson">
      <p className={styles.count}>
        {done} of {steps.length}
      </p>
      <ol className={styles.cells}>
        {steps.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} className={styles.cell} data-verdict={answered[id] ?? 'open'}>
              <span className={styles.box} aria-hidden="true" />
              <span className={styles.cellTitle}>{title}</span>
              <span className="visually-hidden"> ({answered[id] ?? 'not answered yet'})</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
