import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

/**
 * Runs a command and shows what it prints, also keeping it in `file` when one is named.
 * @returns its exit code, or 1 when it could not be started.
 */
export function show(command, args, file, variables = {}) {
  return new Promise((resolve) => {
    const kept = file ? createWriteStream(file) : null;
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...variables },
    });
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ]) {
      from.on('data', (chunk) => {
        to.write(chunk);
        kept?.write(chunk);
      });
    }
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => {
      if (kept) kept.end(() => resolve(code ?? 1));
      else resolve(code ?? 1);
    });
  });
}
