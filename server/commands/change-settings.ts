import type { Store } from '#db/connection.ts';
import { saveSettings } from '#db/settings.ts';
import type { Actor } from '#server/auth/actor.ts';
import type { SettingsForm } from '#server/auth/forms.ts';
import { allow } from '#server/auth/rules.ts';

/** Changes when the actor's days begin and how well they want to remember. Reviews already logged keep their day. */
export async function changeSettings(store: Store, actor: Actor | null, form: SettingsForm): Promise<void> {
  allow(actor, 'change-own-account');
  const { timeZone, rolloverHour, retention } = form;
  await store.write((tx) =>
    saveSettings(tx, actor.id, { dayRule: { timeZone, rolloverHour }, desiredRetention: retention / 100 }),
  );
}
