import type { Db } from '#db/connection.ts';
import { findPersonByName } from '#db/people.ts';

/**
 * A user name that nobody has, made of `wish` (a name elsewhere, or an e-mail address, of which the part before the @
 * counts): `ada@example.org` gives `ada`, then `ada-2`.
 */
export async function freeName(db: Db, wish: string): Promise<string> {
  const plain = (wish.split('@')[0] ?? '').replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 24);
  const base = plain.length < 3 ? `learner-${plain}`.replace(/-$/, '') : plain;
  let name = base;
  for (let n = 2; await findPersonByName(db, name); n++) name = `${base}-${n}`;
  return name;
}
