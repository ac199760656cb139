import { expect, it, vi } from 'vitest';
import type { Report } from '#domain/python/report.ts';
import { discoverInterpreters, interpreterFor } from './discover.ts';
import type { Interpreter } from './interpreter.ts';
import { selfTestInterpreters, selfTestOf } from './self-test.ts';

const BROKEN = '/python3.13.5';

vi.mock('./candidates.ts', () => ({
  candidateInterpreters: () => Promise.resolve(['/python3.12.1', '/python3.13.0', BROKEN]),
}));
vi.mock('./ask-interpreter.ts', () => ({
  askInterpreter: (executable: string) => {
    const version = executable.slice('/python'.length);
    const id = `cpython-${version.slice(0, 4)}-64`;
    return Promise.resolve({ environment: { id, version } });
  },
}));
vi.mock('./run.ts', () => ({
  runCheck: ({ executable, environment }: Interpreter): Promise<Partial<Report>> =>
    Promise.resolve({ status: 'ok', stdout: executable === BROKEN ? '2.7' : environment.version }),
}));

it('an interpreter that failed its self-test no longer answers; another of its environment does', async () => {
  expect((await interpreterFor('cpython-3.13-64'))?.executable).toBe(BROKEN);
  await selfTestInterpreters();
  expect((await interpreterFor('cpython-3.13-64'))?.executable).toBe('/python3.13.0');
  expect((await interpreterFor('cpython-3.12-64'))?.executable).toBe('/python3.12.1');
  const { supported } = await discoverInterpreters();
  expect(supported.map((interpreter) => selfTestOf(interpreter))).toEqual([
    'passed',
    'It printed 2.7.',
    'passed',
  ]);
});
