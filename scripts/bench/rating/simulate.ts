import { rateCard } from '#domain/scheduling/fsrs.ts';
import { addDays, calendarInstant, DAY_MS } from '#domain/scheduling/learner-day.ts';
import { type Effort, ratingFor } from '#domain/scheduling/rating.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';
import type { Card, Rating } from '#domain/scheduling/types.ts';
import { USUAL_OF_LAST, usualTime } from '#domain/scheduling/usual-time.ts';

import { knowing, observed, trueRating } from './answer.ts';
import { chanceAfter, firstMemory, nextMemory, type Memory } from './memory.ts';
import { dice, type Person } from './person.ts';

/** A way of rating an answer: by what is true of it, or by what is seen of it. */
export type Rater = (truth: Rating, seen: Effort) => Rating;

/** What an honest learner would press who knows all about themselves. */
export const byTruth: Rater = (truth) => truth;

/** The table of `domain/scheduling/rating.ts`. */
export const byMachine: Rater = (_, seen) => ratingFor(seen) ?? 'again';

/** Right is good, wrong is again. */
export const byVerdict: Rater = (_, { verdict }) => (verdict.kind === 'correct' ? 'good' : 'again');

/** What a simulation came to. */
export interface Outcome {
  /** Answers given, repetitions within a day among them. */
  readonly answers: number;
  /** The share of the ideas that is known, on average over the second half of the days. */
  readonly known: number;
}

const IDEAS = 180;
const NEW_PER_DAY = 4;
const DAYS = 360;
/** From here on it is looked at what is known; all ideas have been met by then. */
const STEADY_FROM = 160;
const LOOK_EVERY = 10;
/** Known at the first meeting, right after reading about it. */
const KNOWN_AT_FIRST = 0.55;
/** Known ten minutes after it was explained. */
const KNOWN_AGAIN = 0.95;
/** Nobody goes on for ever. */
const MOST_IN_A_DAY = 5;
const START = '2026-01-01';

interface Idea {
  readonly number: number;
  readonly key: string;
  /** How well it sticks with this learner, as a multiple. */
  readonly gift: number;
  memory: Memory;
  lastDay: number;
  card: Card;
  /** How often it was asked. */
  asked: number;
}

/** A year and more of someone who learns and reviews when the scheduler says, scheduled by the ratings of `rater`. */
export function simulate(person: Person, rater: Rater, desiredRetention: number): Outcome {
  // By its default weights: what it is not told of a learner, it is told of none.
  const settings: ReviewSettings = { dayRule: { timeZone: 'UTC', rolloverHour: 0 }, desiredRetention };
  const times: number[] = [];
  const ideas: Idea[] = [];
  let answers = 0;
  let known = 0;
  let looks = 0;

  for (let place = 0; place < DAYS; place += 1) {
    const day = addDays(START, place);
    const at = calendarInstant(day) + DAY_MS / 2;
    const usualMs = usualTime(times);
    const isSlowDay = dice(person.seed * 977 + place).uniform() < person.type.slowDays;

    const ask = (idea: number, time: number, chance: number): { truth: Rating; seen: Rating } => {
      // The same for every rater, as far as they ask alike: so they differ in nothing but their ratings.
      const throws = dice((person.seed * 1009 + idea) * 8191 + time);
      answers += 1;
      const state = knowing(chance, throws);
      let shown = observed(state, person, isSlowDay, throws);
      if (shown.slip && rater !== byTruth && throws.uniform() < person.type.takesBack) {
        answers += 1;
        shown = observed(state, { ...person, type: { ...person.type, slips: 0 } }, isSlowDay, throws);
      }
      const truth = trueRating(state);
      const seen = rater(truth, { ...shown, usualMs });
      if (shown.verdict.kind === 'correct') times.push(shown.elapsedMs);
      if (times.length > USUAL_OF_LAST) times.shift();
      return { truth, seen };
    };
    /** Repeats until the scheduler is content for today. */
    const repeat = (idea: Idea): void => {
      for (let time = 1; idea.card.state !== 'review' && time < MOST_IN_A_DAY; time += 1) {
        const { truth, seen } = ask(idea.number, idea.asked, KNOWN_AGAIN);
        idea.asked += 1;
        idea.memory = nextMemory(idea.memory, truth, 0, person.weights, idea.gift);
        idea.card = rateCard(idea.card, idea.key, { rating: seen, at, day }, settings);
      }
    };

    for (const idea of ideas) {
      if (idea.card.dueDay > day) continue;
      const elapsed = place - idea.lastDay;
      const { truth, seen } = ask(idea.number, idea.asked, chanceAfter(idea.memory, elapsed, person.weights));
      idea.asked += 1;
      idea.memory = nextMemory(idea.memory, truth, elapsed, person.weights, idea.gift);
      idea.card = rateCard(idea.card, idea.key, { rating: seen, at, day }, settings);
      idea.lastDay = place;
      repeat(idea);
    }
    for (let met = 0; met < NEW_PER_DAY && ideas.length < IDEAS; met += 1) {
      const number = ideas.length;
      const key = String(number);
      const { truth, seen } = ask(number, 0, KNOWN_AT_FIRST);
      const gift = Math.exp(0.4 * dice(person.seed * 31 + number).normal());
      const memory = firstMemory(truth, person.weights, gift);
      const card = rateCard(null, key, { rating: seen, at, day }, settings);
      const idea: Idea = { number, key, gift, memory, lastDay: place, card, asked: 1 };
      ideas.push(idea);
      repeat(idea);
    }
    if (place >= STEADY_FROM && place % LOOK_EVERY === 0) {
      looks += 1;
      for (const { memory, lastDay } of ideas) {
        known += chanceAfter(memory, place - lastDay + 0.5, person.weights) / ideas.length;
      }
    }
  }
  return { answers, known: known / looks };
}
