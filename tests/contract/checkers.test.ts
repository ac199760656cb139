import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { PyProxy } from 'pyodide/ffi';
import type { CheckRequest } from '#domain/python/check-request.ts';
import type { Json, Report } from '#domain/python/report.ts';
import { discoverInterpreters } from '#sandbox/interpreters/discover.ts';
import { checkingPyodide, runCheckInPyodide } from '#server/python/pyodide.ts';
import { runCheck } from '#server/python/run.ts';
import { GOLDEN_CASES, violations } from './checkers-golden.ts';

/** Something that answers checks, and can run a program without them. */
interface Subject {
  readonly name: string;
  readonly hasThreads: boolean;
  check(request: CheckRequest): Promise<Report>;
  bare(program: string): Promise<{ readonly [name: string]: Json }>;
}

const { supported } = await discoverInterpreters();

const subjects: readonly Subject[] = [
  ...supported.map((interpreter): Subject => ({
    name: `${interpreter.environment.id} (${interpreter.environment.version})`,
    hasThreads: true,
    check: (request) => runCheck(interpreter, request),
    async bare(program) {
      const code = `${program}\nimport json\nprint(json.dumps(seen))`;
      const { stdout } = await promisify(execFile)(interpreter.executable, ['-I', '-B', '-c', code]);
      return JSON.parse(stdout) as { [name: string]: Json };
    },
  })),
  {
    name: 'Pyodide',
    hasThreads: false,
    check: runCheckInPyodide,
    async bare(program) {
      const pyodide = await checkingPyodide();
      const globals = pyodide.globals.get('dict')() as PyProxy;
      const text = pyodide.runPython(`${program}\nimport json\njson.dumps(seen)`, { globals }) as string;
      return JSON.parse(text) as { [name: string]: Json };
    },
  },
];

it('finds a CPython to test with', () => {
  expect(supported, 'install Python 3.9 or newer, or name one in HEAPWISE_PYTHONS').not.toHaveLength(0);
});

const TIMEOUT = { timeout: 60_000 };
const CLOCKED: readonly CheckRequest['checker'][] = ['timing', 'speedups', 'timeline'];

describe.each(subjects)('the checkers on $name', (subject) => {
  const cases = GOLDEN_CASES.filter(({ needs, lacks }) =>
    subject.hasThreads ? lacks === undefined : needs === undefined,
  );
  const isClocked = ({ request }: (typeof cases)[number]): boolean => CLOCKED.includes(request.checker);
  const prove = async (golden: (typeof cases)[number]): Promise<void> => {
    const report = await subject.check(golden.request);
    const bare = golden.bare === undefined ? {} : await subject.bare(golden.bare);
    expect(violations(golden, report, bare)).toEqual([]);
  };

  // What reads a clock runs alone.
  it.concurrent.each(cases.filter((golden) => !isClocked(golden)))('$request.checker: $name', TIMEOUT, prove);
  it.each(cases.filter(isClocked))('$request.checker: $name', TIMEOUT, prove);
});
