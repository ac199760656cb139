import manifest from '../../../package.json' with { type: 'json' };

import { BROWSER_ENVIRONMENT } from '#domain/python/environment.ts';
import { discoverInterpreters } from '#server/python/discover.ts';
import { selfTestOf } from '#server/python/self-test.ts';
import { hasAdministrator } from '#server/queries/setup.ts';
import { json, respond } from '#server/respond.ts';
import { store } from '#server/store.ts';

/**
 * How this server is: its version and its interpreters. `degraded` where none answers, or one failed its self-test;
 * lessons still work then, from recorded facts and in the browser. Says no paths: anybody may ask.
 */
export function GET(): Promise<Response> {
  return respond(async () => {
    const { supported, unsupported } = await discoverInterpreters();
    const interpreters = supported.map((interpreter) => ({
      ...interpreter.environment,
      representative: interpreter.representative,
      selfTest: selfTestOf(interpreter),
    }));
    const works = interpreters.some(({ selfTest }) => selfTest === null || selfTest === 'passed');
    const failed = interpreters.some(({ selfTest }) => selfTest !== null && selfTest !== 'passed');
    return json({
      status: works && !failed ? 'ok' : 'degraded',
      version: manifest.version,
      interpreters,
      unsupported: unsupported.length,
      hasAdministrator: await hasAdministrator(store()),
      browserPython: { id: BROWSER_ENVIRONMENT, pyodide: manifest.dependencies.pyodide },
    });
  });
}
