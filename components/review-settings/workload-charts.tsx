import type { ReactElement } from 'react';

import { ticks } from '#components/evidence/axis.ts';
import { EvidenceFigure } from '#components/evidence/evidence-figure.tsx';
import { Plot } from '#components/evidence/plot.tsx';
import type { Axis, PlotMark } from '#components/evidence/plot.tsx';
import type { Workload } from '#domain/scheduling/workload.ts';

import styles from './workload.module.css';
import { inMinutes, perCent } from './workload-words.ts';

/** Where the slider begins and ends (per cent); the charts do, too. */
const LEAST = 80;
const MOST = 97;

const RETENTION: Axis = {
  name: 'remembered',
  largest: MOST - LEAST,
  ticks: [0, 5, 10, 15],
  show: (value) => `${LEAST + value}\u00a0%`,
};

/** What remembering more or less costs and brings, with the place of the slider in it. */
export function WorkloadCharts({
  curve,
  now,
  then,
  days,
}: {
  curve: readonly Workload[];
  /** As the settings are. */
  now: Workload;
  /** As the slider stands. */
  then: Workload;
  /** How far the simulation looks ahead. */
  days: number;
}): ReactElement {
  const [least, most] = [curve[0], curve.at(-1)];
  const chart = (name: string, label: string, value: (each: Workload) => number): ReactElement => {
    const steps = ticks(Math.max(1, ...curve.map(value)));
    const y = { name, largest: steps.at(-1) ?? 1, ticks: steps, show: String };
    return <Plot x={RETENTION} y={y} marks={marksOf(curve, now, then, value)} label={label} />;
  };
  return (
    <EvidenceFigure
      title={`Your next ${days} days, simulated`}
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
        {chart(
          'minutes a day',
          `Minutes a day, from ${inMinutes(least)} at ${LEAST} % remembered to ${inMinutes(most)} at ${MOST} %.`,
          ({ minutesPerDay }) => minutesPerDay,
        )}
        {chart(
          'ideas known then',
          `Ideas known after ${days} days, from ${least?.known.toFixed(0)} at ${LEAST} % remembered to ${most?.known.toFixed(0)} at ${MOST} %.`,
          ({ known }) => known,
        )}
      </div>
    </EvidenceFigure>
  );
}

function marksOf(
  curve: readonly Workload[],
  now: Workload,
  then: Workload,
  value: (each: Workload) => number,
): PlotMark[] {
  const x = ({ desiredRetention }: Workload): number => desiredRetention * 100 - LEAST;
  return [
    { type: 'rule', of: 'predicted', x: x(then) },
    { type: 'line', of: 'measured', points: curve.map((each) => [x(each), value(each)] as const) },
    { type: 'point', of: 'measured', x: x(now), y: value(now) },
    { type: 'point', of: 'predicted', x: x(then), y: value(then) },
  ];
}
