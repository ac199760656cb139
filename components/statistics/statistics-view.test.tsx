import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';

import { learnerDay } from '#domain/scheduling/learner-day.ts';
import type { Rating, Review } from '#domain/scheduling/types.ts';
import { tallyCard } from '#domain/statistics/card-days.ts';
import { changedDays, dayChanges, sumOfChanges } from '#domain/statistics/day-changes.ts';
import { statisticsOf } from '#domain/statistics/statistics.ts';
import type { Statistics } from '#domain/statistics/statistics.ts';

import { StatisticsView } from './statistics-view.tsx';

const settings = { dayRule: { timeZone: 'UTC', rolloverHour: 4 }, desiredRetention: 0.9 };
const TODAY = '2026-11-22';
const NOON = Date.parse(`${TODAY}T12:00:00Z`);

/** The statistics of someone who rated cards so many days ago. */
function statistics(cards: Readonly<Record<string, readonly (readonly [number, Rating])[]>>): Statistics {
  const tallied = Object.entries(cards).map(([card, ratings]) => {
    const log = ratings.map(([ago, rating], place): Review => {
      const at = NOON - ago * 86_400_000 + place;
      const id = `${card} ${place}`;
      return { type: 'rating', id, card, attempt: id, rating, at, day: learnerDay(at, settings.dayRule) };
    });
    const attempt = { elapsedMs: 30_000, verdict: 'correct', confidence: 'sure' } as const;
    return tallyCard(log, new Map(log.map(({ id }) => [id, attempt])), settings);
  });
  const none = new Map<string, never>();
  const { kept } = changedDays(none, sumOfChanges(tallied.map(({ days }) => dayChanges(none, days))));
  return statisticsOf(
    kept,
    tallied.flatMap(({ card }) => card ?? []),
    TODAY,
  );
}

const ideas = { weak: { title: 'An empty list', lesson: 'lists' } };
const draw = (of: Statistics) => renderToStaticMarkup(<StatisticsView statistics={of} ideas={ideas} />);

describe('the statistics of a learner', () => {
  it('begin with the way to the first answer', () => {
    const html = draw(statistics({}));
    expect(html).toContain('statistics begin with your first prediction');
    expect(html).not.toContain('<figure');
  });

  it('say how little a few reviews tell', () => {
    const html = draw(
      statistics({
        weak: [
          [9, 'good'],
          [7, 'again'],
          [7, 'good'],
        ],
      }),
    );
    expect(html).toContain('1 card has come back so far: too few to tell.');
    expect(html).toContain('All: 0 of 1, too few to tell.');
  });

  it('name every picture in words, and give its numbers as a table', () => {
    const html = draw(
      statistics({
        weak: [
          [9, 'good'],
          [0, 'good'],
        ],
      }),
    );
    const pictures = html.match(/role="img" aria-label="[^"]{10,}"/g) ?? [];
    expect(pictures.length).toBe((html.match(/<figure/g) ?? []).length);
    expect(html.match(/<summary>The numbers<\/summary>/g)).toHaveLength(pictures.length);
    expect(html).toContain('22 November 2026</th><td>1</td>');
  });

  it('tell of the days that a freeze day covered', () => {
    const daily = Array.from({ length: 8 }, (_, place) => [9 - place, 'again'] as const);
    const html = draw(statistics({ weak: [...daily, [0, 'good']] }));
    expect(html).toContain('1 day was covered by a freeze day: 21 Nov.');
    expect(html).toContain('21 November 2026</th><td>freeze day</td>');
  });

  it('lead from a weak idea to its place in its lesson', () => {
    const forgotten = Array.from({ length: 8 }, (_, place) => [80 - 10 * place, 'again'] as const);
    const log = forgotten.flatMap(([ago]): [number, Rating][] => [
      [ago, 'good'],
      [ago - 4, 'again'],
    ]);
    const html = draw(statistics({ weak: log }));
    expect(html).toContain('href="/lessons/lists#weak"');
    expect(html).toContain('read it again');
  });

  it('leave out an idea that is gone', () => {
    const html = draw(
      statistics({
        gone: [
          [9, 'good'],
          [5, 'again'],
        ],
      }),
    );
    expect(html).not.toContain('#gone');
  });
});
