import { asc, count, eq, sql } from 'drizzle-orm';

import type { Db, Tx } from './connection.ts';
import { people } from './schema/index.ts';

/** Someone with an account, as stored. */
export type Person = typeof people.$inferSelect;

/** @throws Error when nobody has this id. */
export async function getPerson(db: Db, id: string): Promise<Person> {
  const person = await findPerson(db, id);
  if (!person) throw new Error(`Nobody has the id ${id}.`);
  return person;
}

/** The person with this id, or null. */
export async function findPerson(db: Db, id: string): Promise<Person | null> {
  const [person] = await db.select().from(people).where(eq(people.id, id));
  return person ?? null;
}

/** The person with this user name, upper and lower case being the same, or null. */
export async function findPersonByName(db: Db, name: string): Promise<Person | null> {
  const [person] = await db
    .select()
    .from(people)
    .where(sql`lower(${people.name}) = lower(${name})`);
  return person ?? null;
}

/** The person with this e-mail address, upper and lower case being the same, or null. */
export async function findPersonByEmail(db: Db, email: string): Promise<Person | null> {
  const [person] = await db
    .select()
    .from(people)
    .where(sql`lower(${people.email}) = lower(${email})`);
  return person ?? null;
}

/** The person whom a user name or an e-mail address means, or null. A user name holds no @. */
export async function findPersonByIdentifier(db: Db, identifier: string): Promise<Person | null> {
  return identifier.includes('@') ? findPersonByEmail(db, identifier) : findPersonByName(db, identifier);
}

/** Everyone, by name. */
export async function listPeople(db: Db): Promise<Person[]> {
  return db
    .select()
    .from(people)
    .orderBy(asc(sql`lower(${people.name})`));
}

/** How many administrators there are. */
export async function countAdministrators(db: Db): Promise<number> {
  const [row] = await db.select({ n: count() }).from(people).where(eq(people.role, 'administrator'));
  return row?.n ?? 0;
}

/** Adds a person. @throws when the name or the e-mail address is taken. */
export async function insertPerson(tx: Tx, person: Person): Promise<void> {
  await tx.insert(people).values(person);
}

/** Replaces a person's row. @throws when the name or the e-mail address is someone else's. */
export async function savePerson(tx: Tx, person: Person): Promise<void> {
  await tx.update(people).set(person).where(eq(people.id, person.id));
}

/** Takes a person away, and with them every row that is theirs. */
export async function removePerson(tx: Tx, id: string): Promise<void> {
  await tx.delete(people).where(eq(people.id, id));
}
