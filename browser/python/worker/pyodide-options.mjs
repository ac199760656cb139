/** Where the checkers' zip lies inside Pyodide's file system. */
const CHECKERS_PATH = '/lib/checkers.zip';

/** Puts the checkers on Python's path. */
export const FIND_CHECKERS = `import sys; sys.path.append(${JSON.stringify(CHECKERS_PATH)})`;

/** Gives the function `check_json(text) -> text`. */
export const CHECK_JSON = 'from heapwise_checkers import check_json; check_json';

/**
 * The options that every start of Pyodide shares: in Node, where the snapshot is made, and in the worker. They must agree,
 * because a snapshot only continues where it was made.
 *
 * The package index is empty: lessons use the standard library alone, and `loadPackage` would ask a foreign server.
 * The hash seed is fixed because a snapshot fixes it anyway; so both ways to start give the same set orders.
 *
 * @param {Uint8Array} checkers the bytes of the checkers' zip
 * @param {object} packageIndexInfo the `info` of Pyodide's own lock file, which it compares with itself
 */
export function pyodideOptions(checkers, packageIndexInfo) {
  return {
    lockFileContents: JSON.stringify({ info: packageIndexInfo, packages: {} }),
    packageBaseUrl: '/no-packages/',
    env: { PYTHONHASHSEED: '0' },
    _sysExecutable: 'python',
    stdout: () => undefined,
    stderr: () => undefined,
    /** @param {{ writeFile(path: string, bytes: Uint8Array): void }} files */
    fsInit: async (files) => files.writeFile(CHECKERS_PATH, checkers),
  };
}
