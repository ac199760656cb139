import type { ReactElement } from 'react';

import { EvidenceFigure } from '#components/evidence/evidence-figure.tsx';
import { Legend } from '#components/evidence/legend.tsx';
import { Picture } from '#components/evidence/picture.tsx';
import type { Confidence } from '#domain/lesson/prediction.ts';
import { STATED } from '#domain/statistics/calibration.ts';
import type { Calibration, CalibrationPoint } from '#domain/statistics/calibration.ts';

import { ENOUGH, ShareRow, shareCells, shareSentence } from './share-row.tsx';
import type { ShareRowProps } from './share-row.tsx';
import styles from './share-groups.module.css';
import { percent } from './words.ts';

const NAMES: Readonly<Record<Confidence, string>> = {
  sure: '“Sure”',
  fairly: '“Fairly sure”',
  guess: '“Guessing”',
};

/** How sure the learner said to be, and how often they were right. */
export function CalibrationChart({
  calibration: { points, score },
}: {
  readonly calibration: Calibration;
}): ReactElement {
  const rows = points.toReversed().map(rowOf);
  return (
    <EvidenceFigure
      title={finding(points)}
      note={
        <>
          {score !== null && (
            <>
              Your score is <b>{score.toFixed(2)}</b> of 1.{' '}
            </>
          )}
          It falls by the square of the distance between the chance that your word stood for and what came
          out, 1 or 0 (one less the Brier score). So it pays to say what you believe, and nothing else.
          “Fairly sure” is also what stands when you choose nothing.
        </>
      }
      data={{
        head: ['what you said', 'right', 'share', 'probably', 'the word stands for'],
        rows: rows.map((row) => shareCells(row)),
      }}
    >
      <Legend
        entries={[
          ['measured', 'right'],
          ['predicted', 'what the word stands for'],
        ]}
      />
      <Picture className={styles.group} label={rows.map((row) => shareSentence(row)).join(' ')}>
        {rows.map((row) => (
          <ShareRow key={row.name} {...row} />
        ))}
      </Picture>
    </EvidenceFigure>
  );
}

function rowOf({ confidence, predictions, right, share, interval }: CalibrationPoint): ShareRowProps {
  return {
    name: NAMES[confidence],
    n: predictions,
    hits: right,
    share,
    interval,
    expected: STATED[confidence],
  };
}

function finding(points: readonly CalibrationPoint[]): string {
  const sure = points.find(({ confidence }) => confidence === 'sure');
  if (!sure?.interval || sure.share === null || sure.predictions < ENOUGH) {
    return 'Say “sure” a few more times, and this shows how much your sureness is worth.';
  }
  const seen = `When you are sure, you are right ${percent(sure.share)} of the time`;
  const stated = percent(STATED.sure);
  if (sure.interval[1] < STATED.sure)
    return `${seen}; the word stands for ${stated}. Try “fairly sure” more often.`;
  return `${seen}; the word stands for ${stated}. You know what you know.`;
}
