import { deviceSettings } from '#browser/offline/device-settings.ts';
import { readProgress, recordOutcome, takeBack } from '#browser/offline/guest-progress.ts';
import { deviceUsualMs } from '#browser/offline/usual-time.ts';
import { nextDue, reviewQueue } from '#domain/scheduling/queue.ts';

import { dueAfter } from './due-card.ts';
import type { ReviewSource } from './review-source.ts';

/** How many cards one sitting brings. */
const AT_A_SITTING = 30;

/** The cards on this device. Only their questions come from the server. */
export function guestSource(): ReviewSource {
  const settings = deviceSettings();
  const { dayRule } = settings;
  const moment = () => ({ at: Date.now(), settings });
  return {
    rule: dayRule,
    usualMs: deviceUsualMs,
    async load() {
      const { cards: kept } = await readProgress(settings);
      const cards = kept.map(({ card }) => card);
      const now = Date.now();
      const byKey = new Map(kept.map((each) => [each.card.key, each]));
      const due = reviewQueue(cards, now, dayRule, { reviews: AT_A_SITTING }).flatMap((key) => {
        const found = byKey.get(key);
        return found ? [dueAfter({ exercise: key, lesson: found.lesson }, found.seen)] : [];
      });
      return { due, nextDue: nextDue(cards, now, dayRule), cards: cards.length };
    },
    keep: async (due, locked, outcome) => recordOutcome(await due.item(), locked, outcome, moment()),
    async takeBack(voids, reason) {
      await takeBack(crypto.randomUUID(), voids, reason, moment());
    },
  };
}
