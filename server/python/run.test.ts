import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { AppError } from '#server/errors.ts';
import { respond } from '#server/respond.ts';
import type { RefusalCode } from '#sandbox/protocol/messages.ts';

import { aResult, anInterpreter, FakeRunner } from '../../tests/fixtures/fake-runner.ts';
import { runCheck, runProgram } from './run.ts';
import { closeRunners, Runners } from './runners.ts';

const python = anInterpreter();
let fake: FakeRunner;
beforeEach(() => {
  fake = new FakeRunner();
  vi.spyOn(console, 'error').mockReturnValue();
  Object.assign(globalThis, { heapwiseRunners: new Runners([fake.settings]) });
});
afterEach(async () => {
  await closeRunners();
  vi.restoreAllMocks();
});

describe('runProgram', () => {
  it('gives the result and the answers to the probes', async () => {
    const answers = [{ type: 'int', value: '42' }] as const;
    fake.work = ({ id }) => fake.say({ type: 'ran', id, result: aResult('hi\n'), answers });
    const limits = { owner: 'ada', wallMs: 1000, memoryBytes: 5_000_000, probes: ['6 * 7'] };
    expect(await runProgram(python, 'print("hi")', limits)).toEqual({ result: aResult('hi\n'), answers });
    expect(fake.asked).toMatchObject([{ type: 'run', source: 'print("hi")', ...limits }]);
  });

  it.each<[RefusalCode, number, string | null, RegExp]>([
    ['queue-full', 429, '10', /Too many programs are waiting here\. Try again in 10 seconds\./],
    ['owner-busy', 429, '10', /One of your programs runs and another waits\./],
    ['too-long', 413, null, /too long: 48 KiB are allowed/],
    ['no-interpreter', 404, null, /no such interpreter/],
    ['not-course', 403, null, /only the course’s own programs/],
    ['no-sandbox', 503, '60', /could not keep them apart.*\(Install bubblewrap at \/usr\/bin\.\)/],
    ['draining', 503, '60', /about to restart/],
    ['failed', 503, '60', /^The program could not be started; the server’s log says why\. Try again/],
  ])('refused as %s is answered with %i', async (code, status, retryAfter, sentence) => {
    fake.work = ({ id }) =>
      fake.say({ type: 'refused', id, code, reason: 'Install bubblewrap at /usr/bin.' });
    const response = await respond(async () => {
      await runProgram(python, '', { owner: 'ada' });
      return new Response();
    });
    expect(response.status).toBe(status);
    expect(response.headers.get('Retry-After')).toBe(retryAfter);
    const { error } = (await response.json()) as { error: AppError };
    expect(error).toEqual({ code, message: expect.stringMatching(sentence) as string });
  });

  it('lost after it started is not run again: the person decides that', async () => {
    fake.work = ({ id }) => {
      fake.started(id);
      fake.die();
    };
    await expect(runProgram(python, '', { owner: 'ada' })).rejects.toMatchObject({
      code: 'runner-lost',
      status: 503,
      message: 'The machine that ran it stopped. Run it again.',
    });
    expect(fake.asked).toHaveLength(1);
  });

  it('without any runner is refused with its sentence', async () => {
    fake.isUp = false;
    await expect(runProgram(python, '', { owner: 'ada' })).rejects.toMatchObject({
      code: 'no-runner',
      status: 503,
      message: 'a runner is lost.',
    });
  });
});

describe('runCheck', () => {
  it('gives the report', async () => {
    const request = { checker: 'output', code: 'print(1)' } as const;
    const { environment } = python;
    const report = { status: 'ok', stdout: '1\n', error: null, observations: [], environment } as const;
    fake.work = ({ id }) => fake.say({ type: 'checked', id, report });
    expect(await runCheck(python, request)).toEqual(report);
    expect(fake.asked).toMatchObject([{ type: 'check', request, executable: python.executable }]);
  });

  it('rejects with the reason of who gave up', async () => {
    fake.work = () => undefined;
    const signal = AbortSignal.timeout(50);
    await expect(runCheck(python, { checker: 'output', code: '' }, { signal })).rejects.toThrow(/timeout/);
    await vi.waitFor(() => expect(fake.cancelled).toHaveLength(1));
  });
});
