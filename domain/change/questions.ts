import type { Cause } from './cause.ts';
import type { ChangedInstance, StepOutcome } from './find-changes.ts';
import type { Step } from './step.ts';

/** One thing to ask about an instance that differs between environments. */
export type ChangeQuestion = {
  readonly exercise: string;
  /** The instance that differs. */
  readonly instance: string;
} & (
  | {
      /** Which of these causes lies behind the change at this step? */
      readonly type: 'why';
      readonly step: StepOutcome;
      readonly right: string;
      readonly wrong: readonly string[];
    }
  | {
      /** At which of these steps does it change? Asked where nobody has written down why. */
      readonly type: 'when';
      /** Counts such questions about the instance, from 1: the step itself would be the answer. */
      readonly nth: number;
      readonly steps: readonly Step[];
      /** The step at which it changed when the question was made. */
      readonly changed: StepOutcome;
    }
);

/** More instances than this repeat what the first have taught. */
const INSTANCES_AT_MOST = 12;
/** A lesson is about something else: so many exercises on changes are enough. */
const EXERCISES_AT_MOST = 3;
const WRONG_CAUSES = 3;
/** Where only one step differed from one other, there would be nothing to tell apart. */
const UNCHANGED_AT_LEAST = 2;

/**
 * What to ask about a lesson's changes, by exercise: of at most three exercises, the first of those that add an answer
 * which none before has, most answers first. Within one, neighbours have different answers.
 */
export function questionsAbout(
  changes: readonly ChangedInstance[],
  causes: readonly Cause[],
): ReadonlyMap<string, readonly ChangeQuestion[]> {
  const byExercise = grouped(
    changes.flatMap((change) => questionsOf(change, causes)),
    ({ exercise }) => exercise,
  );
  const chosen = new Map<string, readonly ChangeQuestion[]>();
  const known = new Set<string>();
  while (chosen.size < EXERCISES_AT_MOST) {
    const [best] = [...byExercise]
      .map(([id, questions]) => ({ id, questions, fresh: freshIn(questions, known) }))
      .filter(({ id, fresh }) => !chosen.has(id) && fresh > 0)
      .toSorted((a, b) => b.fresh - a.fresh);
    if (best === undefined) break;
    chosen.set(best.id, inTurns(best.questions).slice(0, INSTANCES_AT_MOST));
    for (const question of best.questions) known.add(answerKey(question));
  }
  return chosen;
}

function questionsOf(
  { exercise, instance, steps }: ChangedInstance,
  causes: readonly Cause[],
): ChangeQuestion[] {
  const unchanged = steps.filter(({ changed }) => !changed);
  const open = steps.filter(({ changed, causes: behind }) => changed && behind.length === 0);
  const why = steps.flatMap((step): ChangeQuestion[] => {
    const [right] = step.causes;
    if (right === undefined) return [];
    const place = causes.findIndex(({ id }) => id === right);
    // Those that follow in the catalogue are about similar things.
    const wrong = [...causes.slice(place + 1), ...causes.slice(0, place)]
      .map(({ id }) => id)
      .filter((id) => !step.causes.includes(id));
    return [{ type: 'why', exercise, instance, step, right, wrong: wrong.slice(0, WRONG_CAUSES) }];
  });
  if (unchanged.length < UNCHANGED_AT_LEAST) return why;
  const when = open.map((changed, index): ChangeQuestion => {
    const listed = steps.filter((step) => step === changed || unchanged.includes(step));
    return {
      type: 'when',
      exercise,
      instance,
      nth: index + 1,
      steps: listed.map(({ from, to }) => ({ from, to })),
      changed,
    };
  });
  return [...why, ...when];
}

/** Explained changes teach more than dated ones. */
function freshIn(questions: readonly ChangeQuestion[], known: ReadonlySet<string>): number {
  const fresh = new Map(
    questions
      .filter((question) => !known.has(answerKey(question)))
      .map((question) => [answerKey(question), question]),
  );
  return [...fresh.values()].reduce((sum, { type }) => sum + (type === 'why' ? 10 : 1), 0);
}

function answerKey(question: ChangeQuestion): string {
  if (question.type === 'why') return question.right;
  return `${question.changed.from} ${question.changed.to}`;
}

/** One question of each answer, then the next of each; the answers that are rarest in the lesson first. */
function inTurns(questions: readonly ChangeQuestion[]): readonly ChangeQuestion[] {
  const groups = [...grouped(questions, answerKey).values()].toSorted((a, b) => a.length - b.length);
  const longest = Math.max(...groups.map((group) => group.length));
  return Array.from({ length: longest }, (_, round) =>
    groups.flatMap((group) => group.slice(round, round + 1)),
  ).flat();
}

/** In groups with the same key, in the order in which the keys first appear. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
