import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { replayReviews } from '#domain/scheduling/cards.ts';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';
import type { Card, Review } from '#domain/scheduling/types.ts';

import { anyBatches, anyLog } from './arbitrary.ts';

const settings: ReviewSettings = {
  dayRule: { timeZone: 'America/New_York', rolloverHour: 4 },
  desiredRetention: 0.9,
};

/** What keeps a log as the server does: by id, appended in the order of arrival, the cards worked out anew as they are touched. */
class Store {
  readonly #log = new Map<string, Review>();
  readonly #cards = new Map<string, Card | null>();

  /** The entries that were new. */
  receive(batch: readonly Review[]): Review[] {
    const added = batch.filter(({ id }, place) => {
      return !this.#log.has(id) && batch.findIndex((entry) => entry.id === id) === place;
    });
    for (const entry of added) this.#log.set(entry.id, entry);
    for (const card of new Set(added.map((entry) => entry.card))) {
      const reviews = this.log().filter((entry) => entry.card === card);
      this.#cards.set(card, replayReviews(reviews, settings));
    }
    return added;
  }

  /** In the order of arrival; from the cursor on. */
  log(cursor = 0): Review[] {
    return [...this.#log.values()].slice(cursor);
  }

  cards(): Record<string, Card | null> {
    return Object.fromEntries([...this.#cards].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }
}

const twoDevices = fc.tuple(anyLog(3, 'phone'), anyLog(3, 'laptop'));

test('two logs merged in any interleaving, in any batches, give the same cards', { timeout: 120_000 }, () => {
  const sent = twoDevices.chain(([phone, laptop]) =>
    fc.tuple(fc.constant([...phone, ...laptop]), anyBatches([...phone, ...laptop])),
  );
  fc.assert(
    fc.property(sent, ([whole, batches]) => {
      const [once, inBatches] = [new Store(), new Store()];
      once.receive(whole);
      for (const batch of batches) inBatches.receive(batch);
      expect(inBatches.cards()).toEqual(once.cards());
    }),
    { numRuns: 1500 },
  );
});

test('receiving everything again changes nothing', () => {
  fc.assert(
    fc.property(twoDevices, ([phone, laptop]) => {
      const store = new Store();
      store.receive([...laptop, ...phone]);
      const cards = store.cards();
      expect(store.receive([...phone, ...laptop])).toEqual([]);
      expect(store.cards()).toEqual(cards);
    }),
    { numRuns: 500 },
  );
});

test('two devices that were offline hold the same cards as the server once both have synced twice', () => {
  const story = fc.tuple(twoDevices, fc.nat(60), fc.nat(60));
  fc.assert(
    fc.property(story, ([[phone, laptop], phoneAt, laptopAt]) => {
      const server = new Store();
      const devices = [
        { own: phone, first: phoneAt, store: new Store(), cursor: 0 },
        { own: laptop, first: laptopAt, store: new Store(), cursor: 0 },
      ];
      // Each answers some, syncs, answers the rest offline, and syncs twice more, in turns.
      for (const round of [0, 1, 2]) {
        for (const device of devices) {
          const { own, first, store } = device;
          const made = round === 0 ? own.slice(0, first) : own;
          store.receive(made);
          server.receive(made);
          store.receive(server.log(device.cursor));
          device.cursor = server.log().length;
        }
      }
      for (const { store } of devices) expect(store.cards()).toEqual(server.cards());
    }),
    { numRuns: 1000 },
  );
});
