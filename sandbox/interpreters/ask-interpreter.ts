import { execFile } from 'node:child_process';
import type { Environment } from '#domain/python/environment.ts';
import { EMPTY_ENVIRONMENT, RUN_PY } from '#sandbox/paths.ts';
import { EnvironmentSchema } from '#sandbox/report-schema.ts';

const PATIENCE_MS = 5_000;

/** Asks the interpreter at `executable` to describe itself; a sentence that says why where it cannot be used. */
export async function askInterpreter(
  executable: string,
): Promise<{ readonly environment: Environment } | { readonly reason: string }> {
  const version = await say(executable, ['--version']);
  if ('failure' in version) return { reason: version.failure };
  const [, major, minor] = /Python (\d+)\.(\d+)/.exec(version.output) ?? [];
  if (major === undefined) return { reason: 'It does not say which version it is.' };
  if (Number(major) < 3 || (Number(major) === 3 && Number(minor) < 9)) {
    return { reason: `Python ${major}.${minor} is too old: Heapwise needs 3.9 or newer.` };
  }
  const answer = await say(executable, ['-I', '-B', RUN_PY, '--environment']);
  if ('failure' in answer) return { reason: answer.failure };
  try {
    return { environment: EnvironmentSchema.parse(JSON.parse(answer.output)) };
  } catch {
    return { reason: 'It did not describe itself as a CPython; other implementations are not supported.' };
  }
}

type Answer = { readonly output: string } | { readonly failure: string };

function say(executable: string, args: readonly string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(
      executable,
      args,
      { env: EMPTY_ENVIRONMENT, timeout: PATIENCE_MS, killSignal: 'SIGKILL' },
      (error, stdout, stderr) => {
        if (error === null) return resolve({ output: stdout + stderr });
        if (error.killed === true)
          return resolve({ failure: `It did not answer within ${PATIENCE_MS / 1000} seconds.` });
        resolve({ failure: 'It does not start.' });
      },
    );
  });
}
