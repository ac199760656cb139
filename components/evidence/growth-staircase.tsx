import type { ReactElement } from 'react';

import { shortNumber, ticks } from './axis.ts';
import { EvidenceFigure } from './evidence-figure.tsx';
import { Legend } from './legend.tsx';
import { Plot, type PlotMark } from './plot.tsx';

/** What a growth staircase is drawn from. */
export interface GrowthStaircaseProps {
  /** `[steps done, bytes]`, first at zero steps, then wherever the size changed. */
  readonly trajectory: readonly (readonly [number, number])[];
  /** The question began after so many steps. */
  readonly from: number;
  /** How many jumps were asked for. */
  readonly count: number;
  /** The steps at which the learner expected a jump. */
  readonly predicted: readonly number[];
}

/** The size of an object while steps are done: flat, then a jump. The expected jumps stand beside the real ones. */
export function GrowthStaircase({ trajectory, from, count, predicted }: GrowthStaircaseProps): ReactElement {
  const jumps = trajectory.slice(1).filter(([steps]) => steps > from);
  const asked = jumps.slice(0, count);
  const lastAsked = asked.at(-1)?.[0] ?? from;
  // One more jump shows what comes after the question; a wild guess must not squeeze the staircase into a corner.
  const next = jumps[count]?.[0] ?? lastAsked;
  const end = Math.max(next, ...predicted.filter((step) => step <= 2 * next)) * 1.06 + 1;
  const seen = trajectory.filter(([steps]) => steps <= end);
  const highest = Math.max(...seen.map(([, bytes]) => bytes));
  const yTicks = ticks(highest * 1.05);
  const beyond = predicted.filter((step) => step > end);
  const right = predicted.filter((step, place) => asked[place]?.[0] === step).length;

  const marks: PlotMark[] = [
    ...predicted
      .filter((step) => step <= end)
      .map((step): PlotMark => ({ type: 'rule', of: 'predicted', x: step })),
    ...(from > 0
      ? [{ type: 'rule', of: 'neutral', x: from, label: `after ${shortNumber(from)}` } as const]
      : []),
    { type: 'line', of: 'measured', points: staircase(seen, end) },
    ...asked.map(([steps, bytes]): PlotMark => ({ type: 'point', of: 'measured', x: steps, y: bytes })),
    ...predicted
      .filter((step) => step <= end)
      .map((step): PlotMark => ({ type: 'point', of: 'predicted', x: step, y: 0 })),
  ];

  return (
    <EvidenceFigure
      title={`It grew at ${listed(asked.map(([steps]) => steps))}`}
      note={beyond.length > 0 ? `Outside the picture you expected ${listed(beyond)}.` : undefined}
      data={{
        head: ['steps done', 'bytes', 'you expected a jump'],
        rows: seen.map(([steps, bytes]) => [
          shown(steps),
          shown(bytes),
          predicted.includes(steps) ? 'yes' : 'no',
        ]),
      }}
    >
      <Legend
        entries={[
          ['measured', 'where it grew'],
          ['predicted', 'where you expected it'],
        ]}
      />
      <Plot
        x={{
          name: 'steps done',
          largest: end,
          ticks: ticks(end).filter((tick) => tick <= end),
          show: shortNumber,
        }}
        y={{ name: 'bytes', largest: yTicks.at(-1) ?? 1, ticks: yTicks, show: shortNumber }}
        marks={marks}
        label={`A staircase of sizes. After ${from} steps it grew at ${listed(asked.map(([steps]) => steps))} steps; you expected ${listed(predicted)}. ${right} of ${asked.length} agree.`}
      />
    </EvidenceFigure>
  );
}

/** Corner after corner: flat to each change, then up. */
function staircase(seen: readonly (readonly [number, number])[], end: number): (readonly [number, number])[] {
  const corners = seen.flatMap(([steps, bytes], place): (readonly [number, number])[] => {
    const before = seen[place - 1];
    return before === undefined
      ? [[steps, bytes]]
      : [
          [steps, before[1]],
          [steps, bytes],
        ];
  });
  const last = seen.at(-1);
  return last === undefined ? corners : [...corners, [end, last[1]]];
}

function listed(numbers: readonly number[]): string {
  if (numbers.length === 0) return 'no step';
  if (numbers.length === 1) return shown(numbers[0] ?? 0);
  return `${numbers.slice(0, -1).map(shown).join(', ')} and ${shown(numbers.at(-1) ?? 0)}`;
}

function shown(value: number): string {
  return value.toLocaleString('en');
}
