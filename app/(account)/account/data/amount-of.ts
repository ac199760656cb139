import type { OwnData } from '#server/queries/own-data.ts';

/** How much there is, in a sentence. */
export function amountOf({ reviews, cards, since }: Pick<OwnData, 'reviews' | 'cards' | 'since'>): string {
  if (since === null) return 'You have not reviewed anything yet; your account and your settings are here.';
  const day = new Date(since).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return `${counted(reviews, 'review')} of ${counted(cards, 'card')} since ${day}, with every answer you gave.`;
}

/** `1 card`, `1,204 cards`. */
export function counted(number: number, thing: string): string {
  return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;
}
