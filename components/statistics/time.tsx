import type { ReactElement } from 'react';

import { EvidenceFigure } from '#components/evidence/evidence-figure.tsx';
import { LONGEST_ANSWER_MS } from '#domain/statistics/card-days.ts';
import type { TimeSpent } from '#domain/statistics/time-spent.ts';

import { Bars } from './bars.tsx';
import { count, duration, shortDay } from './words.ts';

const MINUTE_MS = 60_000;

/** How long answering took, week by week. */
export function Time({
  time: { totalMs, answers, days, weeks },
}: {
  readonly time: TimeSpent;
}): ReactElement {
  const last = weeks.length - 1;
  return (
    <EvidenceFigure
      title={
        answers === 0
          ? 'No answer yet, and no time spent.'
          : `${duration(totalMs / days)} on a day with answers, ${duration(totalMs / answers)} for one.`
      }
      note={`Striped: this week, which is not over. Counted is the time from seeing a question to locking the prediction; one that takes more than ${LONGEST_ANSWER_MS / MINUTE_MS} minutes was left lying, and counts as that.`}
      data={{
        head: ['week from', 'answers', 'time'],
        rows: weeks.map((week) => [shortDay(week.monday), String(week.answers), duration(week.elapsedMs)]),
      }}
    >
      <Bars
        unit="minutes a week"
        label={`Minutes of the last ${weeks.length} weeks: ${weeks.map(({ elapsedMs }) => Math.round(elapsedMs / MINUTE_MS)).join(', ')}. All told ${duration(totalMs)} for ${count(answers, 'answer')}.`}
        bars={weeks.map(({ monday, elapsedMs }, place) => ({
          key: monday,
          value: elapsedMs / MINUTE_MS,
          marked: place === last ? elapsedMs / MINUTE_MS : 0,
          ...(place % 4 === 0 && { name: shortDay(monday) }),
          ...(place === last && { name: 'now' }),
        }))}
      />
    </EvidenceFigure>
  );
}
