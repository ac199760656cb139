import { GROWTH_CLASSES } from '#domain/complexity/growth-class.ts';
import type { ItemInput } from '#domain/lesson/item.ts';
import { JUDGEMENTS, type Prediction } from '#domain/lesson/prediction.ts';

/** What no input takes, or not all of them do. */
export const UNUSABLE: readonly Prediction[] = ['', '  ', 'not a number', -1, []];

/** Answers that are nearly the right one, or right when read kindly. */
export function nearMisses(input: ItemInput, answer: Prediction): readonly Prediction[] {
  switch (input.type) {
    case 'choice':
      return input.choices;
    case 'judgement':
      return JUDGEMENTS;
    case 'growth-class':
      return GROWTH_CLASSES;
    case 'number':
    case 'ratio':
      return typeof answer === 'number' ? numbersNear(answer) : [];
    case 'numbers':
    case 'order':
      return typeof answer === 'object' ? listsNear(answer) : [];
    case 'text':
      return textsNear(String(answer));
    case 'code':
      return [];
  }
}

function numbersNear(answer: number): readonly Prediction[] {
  const factors = [0.5, 0.62, 0.76, 0.95, 1.05, 1.34, 1.61].map((by) => by * answer);
  return [...factors, ...factors.map(Math.round), answer + 1, 0, `${answer} `];
}

function listsNear(answer: readonly number[]): readonly Prediction[] {
  const swapped = answer.with(0, answer[1] ?? 0).with(1, answer[0] ?? 0);
  return [
    answer.toReversed(),
    swapped,
    answer.map((one) => one + 1),
    [...answer.slice(0, -1), (answer.at(-1) ?? 0) + 1],
    answer.slice(1),
    answer.join(', '),
  ];
}

function textsNear(answer: string): readonly Prediction[] {
  const [first = ''] = answer.split('\n');
  return [
    answer.toUpperCase(),
    answer.toLowerCase(),
    `\n${answer}  \n`,
    `'${answer}'`,
    answer.replaceAll(/['"]/g, ''),
    answer.replaceAll(', ', ','),
    answer.replaceAll('\n', '\r\n'),
    first,
    `${answer}!`,
  ];
}
