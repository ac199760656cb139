import { readFileSync } from 'node:fs';

import { answersOf } from './exercises.ts';
import { listItems } from './lessons.ts';

/** Shorter pieces may stand anywhere by chance. */
const LONG_ENOUGH = 35;

/**
 * Pieces of what a lesson says only after an answer: explanations, ideas behind wrong answers, and what is said to them.
 * Each is a run of plain words that HTML, JSON and scripts write alike. What the lesson's own text or question also says
 * is no secret.
 */
export async function teachingOf(lesson: string): Promise<readonly string[]> {
  const open = [
    readFileSync(`lessons/${lesson}/lesson.mdx`, 'utf8'),
    ...listItems()
      .filter((item) => item.lesson === lesson)
      .map((item) => JSON.stringify(item)),
  ]
    .join('\n')
    .replaceAll(/\s+/g, ' ');
  const said = (await answersOf(lesson)).flatMap(({ exercise, reveal }) => [
    exercise.explain(reveal),
    ...exercise.mistakes.flatMap((mistake) => [mistake.idea, mistake.says(reveal)]),
  ]);
  const pieces = said.flatMap((text) => text.replaceAll(/\s+/g, ' ').split(/[^A-Za-z ,.;]+/));
  const secret = pieces.map((piece) => piece.trim()).filter((piece) => piece.length >= LONG_ENOUGH);
  return [...new Set(secret)].filter((piece) => !open.includes(piece));
}
