import type { ReactElement } from 'react';

import { count, shortDay } from '#components/statistics/words.ts';
import { isBetter, judgingReviews } from '#domain/scheduling/parameter-set.ts';
import type { DatedSet } from '#domain/scheduling/parameter-set.ts';
import { typicalChance } from '#domain/statistics/log-loss.ts';

import styles from './parameters-section.module.css';
import { WeightsTable } from './weights-table.tsx';

/** What a fit brings, in words, in two bars, and in the numbers themselves. */
export function FitView({
  set,
  inForce,
  usual,
}: {
  set: DatedSet;
  inForce: boolean;
  usual: readonly number[];
}): ReactElement {
  const { lossBefore, lossAfter, ratings, madeOn, weights } = set;
  const judging = count(judgingReviews(ratings), 'review');
  const better = isBetter(set);
  return (
    <div className={styles.fit}>
      <p>
        {better
          ? `Tried on your latest ${judging}, which the fit had not seen. The typical chance that was given to what then happened:`
          : `Tried on ${shortDay(madeOn)} with your latest ${judging}, which the fit had not seen. Fitted weights foretold them no better, so those in force stay. The typical chance that was given to what then happened:`}
      </p>
      <dl className={styles.chances}>
        <Chance name={inForce ? 'before' : 'in force'} loss={lossBefore} />
        <Chance name={inForce ? 'in force' : 'fitted'} loss={lossAfter} fitted />
      </dl>
      <details className={styles.details}>
        <summary>The numbers</summary>
        <p className={styles.note}>
          Log-loss {lossBefore.toFixed(3)} before, {lossAfter.toFixed(3)} fitted: the mean of −ln(the chance
          given to what happened). Lower is better; guessing by a coin has 0.693.
        </p>
        <WeightsTable usual={usual} fitted={weights} />
      </details>
    </div>
  );
}

/** One chance as a bar and a number. */
function Chance({
  name,
  loss,
  fitted = false,
}: {
  name: string;
  loss: number;
  fitted?: boolean;
}): ReactElement {
  const chance = (typicalChance(loss) * 100).toFixed(1);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <span className={styles.bar} data-fitted={fitted || undefined} style={{ inlineSize: `${chance}%` }} />
        <span className="number">{chance} %</span>
      </dd>
    </div>
  );
}
