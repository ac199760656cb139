import type { ReactElement } from 'react';

import { EvidenceFigure } from '#components/evidence/evidence-figure.tsx';
import type { Statistics } from '#domain/statistics/statistics.ts';

import { Bars } from './bars.tsx';
import { count, dayFrom } from './words.ts';

/** What comes back in the next days. */
export function Forecast({ forecast, today }: Pick<Statistics, 'forecast' | 'today'>): ReactElement {
  const total = forecast.reduce((sum, { due }) => sum + due, 0);
  const overdue = forecast[0]?.overdue ?? 0;
  const tomorrow = forecast[1]?.due ?? 0;
  const busiest = forecast.slice(1).reduce((a, b) => (b.due > a.due ? b : a), forecast[1] ?? forecast[0]!);
  const label = `${count(forecast[0]?.due ?? 0, 'card')} today, ${tomorrow} tomorrow, ${total} in ${forecast.length} days; the most after today on ${dayFrom(today, busiest.day)}, ${busiest.due}.`;
  return (
    <EvidenceFigure
      title={
        total === 0
          ? 'Nothing comes back in the next 30 days.'
          : `${count(total, 'card comes', 'cards come')} back in the next 30 days, ${tomorrow} of them tomorrow.`
      }
      note={`${overdue > 0 ? `Striped: ${count(overdue, 'card that was', 'cards that were')} due before today. ` : ''}Each card is counted once, on the day it is due next; what you answer until then adds to it.`}
      data={{
        head: ['day', 'cards due'],
        rows: forecast.map(({ day, due }) => [dayFrom(today, day), String(due)]),
      }}
    >
      <Bars
        unit="cards due"
        label={label}
        bars={forecast.map(({ day, due, overdue: marked }, place) => ({
          key: day,
          value: due,
          marked,
          ...(place % 7 === 0 && { name: dayFrom(today, day) }),
        }))}
      />
    </EvidenceFigure>
  );
}
