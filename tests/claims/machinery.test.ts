import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TestableClaim } from '#domain/claim/claim.ts';
import type { FactFile } from '#domain/lesson/fact.ts';
import type { Environment } from '#domain/python/environment.ts';
import type { CheckRequest } from '#domain/python/check-request.ts';
import type { Report } from '#domain/python/report.ts';
import { casesOfClaims } from '../../scripts/claims/cases.ts';
import { record } from '../../scripts/claims/record.ts';
import { verify } from '../../scripts/claims/verify.ts';
import type { Runtime } from '../../scripts/facts/runtimes.ts';

const environment: Environment = {
  id: 'cpython-3.13-64',
  implementation: 'cpython',
  version: '3.13.0',
  wordBits: 64,
  platform: 'linux',
  machine: 'x86_64',
  gil: true,
  build: 'main',
};

const claim = (id: string, change: Partial<TestableClaim> = {}): TestableClaim => ({
  id,
  lines: [1, 1],
  kind: 'size',
  statement: 'It prints more than nothing.',
  correction: 'It does.',
  references: [],
  probe: `print("${id}")`,
  rule: 'True where it prints a number above 0.',
  judge: (value) => (Number(value) > 0 ? 'true' : 'false'),
  ...change,
});

/** An interpreter that prints these texts one after the other, the last one over and over. */
function runtimeOf(printed: readonly string[], change: Partial<Report> = {}): Runtime & { runs: string[] } {
  const runs: string[] = [];
  return {
    environment,
    representative: true,
    runs,
    run: (request: CheckRequest) => {
      const stdout = printed[Math.min(runs.length, printed.length - 1)] ?? '';
      runs.push(request.code);
      return Promise.resolve({ status: 'ok', stdout, error: null, observations: [], environment, ...change });
    },
  };
}

let folder: string;
let said: string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'heapwise-claims-'));
  said = [];
  for (const method of ['log', 'warn', 'error'] as const)
    vi.spyOn(console, method).mockImplementation((line: string) => void said.push(line));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

const path = (): string => join(folder, 'facts', 'cpython-3.13-64.json');
const recorded = async (): Promise<FactFile> => JSON.parse(await readFile(path(), 'utf8')) as FactFile;
const known = async (): Promise<string[]> => Object.keys((await recorded()).facts);
const options = (change = {}): Parameters<typeof record>[2] => ({
  folder,
  all: false,
  whole: true,
  ...change,
});

describe('claims record', () => {
  it('runs what is missing or changed, and nothing else', async () => {
    await record(casesOfClaims([claim('a'), claim('b')]), [runtimeOf(['1\n'])], options());
    const again = runtimeOf(['1\n']);
    const changed = claim('b', { probe: 'print(2)' });
    expect(await record(casesOfClaims([claim('a'), changed, claim('c')]), [again], options())).toBe(0);
    expect(again.runs).toEqual(['print(2)', 'print("c")']);
    expect(await known()).toEqual(['a', 'b', 'c']);
  });

  it('drops the facts of claims that are gone, unless it saw one file of the ledger alone', async () => {
    await record(casesOfClaims([claim('a'), claim('b')]), [runtimeOf(['1\n'])], options());
    await record(casesOfClaims([claim('c')]), [runtimeOf(['1\n'])], options({ whole: false }));
    expect(await known()).toEqual(['a', 'b', 'c']);
    await record(casesOfClaims([claim('a')]), [runtimeOf(['1\n'])], options());
    expect(await known()).toEqual(['a']);
  });

  it.each<[string, string, Partial<Report>]>([
    ['prints nothing', '', {}],
    ['prints two lines', '1\n2\n', {}],
    ['raises', '1\n', { error: { type: 'E', message: '', traceback: 'E' } }],
    ['is killed', '1\n', { status: 'killed', reason: 'memory' }],
  ])('takes no fact from a probe that %s', async (_what, printed, change) => {
    expect(await record(casesOfClaims([claim('a')]), [runtimeOf([printed], change)], options())).toBe(1);
    expect(await known()).toEqual([]);
  });

  it('does not ask a browser for threads', async () => {
    const browser = runtimeOf(['1\n']);
    const pyodide = { ...browser, environment: { ...environment, implementation: 'pyodide' as const } };
    await record(casesOfClaims([claim('a', { needs: ['threads'] })]), [pyodide], options());
    expect(browser.runs).toEqual([]);
  });
});

describe('claims verify', () => {
  const verified = async (
    one: TestableClaim,
    printed: readonly string[],
    change: Partial<Report> = {},
  ): Promise<string> => {
    const code = await verify(casesOfClaims([one]), [runtimeOf(printed, change)], folder);
    return `${code}: ${said.at(-1)?.replace(/, 0 inconclusive|, 0 skipped/g, '')}`;
  };
  const SAME = '0: 1 verified, 0 different, 0 missing';
  const DIFFERENT = '1: 0 verified, 1 different, 0 missing';
  const MISSING = '1: 0 verified, 0 different, 1 missing';

  beforeEach(() => record(casesOfClaims([claim('a')]), [runtimeOf(['5\n'])], options()));

  it('passes what prints the same', async () => {
    expect(await verified(claim('a'), ['5\n'])).toBe(SAME);
  });

  it.each<[string, TestableClaim, string[], string]>([
    ['another value with the same finding', claim('a'), ['6\n'], SAME],
    ['another finding', claim('a'), ['0\n'], DIFFERENT],
    ['another value that varies, with the same finding', claim('a', { varies: true }), ['6\n'], SAME],
    ['another finding once, where values vary', claim('a', { varies: true }), ['0\n', '7\n'], SAME],
    ['another finding every time, where values vary', claim('a', { varies: true }), ['0\n'], DIFFERENT],
    ['a probe that changed', claim('a', { probe: 'print(5)' }), ['5\n'], MISSING],
    ['a claim never recorded', claim('b'), ['5\n'], MISSING],
    ['two lines', claim('a'), ['5\n6\n'], DIFFERENT],
  ])('tells %s', async (_what, one, printed, result) => {
    expect(await verified(one, printed)).toBe(result);
  });

  it.each([
    ['names what is unsteady', claim('a'), true],
    ['but not where values vary', claim('a', { varies: true }), false],
  ])('%s', async (_what, one, named) => {
    expect(await verified(one, ['0\n', '5\n'])).toBe(SAME);
    expect(said.some((line) => line.startsWith('unsteady  a '))).toBe(named);
  });

  it('fails where a probe raises', async () => {
    const error = { type: 'E', message: '', traceback: 'E' };
    expect(await verified(claim('a', { varies: true }), ['5\n'], { error })).toBe(DIFFERENT);
  });

  it('finds what was edited by hand', async () => {
    await writeFile(path(), (await readFile(path(), 'utf8')).replace('"5\\n"', '"6\\n"'));
    expect(await verified(claim('a'), ['6\n'])).toBe('1: 1 verified, 1 different, 0 missing');
  });
});
