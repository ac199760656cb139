'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';

import { count, shortDay } from '#components/statistics/words.ts';
import { Button } from '#components/ui/button.tsx';
import { REVIEWS_NEEDED, isBetter } from '#domain/scheduling/parameter-set.ts';
import type { ParametersStatus } from '#domain/scheduling/parameter-set.ts';

import { FitView } from './fit-view.tsx';
import styles from './parameters-section.module.css';
import { SettingsSection } from './section.tsx';
import { useAsked } from './use-asked.ts';
import type { Answer } from './use-asked.ts';

/** How often (ms) to look whether a fit is there, and how many times. */
const LOOK_MS = 2000;
const LOOKS = 30;

interface Props {
  readonly parameters: ParametersStatus;
  /** FSRS's own weights. */
  readonly usual: readonly number[];
  readonly askForFit: () => Promise<Answer<string>>;
  readonly adopt: (id: string) => Promise<Answer<string>>;
  readonly drop: () => Promise<Answer<string>>;
}

/** FSRS's weights, or those fitted to the learner: how far they are, what they bring, and the choice. */
export function ParametersSection({ parameters, usual, askForFit, adopt, drop }: Props): ReactElement {
  const { canFit, reviews, waiting, latest, inForce } = parameters;
  const { answer, pending, ask } = useAsked<string>();
  // What was the latest fit when another was asked for; undefined where none was.
  const [before, setBefore] = useState(waiting ? (latest?.id ?? null) : undefined);
  const cameToNothing = before === (latest?.id ?? null) && !waiting && !pending && answer.message === null;
  useLooking(waiting);

  const fit = (): void => {
    setBefore(latest?.id ?? null);
    ask(askForFit);
  };
  const choose = (question: () => Promise<Answer<string>>): void => {
    setBefore(undefined);
    ask(question);
  };
  const isOffered = latest !== null && latest.id !== inForce?.id && isBetter(latest);
  const shown = isOffered ? latest : (inForce ?? latest);
  const mayFit = canFit && !waiting && reviews >= REVIEWS_NEEDED && latest?.ratings !== reviews;
  return (
    <SettingsSection
      id="weights"
      title="Fitted to you"
      about="FSRS foretells when you will forget by 21 weights that suit most people. From enough of your reviews, weights can be fitted that suit you. They count from a card’s next answer on."
    >
      <p className={styles.force}>
        {inForce
          ? `In force: weights fitted to you on ${shortDay(inForce.madeOn)}, when you had ${count(inForce.ratings, 'review')}.`
          : 'In force: FSRS’s own weights.'}
      </p>
      <Progress canFit={canFit} reviews={reviews} />
      {shown && <FitView set={shown} inForce={shown.id === inForce?.id} usual={usual} />}
      <output className={styles.said}>
        {waiting
          ? 'Fitting… This takes some seconds. You may leave the page.'
          : cameToNothing
            ? 'This time the fit came to nothing. Your weights stay as they are; try again, or later with more reviews.'
            : answer.done}
      </output>
      {answer.message && (
        <p className={styles.refusal} role="alert">
          {answer.message}
        </p>
      )}
      <p className={styles.buttons}>
        {isOffered && (
          <Button aria-disabled={pending} onClick={() => choose(() => adopt(latest.id))}>
            Use the fitted weights
          </Button>
        )}
        {mayFit && (
          <Button variant="secondary" aria-disabled={pending} onClick={fit}>
            {latest ? 'Fit again' : 'Fit weights now'}
          </Button>
        )}
        {inForce && (
          <Button variant="quiet" aria-disabled={pending} onClick={() => choose(drop)}>
            Back to FSRS’s own
          </Button>
        )}
      </p>
    </SettingsSection>
  );
}

/** How far it is to a fit, or what else stands in its way. */
function Progress({ canFit, reviews }: Pick<ParametersStatus, 'canFit' | 'reviews'>): ReactElement {
  if (!canFit) {
    return (
      <p className={styles.note}>
        This server cannot fit weights: FSRS’s optimizer has no build for its kind of machine. Everything else
        works.
      </p>
    );
  }
  const counted =
    'Counted are the first answers of a day to cards that you met on an earlier one: only they show what you still knew.';
  if (reviews >= REVIEWS_NEEDED) {
    return (
      <p className={styles.note}>
        {count(reviews, 'review')} so far. {counted} Weights are fitted by themselves when your reviews have
        doubled, and about monthly; whether you use them is up to you.
      </p>
    );
  }
  return (
    <>
      <progress
        className={styles.progress}
        value={reviews}
        max={REVIEWS_NEEDED}
        aria-label="Reviews until weights can be fitted"
      />
      <p className={styles.note}>
        Using the defaults, {reviews} of {REVIEWS_NEEDED} reviews so far. {counted}
      </p>
    </>
  );
}

/** Looks for news as long as a fit is waited for. */
function useLooking(waiting: boolean): void {
  const router = useRouter();
  useEffect(() => {
    if (!waiting) return undefined;
    let looks = 0;
    const looking = setInterval(() => {
      looks += 1;
      if (looks > LOOKS) clearInterval(looking);
      else router.refresh();
    }, LOOK_MS);
    return () => clearInterval(looking);
  }, [waiting, router]);
}
