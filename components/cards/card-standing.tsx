import type { ReactElement } from 'react';

import { count, percent } from '#components/statistics/words.ts';
import type { Card } from '#domain/scheduling/types.ts';

import styles from './card-standing.module.css';

/** What is known of a card, each number with what it means. */
export function CardStanding({
  card,
  due,
  chance,
}: {
  card: Card;
  /** When it comes back, as it stands in a sentence. */
  due: string;
  /** From 0 to 1. */
  chance: number;
}): ReactElement {
  const { stability, difficulty, reps, lapses } = card;
  const days = stability < 1 ? 'under a day' : count(Math.round(stability), 'day');
  return (
    <dl className={styles.standing}>
      <div>
        <dt>Comes back</dt>
        <dd>{due}</dd>
      </div>
      <div>
        <dt>Remembered today</dt>
        <dd>{percent(chance)} likely</dd>
      </div>
      <div>
        <dt>Stability</dt>
        <dd>{days}</dd>
        <dd className={styles.meaning}>
          So long after an answer, the chance of remembering has fallen to 90 %. Each time you remember, it
          grows.
        </dd>
      </div>
      <div>
        <dt>Difficulty</dt>
        <dd>{difficulty.toFixed(1)} of 10</dd>
        <dd className={styles.meaning}>
          {difficultyWords(difficulty)} for you: the harder, the slower its stability grows.
        </dd>
      </div>
      <div>
        <dt>Answered</dt>
        <dd>
          {reps === 1 ? 'once' : `${reps} times`}
          {lapses > 0 && `, forgotten ${lapses === 1 ? 'once' : `${lapses} times`}`}
        </dd>
      </div>
    </dl>
  );
}

/** In three parts of FSRS's scale from 1 to 10. */
function difficultyWords(difficulty: number): string {
  if (difficulty < 4) return 'Easy';
  return difficulty <= 7 ? 'Neither easy nor hard' : 'Hard';
}
