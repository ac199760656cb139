import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { interpreterFiles } from '#sandbox/interpreters/files.ts';

import { runBare } from './support/run-bare.ts';
import { startRunner, unavailable } from './support/runner.ts';

const PROGRAM = readFileSync(join(import.meta.dirname, 'programs', 'truth.py'), 'utf8');

/** Runs on either side. What scatters shows it in so many. */
const RUNS = 4;

/** New in every process, in a sandbox too. */
const RANDOM = ['hash randomisation', 'order of a set', 'address of a list'];

/**
 * What is not the same number in every bare run either, and how far a sandbox may be outside of what the bare runs gave
 * here. Everything else must be equal.
 */
const SCATTERED: { readonly [probe: string]: number } = {
  // What start-up leaves in the allocator depends on the random hashes: 3 to 8 apart among bare runs.
  'sys.getallocatedblocks()': 8,
  // Up to 3.11 the 4096 places of the cache of methods hold None until they are used, and which are used depends on
  // random addresses: 4049 to 4089 bare on 3.9, and on 3.10 one process in twenty has 74 more.
  'refcount of None': 100,
  // Before it runs a file, Python asks `zipimport` whether that is an archive. Of a FIFO, which a sandbox's program is
  // until it has it, `zipimport` looks at the kind alone: one object less, on 3.10.
  'gc.get_count()': 1,
};

type Seen = { readonly [probe: string]: unknown };

describe.skipIf(unavailable !== null)(
  'a program in a sandbox sees what it sees in a bare `python3 -I -u`',
  async () => {
    const runner = unavailable === null ? await startRunner() : null;
    afterAll(async () => runner?.close());

    it.each(runner?.hello.interpreters ?? [])('on CPython $environment.version', async (interpreter) => {
      const files = await interpreterFiles(interpreter.executable);
      const [sandboxed, bare]: [Seen[], Seen[]] = [[], []];
      for (let run = 0; run < RUNS; run += 1) {
        const result = await runner?.run(interpreter, PROGRAM);
        expect(result, result?.stderr).toMatchObject({ status: 'ok', stderr: '' });
        sandboxed.push(JSON.parse(result?.stdout ?? '') as Seen);
        bare.push(JSON.parse(runBare(files, PROGRAM)) as Seen);
      }
      const probes = Object.keys(bare[0] ?? {});
      expect(probes.length).toBeGreaterThan(70);
      const exact = probes.filter((probe) => !RANDOM.includes(probe) && !(probe in SCATTERED));
      for (const seen of sandboxed) expect(pick(seen, exact)).toEqual(pick(bare[0] as Seen, exact));
      for (const [probe, slack] of Object.entries(SCATTERED)) {
        const numbers = bare.map((seen) => firstNumber(seen[probe]));
        for (const seen of sandboxed) {
          expect(firstNumber(seen[probe]), probe).toBeGreaterThanOrEqual(Math.min(...numbers) - slack);
          expect(firstNumber(seen[probe]), probe).toBeLessThanOrEqual(Math.max(...numbers) + slack);
        }
      }
      for (const probe of RANDOM) {
        const different = new Set(sandboxed.map((seen) => JSON.stringify(seen[probe])));
        // Six letters have 720 orders; of the others there are more than anybody could draw twice.
        expect(different.size, probe).toBeGreaterThanOrEqual(probe === 'order of a set' ? RUNS - 1 : RUNS);
      }
    });
  },
);

function pick(seen: Seen, probes: readonly string[]): Seen {
  return Object.fromEntries(probes.map((probe) => [probe, seen[probe]]));
}

/** A number, or the first of a tuple of numbers. */
function firstNumber(value: unknown): number {
  return Number(Array.isArray(value) ? value[0] : value);
}
