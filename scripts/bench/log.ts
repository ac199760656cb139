import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

import type { Benchmark } from './benchmark.ts';

const TSX = 'node_modules/tsx/dist/cli.mjs';
const MEASURE = 'scripts/bench/log/measure.ts';

/** What the server does for someone who has answered for years. */
export const log: Benchmark = {
  name: 'log',
  about: '100,000 reviews of one learner in SQLite: due queue, statistics, home page, and replaying them all',
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
