'use client';

import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';

import { askSimulation } from '#browser/workload/ask-simulation.ts';
import { ticks } from '#components/evidence/axis.ts';
import { EvidenceFigure } from '#components/evidence/evidence-figure.tsx';
import { Plot } from '#components/evidence/plot.tsx';
import type { Axis, PlotMark } from '#components/evidence/plot.tsx';
import { workloadAt } from '#domain/scheduling/workload-curve.ts';
import type { WorkloadQuestion } from '#domain/scheduling/workload-curve.ts';
import type { Workload } from '#domain/scheduling/workload.ts';

import styles from './workload-view.module.css';
import { costInWords, inMinutes, perCent } from './workload-words.ts';

/** Where the slider begins (per cent); the axes of the charts do, too. */
const LEAST = 80;
const MOST = 97;

const RETENTION: Axis = {
  name: 'remembered',
  largest: MOST - LEAST,
  ticks: [0, 5, 10, 15],
  show: (value) => `${LEAST + value} %`,
};

/** What remembering more or less would cost this learner in the months to come, beside what it costs now. */
export function WorkloadView({
  question,
  chosen,
}: {
  question: WorkloadQuestion;
  /** Where the slider stands, from 0 to 1. */
  chosen: number;
}): ReactElement {
  const [curve, setCurve] = useState<readonly Workload[] | null>(null);
  useEffect(() => askSimulation(question, setCurve), [question]);

  const now = curve && workloadAt(curve, question.settings.desiredRetention);
  const then = curve && workloadAt(curve, chosen);
  if (!curve || !now || !then) {
    return <output className={styles.waiting}>Working out your next {question.outlook.days} days.</output>;
  }
  const minutes = chart(curve, now, then, ({ minutesPerDay }) => minutesPerDay);
  const known = chart(curve, now, then, (each) => each.known);
  return (
    <div className={styles.view}>
      <output className={styles.words}>{costInWords(now, then, question.outlook)}</output>
      <EvidenceFigure
        title={`Your next ${question.outlook.days} days, simulated`}
        data={{
          head: ['remembered', 'answers a day', 'minutes a day', 'ideas known then'],
          rows: curve.map((each) => [
            perCent(each.desiredRetention),
            each.answersPerDay.toFixed(1),
            each.minutesPerDay.toFixed(1),
            each.known.toFixed(0),
          ]),
        }}
      >
        <div className={styles.charts}>
          <Plot
            {...minutes}
            x={RETENTION}
            y={{ ...minutes.y, name: 'minutes a day' }}
            label={`Minutes a day, from ${inMinutes(curve[0])} at ${LEAST} % remembered to ${inMinutes(curve.at(-1))} at ${MOST} %.`}
          />
          <Plot
            {...known}
            x={RETENTION}
            y={{ ...known.y, name: 'ideas known then' }}
            label={`Ideas known after ${question.outlook.days} days, from ${curve[0]?.known.toFixed(0)} at ${LEAST} % remembered to ${curve.at(-1)?.known.toFixed(0)} at ${MOST} %.`}
          />
        </div>
      </EvidenceFigure>
    </div>
  );
}

function chart(
  curve: readonly Workload[],
  now: Workload,
  then: Workload,
  value: (each: Workload) => number,
): { readonly y: Axis; readonly marks: readonly PlotMark[] } {
  const x = ({ desiredRetention }: Workload): number => desiredRetention * 100 - LEAST;
  const marks: PlotMark[] = [
    { type: 'rule', of: 'predicted', x: x(then) },
    { type: 'line', of: 'measured', points: curve.map((each) => [x(each), value(each)] as const) },
    { type: 'point', of: 'measured', x: x(now), y: value(now) },
    { type: 'point', of: 'predicted', x: x(then), y: value(then) },
  ];
  const steps = ticks(Math.max(1, ...curve.map(value)));
  return {
    y: { name: '', largest: steps.at(-1) ?? 1, ticks: steps, show: (tick) => String(tick) },
    marks,
  };
}
