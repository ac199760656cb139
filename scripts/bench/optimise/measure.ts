/** Run by `npm run bench -- optimise`, in a process of its own with a database of its own. */
import { randomUUID } from 'node:crypto';

import { insertWaitingSet, listParameterSets } from '#db/parameter-sets.ts';
import { insertPerson } from '#db/people.ts';
import { reviews } from '#db/schema/index.ts';
import { saveSettings } from '#db/settings.ts';
import { defaultWeights } from '#domain/scheduling/fsrs.ts';
import { defaultSettings } from '#domain/scheduling/settings.ts';
import { runFits } from '#server/optimise/run-fits.ts';
import { store } from '#server/store.ts';

import { simulatedLogs, usual } from '../../../tests/fixtures/simulated-learner.ts';
import { seededRandom } from '#domain/seeded-random.ts';
import { table } from '../table.ts';

interface Learner {
  readonly cards: number;
  /** Reviews of each. */
  readonly each: number;
  /** So many days at most between two of them. */
  readonly mostDays?: number;
}

/** The last is one of this course, who went over all of its ideas for years. */
const LEARNERS: readonly Learner[] = [
  { cards: 100, each: 10 },
  { cards: 1000, each: 10 },
  { cards: 10_000, each: 10 },
  { cards: 2000, each: 50 },
  { cards: 400, each: 250, mostDays: 10 },
];

/** A log this long is fitted within so many seconds. */
const WANTED = { reviews: 100_000, seconds: 10 };

/** SQLite takes 32,766 values in one statement. */
const ROWS_AT_ONCE = 1000;

/** Learns well from each review, and forgets in another way than most. */
const UNUSUAL = defaultWeights().map((weight, place) => ({ 2: 5, 8: 0.9, 20: 0.4 })[place] ?? weight);

/** A learner with a log of so many cards, and how many reviews it has. */
async function addLearner({
  cards,
  each,
  mostDays,
}: Learner): Promise<{ personId: string; entries: number }> {
  const personId = randomUUID();
  const rows = simulatedLogs(cards, each, UNUSUAL, seededRandom(1), mostDays)
    .flat()
    .map((review, place) => ({ ...review, id: randomUUID(), personId, seq: place + 1 }));
  await store().write(async (tx) => {
    const person = { id: personId, name: personId.slice(0, 8), role: 'learner' as const };
    await insertPerson(tx, { ...person, email: null, passwordHash: null, sessionVersion: 1, createdAt: 0 });
    await saveSettings(tx, personId, defaultSettings(usual.dayRule));
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      await tx.insert(reviews).values(rows.slice(from, from + ROWS_AT_ONCE));
    }
  });
  return { personId, entries: rows.length };
}

const rows: string[][] = [];
for (const learner of LEARNERS) {
  const { personId, entries } = await addLearner(learner);
  await store().write((tx) => insertWaitingSet(tx, { id: randomUUID(), personId }, 0));

  const TICK_MS = 5;
  let [longest, last] = [0, performance.now()];
  const ticking = setInterval(() => {
    const tick = performance.now();
    [longest, last] = [Math.max(longest, tick - last - TICK_MS), tick];
  }, TICK_MS);
  const start = performance.now();
  const before = process.cpuUsage();
  await runFits();
  const seconds = (performance.now() - start) / 1000;
  const cpu = process.cpuUsage(before);
  clearInterval(ticking);

  const [set] = await listParameterSets(store().db, personId);
  rows.push([
    `${entries.toLocaleString('en')} reviews of ${learner.cards.toLocaleString('en')} cards`,
    `${seconds.toFixed(1)} s`,
    `${((cpu.user + cpu.system) / 1e6).toFixed(1)} s`,
    `${longest.toFixed(0)} ms`,
    `${set?.lossBefore.toFixed(4)} → ${set?.lossAfter.toFixed(4)}`,
    entries < WANTED.reviews
      ? ''
      : `${WANTED.seconds} s: ${set && seconds < WANTED.seconds ? 'met' : 'MISSED'}`,
  ]);
}
store().close();
console.log(table(['', 'took', 'CPU', 'longest without an answer', 'log-loss', 'wanted'], rows));
