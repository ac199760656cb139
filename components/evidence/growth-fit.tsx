import type { ReactElement } from 'react';

import { fitGrowth } from '#domain/complexity/fit-growth.ts';
import { GROWTH_CLASSES } from '#domain/complexity/growth-class.ts';
import { growthCurve, growthFrom } from '#domain/complexity/growth-curve.ts';

import { shortNumber, shortSeconds, ticks } from './axis.ts';
import { EvidenceFigure } from './evidence-figure.tsx';
import { Legend } from './legend.tsx';
import { Plot, type PlotMark } from './plot.tsx';

/** What measured points with their curve are drawn from. */
export interface GrowthFitProps {
  /** `[n, cost]`; at least three. */
  readonly samples: readonly (readonly [number, number])[];
  /** `steps` were counted, `seconds` were timed. */
  readonly unit: 'steps' | 'seconds';
  readonly predicted: string;
}

const CURVE_POINTS = 48;

/**
 * The measured points, the curve of the class they follow, and, where it is another, where the predicted one would have led
 * from the first point.
 */
export function GrowthFit({ samples, unit, predicted }: GrowthFitProps): ReactElement {
  const fitted = fitGrowth(samples, { exact: unit === 'steps' });
  const expected = GROWTH_CLASSES.find((growth) => growth === predicted && growth !== fitted);
  const largestN = Math.max(...samples.map(([n]) => n));
  const largestCost = Math.max(...samples.map(([, cost]) => cost));
  const show = unit === 'seconds' ? shortSeconds : shortNumber;
  // Above a flat line there is room for what was expected to rise.
  const yTicks = ticks(largestCost * (fitted === 'O(1)' ? 2 : 1.08));
  const top = yTicks.at(-1) ?? 1;
  const xTicks = ticks(largestN).filter((tick) => tick <= largestN);

  const first = samples.toSorted(([a], [b]) => a - b)[0] ?? [1, 1];
  const at = spread(first[0], largestN);
  // Steeper than the picture is high is steep enough: what leaves it is cut off at its edge.
  const inReach = ([n, cost]: readonly [number, number]) => [n, Math.min(cost, 10 * top)] as const;
  const marks: PlotMark[] = [
    { type: 'line', of: 'measured', points: growthCurve(fitted, samples, at).map(inReach) },
    ...(expected === undefined
      ? []
      : [{ type: 'line', of: 'predicted', points: growthFrom(expected, first, at).map(inReach) } as const]),
    ...samples.map(([n, cost]): PlotMark => ({ type: 'point', of: 'measured', x: n, y: cost })),
  ];

  return (
    <EvidenceFigure
      title={unit === 'steps' ? `The steps counted follow ${fitted}` : `The time taken follows ${fitted}`}
      note={
        unit === 'seconds'
          ? 'Seconds per operation: the fastest of seven repeats. A clock cannot tell n log n from n.'
          : 'Counted, not timed: the same on every machine.'
      }
      data={{
        head: ['n', unit === 'steps' ? 'steps' : 'time'],
        rows: samples.map(([n, cost]) => [
          n.toLocaleString('en'),
          unit === 'steps' ? cost.toLocaleString('en') : shortSeconds(cost),
        ]),
      }}
    >
      <Legend
        entries={[
          ['measured', 'measured'],
          ['measured-line', fitted],
          ...(expected === undefined ? [] : [['predicted-line', `${expected}, as you said`] as const]),
        ]}
      />
      <Plot
        x={{ name: 'n', largest: largestN * 1.03, ticks: xTicks, show: shortNumber }}
        y={{ name: unit === 'steps' ? 'steps' : 'time per operation', largest: top, ticks: yTicks, show }}
        marks={marks}
        label={`${samples.length} measured points up to n = ${largestN} follow ${fitted}${expected === undefined ? ', as you said' : `; you said ${expected}`}.`}
      />
    </EvidenceFigure>
  );
}

function spread(smallest: number, largest: number): readonly number[] {
  return Array.from(
    { length: CURVE_POINTS + 1 },
    (_, place) => smallest + ((largest - smallest) * place) / CURVE_POINTS,
  );
}
