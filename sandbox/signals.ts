import { constants } from 'node:os';

/** A shell's way to say, in an exit code, which signal a process died of. */
const SIGNAL_BASE = 128;

/** The name of the signal that an exit code stands for, such as `SIGSEGV` for 139; null for an ordinary code. */
export function signalOf(exitCode: number | null): string | null {
  if (exitCode === null || exitCode <= SIGNAL_BASE) return null;
  const number = exitCode - SIGNAL_BASE;
  return Object.entries(constants.signals).find(([, value]) => value === number)?.[0] ?? null;
}
