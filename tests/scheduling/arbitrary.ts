import * as fc from 'fast-check';

import { learnerDay } from '#domain/scheduling/learner-day.ts';
import { RATINGS, type DayRule, type Review } from '#domain/scheduling/types.ts';

/** Every time zone this machine knows. */
const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

/** No clock has jumped over a date since the end of 2011 (Pacific/Apia); rules for later years are guesses. */
const EARLIEST = Date.parse('2012-01-02T00:00:00Z');
const LATEST = Date.parse('2037-01-01T00:00:00Z');

/** Any instant (ms) at which time zones are what they are today. */
export const anyInstant = fc.integer({ min: EARLIEST, max: LATEST });

/** Any zone, those of half and quarter hours among them, and any rollover hour. */
export const anyRule: fc.Arbitrary<DayRule> = fc.record({
  timeZone: fc.constantFrom(...ZONES),
  rolloverHour: fc.integer({ min: 0, max: 23 }),
});

/** A few rules that a traveller's reviews are made under. */
const JOURNEY: readonly DayRule[] = [
  { timeZone: 'Europe/Vienna', rolloverHour: 4 },
  { timeZone: 'Asia/Kolkata', rolloverHour: 0 },
  { timeZone: 'America/Los_Angeles', rolloverHour: 4 },
  { timeZone: 'Pacific/Chatham', rolloverHour: 3 },
];

const START = Date.parse('2026-01-01T12:00:00Z');
const MINUTE_MS = 60_000;

const KINDS = ['rating', 'rating', 'rating', 'void', 'suspend', 'resume', 'bury', 'reset', 'move'] as const;

/**
 * A log with entries of all types, made under changing rules, several of them at the same instant or out of order. A void may
 * take back any entry of any type, one that is not there, or another void's.
 * @param cards How many cards it is about.
 * @param device Begins the ids: no two devices make the same.
 */
export function anyLog(cards = 1, device = 'a'): fc.Arbitrary<Review[]> {
  const draft = fc.record({
    kind: fc.constantFrom(...KINDS),
    rating: fc.constantFrom(...RATINGS),
    // Within minutes or months.
    minutes: fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 200 * 24 * 60 })),
    rule: fc.constantFrom(...JOURNEY),
    card: fc.integer({ min: 1, max: cards }),
    interval: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
    target: fc.nat(20),
  });
  return fc.array(draft, { minLength: 1, maxLength: 16 * cards }).map((drafts) =>
    drafts.map(({ kind, rating, minutes, rule, card, interval, target }, place): Review => {
      const at = START + minutes * MINUTE_MS;
      const id = `${device}-${place}`;
      const entry = { id, card: `card-${card}`, at, day: learnerDay(at, rule) };
      switch (kind) {
        case 'rating':
          return { ...entry, type: 'rating', attempt: `attempt-${id}`, rating, interval };
        case 'void': {
          const voids = target % (drafts.length + 1);
          const of = drafts[voids]?.card ?? card;
          return { ...entry, card: `card-${of}`, type: 'void', voids: `${device}-${voids}`, reason: 'undo' };
        }
        case 'move': {
          const to = learnerDay(at + target * 24 * 60 * MINUTE_MS, rule);
          return { ...entry, type: 'move', to, because: null };
        }
        case 'suspend':
        case 'resume':
        case 'bury':
        case 'reset':
          return { ...entry, type: kind };
      }
    }),
  );
}

/** The same entries in any order, each once to three times, cut into any batches. */
export function anyBatches(log: readonly Review[]): fc.Arbitrary<Review[][]> {
  const copies = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: log.length, maxLength: log.length });
  return copies
    .chain((times) => {
      const sent = log.flatMap((entry, place) => Array.from({ length: times[place] ?? 1 }, () => entry));
      const whole = { minLength: sent.length, maxLength: sent.length };
      return fc.tuple(fc.shuffledSubarray(sent, whole), fc.array(fc.nat(sent.length), { maxLength: 5 }));
    })
    .map(([sent, cuts]) => {
      const edges = [0, ...cuts.toSorted((a, b) => a - b), sent.length];
      return edges.slice(1).map((edge, place) => sent.slice(edges[place], edge));
    });
}
