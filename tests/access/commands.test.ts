import { describe, expect, it } from 'vitest';

import type { Role } from '#domain/account/role.ts';
import type { Actor } from '#server/auth/actor.ts';
import { becomeAdministrator } from '#server/commands/become-administrator.ts';
import { changePassword } from '#server/commands/change-password.ts';
import { changeProfile } from '#server/commands/change-profile.ts';
import { deleteAccount } from '#server/commands/delete-account.ts';
import { issueResetLink } from '#server/commands/issue-reset-link.ts';
import { renewCalendarFeed } from '#server/commands/renew-calendar-feed.ts';
import { revokeCalendarFeed } from '#server/commands/revoke-calendar-feed.ts';
import { saveReminders } from '#server/commands/save-reminders.ts';
import { setRole } from '#server/commands/set-role.ts';
import { signOutEverywhere } from '#server/commands/sign-out-everywhere.ts';
import { testReminder } from '#server/commands/test-reminder.ts';
import { accountScreen } from '#server/queries/account.ts';
import { ownData } from '#server/queries/own-data.ts';
import { peopleScreen } from '#server/queries/people.ts';
import { remindersScreen } from '#server/queries/reminders.ts';

import { signUpAs } from '../fixtures/account.ts';
import { testStore } from '../fixtures/test-store.ts';

const store = testStore();
const victim = await signUpAs(store, 'victim');

/** Every command and query about accounts, and the roles that it refuses. A guest is refused by all. */
const DOORS: Record<string, { run: (actor: Actor | null) => Promise<unknown>; refuses: readonly Role[] }> = {
  becomeAdministrator: { run: (actor) => becomeAdministrator(store, actor, 'x'), refuses: [] },
  changePassword: {
    run: (actor) => changePassword(store, actor, { currentPassword: '', newPassword: 'x'.repeat(10) }, 0),
    refuses: [],
  },
  changeProfile: {
    run: (actor) => changeProfile(store, actor, { name: 'thief', email: null }),
    refuses: [],
  },
  deleteAccount: { run: (actor) => deleteAccount(store, actor, { confirmation: 'x' }), refuses: [] },
  signOutEverywhere: { run: (actor) => signOutEverywhere(store, actor), refuses: [] },
  ownData: { run: (actor) => ownData(store, actor), refuses: [] },
  accountScreen: { run: (actor) => accountScreen(store, actor), refuses: [] },
  remindersScreen: { run: (actor) => remindersScreen(actor), refuses: [] },
  saveReminders: { run: (actor) => saveReminders(actor, { hour: 7 }), refuses: [] },
  renewCalendarFeed: { run: (actor) => renewCalendarFeed(actor), refuses: [] },
  revokeCalendarFeed: { run: (actor) => revokeCalendarFeed(actor), refuses: [] },
  testReminder: { run: (actor) => testReminder(actor, 'calendar', 0), refuses: [] },
  peopleScreen: { run: (actor) => peopleScreen(store, actor), refuses: ['learner', 'instructor'] },
  setRole: {
    run: (actor) => setRole(store, actor, victim.id, 'instructor'),
    refuses: ['learner', 'instructor'],
  },
  issueResetLink: {
    run: (actor) => issueResetLink(store, actor, victim.id, 0),
    refuses: ['learner', 'instructor'],
  },
};

describe.each(Object.entries(DOORS))('%s', (_, { run, refuses }) => {
  it('refuses a guest', () => expect(run(null)).rejects.toMatchObject({ status: 401 }));

  it.each(refuses)('refuses the role %s', (role) =>
    expect(run({ id: victim.id, name: 'victim', role })).rejects.toMatchObject({ status: 403 }),
  );
});
