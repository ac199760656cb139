import { describe, expect, it } from 'vitest';

import { ROLES } from '#domain/account/role.ts';
import type { Role } from '#domain/account/role.ts';
import { RULES, allow, mayDo } from '#server/auth/rules.ts';
import type { Action } from '#server/auth/rules.ts';
import { AppError } from '#server/errors.ts';

/** Said once more than in the rules themselves, so that loosening one there is noticed here. */
const EXPECTED: Record<Action, readonly Role[]> = {
  'keep-progress': ['learner', 'instructor', 'administrator'],
  'change-own-account': ['learner', 'instructor', 'administrator'],
  'list-people': ['administrator'],
  'set-role': ['administrator'],
  'issue-reset-link': ['administrator'],
};

const actor = (role: Role) => ({ id: role, name: role, role });

function refusal(work: () => void): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('It was allowed.');
}

describe.each(Object.keys(RULES) as Action[])('%s', (action) => {
  it('is refused to a guest with 401', () => {
    expect(refusal(() => allow(null, action)).status).toBe(401);
    expect(mayDo(null, action)).toBe(false);
  });

  it.each(ROLES)('is answered to the role %s as the table says', (role) => {
    const allowed = EXPECTED[action].includes(role);
    expect(mayDo(actor(role), action)).toBe(allowed);
    if (allowed) return expect(() => allow(actor(role), action)).not.toThrow();
    const { status, message } = refusal(() => allow(actor(role), action));
    expect(status).toBe(403);
    expect(message).toBe(RULES[action].refusal);
  });
});
