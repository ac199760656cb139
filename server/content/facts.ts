import 'server-only';

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { factKey } from '#domain/lesson/fact.ts';
import type { Fact, FactFile, Provenance } from '#domain/lesson/fact.ts';
import type { Environment, EnvironmentId } from '#domain/python/environment.ts';
import type { Json } from '#domain/python/report.ts';
import { env } from '#server/env.ts';

/** A fact, and the interpreter that gave it. */
export interface PlacedFact {
  readonly environment: Environment;
  readonly fact: Fact;
}

const files = new Map<string, readonly FactFile[]>();

/** Where a lesson's facts lie: beside it. Tests point elsewhere to see what a page gives away. */
function factsFolder(lesson: string): string {
  const { HEAPWISE_FACTS: altered, HEAPWISE_LESSONS: outside } = env();
  const below = (root: string): string => path.join(/* turbopackIgnore: true */ root, lesson, 'facts');
  if (altered !== undefined) return below(altered);
  const own = below(path.join(process.cwd(), 'lessons'));
  return outside === undefined || existsSync(own) ? own : below(outside);
}

/** A lesson's facts, one file per environment. Read once: facts change only with the code. */
function factFiles(lesson: string): readonly FactFile[] {
  const known = files.get(lesson);
  if (known) return known;
  const folder = factsFolder(lesson);
  // A lesson that was never recorded has none; every check then runs or is undecided.
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const read = names
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as FactFile);
  files.set(lesson, read);
  return read;
}

/** What the probes of the claim ledger printed, one file per environment. */
export function listClaimFacts(): readonly FactFile[] {
  return factFiles('claims');
}

/** What was recorded for an instance, per environment. */
export function listFacts(
  lesson: string,
  exercise: string,
  revision: number,
  instance: string,
): ReadonlyMap<EnvironmentId, PlacedFact> {
  const key = factKey(exercise, revision, instance);
  const found = new Map<EnvironmentId, PlacedFact>();
  for (const { environment, facts } of factFiles(lesson)) {
    const fact = facts[key];
    if (fact) found.set(environment.id, { environment: recordedBy(fact, environment), fact });
  }
  return found;
}

/** A number for the prose, and where it was measured; null when it was not recorded there. */
export function findMeasurement(
  lesson: string,
  name: string,
  environment: EnvironmentId,
): { readonly value: Json; readonly environment: Environment; readonly recordedOn: string } | null {
  const file = factFiles(lesson).find((candidate) => candidate.environment.id === environment);
  const measured = file?.measurements[name];
  return file && measured ? { ...measured, environment: recordedBy(measured, file.environment) } : null;
}

/** The interpreter that gave a fact: the file's environment in the version and build that was installed that day. */
function recordedBy({ version, build }: Provenance, environment: Environment): Environment {
  return { ...environment, version, build };
}

/** Where a lesson's facts were recorded, and how many programs ran there. */
export function listRecordings(
  lesson: string,
): readonly { readonly environment: Environment; readonly programs: number }[] {
  return factFiles(lesson).map(({ environment, facts }) => ({
    environment,
    programs: Object.keys(facts).length,
  }));
}
