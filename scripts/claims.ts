/**
 * `npm run claims -- record|verify|list|gaps`: records what the probes of the claim ledger print on every interpreter of
 * this host and in Pyodide, runs them again and fails where something differs, prints the ledger, or the lines of the
 * guide that no claim touches.
 */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import type { GuideHeading } from '#domain/claim/guide-section.ts';
import { askedBy } from './claims/asked-by.ts';
import { casesOfClaims } from './claims/cases.ts';
import { claimEntries } from './claims/entries.ts';
import { gapRows } from './claims/gaps.ts';
import { claimTable } from './claims/list.ts';
import { loadClaims } from './claims/load.ts';
import { record } from './claims/record.ts';
import { verify } from './claims/verify.ts';
import { listFactFiles } from './facts/fact-file.ts';
import { findRuntimes } from './facts/runtimes.ts';
import { readEnvFile } from './start/env-file.mjs';

const USAGE = `usage: npm run claims -- record [--all] [--area FILE] [--environment ID]
       npm run claims -- verify [--area FILE] [--environment ID]
       npm run claims -- list [--json] [--unasked] [--area FILE]
       npm run claims -- gaps`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      area: { type: 'string' },
      environment: { type: 'string' },
      folder: { type: 'string', default: 'lessons/claims' },
      all: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      unasked: { type: 'boolean', default: false },
    },
  });
  const [action = ''] = positionals;
  if (!['record', 'verify', 'list', 'gaps'].includes(action)) {
    console.error(USAGE);
    return 2;
  }
  const { folder, area, all } = values;
  const areas = await loadClaims(folder, area);
  const cases = casesOfClaims(areas.flatMap(({ claims }) => claims));
  if (action === 'record') {
    const runtimes = await findRuntimes(values.environment);
    return record(cases, runtimes, { folder, all, whole: area === undefined });
  }
  if (action === 'verify') return verify(cases, await findRuntimes(values.environment), folder);
  const outline = await readJson<readonly GuideHeading[]>('lessons/guide-outline.json');
  if (action === 'gaps') {
    const prose = await readJson<readonly number[]>('lessons/guide-prose-lines.json');
    console.log(
      gapRows(areas, prose, outline).join('\n') || 'Every line of the guide is touched by a claim.',
    );
    return 0;
  }
  const asked = await askedBy(dirname(folder));
  const entries = claimEntries(areas, await listFactFiles(folder), outline, asked);
  const shown = values.unasked
    ? entries.filter(({ probe, exercises }) => probe !== null && exercises.length === 0)
    : entries;
  console.log(values.json ? JSON.stringify(shown, null, 2) : claimTable(shown));
  return 0;
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
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
