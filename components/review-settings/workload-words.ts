import type { Outlook, Workload } from '#domain/scheduling/workload.ts';

/** From this share of the days on, it is worth a sentence that they have no room for all that is due. */
const OFTEN = 0.2;

/** A share of one, in whole per cent. */
export function perCent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** The minutes of a day: `under a minute`, `a minute`, `12 minutes`. */
export function inMinutes(workload: Pick<Workload, 'minutesPerDay'> | undefined): string {
  const minutes = workload?.minutesPerDay ?? 0;
  if (minutes < 0.75) return 'under a minute';
  const whole = Math.round(minutes);
  return whole === 1 ? 'a minute' : `${whole} minutes`;
}

/** What it costs and brings to remember so much, beside what it costs now. */
export function costInWords(now: Workload, then: Workload, { days, newCards }: Outlook): string {
  const answers = Math.round(then.answersPerDay);
  const cost = `At ${perCent(then.desiredRetention)}: about ${answers === 1 ? 'one answer' : `${answers} answers`} and ${inMinutes(then)} a day`;
  const brings = `${Math.round(then.known)} ideas known in ${days} days`;
  const change = changeInWords(now, then);
  const meeting =
    newCards.total > 0 && newCards.perDay > 0 ? `, if you meet ${newCards.perDay} new ones a day` : '';
  const limit = then.fullDays < OFTEN ? '' : ' On many of these days more is due than the reviews you allow.';
  return `${cost}${change}; ${brings}${meeting}.${limit}`;
}

function changeInWords(now: Workload, then: Workload): string {
  const more = Math.round(then.answersPerDay - now.answersPerDay);
  if (perCent(now.desiredRetention) === perCent(then.desiredRetention)) return ', as you have it now';
  if (more === 0) return ', hardly other than now';
  return `, ${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} ${Math.abs(more) === 1 ? 'answer' : 'answers'} than now`;
}
