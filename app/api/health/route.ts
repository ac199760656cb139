import manifest from '../../../package.json' with { type: 'json' };

import { BROWSER_ENVIRONMENT } from '#domain/python/environment.ts';
import { discoverInterpreters } from '#server/python/interpreters.ts';
import { runnerStats } from '#server/python/runner-stats.ts';
import { selfTestOf } from '#server/python/self-test.ts';
import { hasAdministrator } from '#server/queries/setup.ts';
import { json, respond } from '#server/respond.ts';
import { store } from '#server/store.ts';

/**
 * How this server is: its version, its interpreters, and the runners that they belong to. `degraded` where no interpreter
 * answers, one failed its self-test, or learners' programs are refused, with a sentence for each of these; lessons still
 * work then, from recorded facts and in the browser. Says no paths and no addresses: anybody may ask.
 */
export function GET(): Promise<Response> {
  return respond(async () => {
    const [{ supported, unsupported }, runners] = await Promise.all([discoverInterpreters(), runnerStats()]);
    const interpreters = supported.map((interpreter) => ({
      ...interpreter.environment,
      representative: interpreter.representative,
      selfTest: selfTestOf(interpreter),
    }));
    const works = interpreters.some(({ selfTest }) => selfTest === null || selfTest === 'passed');
    const problems = [
      ...(works ? [] : ['No interpreter answers here.']),
      ...interpreters
        .filter(({ selfTest }) => selfTest !== null && selfTest !== 'passed')
        .map(({ version, selfTest }) => `CPython ${version} failed its self-test: ${selfTest}`),
      ...runners.flatMap(({ name, problem }) => (problem === null ? [] : [`On ${name}: ${problem}`])),
    ];
    return json({
      status: problems.length === 0 ? 'ok' : 'degraded',
      problems,
      version: manifest.version,
      interpreters,
      unsupported: unsupported.length,
      runners,
      hasAdministrator: await hasAdministrator(store()),
      browserPython: { id: BROWSER_ENVIRONMENT, pyodide: manifest.dependencies.pyodide },
    });
  });
}
