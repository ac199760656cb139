import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Role } from '#domain/account/role.ts';
import type { Actor } from '#server/auth/actor.ts';
import { RULES } from '#server/auth/rules.ts';
import type { Action } from '#server/auth/rules.ts';
import { issueResetLink } from '#server/commands/issue-reset-link.ts';
import { setRole } from '#server/commands/set-role.ts';
import { peopleScreen } from '#server/queries/people.ts';

import { signUpAs } from '../fixtures/account.ts';
import { ownDatabase } from '../fixtures/learner.ts';
import { testStore } from '../fixtures/test-store.ts';

ownDatabase();
const store = testStore();
const victim = await signUpAs(store, 'victim');

/** A command or query for whoever is signed in, found by what its file says. */
interface Door {
  readonly name: string;
  readonly file: string;
  readonly takesStore: boolean;
  readonly action: Action | undefined;
}

/** All of them. One that nobody thought of when it was written is among them. */
const DOORS: readonly Door[] = ['server/commands', 'server/queries'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => !name.includes('.test.'))
    .flatMap((name) => doorsOf(path.join(folder, name))),
);

function doorsOf(file: string): Door[] {
  const functions = readFileSync(file, 'utf8').split(/^(?=(?:export )?(?:async )?function )/m);
  return functions.flatMap((text) => {
    const [, name, first] =
      /^export async function (\w+)\(\s*(store: Store,\s*)?_?actor: Actor \| null/.exec(text) ?? [];
    if (name === undefined) return [];
    const action = /\ballow\(actor, '([\w-]+)'\)/.exec(text)?.[1] as Action | undefined;
    return [{ name, file, takesStore: first !== undefined, action }];
  });
}

/** Does it as this actor, with nothing to do it with: whoever is refused does not get so far. */
async function enter({ name, file, takesStore }: Door, actor: Actor | null): Promise<unknown> {
  const loaded = (await import(path.resolve(file))) as Record<
    string,
    (...args: unknown[]) => Promise<unknown>
  >;
  return loaded[name]?.(...(takesStore ? [store] : []), actor, {}, {}, {});
}

it('finds them', () => {
  const names = DOORS.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['importData', 'exportData', 'addPushSubscription', 'setRole']),
  );
  expect(names.length).toBeGreaterThan(40);
});

describe.each(DOORS)('$name', (door) => {
  it('lets somebody do something', () => expect(door.action).toBeDefined());

  it('refuses a guest', () => expect(enter(door, null)).rejects.toMatchObject({ status: 401 }));
});

/** What not every role may do. */
const RESERVED: Record<string, (actor: Actor) => Promise<unknown>> = {
  peopleScreen: (actor) => peopleScreen(store, actor),
  setRole: (actor) => setRole(store, actor, victim.id, 'instructor'),
  issueResetLink: (actor) => issueResetLink(store, actor, victim.id, 0),
};

it('knows all that not every role may do', () => {
  const reserved = DOORS.filter(({ action }) => action && RULES[action].roles.length < 3);
  expect(reserved.map(({ name }) => name).toSorted()).toEqual(Object.keys(RESERVED).toSorted());
});

describe.each(Object.entries(RESERVED))('%s', (_, run) => {
  it.each<Role>(['learner', 'instructor'])('refuses the role %s', (role) =>
    expect(run({ id: victim.id, name: 'victim', role })).rejects.toMatchObject({ status: 403 }),
  );
});
