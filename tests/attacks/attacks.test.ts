import { randomBytes, randomInt } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, describe, expect, test } from 'vitest';

import type { KillReason, ProbeAnswer } from '#domain/python/run-result.ts';
import { wrongAnswers } from '#domain/grading/written-code.ts';
import { discoverInterpreters } from '#sandbox/interpreters/discover.ts';
import { LIMITS } from '#sandbox/limits.ts';
import { runFolder } from '#sandbox/run-folder.ts';

import { GRADED_PROGRAMS, HOST_ATTACKS, NEIGHBOUR_ATTACKS } from './attacks.ts';
import type { Attack, Ending } from './attacks.ts';
import { layBait } from './bait.ts';
import { LEGITIMATE_ENDINGS } from './legitimate.ts';
import { descriptorsOf, nicenessOf, processesNamed } from './processes.ts';
import { readAttack, readLegitimate } from './read-program.ts';
import { startSandbox } from './run-in-sandbox.ts';
import type { SandboxRun, TestSandbox } from './run-in-sandbox.ts';

// Nobody's files are readable to this user, and no other process of a test runs as it.
const UNPRIVILEGED = 64_999;

const WALL_MS = 4000;

/** How long after its result a run may still have a process: none, but for the time that looking takes. */
const GONE_MS = 1000;

/** What a result may take beyond the run's own limit, on a machine that runs other tests too. */
const LATE_MS = 3000;

/** Descriptors by which a runner at rest may differ from itself: sandboxes that were not ready yet, or are again. */
const DESCRIPTORS = 12 * LIMITS.warmAtMost;

const [first] = (await discoverInterpreters()).supported;
if (first === undefined) throw new Error('There is no Python on this machine.');
const bait = await layBait(first.executable);
// What the environment of a server holds.
process.env['SECRET'] = bait.values['secret'];
const legitimate = readdirSync(join(import.meta.dirname, 'legitimate')).map((file) => basename(file, '.py'));

const isRoot = process.getuid?.() === 0;
for (const user of isRoot ? ['root', 'an unprivileged user'] : ['this user']) {
  const sandbox = await startSandbox(user === 'an unprivileged user' ? { uid: UNPRIVILEGED } : {});
  const name = `with a runner of ${user}`;
  if (sandbox.refusal === null) {
    describe(name, () => attackAll(sandbox));
  } else if (sandbox.refusal.startsWith('The sandbox does not hold')) {
    test(`${name} the sandbox proves itself`, () => expect(sandbox.refusal).toBeNull());
    await sandbox.close();
  } else {
    console.log(`Skipped: attacks ${name}, because it takes no programs: ${sandbox.refusal}`);
    test.skip(`${name}: ${sandbox.refusal}`);
    await sandbox.close();
  }
}

afterAll(() => bait.close());

test('every program is in a table', () => {
  const programs = ['host', 'neighbour', 'grade'].flatMap((group) =>
    readdirSync(join(import.meta.dirname, 'programs', group)).map(
      (file) => `${group}/${basename(file, '.py')}`,
    ),
  );
  const listed = [...HOST_ATTACKS, ...NEIGHBOUR_ATTACKS, ...GRADED_PROGRAMS].map(({ program }) => program);
  expect(listed.toSorted()).toEqual(programs.toSorted());
  expect(legitimate).toEqual(expect.arrayContaining(Object.keys(LEGITIMATE_ENDINGS)));
});

