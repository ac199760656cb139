import type { EnvironmentId } from '#domain/python/environment.ts';
import { chooseRepresentatives } from '#sandbox/interpreters/discover.ts';
import type { Interpreter, Interpreters, UnsupportedInterpreter } from '#sandbox/interpreters/interpreter.ts';

import { keyOf } from './interpreter-key.ts';
import { runners } from './runners.ts';

/** Every interpreter of this server's runners, each once; those that failed their self-test represent nothing. */
export async function discoverInterpreters(): Promise<Interpreters> {
  const known = runners();
  await known.settle();
  const hellos = known.all.flatMap(({ hello }) => hello ?? []);
  const supported = new Map(
    hellos.flatMap(({ interpreters }) => interpreters).map((one) => [keyOf(one), one] as const),
  );
  const unsupported = new Map<string, UnsupportedInterpreter>(
    hellos.flatMap((hello) => hello.unsupported).map((one) => [one.executable, one] as const),
  );
  return {
    supported: chooseRepresentatives([...supported.values()], (one) => known.isUsable(one)),
    unsupported: [...unsupported.values()],
  };
}

/** The interpreter that stands for an environment here, if there is one. */
export async function interpreterFor(environment: EnvironmentId): Promise<Interpreter | undefined> {
  const { supported } = await discoverInterpreters();
  return supported.find(
    (interpreter) => interpreter.representative && interpreter.environment.id === environment,
  );
}

/** This very interpreter, and not any that stands for its environment. */
export function exactly(interpreter: Interpreter): Interpreter {
  return { ...interpreter, representative: false };
}
