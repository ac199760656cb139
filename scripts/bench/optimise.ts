import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import type { Benchmark } from './benchmark.ts';

const TSX = 'node_modules/tsx/dist/cli.mjs';
const MEASURE = 'scripts/bench/optimise/measure.ts';

/** How long fitting weights to a learner takes, and how well the server answers meanwhile. */
export const optimise: Benchmark = {
  name: 'optimise',
  about: 'fitting weights to one learner in the background, from the reviews in SQLite to the stored set',
  async alone() {
    const folder = mkdtempSync(path.join(tmpdir(), 'heapwise-bench-'));
    try {
      // The server's own modules refuse to be loaded without this condition.
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [TSX, '--conditions=react-server', MEASURE],
        { env: { ...process.env, HEAPWISE_DATA: folder, DATABASE_URL: '', NODE_ENV: 'production' } },
      );
      return stdout.trimEnd();
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
