import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';

/** Says whether two interpreters, perhaps of two runners, are the same: path, version and build. */
export function keyOf({ executable, environment }: Omit<Interpreter, 'representative'>): string {
  return JSON.stringify([executable, environment.version, environment.build]);
}
