import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import Database from 'better-sqlite3';
import { getTableColumns, getTableName, is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it, vi } from 'vitest';

import { openStore } from '#db/connection.ts';
import type { Store } from '#db/connection.ts';
import { insertIdentity } from '#db/identities.ts';
import { findPerson, getPerson, savePerson } from '#db/people.ts';
import { appendReviews, insertAttempts } from '#db/person-data.ts';
import * as schema from '#db/schema/index.ts';
import { saveSettings } from '#db/settings.ts';
import { defaultSettings } from '#domain/scheduling/settings.ts';
import type { RatingReview } from '#domain/scheduling/types.ts';
import { countTry } from '#server/auth/rate-limit.ts';

import { PASSWORD, signUpAs } from '../../tests/fixtures/account.ts';
import { testStore } from '../../tests/fixtures/test-store.ts';
import { deleteAccount } from './delete-account.ts';
import { replayCards } from './replay-card.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;
const settings = defaultSettings({ timeZone: 'Europe/Vienna', rolloverHour: 4 });
const consent = { confirmation: PASSWORD };

/** Every table that holds rows of people, told by the schema itself. */
const TABLES_OF_PEOPLE = Object.values(schema)
  .filter((table) => is(table, SQLiteTable))
  .filter((table) => 'personId' in getTableColumns(table));

/** Someone who has answered a lot, and whom one can find again. */
async function learnerWithTraces(store: Store): Promise<{ id: string; name: string; traces: string[] }> {
  const name = `trace.${randomUUID().slice(0, 20)}`;
  const email = `${randomUUID()}@sentinel.example`;
  const { id } = await signUpAs(store, name);
  const ratings = Array.from({ length: 400 }, (_, place): RatingReview => {
    const at = NOON + place * DAY;
    const day = new Date(at).toISOString().slice(0, 10);
    const card = `card-${place % 20}`;
    return { type: 'rating', id: randomUUID(), card, attempt: randomUUID(), rating: 'good', at, day };
  });
  const subject = randomUUID();
  await store.write(async (tx) => {
    // A name and an address from before: what was overwritten leaves no remains either.
    await savePerson(tx, { ...(await getPerson(tx, id)), email: `old-${email}` });
    await savePerson(tx, { ...(await getPerson(tx, id)), email });
    await insertIdentity(tx, { id: randomUUID(), personId: id, provider: 'github', subject });
    await saveSettings(tx, id, settings);
    await insertAttempts(
      tx,
      id,
      ratings.map(({ attempt, card, at }) => ({
        id: attempt,
        exercise: card,
        revision: 1,
        instance: 'n=1',
        environment: 'cpython-3.13-64',
        prediction: `${name} predicts`,
        confidence: 'sure',
        hintsUsed: 0,
        elapsedMs: 1000,
        verdict: 'correct',
        closeness: 1,
        gradedBy: 'fact',
        at,
      })),
    );
    await appendReviews(tx, id, ratings);
    await replayCards(tx, id, new Set(ratings.map(({ card }) => card)), settings);
    await tx.insert(schema.parameterSets).values({
      id: randomUUID(),
      personId: id,
      weights: [1],
      ratings: 1,
      lossBefore: 1,
      lossAfter: 1,
      madeAt: 1,
    });
    await tx.insert(schema.reminders).values({ personId: id, hour: 9, feedHash: randomUUID() });
    await tx.insert(schema.passwordResets).values({ secretHash: randomUUID(), personId: id, expiresAt: 1 });
    await tx.insert(schema.pushSubscriptions).values({
      endpoint: `https://push.example/${id}`,
      personId: id,
      p256dh: 'k',
      auth: 'a',
      label: 'l',
      createdAt: 1,
    });
  });
  const ids = ratings.flatMap((rating) => [rating.id, rating.attempt]);
  return { id, name, traces: [id, name, email, subject, ...ids] };
}

/** Which of these texts stand anywhere in the files of a folder. */
function remainsIn(folder: string, traces: readonly string[]): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(path.join(file.parentPath, file.name)));
  return traces.filter((trace) => files.some((content) => content.includes(trace)));
}

