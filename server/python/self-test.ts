import type { Interpreter } from './interpreter.ts';

import { chooseAmong, discoverInterpreters } from './discover.ts';
import { runCheck } from './run.ts';

/** `passed`, or a sentence about what went wrong. */
export type SelfTest = string;

const shared = globalThis as typeof globalThis & { heapwiseSelfTests?: ReadonlyMap<string, SelfTest> };

/**
 * Lets every interpreter answer one check whose answer it knows of itself, and keeps the results for this process. One
 * that fails is not used.
 */
export async function selfTestInterpreters(): Promise<void> {
  const { supported } = await discoverInterpreters();
  const results = await Promise.all(
    supported.map(async (interpreter) => [interpreter.executable, await selfTest(interpreter)] as const),
  );
  const kept = new Map(results);
  shared.heapwiseSelfTests = kept;
  await chooseAmong(({ executable }) => kept.get(executable) === 'passed');
}

/** The result of an interpreter's self-test; null before it was tested. */
export function selfTestOf(interpreter: Interpreter): SelfTest | null {
  return shared.heapwiseSelfTests?.get(interpreter.executable) ?? null;
}

async function selfTest(interpreter: Interpreter): Promise<SelfTest> {
  try {
    const report = await runCheck(interpreter, {
      checker: 'output',
      code: 'import platform\nprint(platform.python_version())',
    });
    if (report.status !== 'ok') return `The check ended as ${report.reason ?? report.status}.`;
    if (report.stdout.trim() !== interpreter.environment.version)
      return `It printed ${report.stdout.trim()}.`;
    return 'passed';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
