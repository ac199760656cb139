import type { Role } from '#domain/account/role.ts';

/** Who is asking, as established by the session. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Whoever can run commands on this host, where the database's file lies open to them anyway. */
export const OPERATOR: Actor = { id: 'operator', name: 'operator', role: 'administrator' };
