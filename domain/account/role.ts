/** What a person may be, from the least to the most trusted. */
export const ROLES = ['learner', 'instructor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
