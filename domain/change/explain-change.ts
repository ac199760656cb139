import { showAnswer } from '#domain/grading/show-answer.ts';
import type { Exercise, ExplainChange, Mistake, Params, Reveal } from '#domain/lesson/exercise.ts';
import { instanceKey } from '#domain/lesson/instance.ts';
import { environmentLabel, type EnvironmentId } from '#domain/python/environment.ts';
import type { Cause } from './cause.ts';
import type { ChangeQuestion } from './questions.ts';
import { partsOf, type Step } from './step.ts';

/**
 * The exercise that asks what lies behind the changes of another one. Its card is known by the id of that exercise with
 * `-why` behind it. What each environment gave is not in it: that is asked of the evidence when it is judged.
 */
export function explainChange(
  source: Exercise,
  questions: readonly ChangeQuestion[],
  catalogue: readonly Cause[],
): ExplainChange<Params> {
  const instances = questions.map(paramsOf);
  const byKey = new Map(questions.map((question) => [instanceKey(paramsOf(question)), question]));
  const sources = new Map(source.instances.map((params) => [instanceKey(params), params]));
  const causes = new Map(catalogue.map((cause) => [cause.id, cause]));

  function questionOf(params: Params): ChangeQuestion {
    const found = byKey.get(instanceKey(params));
    if (found === undefined) throw new Error(`${source.id}-why has no instance ${instanceKey(params)}`);
    return found;
  }
  function sourceParams(params: Params): Params {
    const found = sources.get(questionOf(params).instance);
    if (found === undefined) throw new Error(`${source.id} has no instance ${questionOf(params).instance}`);
    return found;
  }
  function causeOf(id: string): Cause {
    const found = causes.get(id);
    if (found === undefined) throw new Error(`there is no cause ${id}`);
    return found;
  }
  const show = (reveal: Reveal, environment: EnvironmentId): string => {
    const value = reveal.value(undefined, environment);
    return value === undefined
      ? 'not recorded'
      : `\`${showAnswer(source, sourceParams(reveal.params), value as string | number)}\``;
  };

  return {
    kind: 'explain-change',
    id: `${source.id}-why`,
    revision: source.revision,
    title: `${source.title}: what changed?`,
    instances,
    source: (params) => ({ exercise: source, params: sourceParams(params) }),
    prompt: (params) => promptOf(questionOf(params), numberOf(source, sourceParams(params))),
    code: (params) => source.code(sourceParams(params)),
    check: (params, code) => source.check(sourceParams(params), code),
    choices(params) {
      const question = questionOf(params);
      if (question.type === 'when') return question.steps.map(stepLabel);
      return [question.right, ...question.wrong].toSorted().map((id) => causeOf(id).text);
    },
    right(params, given) {
      const question = questionOf(params);
      const changed = ({ from, to }: Step): boolean | null => {
        const [before, after] = [given(from), given(to)];
        return before === null || after === null ? null : JSON.stringify(before) !== JSON.stringify(after);
      };
      if (question.type === 'why')
        return changed(question.step) === true ? causeOf(question.right).text : null;
      const found = question.steps.filter((step) => changed(step) !== false);
      return found.length === 1 && found[0] && changed(found[0]) === true ? stepLabel(found[0]) : null;
    },
    hints: (params) =>
      questionOf(params).type === 'why'
        ? [
            'What is different about the two: the version, or the width of a word?',
            'What kind of thing is this about? Leave out the statements about other kinds.',
          ]
        : ['What of this program does CPython itself decide, and in which version was that part rebuilt?'],
    mistakes: mistakesOf(questions, questionOf, causeOf),
    explain(reveal) {
      const question = questionOf(reveal.params);
      const { from, to } = question.type === 'why' ? question.step : question.changed;
      const gave = `${environmentLabel(from)} gives ${show(reveal, from)}, ${environmentLabel(to)} gives ${show(reveal, to)}.`;
      if (question.type === 'why') {
        const { explain, reference } = causeOf(question.right);
        return `${gave} ${explain}\n\nLook it up: ${reference}.`;
      }
      const [major, minor] = partsOf(to).version;
      return `${gave} Why is not in Heapwise’s catalogue of causes yet. *What’s New In Python ${major}.${minor}* is the place to begin looking.`;
    },
    ...(source.needs ? { needs: source.needs } : {}),
  };
}

/** The parameters of an instance. Of a *when* question they must not name the step. */
function paramsOf(question: ChangeQuestion): Params {
  const of = question.instance;
  return question.type === 'why'
    ? { of, from: question.step.from, to: question.step.to }
    : { of, when: question.nth };
}

/** What is asked about, in words: the measured expression where there is one. */
function numberOf(source: Exercise, params: Params): string {
  const check = source.check(params, source.code(params));
  if (check.checker === 'sizes') return `\`sys.getsizeof(${check.expression})\``;
  return `the answer to *${source.title}*`;
}

function promptOf(question: ChangeQuestion, number: string): string {
  if (question.type === 'when') {
    return `Run in several environments, this program does not always give the same. Of the steps below, only one changes ${number}. Which?`;
  }
  const { from, to, rose } = question.step;
  const how = rose === null ? 'other' : rose ? 'larger' : 'smaller';
  return `On **${environmentLabel(to)}**, ${number} is ${how} than on **${environmentLabel(from)}**. Why?`;
}

function stepLabel({ from, to }: Step): string {
  return `${environmentLabel(from)} → ${environmentLabel(to)}`;
}

/** Every cause that is offered where it is not behind the change speaks for itself. */
function mistakesOf(
  questions: readonly ChangeQuestion[],
  questionOf: (params: Params) => ChangeQuestion,
  causeOf: (id: string) => Cause,
): readonly Mistake[] {
  const offered = new Set(questions.flatMap((question) => (question.type === 'why' ? question.wrong : [])));
  return [...offered].map((id): Mistake => {
    const { text, elsewhere } = causeOf(id);
    return {
      idea: `another change: ${text.charAt(0).toLowerCase()}${text.slice(1, -1)}`,
      predicts({ params }) {
        const question = questionOf(params);
        return question.type === 'why' && question.wrong.includes(id) ? text : null;
      },
      says: () => elsewhere,
    };
  });
}
