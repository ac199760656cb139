/** Which Python answered: implementation, minor version, free-threaded or not, and word size in bits. */
export type EnvironmentId = `${'cpython' | 'pyodide'}-${string}-${32 | 64}`;

/** What an interpreter says of itself when asked. */
export interface Environment {
  readonly id: EnvironmentId;
  readonly implementation: 'cpython' | 'pyodide';
  /** Full version, such as `3.13.0`. */
  readonly version: string;
  /** Size of a pointer in bits. */
  readonly wordBits: 32 | 64;
  /** `sys.platform`, such as `linux` or `emscripten`. */
  readonly platform: string;
  /** `platform.machine()`, such as `x86_64`. */
  readonly machine: string;
  /** Whether a global interpreter lock is active in this process. */
  readonly gil: boolean;
  /** `sys.version` after the version number: build date and compiler. */
  readonly build: string;
}

/** The environment an exercise asks about unless it names another one. */
export const REFERENCE_ENVIRONMENT: EnvironmentId = 'cpython-3.13-64';

/** The Python that runs in the learner's browser. */
export const BROWSER_ENVIRONMENT: EnvironmentId = 'pyodide-3.14-32';

/** Environments that Heapwise keeps facts for, oldest first; the browser's last. */
export const RECORDED_ENVIRONMENTS: readonly EnvironmentId[] = [
  'cpython-3.9-64',
  'cpython-3.10-64',
  'cpython-3.11-64',
  'cpython-3.12-64',
  'cpython-3.13-64',
  BROWSER_ENVIRONMENT,
];

/** The id of the environment that has these properties: `cpython-3.13-64`, `cpython-3.13t-64` without a GIL. */
export function environmentId(environment: Omit<Environment, 'id'>): EnvironmentId {
  const minor = environment.version.split('.').slice(0, 2).join('.');
  const threading = environment.gil ? '' : 't';
  return `${environment.implementation}-${minor}${threading}-${environment.wordBits}`;
}

/** How an environment is named to a learner: `CPython 3.13, 64-bit`. */
export function environmentLabel(id: EnvironmentId): string {
  const [implementation, version, bits] = id.split('-');
  const name = implementation === 'pyodide' ? 'Pyodide' : 'CPython';
  return `${name} ${version}, ${bits}-bit`;
}

// Making one takes far longer than comparing with it.
const names = new Intl.Collator('en', { numeric: true });

/** Orders environments by implementation (CPython first), then version, then word size. */
export function compareEnvironments(a: EnvironmentId, b: EnvironmentId): number {
  return names.compare(a, b);
}
