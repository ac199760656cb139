import type { ReactElement } from 'react';

import { EvidenceFigure } from '#components/evidence/evidence-figure.tsx';
import { Picture } from '#components/evidence/picture.tsx';
import { dayInFull, percent, shortDay } from '#components/statistics/words.ts';
import type { CurvePoint, ForgettingCurve } from '#domain/scheduling/forgetting-curve.ts';
import { addDays } from '#domain/scheduling/learner-day.ts';

import styles from './card-curve.module.css';

/** Where the picture begins, unless a chance fell lower: above it, the curve of most cards would be a flat line. */
const USUAL_FLOOR = 0.7;
const TICKS = 3;

/** How a card was forgotten and remembered: falling between answers, back to the top at each, on until it is due. */
export function CardCurve({ curve }: { curve: ForgettingCurve }): ReactElement {
  const { from, today, due, last, past, ahead, answers } = curve;
  const chances = [...past.flat(), ...ahead].map(({ chance }) => chance);
  const floor = Math.max(0, Math.min(USUAL_FLOOR, Math.floor(Math.min(1, ...chances) * 10) / 10));
  const x = (day: number): number => round((day / last) * 100);
  const y = (chance: number): number => round(((1 - chance) / (1 - floor)) * 100);
  const line = (points: readonly CurvePoint[]): string =>
    points.map(({ day, chance }) => `${x(day)},${y(chance)}`).join(' ');
  const dateOf = (day: number): string => dayInFull(addDays(from, day));
  const tens = Array.from(
    { length: Math.round((1 - floor) * 10) + 1 },
    (_, place) => Math.round(floor * 10 + place) / 10,
  );
  return (
    <EvidenceFigure
      title="How it was forgotten, and remembered"
      note="The chance that you remember it, by the forgetting curve that FSRS fits to your answers. Each answer brings it back to the top, and makes the next fall slower if you remembered."
      data={{
        head: ['Answer', 'Day', 'Chance before', 'Outcome'],
        rows: answers.map(({ day, chance, remembered }, place) => [
          String(place + 1),
          dateOf(day),
          chance === null ? 'none yet' : percent(chance),
          remembered ? 'remembered' : 'forgotten',
        ]),
      }}
    >
      <Picture className={styles.plot} label={label(curve)}>
        <div className={styles.yTicks}>
          {tens.map((chance) => (
            <span key={chance} style={{ top: `${y(chance)}%` }}>
              {percent(chance)}
            </span>
          ))}
        </div>
        <div className={styles.area}>
          {tens.map((chance) => (
            <i key={chance} className={styles.grid} style={{ top: `${y(chance)}%` }} />
          ))}
          <i
            className={styles.today}
            data-side={today > last / 2 ? 'left' : 'right'}
            style={{ left: `${x(today)}%` }}
          >
            <span>today</span>
          </i>
          <svg className={styles.lines} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            {past.map((points) => (
              <polyline key={`past ${points[0]?.day}`} points={line(points)} />
            ))}
            {answers.map(({ day, chance }) =>
              chance === null ? null : (
                <polyline
                  key={`jump ${day} ${chance}`}
                  data-line="jump"
                  points={`${x(day)},${y(chance)} ${x(day)},0`}
                />
              ),
            )}
            <polyline data-line="ahead" points={line(ahead)} />
          </svg>
          {answers.map(({ day, chance, remembered }, place) => (
            <i
              // oxlint-disable-next-line react/no-array-index-key -- a day may have several alike
              key={place}
              className={styles.answer}
              data-remembered={remembered}
              style={{ left: `${x(day)}%`, top: `${y(chance ?? 1)}%` }}
            />
          ))}
        </div>
        <div className={styles.xTicks}>
          {Array.from({ length: Math.min(TICKS, last) + 1 }, (_, place) => {
            const day = Math.round((last * place) / Math.min(TICKS, last));
            return (
              <span key={day} style={{ left: `${x(day)}%` }}>
                {shortDay(addDays(from, day))}
              </span>
            );
          })}
        </div>
      </Picture>
      <ul className={styles.legend}>
        <li data-of="remembered">remembered</li>
        <li data-of="forgotten">forgotten</li>
        {ahead.length > 0 && due !== null && <li data-of="ahead">to come, until it is due</li>}
      </ul>
    </EvidenceFigure>
  );
}

function label({ from, last, today, due, past, ahead, answers }: ForgettingCurve): string {
  const now = past.at(-1)?.findLast(({ day }) => day === today)?.chance;
  const then = ahead.at(-1)?.chance;
  const dayOf = (day: number): string => dayInFull(addDays(from, day));
  const parts = [
    `The chance of remembering from ${dayOf(0)} to ${dayOf(last)}: it falls between answers, and is back at 100 % after each of ${answers.length}`,
    now === undefined ? null : `today it is ${percent(now)}`,
    then === undefined || due === null
      ? null
      : `when it is due, on ${dayOf(due)}, it will be ${percent(then)}`,
  ];
  return `${parts.filter((part) => part !== null).join('; ')}.`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
