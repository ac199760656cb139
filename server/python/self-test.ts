import { INTERPRETER_TEST } from '#sandbox/course.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';

import { keyOf } from './interpreter-key.ts';
import { discoverInterpreters, exactly } from './interpreters.ts';
import { runCheck } from './run.ts';
import { runners } from './runners.ts';

/** `passed`, or a sentence about what went wrong. */
export type SelfTest = string;

/**
 * Lets every interpreter answer one check whose answer it knows of itself, and keeps the results for this process: now,
 * and whenever a runner comes later. One that fails is not used, until it passes.
 */
export async function selfTestInterpreters(): Promise<void> {
  await testUntested();
  const known = runners();
  let connected = known.all.filter(({ isConnected }) => isConnected);
  known.onChange(() => {
    const now = known.all.filter(({ isConnected }) => isConnected);
    const hasNew = now.some((runner) => !connected.includes(runner));
    connected = now;
    if (hasNew) testUntested().catch((error: unknown) => console.error('The self-test failed.', error));
  });
}

/** The result of an interpreter's self-test; null before it was tested. */
export function selfTestOf(interpreter: Interpreter): SelfTest | null {
  return runners().selfTests.get(keyOf(interpreter)) ?? null;
}

async function testUntested(): Promise<void> {
  const { supported } = await discoverInterpreters();
  const { selfTests } = runners();
  const untested = supported.filter((interpreter) => selfTestOf(interpreter) !== 'passed');
  await Promise.all(
    untested.map(async (interpreter) => selfTests.set(keyOf(interpreter), await selfTest(interpreter))),
  );
}

async function selfTest(interpreter: Interpreter): Promise<SelfTest> {
  try {
    const report = await runCheck(exactly(interpreter), INTERPRETER_TEST);
    if (report.status !== 'ok') return `The check ended as ${report.reason ?? report.status}.`;
    if (report.stdout.trim() !== interpreter.environment.version)
      return `It printed ${report.stdout.trim()}.`;
    return 'passed';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
