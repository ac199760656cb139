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
function runtimeOf(
  size: number,
  change: Partial<Report> = {},
  of: Partial<Environment> = {},
): Runtime & { runs: number } {
  const runtime = {
    environment: { ...environment, ...of },
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

/** Changes one recorded number, as a person with an editor would. */
async function edit(): Promise<void> {
  const text = JSON.stringify(await file()).replace('"value":56', '"value":64');
  await saveFactFile(lesson.folder, JSON.parse(text) as FactFile);
}

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
    const exercises = sizes.map((exercise): Exercise => ({
      ...exercise,
      instances: [{ n: 3 }],
      code: () => 'value = 1\n',
    }));
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

describe('what each fact says of itself', () => {
  it('names the interpreter that gave it, also where others were recorded by another', async () => {
    await record([lesson], [runtimeOf(56)], false);
    const { instances, code } = sizes[0] as Exercise;
    const exercises = [{ ...sizes[0], instances: [...instances, { n: 9 }], code } as Exercise];
    const newer = runtimeOf(56, {}, { version: '3.13.5', build: 'later' });
    await record([{ ...lesson, content: { ...lesson.content, exercises } }], [newer], false);
    const { facts, measurements } = await file();
    expect(facts['fixture-size@1/n=0']).toMatchObject({ version: '3.13.0', build: 'main' });
    expect(facts['fixture-size@1/n=9']).toMatchObject({ version: '3.13.5', build: 'later' });
    expect(measurements['int']).toMatchObject({ version: '3.13.0', build: 'main' });
  });

  it('is recorded again where somebody edited it', async () => {
    await record([lesson], [runtimeOf(56)], false);
    await edit();
    const runtime = runtimeOf(56);
    await record([lesson], [runtime], false);
    expect(runtime.runs).toBe(1);
    expect(await verify([lesson], [runtimeOf(56)])).toBe(0);
  });

  it('is not mixed with what another kind of machine gives', async () => {
    await record([lesson], [runtimeOf(56)], false);
    const mac = runtimeOf(57, {}, { platform: 'darwin', machine: 'arm64' });
    await record([lesson], [mac], false);
    expect(mac.runs).toBe(0);
    expect(printed.at(-1)).toContain('recorded on linux x86_64, this is darwin arm64');
    await record([lesson], [mac], true);
    expect(mac.runs).toBe(3);
  });
});

describe('a speed-up measured on a busy machine', () => {
  const speedups: LessonOnDisk['content'] = {
    exercises: content.exercises.filter(({ kind }) => kind === 'predict-speedup'),
    measurements: [],
  };
  const measured = (threads: number, quiet: boolean): Runtime =>
    runtimeOf(0, {
      observations: [
        { name: 'speedup', value: { threads: { 2: threads } } },
        { name: 'quiet', value: quiet },
      ],
    });
  const recorded = async (): Promise<unknown> =>
    (await file()).facts['fixture-speedup@1/only']?.observations[0]?.value;

  it('is recorded where there is nothing yet, is inconclusive, and gives way to a quiet one', async () => {
    const clocked = { ...lesson, content: speedups };
    await record([clocked], [measured(2, false)], false);
    expect(await recorded()).toEqual({ threads: { 2: 2 } });
    await verify([clocked], [measured(2, true)]);
    expect(printed.at(-1)).toBe('0 verified, 0 different, 1 inconclusive, 0 missing, 0 skipped');
    await record([clocked], [measured(1.9, true)], false);
    expect(await recorded()).toEqual({ threads: { 2: 1.9 } });
  });

  it('never replaces what is recorded, and that is said', async () => {
    const clocked = { ...lesson, content: speedups };
    await record([clocked], [measured(2, true)], false);
    await record([clocked], [measured(1, false)], true);
    expect(await recorded()).toEqual({ threads: { 2: 2 } });
    expect(printed.join('\n')).toContain('kept: fixture-speedup@1/only: the machine was busy');
  });
});

describe('facts verify', () => {
  it('is content when everything is as recorded', async () => {
    await record([lesson], [runtimeOf(56)], false);
    expect(await verify([lesson], [runtimeOf(56)])).toBe(0);
    expect(printed.at(-1)).toBe('3 verified, 0 different, 0 inconclusive, 0 missing, 0 skipped');
    expect(printed.at(-2)).toContain('cpython-3.13-64 (3.13.0)');
  });

  it('names the exercise, the environment and both values where they differ', async () => {
    await record([lesson], [runtimeOf(56)], false);
    expect(await verify([lesson], [runtimeOf(57)])).toBe(1);
    expect(printed.join('\n')).toContain(
      'different  measuring  fixture-size@1/n=0  cpython-3.13-64 (3.13.0)  size: recorded 56, now 57',
    );
    expect(printed.at(-1)).toBe('0 verified, 3 different, 0 inconclusive, 0 missing, 0 skipped');
  });

  it('notices a fact that was changed by hand', async () => {
    await record([lesson], [runtimeOf(56)], false);
    await edit();
    expect(await verify([lesson], [runtimeOf(56)])).toBe(1);
    expect(printed.join('\n')).toContain('cpython-3.13-64  edited by hand');
  });

  it('notices it also where the interpreter is not installed', async () => {
    const other = { id: 'cpython-3.9-64', version: '3.9.18' } as const;
    await record([lesson], [runtimeOf(56), runtimeOf(56, {}, other)], false);
    await edit();
    expect(await verify([lesson], [runtimeOf(56, {}, other)])).toBe(1);
    expect(printed.at(-1)).toBe('3 verified, 1 different, 0 inconclusive, 0 missing, 0 skipped');
  });

  it.each([
    [
      'a version that nobody recorded',
      { id: 'cpython-3.14-64', version: '3.14.0' },
      'CPython 3.14.0 (linux x86_64): no facts recorded for cpython-3.14-64; npm run facts -- record makes them',
    ],
    [
      'another operating system',
      { platform: 'darwin' },
      'CPython 3.13.0 (darwin x86_64): cpython-3.13-64: the facts were recorded on linux x86_64, this is darwin x86_64',
    ],
    [
      'another processor',
      { machine: 'aarch64' },
      'CPython 3.13.0 (linux aarch64): cpython-3.13-64: the facts were recorded on linux x86_64, this is linux aarch64',
    ],
  ] as const)('skips %s and says so', async (_what, of, said) => {
    await record([lesson], [runtimeOf(56)], false);
    const other = runtimeOf(64, {}, of);
    expect(await verify([lesson], [runtimeOf(56), other])).toBe(0);
    expect(other.runs).toBe(0);
    expect(printed).toContain(`skipped: ${said}`);
    expect(printed.at(-1)).toBe('3 verified, 0 different, 0 inconclusive, 0 missing, 1 skipped');
  });

  it('runs half on each of two interpreters, and so everything once, and says what was left', async () => {
    const runtimes = [runtimeOf(56), runtimeOf(56, {}, { version: '3.13.1' })];
    await record([lesson], runtimes.slice(0, 1), false);
    const all = casesOf(lesson.content).length;
    for (const runtime of runtimes) runtime.runs = 0;
    expect(await verify([lesson], runtimes, true)).toBe(0);
    expect(runtimes[0]!.runs + runtimes[1]!.runs).toBe(all);
    expect(Math.abs(runtimes[0]!.runs - runtimes[1]!.runs)).toBeLessThan(2);
    expect(printed.join('\n')).toContain(`${all} were not run again`);
  });

  it('fails where every interpreter was skipped', async () => {
    expect(await verify([lesson], [runtimeOf(56, {}, { id: 'cpython-3.14-64' })])).toBe(1);
    expect(printed.join('\n')).toContain('No interpreter here could be compared');
  });

  it('fails where a fact is missing', async () => {
    expect(await verify([lesson], [runtimeOf(56)])).toBe(1);
    expect(printed.at(-1)).toBe('0 verified, 0 different, 0 inconclusive, 3 missing, 0 skipped');
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