describe('deleteAccount', () => {
  it('takes every row of the person, in every table that has any, and leaves others theirs', async () => {
    const store = testStore();
    const ada = await learnerWithTraces(store);
    const bob = await learnerWithTraces(store);
    const rowsOf = async (id: string): Promise<Record<string, number>> => {
      const counts = TABLES_OF_PEOPLE.map(async (table) => {
        const rows = await store.db.select().from(table);
        return [
          getTableName(table),
          rows.filter((row) => 'personId' in row && row.personId === id).length,
        ] as const;
      });
      return Object.fromEntries(await Promise.all(counts));
    };
    const before = await rowsOf(bob.id);
    expect(
      Object.values(before).every((count) => count > 0),
      JSON.stringify(before),
    ).toBe(true);

    await deleteAccount(store, { ...ada, role: 'learner' }, consent);
    expect(Object.values(await rowsOf(ada.id)).every((count) => count === 0)).toBe(true);
    expect(await findPerson(store.db, ada.id)).toBeNull();
    expect(await rowsOf(bob.id)).toEqual(before);
  });

  it('leaves no remains in the database’s files, however rows were interleaved and rewritten', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'heapwise-'));
    const file = path.join(folder, 'heapwise.db');
    const store = openStore(file);
    const bob = await learnerWithTraces(store);
    const ada = await learnerWithTraces(store);
    const eve = await learnerWithTraces(store);
    expect(remainsIn(folder, ada.traces)).toEqual(ada.traces);

    await deleteAccount(store, { ...ada, role: 'learner' }, consent);
    expect(remainsIn(folder, ada.traces)).toEqual([]);
    expect(remainsIn(folder, [...bob.traces, ...eve.traces])).toEqual([...bob.traces, ...eve.traces]);
    store.close();
    expect(remainsIn(folder, ada.traces)).toEqual([]);
    const read = new Database(file, { readonly: true });
    expect(read.pragma('integrity_check', { simple: true })).toBe('ok');
    read.close();
  });

  it('empties the log where the database cannot be written anew, and erases the rest at the next start', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'heapwise-'));
    const file = path.join(folder, 'heapwise.db');
    const store = openStore(file);
    const ada = await learnerWithTraces(store);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    // As where the disk has no room for a copy.
    const exec = vi.spyOn(Database.prototype, 'exec').mockImplementation(function (
      this: Database.Database,
      text: string,
    ) {
      if (text === 'VACUUM') throw new Error('database or disk is full');
      this.prepare(text).run();
      return this;
    });
    await deleteAccount(store, { ...ada, role: 'learner' }, consent);
    expect(statSync(`${file}-wal`).size).toBe(0);
    // A start that fails at it too leaves it to the next.
    openStore(file).close();
    expect(readdirSync(folder)).toContain('heapwise.db-unerased');
    exec.mockRestore();
    store.close();
    openStore(file).close();
    expect(readdirSync(folder)).toEqual(['heapwise.db']);
    expect(remainsIn(folder, ada.traces)).toEqual([]);
  });

  it('every table with rows of people lets them go with their person', () => {
    expect(TABLES_OF_PEOPLE.length).toBeGreaterThanOrEqual(11);
    for (const table of TABLES_OF_PEOPLE) {
      const keys = getTableConfig(table).foreignKeys.filter(
        (key) => key.reference().foreignTable === schema.people && key.onDelete === 'cascade',
      );
      expect(keys, getTableName(table)).toHaveLength(1);
    }
  });

  it('forgets the tries that were counted under their name', async () => {
    const store = testStore();
    const ada = await learnerWithTraces(store);
    for (let tries = 0; tries < 9; tries += 1) await countTry('sign-in-identifier', ada.name);
    await deleteAccount(store, { ...ada, role: 'learner' }, consent);
    await expect(countTry('sign-in-identifier', ada.name)).resolves.toBeUndefined();
    await expect(countTry('sign-in-identifier', ada.name)).resolves.toBeUndefined();
  });

  it('asks for the password, and deletes nothing without', async () => {
    const store = testStore();
    const ada = await signUpAs(store, 'ada');
    await expect(deleteAccount(store, ada, { confirmation: 'wrong' })).rejects.toThrow(
      'This is not your password.',
    );
    expect(await findPerson(store.db, ada.id)).not.toBeNull();
  });

  it('asks someone without a password for their name', async () => {
    const store = testStore();
    const ada = await signUpAs(store, 'ada');
    await store.write(async (tx) => savePerson(tx, { ...(await getPerson(tx, ada.id)), passwordHash: null }));
    await expect(deleteAccount(store, ada, { confirmation: 'bob' })).rejects.toThrow(
      'Type your user name, ada',
    );
    await deleteAccount(store, ada, { confirmation: 'Ada' });
    expect(await findPerson(store.db, ada.id)).toBeNull();
  });

  it('keeps the only administrator of others, and says what to do', async () => {
    const store = testStore();
    const root = await signUpAs(store, 'root', 'administrator');
    const ada = await signUpAs(store, 'ada');
    await expect(deleteAccount(store, root, consent)).rejects.toThrow(
      /Make someone else an administrator under People/,
    );
    expect(await findPerson(store.db, root.id)).not.toBeNull();
    await deleteAccount(store, ada, consent);
    await deleteAccount(store, root, consent);
    expect(await findPerson(store.db, root.id)).toBeNull();
  });

  it('turns a guest away', async () => {
    await expect(deleteAccount(testStore(), null, consent)).rejects.toMatchObject({ status: 401 });
  });
});
