import 'server-only';

import type { RunResult } from '#domain/python/run-result.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { runCheck, type RunOptions } from '#server/python/run.ts';

/**
 * Runs an item's own program as a check, which a runner without a sandbox does too: it knows the course's programs by
 * their fingerprint. What it printed comes in the end.
 * @throws AppError where it is not run.
 */
export async function runCourseCode(
  interpreter: Interpreter,
  code: string,
  { onEvent, ...options }: RunOptions,
): Promise<RunResult> {
  let begun = performance.now();
  const report = await runCheck(
    interpreter,
    { checker: 'output', code },
    {
      ...options,
      onEvent: (event) => {
        if (event.type === 'started') begun = performance.now();
        onEvent?.(event);
      },
    },
  );
  const exitCodes = { ok: 0, error: 1, killed: null, refused: null } as const;
  return {
    status: report.status,
    ...(report.reason === undefined ? {} : { reason: report.reason }),
    exitCode: exitCodes[report.status],
    signal: null,
    stdout: report.stdout,
    stderr: report.error?.traceback ?? '',
    truncated: false,
    wallMs: performance.now() - begun,
    cpuMs: null,
    peakMemory: null,
    environment: report.environment,
  };
}
