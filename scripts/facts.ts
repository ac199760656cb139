/**
 * `npm run facts -- record|verify [--lesson SLUG] [--all] [--once] [--environment ID]`: records what every exercise's
 * program does on every interpreter of this host and in Pyodide, or runs everything again (`--once`: each
 * instance on one interpreter) and fails where something differs.
 */
import { parseArgs } from 'node:util';
import { findRuntimes } from './facts/runtimes.ts';
import { loadAllLessons, loadLessons } from './facts/lessons.ts';
import { record } from './facts/record.ts';
import { verify } from './facts/verify.ts';
import { readEnvFile } from './start/env-file.mjs';

const USAGE =
  'usage: npm run facts -- record|verify [--lesson SLUG] [--all] [--once] [--environment ID] [--folder LESSONS]';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lesson: { type: 'string' },
      environment: { type: 'string' },
      folder: { type: 'string' },
      all: { type: 'boolean', default: false },
      once: { type: 'boolean', default: false },
    },
  });
  const [action] = positionals;
  if (action !== 'record' && action !== 'verify') {
    console.error(USAGE);
    return 2;
  }
  const lessons = await (values.folder === undefined
    ? loadAllLessons(values.lesson)
    : loadLessons(values.folder, values.lesson));
  const runtimes = await findRuntimes(values.environment);
  return action === 'record' ? record(lessons, runtimes, values.all) : verify(lessons, runtimes, values.once);
}

readEnvFile();
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
// A pipe takes what was printed bit by bit; an interpreter that still runs would keep the process.
process.stdout.write('', () => process.exit());
