import type { ReminderKind } from '#domain/reminders/which-reminder.ts';
import type { LearnerDay } from '#domain/scheduling/types.ts';

import type { ChannelName } from './channels.ts';

const MINUTE_MS = 60_000;
/** What another's server refused is brought there again after this time, and so often. */
const APART_MS = 30 * MINUTE_MS;
const AGAIN_AT_MOST = 3;

/** A reminder that did not reach its person. */
export interface Refused {
  readonly kind: ReminderKind;
  readonly day: LearnerDay;
  readonly tries: number;
  /** When it was last tried (ms). */
  readonly at: number;
}

/**
 * The reminders that others' servers refused, as long as this process lives: after a crash, nobody can tell what was sent, and
 * none is better than two.
 */
export class RefusedReminders {
  readonly #all = new Map<string, Refused>();

  /** Takes out the one of this person that is to be tried again by now, if there is one. */
  take(personId: string, name: ChannelName, now: number): Refused | null {
    const key = `${personId} ${name}`;
    const refused = this.#all.get(key);
    if (!refused || now < refused.at + APART_MS) return null;
    this.#all.delete(key);
    return refused;
  }

  /** Keeps one, unless it was tried often enough. */
  keep(personId: string, name: ChannelName, refused: Refused): void {
    if (refused.tries <= AGAIN_AT_MOST) this.#all.set(`${personId} ${name}`, refused);
  }
}
