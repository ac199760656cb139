import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Exercise } from '#domain/lesson/exercise.ts';
import type { FactFile } from '#domain/lesson/fact.ts';
import type { Environment } from '#domain/python/environment.ts';
import type { Report } from '#domain/python/report.ts';
import content from '../../tests/fixtures/lessons/measuring/exercises.ts';
import { casesOf } from './cases.ts';
import { findFactFile, saveFactFile } from './fact-file.ts';
import type { LessonOnDisk } from './lessons.ts';
import { record } from './record.ts';
import type { Runtime } from './runtimes.ts';
import { verify } from './verify.ts';

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

/** An interpreter that gives every program the size `size`, and counts its runs. */
function runtimeOf(size: number, change: Partial<Report> = {}): Runtime & { runs: number } {
  const runtime = {
    environment,
    representative: true,
    runs: 0,
    run: (): Promise<Report> => {
      runtime.runs += 1;
      const observations = [
        { name: 'size', value: size },
        { name: 'value', value: size },
      ];
      return Promise.resolve({ status: 'ok', stdout: '', error: null, observations, environment, ...change });
    },
  };
  return runtime;
}

const sizes = content.exercises.filter(({ kind }) => kind === 'predict-size');

let lesson: LessonOnDisk;
let printed: string[];
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'heapwise-test-'));
  lesson = { slug: 'measuring', folder, content: { exercises: sizes, measurements: content.measurements } };
  printed = [];
  for (const method of ['log', 'warn', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((line: string) => void printed.push(line));
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(lesson.folder, { recursive: true });
});

const file = async (): Promise<FactFile> => (await findFactFile(lesson.folder, environment.id)) as FactFile;

describe('facts record', () => {
  it('runs every instance and every measurement once, and nothing again', async () => {
    const runtime = runtimeOf(56);
    expect(await record([lesson], [runtime], false)).toBe(0);
    expect(runtime.runs).toBe(3);
    expect(Object.keys((await file()).facts)).toEqual(['fixture-size@1/n=0', 'fixture-size@1/n=3']);
    expect((await file()).measurements['int']?.value).toBe(56);
    await record([lesson], [runtime], false);
    expect(runtime.runs).toBe(3);
    await record([lesson], [runtime], true);
    expect(runtime.runs).toBe(6);
  });

  it('runs again what asks another question now, and forgets what nobody asks', async () => {
    await record([lesson], [runtimeOf(56)], false);
    const exercises = sizes.map(
      (exercise) => ({ ...exercise, instances: [{ n: 3 }], code: () => 'value = 1\n' }) as Exercise,
    );
    const runtime = runtimeOf(28);
    await record([{ ...lesson, content: { ...lesson.content, exercises } }], [runtime], false);
    expect(runtime.runs).toBe(1);
    expect(Object.keys((await file()).facts)).toEqual(['fixture-size@1/n=3']);
  });

  it.each([
    ['was killed', { status: 'killed', reason: 'memory' }],
    ['failed', { status: 'error', error: { type: 'NameError', message: 'x', traceback: 'NameError: x' } }],
  ] as const)('takes no fact from a run that %s', async (_what, change) => {
    expect(await record([lesson], [runtimeOf(56, change)], false)).toBe(1);
    expect(await file()).toMatchObject({ facts: {}, measurements: {} });
  });

  it('writes one line per fact', async () => {
    await record([lesson], [runtimeOf(56)], false);
    const text = await readFile(join(lesson.folder, 'facts', `${environment.id}.json`), 'utf8');
    expect(text.split('\n').filter((line) => line.includes('fixture-size'))).toHaveLength(2);
  });
});

describe('facts verify', () => {
  it('is content when everything is as recorded', async () => {
    await record([lesson], [runtimeOf(56)], false);
    expect(await verify([lesson], [runtimeOf(56)])).toBe(0);
    expect(printed.at(-1)).toBe('3 verified, 0 different, 0 inconclusive, 0 missing');
    expect(printed.at(-2)).toContain('cpython-3.13-64 (3.13.0)');
  });

  it('names the exercise, the environment and both values where they differ', async () => {
    await record([lesson], [runtimeOf(56)], false);
    expect(await verify([lesson], [runtimeOf(57)])).toBe(1);
    expect(printed.join('\n')).toContain(
      'different  measuring  fixture-size@1/n=0  cpython-3.13-64 (3.13.0)  size: recorded 56, now 57',
    );
    expect(printed.at(-1)).toBe('0 verified, 3 different, 0 inconclusive, 0 missing');
  });

  it('notices a fact that was changed by hand', async () => {
    await record([lesson], [runtimeOf(56)], false);
    const before = await file();
    const broken = JSON.parse(JSON.stringify(before).replace('"value":56', '"value":64')) as FactFile;
    await saveFactFile(lesson.folder, broken);
    expect(await verify([lesson], [runtimeOf(56)])).toBe(1);
  });

  it('fails where a fact is missing', async () => {
    expect(await verify([lesson], [runtimeOf(56)])).toBe(1);
    expect(printed.at(-1)).toBe('0 verified, 0 different, 0 inconclusive, 3 missing');
  });
});

describe('casesOf', () => {
  it('keeps what needs threads away from the browser', () => {
    const cases = casesOf(content);
    expect(cases.filter(({ inBrowser }) => !inBrowser).map(({ key }) => key)).toEqual([
      'fixture-speedup@1/only',
    ]);
  });

  it('refuses two instances with one key', () => {
    const twice = sizes.flatMap((exercise) => [exercise, exercise]);
    expect(() => casesOf({ exercises: twice, measurements: [] })).toThrow('Two facts share the key');
  });
});