function attackAll(sandbox: TestSandbox): void {
  const before = { descriptors: descriptorsOf(sandbox.pid), niceness: nicenessOf(sandbox.pid) };

  describe.concurrent.each(sandbox.interpreters)('on CPython $version', ({ version }) => {
    test.each(HOST_ATTACKS)('$program is held', (attack) => expectHeld(sandbox, version, attack));

    test.each(NEIGHBOUR_ATTACKS)('$program is held, and the next run works', async (attack) => {
      await expectHeld(sandbox, version, attack);
      const next = await sandbox.run(version, 'print("OK")', { wallMs: WALL_MS });
      expect(next).toMatchObject({ status: 'ok', exitCode: 0, stdout: 'OK\n', stderr: '' });
    });

    test.each(GRADED_PROGRAMS)('$program gets the verdict it deserves', async (graded) => {
      const asked = Array.from({ length: 3 }, () => randomInt(1_000_000, 9_000_000));
      const probes = asked.map((n) => `f(${n})`);
      const expected = asked.map((n) => String(n * n + 7));
      const right = expected.map((value): ProbeAnswer => ({ type: 'int', value }));
      const run = await sandbox.run(version, readAttack(graded.program, bait.values), {
        wallMs: graded.wallMs ?? WALL_MS,
        probes,
      });
      const wrong = wrongAnswers(probes, right, run.answers);
      expect(wrong.length === 0, JSON.stringify(run)).toBe(graded.isRight ?? false);
      // Whatever it searched and printed, what is right was not there.
      for (const value of expected) expect(run.stdout + run.stderr).not.toContain(value);
      expect(run.wallMs).toBeLessThan(WALL_MS + LATE_MS);
    });

    test.each(legitimate)('legitimate/%s works', async (name) => {
      const { exitCode = 0, stdout = /OK\n$/, stderr } = LEGITIMATE_ENDINGS[name] ?? {};
      const run = await sandbox.run(version, readLegitimate(name));
      expect(run, JSON.stringify(run)).toMatchObject({ status: exitCode === 0 ? 'ok' : 'error', exitCode });
      expect(run.stdout).toMatch(stdout);
      if (stderr !== undefined) expect(run.stderr).toMatch(stderr);
    });
  });

  afterAll(async () => {
    // Sandboxes that end are still being replaced.
    await sleep(500);
    expect(descriptorsOf(sandbox.pid), 'descriptors of the runner').toBeLessThan(
      before.descriptors + DESCRIPTORS,
    );
    expect(nicenessOf(sandbox.pid)).toBe(before.niceness);
    expect([...bait.contacts], 'sockets of the host that somebody reached').toEqual([]);
    expect(bait.isCanaryWhole()).toBe(true);
    await sandbox.close();
    expect(existsSync(runFolder(sandbox.pid)), 'the folder of the runner').toBe(false);
  });
}

async function expectHeld(sandbox: TestSandbox, version: string, attack: Attack): Promise<void> {
  const token = `hw${randomBytes(3).toString('hex')}`;
  const source = readAttack(attack.program, { ...bait.values, token });
  const wallMs = attack.wallMs ?? WALL_MS;
  for (let time = 0; time < (attack.times ?? 1); time += 1) {
    const { memoryBytes } = attack;
    const run = await sandbox.run(version, source, {
      wallMs,
      ...(memoryBytes === undefined ? {} : { memoryBytes }),
    });
    const said = JSON.stringify({ ...run, stdout: run.stdout.slice(-500), stderr: run.stderr.slice(-500) });
    expect(run.stdout, said).not.toMatch(/^ESCAPED/m);
    expect(attack.ends ?? ['held'], said).toContain(endingOf(run));
    expect(run.wallMs).toBeLessThan(wallMs + LATE_MS);
    expect(run.stdout.length).toBeLessThanOrEqual(LIMITS.shownOutputBytes);
    expect(await areGone(token), 'processes that outlived their run').toBe(true);
  }
}

function endingOf({ status, reason, stdout }: SandboxRun): Ending {
  if (status === 'killed') return reason as KillReason;
  return status === 'ok' && /^HELD /m.test(stdout) ? 'held' : 'over';
}

/** Whether no process of this name is left on the host, at the latest after a while. */
async function areGone(name: string): Promise<boolean> {
  const end = performance.now() + GONE_MS;
  while (processesNamed(name).length > 0) {
    if (performance.now() > end) return false;
    await sleep(20);
  }
  return true;
}
