import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import type { EnvironmentId } from '#domain/python/environment.ts';
import type { RunEvent } from '#domain/python/run-event.ts';
import { listItems } from '#server/content/lessons.ts';
import { closeRunners, Runners } from '#server/python/runners.ts';
import { signTicket } from '#server/tickets.ts';

import { aResult, anInterpreter, FakeRunner } from '../../tests/fixtures/fake-runner.ts';
import { aPrediction, ownDatabase } from '../../tests/fixtures/learner.ts';
import { runLearnerCode } from './run-learner-code.ts';
import type { RunRequest } from './run-learner-code.ts';

const [item] = listItems('numbers-float-size');
if (!item) throw new Error('an instance is needed here');
const { exercise, revision, instance } = item;

const VERSIONS = ['3.9.1', '3.12.2', '3.13.0'] as const;
const [OLD, MIDDLE, NEW] = ['cpython-3.9-64', 'cpython-3.12-64', 'cpython-3.13-64'] as const;
/** The version that a question is for. */
const versionOf = (executable: string): string => executable.replace('/usr/bin/python', '');

let ticket: string;
let fake: FakeRunner;
beforeAll(() => {
  ownDatabase();
  const { review: _, ...locked } = aPrediction({ exercise, revision, instance });
  const where = { environment: NEW, gradedBy: 'fact' } as const;
  ticket = signTicket({ ...locked, verdict: 'incorrect', closeness: 0, rating: 'again', ...where });
});
beforeEach(() => {
  fake = new FakeRunner();
  fake.interpreters = VERSIONS.map((version) => anInterpreter(version));
  Object.assign(globalThis, { heapwiseRunners: new Runners([fake.settings]) });
});
afterEach(closeRunners);

/** Starts a run; `told` fills as it goes. */
function start({
  code = 'print("mine")',
  environments = [NEW],
  owner = 'ada',
  about = { exercise, instance, ticket },
  probes = [],
}: {
  code?: string;
  environments?: readonly EnvironmentId[];
  owner?: string;
  about?: RunRequest['about'];
  probes?: readonly string[];
} = {}) {
  const told: RunEvent[] = [];
  const leave = new AbortController();
  const tell = (event: RunEvent): void => void told.push(event);
  const asked = { about, code, environments, probes };
  const done = runLearnerCode(asked, { owner, signal: leave.signal, tell });
  // A test looks at it when its time has come.
  done.catch(() => undefined);
  return { told, leave, done };
}

