import { join } from 'node:path';

/** The folder of the Python side. The server and the scripts run from the project's root. */
export const CHECKERS_FOLDER = join(/* turbopackIgnore: true */ process.cwd(), 'python-checkers');

/** The program that answers one check in a fresh CPython. */
export const RUN_PY = join(CHECKERS_FOLDER, 'run.py');

/** No variable of ours reaches a program. (Next's types insist that every environment has NODE_ENV.) */
export const EMPTY_ENVIRONMENT = {} as NodeJS.ProcessEnv;
