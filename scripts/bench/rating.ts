import type { Benchmark } from './benchmark.ts';
import { extraCost, meanAndSpread } from './rating/cost.ts';
import { LEARNER_TYPES, WHAT_IF } from './rating/learners.ts';
import type { LearnerType } from './rating/learners.ts';
import { person } from './rating/person.ts';
import { byMachine, byTruth, byVerdict, simulate } from './rating/simulate.ts';
import type { Rater } from './rating/simulate.ts';
import { table } from './table.ts';

const PEOPLE = 10;
/** What the true ratings are scheduled for: as much is to be known with the others. */
const COMPARED_AT = 0.9;
const TRUE_RETENTIONS = [0.86, 0.94];
/** A machine that is fooled at times has to aim higher to reach the same. */
const OTHER_RETENTIONS = [0.92, 0.96];
const BAR = 0.05;

/** What the table of `domain/scheduling/rating.ts` costs. */
export const rating: Benchmark = {
  name: 'rating',
  about:
    'simulated learners: how many more answers the machine’s ratings need than true ones, to know as much',
  alone: () => {
    const compared = LEARNER_TYPES.map(compare);
    const mean = (of: (each: Compared) => readonly number[]) =>
      meanAndSpread(compared.map((each) => meanAndSpread(of(each)).mean)).mean;
    const machine = mean((each) => each.machine);
    const rows = [
      ...compared.map(cellsOf),
      ['all of them', '', '', '', share(machine), share(mean((each) => each.verdict))],
      ...WHAT_IF.map(compare).map(cellsOf),
    ];
    return Promise.resolve(`${table(
      ['learner', 'answers', 'known', 'same setting', 'as much known', 'verdict alone'],
      rows,
    )}

  answers, known: with true ratings, scheduled for ${percent(COMPARED_AT)}; known is the mean chance over all ideas and days.
  same setting: by how much more is answered, and known, with the machine’s ratings.
  as much known: how many more answers they need when the desired retention is raised until as much is known.
  verdict alone: the same for ratings that only say whether it was right. ± is the 95 % interval over ${PEOPLE} people of a type.

  At most ${share(BAR)} is wanted over all learners: ${machine <= BAR ? 'met' : 'MISSED'}.`);
  },
};

/** One number for each person. */
interface Compared {
  readonly name: string;
  readonly answers: readonly number[];
  readonly known: readonly number[];
  readonly sameAnswers: readonly number[];
  readonly sameKnown: readonly number[];
  readonly machine: readonly number[];
  readonly verdict: readonly number[];
}

function compare(type: LearnerType): Compared {
  const people = Array.from({ length: PEOPLE }, (_, place) => {
    const each = person(type, place + 1);
    const at = (rater: Rater, retentions: readonly number[]) =>
      retentions.map((retention) => simulate(each, rater, retention));
    const wanted = simulate(each, byTruth, COMPARED_AT);
    const same = simulate(each, byMachine, COMPARED_AT);
    const truth = [wanted, ...at(byTruth, TRUE_RETENTIONS)];
    const cost = (rater: Rater, known: readonly ReturnType<typeof simulate>[]) =>
      extraCost(truth, [...known, ...at(rater, OTHER_RETENTIONS)], wanted.known);
    return {
      answers: wanted.answers,
      known: wanted.known,
      sameAnswers: same.answers / wanted.answers - 1,
      sameKnown: same.known - wanted.known,
      machine: cost(byMachine, [same]),
      verdict: cost(byVerdict, [simulate(each, byVerdict, COMPARED_AT)]),
    };
  });
  const of = (key: keyof (typeof people)[number]) => people.map((each) => each[key]);
  return {
    name: type.name,
    answers: of('answers'),
    known: of('known'),
    sameAnswers: of('sameAnswers'),
    sameKnown: of('sameKnown'),
    machine: of('machine'),
    verdict: of('verdict'),
  };
}

function cellsOf(each: Compared): string[] {
  const mean = (values: readonly number[]) => meanAndSpread(values).mean;
  return [
    each.name,
    mean(each.answers).toFixed(0),
    percent(mean(each.known)),
    `${share(mean(each.sameAnswers))}, ${share(mean(each.sameKnown))}`,
    withSpread(each.machine),
    withSpread(each.verdict),
  ];
}

function withSpread(values: readonly number[]): string {
  const { mean, spread } = meanAndSpread(values);
  return `${share(mean)} ± ${(100 * spread).toFixed(1)}`;
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)} %`;
}

function share(value: number): string {
  return `${value >= 0 ? '+' : '−'}${percent(Math.abs(value))}`;
}
