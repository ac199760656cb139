/** Run by `npm run bench -- log`, in a process of its own with a database of its own. */
import { listReviewedCards, listReviews } from '#db/reviews.ts';
import { replayReviews } from '#domain/scheduling/cards.ts';
import { median } from '#domain/median.ts';
import { learnerDay } from '#domain/scheduling/learner-day.ts';
import { DEFAULT_ROLLOVER_HOUR, defaultSettings } from '#domain/scheduling/settings.ts';
import { now } from '#server/clock.ts';
import { replayCard, replayCards } from '#server/commands/replay-card.ts';
import { listLessons } from '#server/content/lessons.ts';
import { getDayPlan } from '#server/queries/day-plan.ts';
import { getHomeProgress } from '#server/queries/home.ts';
import { getStatistics } from '#server/queries/statistics.ts';
import { store } from '#server/store.ts';

import { table } from '../table.ts';
import { addLearner } from './learner.ts';

const RATINGS = 100_000;
const ROUNDS = 40;
const FEW_ROUNDS = 5;

interface Measured {
  readonly name: string;
  /** What it may take (ms); null where nothing is asked. */
  readonly bar: number | null;
  readonly rounds: number;
  readonly work: () => unknown;
}

const settings = defaultSettings({ timeZone: 'Europe/Vienna', rolloverHour: DEFAULT_ROLLOVER_HOUR });
const exercises = listLessons().flatMap(({ content }) => content.exercises.map(({ id }) => id));
const begun = performance.now();
const actor = await addLearner(exercises, RATINGS, learnerDay(now(), settings.dayRule), settings);
const filledS = (performance.now() - begun) / 1000;

const { db } = store();
const logs = await Promise.all(
  (await listReviewedCards(db, actor.id)).map((card) => listReviews(db, actor.id, card)),
);
const days = (await getStatistics(actor)).time.days;

const measured: readonly Measured[] = [
  { name: 'due queue (getDayPlan)', bar: 50, rounds: ROUNDS, work: () => getDayPlan(actor) },
  { name: 'statistics (getStatistics)', bar: 50, rounds: ROUNDS, work: () => getStatistics(actor) },
  { name: 'home page (getHomeProgress)', bar: null, rounds: ROUNDS, work: () => getHomeProgress(actor) },
  {
    name: 'one card after its answer (replayCard)',
    bar: null,
    rounds: ROUNDS,
    work: () => store().write((tx) => replayCard(tx, actor.id, exercises[0] ?? '', settings)),
  },
  {
    name: 'replay of all (replayReviews)',
    bar: 2000,
    rounds: FEW_ROUNDS,
    work: () => logs.map((each) => replayReviews(each, settings)),
  },
  {
    name: 'all cards anew in the database (replayCards)',
    bar: null,
    rounds: FEW_ROUNDS,
    work: () => store().write((tx) => replayCards(tx, actor.id, exercises, settings)),
  },
];

const rows: string[][] = [];
for (const { name, bar, rounds, work } of measured) {
  const times: number[] = [];
  const computed: number[] = [];
  // The first finds nothing compiled, and nothing in the cache of SQLite.
  for (let round = -1; round < rounds; round += 1) {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    await work();
    const { user, system } = process.cpuUsage(cpu);
    if (round < 0) continue;
    times.push(performance.now() - start);
    computed.push((user + system) / 1000);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const verdict = bar === null ? '' : `${bar} ms: ${at(0.95) < bar ? 'met' : 'MISSED'}`;
  rows.push([name, String(rounds), ms(at(0.5)), ms(at(0.95)), ms(median(computed) ?? 0), verdict]);
}
store().close();

console.log(
  `  ${RATINGS.toLocaleString('en')} reviews of ${exercises.length} cards on ${days} days; written in ${filledS.toFixed(1)} s\n`,
);
console.log(table(['', 'n', 'p50', 'p95', 'CPU p50', 'wanted'], rows));

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
