import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { closeRunners, Runners } from '#server/python/runners.ts';

import { FakeRunner } from '../../../tests/fixtures/fake-runner.ts';
import { ownDatabase } from '../../../tests/fixtures/learner.ts';
import { GET } from './route.ts';

let fake: FakeRunner;
beforeAll(ownDatabase);
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  fake = new FakeRunner('runner 1');
  Object.assign(globalThis, { heapwiseRunners: new Runners([fake.settings]) });
});
afterEach(async () => {
  await closeRunners();
  vi.restoreAllMocks();
});

const health = async () => (await (await GET()).json()) as { status: string; [key: string]: unknown };

describe('GET /api/health', () => {
  it('shows what runners do, and no path', async () => {
    fake.stats = { ...fake.stats, running: 1, waiting: 3, kills: { memory: 2 }, cold: 4 };
    const said = await health();
    expect(said).toMatchObject({
      status: 'ok',
      problems: [],
      runners: [{ name: 'runner 1', state: 'ready', problem: null, stats: fake.stats }],
    });
    expect(JSON.stringify(said)).not.toContain('/usr/bin');
  });

  it('is degraded where learners’ programs are refused, and says why', async () => {
    fake.sandbox = { ok: false, reason: 'bubblewrap is missing.' };
    fake.stats = { ...fake.stats, sandbox: fake.sandbox };
    expect(await health()).toMatchObject({
      status: 'degraded',
      problems: ["On runner 1: Learners' programs are refused: bubblewrap is missing."],
    });
  });

  it('is degraded where a runner is lost', async () => {
    fake.isUp = false;
    expect(await health()).toMatchObject({
      status: 'degraded',
      problems: ['No interpreter answers here.', 'On runner 1: runner 1 is lost.'],
      runners: [{ state: 'lost', stats: null }],
    });
  });

  it('answers though a runner does not, from what it said of itself', async () => {
    fake.answersPings = false;
    expect(await health()).toMatchObject({ status: 'ok', runners: [{ state: 'ready', stats: null }] });
  });
});
