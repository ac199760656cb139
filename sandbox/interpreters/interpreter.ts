import type { Environment } from '#domain/python/environment.ts';

/** A CPython on this host that can answer checks. */
export interface Interpreter {
  /** Absolute path, symbolic links resolved. Never shown to visitors. */
  readonly executable: string;
  readonly environment: Environment;
  /** Whether it stands for its environment: of several patch versions, the newest that passed its self-test does. */
  readonly representative: boolean;
}

/** A Python that was found but cannot be used. */
export interface UnsupportedInterpreter {
  readonly executable: string;
  /** A sentence. */
  readonly reason: string;
}

/** What was found on this host, oldest environment first. */
export interface Interpreters {
  readonly supported: readonly Interpreter[];
  readonly unsupported: readonly UnsupportedInterpreter[];
}
