import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { isTestable } from '#domain/claim/claim.ts';
import { RECORDED_ENVIRONMENTS } from '#domain/python/environment.ts';
import { askedBy } from '../../scripts/claims/asked-by.ts';
import { loadClaims } from '../../scripts/claims/load.ts';
import { listFactFiles } from '../../scripts/facts/fact-file.ts';
import { splitHashes } from '../lessons/guide-runs.ts';
import { borrowedRuns, factProblems, formProblems, sharedIds } from './ledger-problems.ts';

const fixture = JSON.parse(readFileSync('tests/fixtures/guide-runs.json', 'utf8')) as { hashes: string };
const guide = splitHashes(fixture.hashes);
const areas = await loadClaims('lessons/claims');
const claims = areas.flatMap((area) => area.claims);
const files = await listFactFiles('lessons/claims');

/** Fails with one line per problem, so that an author reads what to do and nothing else. */
function expectNone(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`\n${problems.map((problem) => `  - ${problem}`).join('\n')}\n`);
}

test('no two claims share an id', () => {
  expectNone(sharedIds(claims));
});

describe.each(areas.map(({ area, claims }) => [area, claims] as const))('lessons/claims/%s.ts', (_, own) => {
  test('every claim is whole, names lines of the guide, and refers to pages and files that can be', () => {
    expectNone(own.flatMap(formProblems));
  });

  test('no claim repeats the guide', () => {
    expectNone(own.flatMap((claim) => borrowedRuns(claim, guide)));
  });
});

test('every environment of the course has facts of the claims', () => {
  expect(files.map(({ environment }) => environment.id)).toEqual(
    expect.arrayContaining([...RECORDED_ENVIRONMENTS]),
  );
});

test.each(files.map((file) => [file.environment.id, file] as const))(
  'every probe printed its one line on %s, and still stands as it was recorded',
  (_, file) => {
    expectNone(factProblems(claims, file));
  },
);

test('every testable claim is asked by an exercise (npm run claims -- list --unasked)', async () => {
  const asked = await askedBy('lessons');
  const unasked = claims.filter((claim) => isTestable(claim) && !asked.has(claim.id));
  expectNone(unasked.map(({ id, lines }) => `${id} (lines ${lines.join(' to ')}) is asked by no exercise`));
});

test('every claim that an exercise names is in the ledger', async () => {
  const known = new Set(claims.map(({ id }) => id));
  const named = [...(await askedBy('lessons'))].filter(([id]) => !known.has(id));
  expectNone(named.map(([id, by]) => `${by[0]?.exercise} names ${id}, which is not in the ledger`));
});
