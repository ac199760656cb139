import { answerOf } from '#domain/grading/answer-of.ts';
import type { Case } from './lesson-on-disk.ts';

/** What of an instance gives its answer away before the prediction is locked. Numbers only: words are the author's care. */
export function secrecyProblems({ exercise, params, name, evidence }: Case): string[] {
  const answer = answerOf(exercise, params, evidence);
  const secrets = secretNumbers(exercise.kind, answer);
  if (secrets.length === 0) return [];
  const given = new Set(Object.values(params).flatMap((value) => numbersIn(String(value))));
  const shown: [string, string][] = [
    ['title', exercise.title],
    ['prompt', exercise.prompt(params)],
    ...exercise.hints(params).map((hint, place): [string, string] => [`hint ${place + 1}`, hint]),
  ];
  // A program is full of small numbers that mean nothing.
  if (secrets.every((secret) => secret.length > 1)) shown.push(['code', exercise.code(params)]);
  return shown
    .filter(([, text]) => secrets.every((secret) => !given.has(secret) && numbersIn(text).includes(secret)))
    .map(([part]) => `${name}: its ${part} holds the answer, ${secrets.join(', ')}.`);
}

function secretNumbers(kind: string, answer: unknown): readonly string[] {
  // The places of a ranking are 1, 2, 3 whatever it ranks.
  if (kind === 'predict-speedup' || kind === 'predict-order') return [];
  if (typeof answer === 'number') return [String(answer)];
  return Array.isArray(answer) ? answer.map(String) : [];
}

function numbersIn(text: string): readonly string[] {
  return text.replaceAll(/(?<=\d)[,_](?=\d{3})/g, '').match(/(?<![\w.])\d+(?:\.\d+)?(?![\w]|\.\d)/g) ?? [];
}
