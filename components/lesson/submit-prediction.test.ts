import { afterEach, expect, it, vi } from 'vitest';

import type { LockedPrediction } from '#domain/lesson/outcome.ts';

import { submitPrediction } from './submit-prediction.ts';

afterEach(() => void vi.unstubAllGlobals());

const GUEST = { person: null, usualMs: null };

/** What came of a prediction that the server answers with these lines, and what was said meanwhile. */
async function answered(...events: readonly object[]) {
  const body = events.map((event) => `${JSON.stringify(event)}\n`).join('');
  vi.stubGlobal('fetch', async () => new Response(body));
  const positions: (number | null)[] = [];
  const answer = await submitPrediction({} as LockedPrediction, GUEST, (position) =>
    positions.push(position),
  );
  return { answer, positions };
}

it('tells how many runs go first, then that it started, then the outcome', async () => {
  const outcome = { verdict: { kind: 'correct' } };
  const queued = (position: number) => ({ type: 'queued', position });
  expect(await answered(queued(2), queued(0), { type: 'started' }, { type: 'outcome', outcome })).toEqual({
    answer: { outcome },
    positions: [2, 0, null],
  });
});

it('says why nothing came of it after all', async () => {
  const { answer } = await answered({ type: 'started' }, { type: 'refused', code: 'lost', message: 'Gone.' });
  expect(answer).toEqual({ trouble: 'Gone.', isReachable: true, isFinal: false });
});

it('says that the connection broke off where the last line is missing', async () => {
  expect((await answered({ type: 'started' })).answer).toEqual({
    trouble: 'The server could not be reached, or the connection broke off.',
    isReachable: false,
    isFinal: false,
  });
});

it.each([
  [429, false],
  [409, false],
  [400, true],
])("passes on the server's own sentence (%i)", async (status, isFinal) => {
  const refusal = { error: { code: 'refused', message: 'Many others wait.' } };
  vi.stubGlobal('fetch', async () => Response.json(refusal, { status }));
  expect(await submitPrediction({} as LockedPrediction, GUEST, vi.fn())).toEqual({
    trouble: 'Many others wait.',
    isReachable: true,
    isFinal,
  });
});
