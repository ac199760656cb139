import { join } from 'node:path';

/** The folder of the Python side. The server, the runner and the scripts run from the project's root. */
export const CHECKERS_FOLDER = join(/* turbopackIgnore: true */ process.cwd(), 'python-checkers');

/** The program that answers one check in a fresh CPython. */
export const RUN_PY = join(CHECKERS_FOLDER, 'run.py');

/** Python that a sandbox is given, one file each. */
export const SANDBOX_PYTHON = join(CHECKERS_FOLDER, 'sandbox');

/** The hashes of everything that the course itself runs, written when the lessons are compiled. */
export const MANIFEST = join(/* turbopackIgnore: true */ process.cwd(), '.lessons', 'programs.json');

/** The bundled runner process. */
export const SANDBOXD = join(/* turbopackIgnore: true */ process.cwd(), '.sandbox', 'sandboxd.mjs');

/** No variable of ours reaches a program. (Next's types insist that every environment has NODE_ENV.) */
export const EMPTY_ENVIRONMENT = {} as NodeJS.ProcessEnv;
