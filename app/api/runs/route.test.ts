import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { Actor } from '#server/auth/actor.ts';
import { listItems } from '#server/content/lessons.ts';
import { closeRunners, Runners } from '#server/python/runners.ts';
import { signTicket } from '#server/tickets.ts';

import { aResult, anInterpreter, FakeRunner } from '../../../tests/fixtures/fake-runner.ts';
import { aPrediction, ownDatabase } from '../../../tests/fixtures/learner.ts';
import { post } from '../../../tests/fixtures/routes.ts';
import { POST } from './route.ts';

const asking = vi.hoisted(() => ({ actor: null as Actor | null, address: '' }));
vi.mock('#server/auth/current-actor.ts', () => ({ currentActor: async () => asking.actor }));
vi.mock('#server/auth/client-address.ts', () => ({ clientAddress: async () => asking.address }));

const [first, second] = listItems('numbers-float-size');
if (!first || !second) throw new Error('two instances are needed here');

let fake: FakeRunner;
beforeAll(ownDatabase);
beforeEach(async () => {
  Object.assign(asking, { actor: null, address: '192.0.2.1' });
  await closeRunners();
  fake = new FakeRunner();
  fake.interpreters = [anInterpreter('3.12.1'), anInterpreter()];
  Object.assign(globalThis, { heapwiseRunners: new Runners([fake.settings]) });
});
afterAll(closeRunners);

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

const about = { exercise: first.exercise, instance: first.instance, ticket: '' };
const asked = {
  about,
  environments: ['cpython-3.13-64'],
  code: `${first.code}\nprint("mine")`,
};

const run = (ticket?: string, over: object = {}) =>
  POST(post('/api/runs', { ...asked, about: { ...about, ticket: ticket ?? '' }, ...over }));

const eventsOf = async (response: Response): Promise<unknown[]> => {
  const lines = (await response.text()).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as unknown);
};

describe('POST /api/runs', () => {
  it('runs edited code for whoever locked a prediction of this very item, and answers line by line', async () => {
    fake.work = ({ id }) => {
      fake.started(id);
      fake.say({ type: 'output', id, stream: 'stdout', text: 'line\nline\n' });
      fake.ran(id, 'line\nline\n');
    };
    const response = await run(ticketOf(first));
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toMatch(/^application\/x-ndjson/);
    expect(response.headers.get('Cache-Control')).toMatch(/no-store/);
    const environment = 'cpython-3.13-64';
    expect(await eventsOf(response)).toEqual([
      { type: 'started', environment },
      { type: 'output', environment, stream: 'stdout', text: 'line\nline\n' },
      { type: 'result', environment, result: aResult('line\nline\n'), answers: null },
      { type: 'end', differs: { [environment]: false } },
    ]);
    expect(fake.asked).toMatchObject([{ type: 'run', source: asked.code, owner: '192.0.2.1' }]);
  });

  it('answers as soon as there is something to tell, and cancels the run when nobody reads on', async () => {
    fake.work = ({ id }) => fake.say({ type: 'queued', id, position: 3 });
    const response = await run(ticketOf(first));
    const reader = response.body!.getReader();
    const { value } = await reader.read();
    expect(new TextDecoder().decode(value)).toBe('{"type":"queued","position":3}\n');
    await reader.cancel();
    await vi.waitFor(() => expect(fake.cancelled).toHaveLength(1));
  });

  it('cancels the run when the page is left before anything was told', async () => {
    fake.work = () => undefined;
    const leave = new AbortController();
    const request = post('/api/runs', { ...asked, about: { ...about, ticket: ticketOf(first) } });
    const answer = POST(new Request(request, { signal: leave.signal }));
    await vi.waitFor(() => expect(fake.asked).toHaveLength(1));
    leave.abort();
    expect(await (await answer).text()).toBe('');
    await vi.waitFor(() => expect(fake.cancelled).toHaveLength(1));
  });

  it.each([
    ['no-sandbox', 503, '60', /\(bubblewrap is missing\)/],
    ['queue-full', 429, '10', /Too many programs are waiting here/],
    ['too-long', 413, null, /too long: 48 KiB/],
  ] as const)('says %s with a status when nothing ran', async (code, status, retryAfter, sentence) => {
    fake.work = ({ id }) => fake.say({ type: 'refused', id, code, reason: 'bubblewrap is missing' });
    const response = await run(ticketOf(first));
    expect([response.status, response.headers.get('Retry-After')]).toEqual([status, retryAfter]);
    expect(await response.json()).toEqual({
      error: { code, message: expect.stringMatching(sentence) as string },
    });
  });

  it('says in the stream that the runner was lost after the program had started', async () => {
    fake.work = ({ id }) => {
      fake.started(id);
      fake.die();
    };
    const events = await eventsOf(await run(ticketOf(first)));
    expect(events.slice(1)).toMatchObject([
      { type: 'refused', environment: 'cpython-3.13-64', code: 'runner-lost' },
      { type: 'end', differs: {} },
    ]);
  });

  it.each([
    ['no ticket', () => undefined],
    ['a ticket that nobody signed', () => 'e30.e30'],
    ['a ticket of another instance', () => ticketOf(second)],
    ['a ticket of another exercise', () => ticketOf({ ...first, exercise: 'numbers-int-size' })],
  ])('runs nothing for %s', async (_, ticket) => {
    for (const code of [asked.code, first.code]) {
      const response = await run(ticket(), { code });
      expect(response.status).toBe(403);
      expect(await response.json()).toEqual({
        error: { code: 'not-locked', message: 'Lock a prediction first.' },
      });
    }
    expect(fake.asked).toEqual([]);
  });

  it.each([
    ['no environment', { environments: [] }],
    ['one environment twice', { environments: ['cpython-3.13-64', 'cpython-3.13-64'] }],
    ['more than ten', { environments: Array.from({ length: 11 }, (_, n) => `cpython-3.${n}-64`) }],
    ['what nobody asked for', { wallMs: 1e9 }],
  ])('does not understand %s', async (_, over) => {
    expect((await run(ticketOf(first), over)).status).toBe(400);
    expect(fake.asked).toEqual([]);
  });

  it('refuses more than a program and a ticket can take', async () => {
    expect((await run(ticketOf(first), { code: 'x'.repeat(500_000) })).status).toBe(413);
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
