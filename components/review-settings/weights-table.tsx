import type { ReactElement } from 'react';

import styles from './parameters-section.module.css';

/** What each of the 21 weights sets, as the authors of FSRS describe it. */
const MEANINGS = [
  'days remembered after a first “again”',
  '… after a first “hard”',
  '… after a first “good”',
  '… after a first “easy”',
  'difficulty of a card forgotten at first',
  'how much a better first answer lowers it',
  'how much each answer changes it',
  'how strongly it drifts back to the middle',
  'how much a right answer strengthens',
  '… less, the stronger a memory is',
  '… more, the later the answer comes',
  'what is left after forgetting',
  '… less of a difficult card',
  '… more of a strong memory',
  '… more, the later it was forgotten',
  'a “hard” strengthens by this factor of “good”',
  'an “easy” strengthens by this factor of “good”',
  'how much an answer of the same day changes',
  '… depending on the answer',
  '… less, the stronger a memory is',
  'how fast forgetting slows down',
];

/** All weights: those that suit most people, and a learner's. */
export function WeightsTable({
  usual,
  fitted,
}: {
  usual: readonly number[];
  fitted: readonly number[];
}): ReactElement {
  return (
    <section className={styles.scroll} aria-label="The 21 weights" tabIndex={0}>
      <table className={styles.weights}>
        <thead>
          <tr>
            <th scope="col">what it sets</th>
            <th scope="col">FSRS’s</th>
            <th scope="col">fitted</th>
          </tr>
        </thead>
        <tbody>
          {MEANINGS.map((meaning, place) => (
            <tr key={meaning + String(place)}>
              <th scope="row">{meaning}</th>
              <td>{usual[place]?.toFixed(3)}</td>
              <td>{fitted[place]?.toFixed(3)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
