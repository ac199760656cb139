import { deviceSettings } from '#browser/offline/device-settings.ts';
import { readProgress, recordOutcome, takeBack } from '#browser/offline/guest-progress.ts';
import type { GuestCard } from '#browser/offline/guest-progress.ts';
import type { Item } from '#domain/lesson/item.ts';
import { nextDue, reviewQueue } from '#domain/scheduling/queue.ts';

import { askServer } from './ask-server.ts';
import type { DueCard, ReviewSource } from './review-source.ts';

/** How many cards one sitting brings. */
const AT_A_SITTING = 30;

/** The cards on this device. Only their questions come from the server. */
export function guestSource(): ReviewSource {
  const settings = deviceSettings();
  const { dayRule } = settings;
  const moment = () => ({ at: Date.now(), settings });
  return {
    rule: dayRule,
    async load() {
      const { cards: kept } = await readProgress(settings);
      const cards = kept.map(({ card }) => card);
      const now = Date.now();
      const byKey = new Map(kept.map((each) => [each.card.key, each]));
      const due = reviewQueue(cards, now, dayRule, { reviews: AT_A_SITTING }).flatMap((key) => {
        const found = byKey.get(key);
        return found ? [toDueCard(found)] : [];
      });
      return { due, nextDue: nextDue(cards, now, dayRule), cards: cards.length };
    },
    keep: (due, locked, outcome) => recordOutcome(due.lesson, locked, outcome, moment()),
    async takeBack(voids, reason) {
      await takeBack(crypto.randomUUID(), voids, reason, moment());
    },
  };
}

/** Its question is asked for once; when that failed, again. */
function toDueCard({ card, lesson, lastInstance }: GuestCard): DueCard {
  let asked: Promise<Item> | null = null;
  return {
    card,
    lesson,
    item() {
      asked ??= fetchItem(card.key, lastInstance).catch((error: unknown) => {
        asked = null;
        throw error;
      });
      return asked;
    },
  };
}

async function fetchItem(exercise: string, after: string): Promise<Item> {
  const query = new URLSearchParams({ exercise, after });
  return (await askServer<{ item: Item }>(`/api/items?${query.toString()}`)).item;
}
