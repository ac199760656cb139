import { mkdirSync, mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Fact, FactFile } from '#domain/lesson/fact.ts';
import type { Json } from '#domain/python/report.ts';

import { listSlugs } from './lessons.ts';

/** How every altered number begins. No page has such a number of its own. */
const NUMBER = 918_273_000_000;
/** What every altered text holds. */
const TEXT = 'heapwise-sentinel-';

/** Whether a text holds anything that was put into the altered facts, however its digits are grouped. */
export function holdsSentinel(text: string): boolean {
  return text.includes(TEXT) || text.replaceAll(/(?<=\d)[,_.\s\u00A0\u202F](?=\d)/g, '').includes('918273');
}

/**
 * Writes a copy of all facts in which every answer is something that can be searched for; what the prose may show, its
 * measurements, stays. Returns the folder to name in `HEAPWISE_FACTS`.
 */
export function writeAlteredFacts(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'heapwise-facts-'));
  for (const lesson of listSlugs()) {
    const from = path.join('lessons', lesson, 'facts');
    const to = path.join(root, lesson, 'facts');
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) {
      const file = JSON.parse(readFileSync(path.join(from, name), 'utf8')) as FactFile;
      writeFileSync(path.join(to, name), JSON.stringify(alterFile(file)));
    }
  }
  return root;
}

function alterFile(file: FactFile): FactFile {
  const facts = Object.entries(file.facts).map(([key, fact]) => [key, alterFact(fact)] as const);
  return { ...file, facts: Object.fromEntries(facts) };
}

let made = 0;

function alterFact(fact: Fact): Fact {
  // What the reference solution of a program to write gives and needs is a part of the question.
  if (fact.observations.some(({ name }) => name === 'examples')) return fact;
  return {
    ...fact,
    stdout: fact.stdout === '' ? '' : `${TEXT}${(made += 1)}\n`,
    observations: fact.observations.map(({ name, value }) => ({ name, value: alter(value) })),
  };
}

/** Keeps the shape; numbers rise, so that what must be in order stays so. */
function alter(value: Json): Json {
  if (typeof value === 'number') return NUMBER + (made += 1);
  if (typeof value === 'string') return `${TEXT}${(made += 1)}`;
  if (Array.isArray(value)) return value.map(alter);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, alter(inner)]));
  return value;
}
