import type { Reminder } from '#domain/reminders/reminder.ts';

/** Someone to be reminded. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
}

/** How a reminder fared. Both are sentences for the person: how it reached them, or what is in its way. */
export type Delivery = { readonly reached: string } | { readonly trouble: string };

/** A way of reaching a person. */
export interface Channel {
  /** Why it cannot reach anybody here; null where it can. */
  obstacle(): string | null;
  /** Brings a reminder, and keeps how that fared at `at` (ms), where the person looks it up. Never throws. */
  deliver(to: Recipient, reminder: Reminder, at: number): Promise<Delivery>;
}
