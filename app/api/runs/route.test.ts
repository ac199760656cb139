import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Actor } from '#server/auth/actor.ts';
import { listItems } from '#server/content/lessons.ts';
import { signTicket } from '#server/tickets.ts';

import { aPrediction, ownDatabase } from '../../../tests/fixtures/learner.ts';
import { post } from '../../../tests/fixtures/routes.ts';
import { POST } from './route.ts';

const asking = vi.hoisted(() => ({ actor: null as Actor | null, address: '', ran: [] as unknown[] }));
vi.mock('#server/auth/current-actor.ts', () => ({ currentActor: async () => asking.actor }));
vi.mock('#server/auth/client-address.ts', () => ({ clientAddress: async () => asking.address }));
vi.mock('#server/python/interpreters.ts', () => ({ interpreterFor: async (environment: string) => environment }));
vi.mock('#server/python/run.ts', () => ({
  runCheck: async (...run: unknown[]) => {
    asking.ran.push(run);
    return { stdout: 'the answer' };
  },
}));

beforeAll(ownDatabase);
beforeEach(() => {
  Object.assign(asking, { actor: null, address: '192.0.2.1', ran: [] });
});

const [first, second] = listItems('numbers-float-size');
if (!first || !second) throw new Error('two instances are needed here');

function ticketOf({
  exercise,
  revision,
  instance,
}: {
  exercise: string;
  revision: number;
  instance: string;
}) {
  const { review: _, ...locked } = aPrediction({ exercise, revision, instance });
  const where = { environment: 'cpython-3.13-64', gradedBy: 'fact' } as const;
  return signTicket({ ...locked, verdict: 'incorrect', closeness: 0, rating: 'again', ...where });
}

const asked = {
  exercise: first.exercise,
  instance: first.instance,
  environment: 'cpython-3.13-64',
  code: first.code,
};

const run = (ticket?: string) =>
  POST(post('/api/runs', { ...asked, ...(ticket === undefined ? {} : { ticket }) }));

describe('POST /api/runs', () => {
  it('runs for whoever locked a prediction of this very item', async () => {
    const response = await run(ticketOf(first));
    expect([response.status, await response.json()]).toEqual([200, { report: { stdout: 'the answer' } }]);
    expect(asking.ran).toEqual([
      [
        'cpython-3.13-64',
        { checker: 'output', code: first.code },
        expect.objectContaining({ owner: '192.0.2.1' }),
      ],
    ]);
  });

  it.each([
    ['no ticket', () => undefined],
    ['a ticket that nobody signed', () => 'e30.e30'],
    ['a ticket of another instance', () => ticketOf(second)],
    ['a ticket of another exercise', () => ticketOf({ ...first, exercise: 'numbers-int-size' })],
  ])('runs nothing for %s', async (_, ticket) => {
    const response = await run(ticket());
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({
      error: { code: 'not-locked', message: 'Lock a prediction first.' },
    });
    expect(asking.ran).toEqual([]);
  });

  it('counts a person as themselves, and leaves a class behind one address room', async () => {
    asking.address = '192.0.2.2';
    const ada: Actor = { id: 'ada', name: 'ada', role: 'learner' };
    asking.actor = ada;
    for (let n = 0; n < 60; n += 1) expect((await run()).status).toBe(403);
    expect((await run()).status).toBe(429);
    asking.actor = { ...ada, id: 'eve' };
    expect((await run()).status).toBe(403);
    asking.actor = null;
    for (let n = 0; n < 300; n += 1) expect((await run()).status).toBe(403);
    expect((await run()).status).toBe(429);
  });
});
