import type { ReactElement } from 'react';

import { EvidenceFigure } from '#components/evidence/evidence-figure.tsx';
import { Picture } from '#components/evidence/picture.tsx';
import { weekday } from '#domain/scheduling/learner-day.ts';
import type { Statistics } from '#domain/statistics/statistics.ts';
import type { YearDay } from '#domain/statistics/year-of-days.ts';

import { count, dayInFull, duration, monthOf, shortDay } from './words.ts';
import styles from './year-map.module.css';

/** Two halves, so that a phone can put one below the other. */
const FIRST_HALF = 27 * 7;
const WEEKDAYS = ['Mon', '', 'Wed', '', 'Fri', '', ''];
const LEVELS = [1, 2, 3, 4] as const;

/** A year of days, darker where more was answered, with the days that a freeze day covered. */
export function YearMap({ year, streak }: Pick<Statistics, 'year' | 'streak'>): ReactElement {
  const answered = year.filter(({ answers }) => answers > 0);
  const frozen = new Set(streak.frozen);
  const level = levelsOf(answered.map(({ answers }) => answers));
  const most = answered.reduce<YearDay | null>((a, b) => (a && a.answers >= b.answers ? a : b), null);
  const title =
    most === null
      ? 'No answers in the last year.'
      : `Answers on ${answered.length} of ${year.length} days, most on ${dayInFull(most.day)}: ${most.answers}.`;
  const covered = year.filter(({ day }) => frozen.has(day)).map(({ day }) => shortDay(day));
  const label =
    covered.length === 0
      ? title
      : `${title} ${count(covered.length, 'day was', 'days were')} covered by a freeze day: ${covered.join(', ')}.`;
  const halves = [year.slice(0, FIRST_HALF), year.slice(FIRST_HALF)];
  return (
    <EvidenceFigure
      title={title}
      data={{
        head: ['day', 'answers', 'right', 'time'],
        rows: year
          .filter(({ day, answers }) => answers > 0 || frozen.has(day))
          .toReversed()
          .map(({ day, answers, right, elapsedMs }) =>
            frozen.has(day)
              ? [dayInFull(day), 'freeze day', '–', '–']
              : [dayInFull(day), String(answers), String(right), duration(elapsedMs)],
          ),
      }}
    >
      <Picture className={styles.year} label={label}>
        {halves.map((days, half) => (
          <div key={days[0]?.day ?? half} className={styles.half}>
            {WEEKDAYS.map((name, row) => (
              <span key={row} className={styles.weekday} style={{ gridRow: row + 2 }}>
                {name}
              </span>
            ))}
            {monthsOf(days).map(({ name, week }) => (
              <span key={week} className={styles.month} style={{ gridColumn: week + 2 }}>
                {name}
              </span>
            ))}
            {days.map(({ day, answers }, place) => (
              <i
                key={day}
                title={`${shortDay(day)}: ${frozen.has(day) ? 'freeze day' : count(answers, 'answer')}`}
                className={styles.day}
                data-level={level(answers)}
                data-frozen={frozen.has(day) || undefined}
                style={{ gridRow: weekday(day) + 2, gridColumn: Math.floor(place / 7) + 2 }}
              />
            ))}
          </div>
        ))}
      </Picture>
      <p className={styles.legend} aria-hidden="true">
        fewer <i className={styles.day} data-level={0} />
        {LEVELS.map((each) => (
          <i key={each} className={styles.day} data-level={each} />
        ))}{' '}
        more answers
        {frozen.size > 0 && (
          <span>
            <i className={styles.day} data-level={0} data-frozen /> freeze day
          </span>
        )}
      </p>
    </EvidenceFigure>
  );
}

/** From 0 to 4: the quarters of this learner's own days, so that a light year shows as well as a busy one. */
function levelsOf(answers: readonly number[]): (answers: number) => number {
  const sorted = answers.toSorted((a, b) => a - b);
  const bounds = [0.25, 0.5, 0.75].map((part) => sorted[Math.floor(part * sorted.length)] ?? 0);
  return (n) => (n === 0 ? 0 : 1 + bounds.filter((bound) => n > bound).length);
}

/** The months that begin in these days, each over the week of its first day. */
function monthsOf(days: readonly YearDay[]): readonly { readonly name: string; readonly week: number }[] {
  return days.flatMap(({ day }, place) =>
    day.endsWith('-01') ? [{ name: monthOf(day), week: Math.floor(place / 7) }] : [],
  );
}
