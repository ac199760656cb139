import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPyodide, type PyodideAPI } from 'pyodide';
import type { CheckRequest } from '#domain/python/check-request.ts';
import type { Report } from '#domain/python/report.ts';
import { CHECKERS_FOLDER } from '#sandbox/paths.ts';
import { ReportSchema } from '#sandbox/report-schema.ts';

const PACKAGE = 'heapwise_checkers';

let loaded: Promise<PyodideAPI> | undefined;

/** Answers `request` in Pyodide under Node, as the browser would. For facts and tests: nothing stops a runaway program. */
export async function runCheckInPyodide(request: CheckRequest): Promise<Report> {
  const pyodide = await checkingPyodide();
  const checkJson = pyodide.pyimport(PACKAGE).check_json as (text: string) => string;
  return ReportSchema.parse(JSON.parse(checkJson(JSON.stringify(request))));
}

/** The Pyodide that answers, with the checkers in it. Loaded once per process. */
export function checkingPyodide(): Promise<PyodideAPI> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<PyodideAPI> {
  const pyodide = await loadPyodide();
  const target = `/checkers/${PACKAGE}`;
  pyodide.FS.mkdirTree(target);
  const source = join(CHECKERS_FOLDER, PACKAGE);
  for (const name of (await readdir(source)).filter((file) => file.endsWith('.py'))) {
    pyodide.FS.writeFile(`${target}/${name}`, await readFile(join(source, name)));
  }
  pyodide.runPython('import sys; sys.path.insert(0, "/checkers")');
  return pyodide;
}
