import { randomBytes, randomInt } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { discoverInterpreters } from '#sandbox/interpreters/discover.ts';

import { GRADED_PROGRAMS, HOST_ATTACKS, NEIGHBOUR_ATTACKS } from './attacks.ts';
import { layBait } from './bait.ts';
import { naiveGrader, readAttack } from './read-program.ts';
import { runBare } from './run-bare.ts';
import type { BareRun } from './run-bare.ts';

// An attack that is held proves something only if it is one: here the same programs run without a sandbox.

const python = (await discoverInterpreters()).supported.at(-1)?.executable;
if (python === undefined) throw new Error('There is no Python on this machine.');
const bait = await layBait(python);
afterAll(() => bait.close());

describe.skipIf(process.platform !== 'linux')('without a sandbox', () => {
  for (const { program, control, times = 1 } of [...HOST_ATTACKS, ...NEIGHBOUR_ATTACKS]) {
    if (control === 'meaningless') continue;
    if (typeof control === 'object') {
      test.skip(`${program} is not run: ${control.notRun}`);
      continue;
    }
    test(`${program} ${control}`, async (context) => {
      const token = `hw${randomBytes(3).toString('hex')}`;
      const source = readAttack(program, { ...bait.values, token });
      const run = await runTimes(source, times);
      if (control === 'escapes where allowed' && /^HELD /m.test(run.stdout)) {
        const reason = run.stdout.trim().split('\n').at(-1) ?? '';
        console.log(`Skipped: ${program} is refused even without a sandbox here: ${reason}`);
        context.skip(reason);
      }
      expect(run.stdout.slice(-500), run.stderr.slice(-500)).toMatch(/^ESCAPED /m);
    });
  }

  test('the bait was taken', () => {
    expect([...bait.contacts]).toEqual(expect.arrayContaining(['tcp', 'udp', 'abstract', 'socket']));
  });

  for (const { program, control } of GRADED_PROGRAMS) {
    if (control === 'meaningless') continue;
    if (control !== 'fools') {
      test.skip(`${program} is not run: ${control.notRun}`);
      continue;
    }
    test(`${program} fools a judge in its own process`, async () => {
      const asked = Array.from({ length: 3 }, () => randomInt(1_000_000, 9_000_000));
      const grader = naiveGrader(
        asked,
        asked.map((n) => n * n + 7),
      );
      const run = await runTimes(`${readAttack(program, bait.values)}\n${grader}`, 1);
      expect(believed(run), JSON.stringify(run)).toBe('right');
    });
  }

  test('and that judge knows right from wrong where nobody cheats', async () => {
    const grader = naiveGrader([3], [16]);
    const verdicts = ['grade/honest', 'grade/wrong'].map(async (program) =>
      believed(await runTimes(`${readAttack(program, bait.values)}\n${grader}`, 1)),
    );
    expect(await Promise.all(verdicts)).toEqual(['right', 'wrong']);
  });
});

/** What a judge believes who reads the first verdict of the output, and without one takes a good exit for a pass. */
function believed({ stdout, exitCode }: BareRun): string {
  return /^VERDICT (\w+)$/m.exec(stdout)?.[1] ?? (exitCode === 0 ? 'right' : 'wrong');
}

/** Runs a program again and again in the same folder; the last run counts. */
async function runTimes(source: string, times: number): Promise<BareRun> {
  const folder = mkdtempSync(join(tmpdir(), 'heapwise-bare-'));
  try {
    let run = await runBare(python as string, source, folder, bait);
    for (let time = 1; time < times; time += 1) run = await runBare(python as string, source, folder, bait);
    return run;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
