import { describe, expect, it } from 'vitest';

import { unavailable } from './support/runner.ts';
import { soak } from './support/soak.ts';

/** `npm run bench -- soak` has 2,000. */
const JOBS = 250;

describe.skipIf(unavailable !== null)('a runner that many use, some of them to hurt it', () => {
  it('loses no job, answers none twice, and holds no more in the end than early on', async () => {
    const seen = await soak(JOBS);
    expect(seen.wrong).toEqual([]);
    expect(seen).toMatchObject({
      hostile: JOBS / 10,
      unanswered: 0,
      answeredTwice: 0,
      startedTwice: 0,
      left: [],
    });
    expect(seen.late.children).toBe(seen.early.children);
    expect(seen.late.descriptors).toBe(seen.early.descriptors);
    // A young process of Node grows until its collector has work to do.
    expect(seen.late.memoryMib).toBeLessThan(seen.early.memoryMib + 48);
  });
});
