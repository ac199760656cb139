import type { FactFile } from '#domain/lesson/fact.ts';
import { BROWSER_ENVIRONMENT, type Environment } from '#domain/python/environment.ts';
import type { CheckRequest } from '#domain/python/check-request.ts';
import type { Report } from '#domain/python/report.ts';
import { discoverInterpreters, exactly } from '#server/python/interpreters.ts';
import { runCheckInPyodide } from '#server/python/pyodide.ts';
import { runCheck } from '#server/python/run.ts';

/** Something that answers checks: an interpreter of this host, or Pyodide. */
export interface Runtime {
  readonly environment: Environment;
  readonly representative: boolean;
  run(request: CheckRequest): Promise<Report>;
}

/** Every runtime of this host (all patch versions), Pyodide last; or those of one environment. Throws where there is none. */
export async function findRuntimes(only?: string): Promise<readonly Runtime[]> {
  const { supported } = await discoverInterpreters();
  const native = supported.map((interpreter): Runtime => ({
    environment: interpreter.environment,
    representative: interpreter.representative,
    run: (request) => runCheck(exactly(interpreter), request),
  }));
  const runtimes = native.filter(({ environment }) => only === undefined || environment.id === only);
  if (only === undefined || only === BROWSER_ENVIRONMENT) runtimes.push(await pyodide());
  if (runtimes.length === 0) throw new Error(`No interpreter on this host is ${only}.`);
  return runtimes;
}

async function pyodide(): Promise<Runtime> {
  const { environment } = await runCheckInPyodide({ checker: 'output', code: '' });
  return { environment, representative: true, run: runCheckInPyodide };
}

/**
 * Why a runtime cannot be compared with recorded facts: they belong to another operating system or processor, where
 * sizes, clocks and messages may differ. Null where it can.
 */
export function otherMachine({ environment }: Runtime, recorded: FactFile): string | null {
  const [here, there] = [environment, recorded.environment].map(
    ({ platform, machine }) => `${platform} ${machine}`,
  );
  return here === there ? null : `${environment.id}: the facts were recorded on ${there}, this is ${here}`;
}

/** How a runtime is named in what the script prints: `cpython-3.11-64 (3.11.7)`. */
export function runtimeName({ environment }: Runtime): string {
  return `${environment.id} (${environment.version})`;
}
