import type { ImportResult } from '#server/commands/import-data.ts';

import { counted } from './amount-of.ts';

/** What an import did, in words. */
export function importSentence({ reviews, cards, unknownExercises, settings }: ImportResult): string {
  const sentences = [restored(reviews, cards)];
  if (unknownExercises === 1) {
    sentences.push('One exercise is not part of this course: what you answered of it is kept.');
  } else if (unknownExercises > 1) {
    sentences.push(`${unknownExercises} exercises are not part of this course: what you answered of them is kept.`);
  }
  if (settings) sentences.push('Your settings came along.');
  return sentences.join(' ');
}

function restored({ added, known }: ImportResult['reviews'], cards: number): string {
  if (added === 0) {
    return known === 0
      ? 'There are no reviews in this file. Nothing has changed.'
      : `All ${counted(known, 'review')} of this file were here already. Nothing has changed.`;
  }
  const there = known === 0 ? '' : ` ${known.toLocaleString('en')} ${known === 1 ? 'was' : 'were'} here already.`;
  return `${counted(added, 'review')} of ${counted(cards, 'card')} restored.${there}`;
}
