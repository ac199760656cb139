import type { Role } from '#domain/account/role.ts';
import { AppError } from '#server/errors.ts';

import type { Actor } from './actor.ts';

interface Rule {
  readonly roles: readonly Role[];
  /** What someone who may not is told. */
  readonly refusal: string;
}

const EVERYONE: readonly Role[] = ['learner', 'instructor', 'administrator'];
const ADMINISTRATORS: readonly Role[] = ['administrator'];

/** What asks for an account, and which roles may do it. What needs no account is not listed. */
export const RULES = {
  'keep-progress': { roles: EVERYONE, refusal: 'Sign in to keep your progress in your account.' },
  'change-own-account': { roles: EVERYONE, refusal: 'Sign in to change your account.' },
  'list-people': { roles: ADMINISTRATORS, refusal: 'Only an administrator can see who has an account here.' },
  'set-role': { roles: ADMINISTRATORS, refusal: "Only an administrator can change someone's role." },
  'issue-reset-link': {
    roles: ADMINISTRATORS,
    refusal: 'Only an administrator can issue a link for a new password.',
  },
} as const satisfies Record<string, Rule>;

/** Something that asks for an account. */
export type Action = keyof typeof RULES;

/** Whether `actor` may do `action`. */
export function mayDo(actor: Actor | null, action: Action): boolean {
  const rule: Rule = RULES[action];
  return actor !== null && rule.roles.includes(actor.role);
}

/**
 * The first line of every command and query: lets `actor` do `action`.
 * @throws AppError 401 when nobody is signed in, 403 when the role does not allow it.
 */
export function allow(actor: Actor | null, action: Action): asserts actor is Actor {
  if (mayDo(actor, action)) return;
  if (actor === null) throw new AppError('not-signed-in', 'Sign in first. Your session may have ended.', 401);
  throw new AppError('not-allowed', RULES[action].refusal, 403);
}