describe('runLearnerCode', () => {
  it('runs edited code on one version after the other, oldest first, and tells what happens', async () => {
    let going = 0;
    fake.work = ({ id, executable }) => {
      expect((going += 1)).toBe(1);
      fake.say({ type: 'queued', id, position: 2 });
      fake.started(id);
      fake.say({ type: 'output', id, stream: 'stdout', text: 'mi' });
      setImmediate(() => {
        going -= 1;
        fake.ran(id, versionOf(executable));
      });
    };
    const { told, done } = start({ environments: [NEW, OLD] });
    await done;
    const of = (environment: EnvironmentId, version: string): RunEvent[] => [
      { type: 'queued', position: 2 },
      { type: 'started', environment },
      { type: 'output', environment, stream: 'stdout', text: 'mi' },
      { type: 'result', environment, result: aResult(version), answers: null },
    ];
    expect(told).toEqual([
      ...of(OLD, '3.9.1'),
      ...of(NEW, '3.13.0'),
      { type: 'end', differs: { [OLD]: true, [NEW]: false } },
    ]);
    expect(fake.asked).toMatchObject([
      { type: 'run', source: 'print("mine")', owner: 'ada' },
      { type: 'run', source: 'print("mine")', owner: 'ada' },
    ]);
  });

  it('marks what came out otherwise than most', async () => {
    fake.work = ({ id, executable }) => fake.ran(id, versionOf(executable) === '3.12.2' ? '41' : '49');
    const { told, done } = start({ environments: [OLD, MIDDLE, NEW] });
    await done;
    expect(told.at(-1)).toEqual({ type: 'end', differs: { [OLD]: false, [MIDDLE]: true, [NEW]: false } });
  });

  it('runs a program about no item for anybody, and answers what it was asked to look at', async () => {
    const answers = [{ type: 'int', value: '56' }] as const;
    fake.work = ({ id }) => {
      fake.started(id);
      fake.say({ type: 'ran', id, result: aResult('hi'), answers });
    };
    const { told, done } = start({ about: null, probes: ['len(x)'] });
    await done;
    expect(fake.asked).toMatchObject([{ type: 'run', source: 'print("mine")', probes: ['len(x)'] }]);
    expect(told).toContainEqual({ type: 'result', environment: NEW, result: aResult('hi'), answers });
  });

  it('refuses a program about an item that was not locked', async () => {
    const { done } = start({ about: { exercise, instance, ticket: '' } });
    await expect(done).rejects.toMatchObject({ code: 'not-locked', status: 403 });
    expect(fake.asked).toEqual([]);
  });

  it('refuses an unknown interpreter before anything runs', async () => {
    const { told, done } = start({ environments: [NEW, 'cpython-3.8-64'] });
    await expect(done).rejects.toMatchObject({ code: 'no-interpreter', status: 404 });
    expect([told, fake.asked]).toEqual([[], []]);
  });

  it('without a sandbox refuses edited code, and runs the item’s own text as a check', async () => {
    fake.sandbox = { ok: false, reason: 'bubblewrap is missing: apt-get install bubblewrap' };
    const { environment } = anInterpreter();
    const error = { type: 'NameError', message: 'x', traceback: 'NameError: x' };
    fake.work = (work) => {
      const { id, type } = work;
      // The runner knows the course's own programs by their fingerprints.
      if (type === 'run' || work.request.code !== item.code) {
        fake.say({ type: 'refused', id, code: 'no-sandbox', reason: 'bubblewrap is missing' });
      } else {
        fake.started(id);
        const report = { status: 'error', stdout: '24\n', error, observations: [], environment } as const;
        fake.say({ type: 'checked', id, report });
      }
    };
    const edited = start();
    await expect(edited.done).rejects.toMatchObject({ status: 503, message: /bubblewrap is missing/ });
    expect(fake.asked.map(({ type }) => type)).toEqual(['run', 'check']);

    const own = start({ code: item.code });
    await own.done;
    expect(fake.asked.at(-1)).toMatchObject({
      type: 'check',
      request: { checker: 'output', code: item.code },
      owner: 'ada',
    });
    expect(own.told).toMatchObject([
      { type: 'started', environment: NEW },
      {
        type: 'result',
        result: { status: 'error', exitCode: 1, stdout: '24\n', stderr: 'NameError: x' },
      },
      { type: 'end', differs: { [NEW]: false } },
    ]);
  });

  it('goes on with the other versions when one is refused or lost midway', async () => {
    fake.work = ({ id, executable }) => {
      if (versionOf(executable) === '3.12.2')
        fake.say({ type: 'refused', id, code: 'owner-busy', reason: '' });
      else fake.ran(id);
    };
    const { told, done } = start({ environments: [OLD, MIDDLE, NEW] });
    await done;
    expect(told).toMatchObject([
      { type: 'result', environment: OLD },
      { type: 'refused', environment: MIDDLE, code: 'owner-busy', message: expect.any(String) },
      { type: 'result', environment: NEW },
      { type: 'end', differs: { [OLD]: false, [NEW]: false } },
    ]);
  });

  it('cancels the run in the sandbox when the learner leaves, and asks for no further version', async () => {
    fake.work = ({ id }) => fake.started(id);
    const { told, leave, done } = start({ environments: [OLD, NEW] });
    await vi.waitFor(() => expect(told).toHaveLength(1));
    leave.abort(new Error('left'));
    await expect(done).rejects.toThrow('left');
    await vi.waitFor(() => expect(fake.cancelled).toHaveLength(1));
    expect(fake.asked).toHaveLength(1);
  });

  it('lets one request of everybody go, one more wait, and refuses the third', async () => {
    fake.work = () => undefined;
    const first = start();
    await vi.waitFor(() => expect(fake.asked).toHaveLength(1));
    const second = start();
    await vi.waitFor(() => expect(second.told).toEqual([{ type: 'queued', position: 1 }]));
    const third = start();
    await expect(third.done).rejects.toMatchObject({ code: 'owner-busy', status: 429 });
    const other = start({ owner: 'eve' });
    await vi.waitFor(() => expect(fake.asked).toHaveLength(2));
    fake.ran(fake.asked[0]?.id ?? '');
    await first.done;
    await vi.waitFor(() => expect(fake.asked).toHaveLength(3));
    for (const { id } of fake.asked.slice(1)) fake.ran(id);
    await Promise.all([second.done, other.done]);
  });
});
