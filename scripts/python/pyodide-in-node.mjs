import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPyodide } from 'pyodide';
import { FIND_CHECKERS, pyodideOptions } from '../../browser/python/worker/pyodide-options.mjs';
import { PYODIDE } from './inputs.mjs';

/**
 * Starts in Node the Python that the browser gets, from the same bytes.
 *
 * @param {{ standardLibrary: Uint8Array, checkers: Uint8Array, packageIndexInfo: object, snapshot?: Uint8Array }} parts
 * @param {{ _makeSnapshot?: boolean }} [purpose]
 */
export async function startPyodide(parts, purpose = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'heapwise-python-'));
  try {
    const library = join(folder, 'stdlib.zip');
    await writeFile(library, parts.standardLibrary);
    const pyodide = await loadPyodide({
      ...pyodideOptions(parts.checkers, parts.packageIndexInfo),
      ...purpose,
      indexURL: PYODIDE,
      stdLibURL: library,
      ...(parts.snapshot ? { _loadSnapshot: parts.snapshot } : {}),
    });
    if (!parts.snapshot) pyodide.runPython(FIND_CHECKERS);
    return pyodide;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
