import { execFile } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { EMPTY_ENVIRONMENT } from '#sandbox/paths.ts';

/** What an interpreter needs of this host's files to start, and nothing else. */
export interface InterpreterFiles {
  /** Absolute path of the interpreter, symbolic links resolved. */
  readonly executable: string;
  /** Files and folders to show, read-only, at their own place. */
  readonly shown: readonly string[];
  /** Folders inside of those to show empty: packages that somebody installed are no part of Python. */
  readonly emptied: readonly string[];
  /** Symbolic links to make: place → target. */
  readonly links: readonly (readonly [place: string, target: string])[];
}

const ASK = `
import json, sys, sysconfig
paths = sysconfig.get_paths()
shared = sysconfig.get_config_var('Py_ENABLE_SHARED')
print(json.dumps({
    'stdlib': sorted({paths['stdlib'], paths['platstdlib']}),
    'library': '%s/%s' % (sysconfig.get_config_var('LIBDIR'), sysconfig.get_config_var('INSTSONAME')) if shared else None,
    'triplet': sysconfig.get_config_var('MULTIARCH') or '',
}))
`;

/** Where the dynamic loader and its libraries are, on the distributions of Linux that we know. */
const LOADER_FOLDERS = ['/lib', '/lib64', '/usr/lib64'];

/** Where the C library keeps the language of `LANG=C.UTF-8`. Without it Python falls back to a mode of its own. */
const LOCALE_FOLDERS = ['/usr/lib/locale/C.utf8', '/usr/lib/locale/C.UTF-8'];

/** Asks an interpreter where its standard library and shared libraries are. */
export async function interpreterFiles(executable: string): Promise<InterpreterFiles> {
  const { stdout } = await promisify(execFile)(executable, ['-I', '-S', '-c', ASK], {
    env: EMPTY_ENVIRONMENT,
  });
  const said = JSON.parse(stdout) as { stdlib: string[]; library: string | null; triplet: string };
  const stdlib = said.stdlib.map((folder) => realpathSync(folder));
  const systemFolders = [`/usr/lib/${said.triplet}`, `/lib/${said.triplet}`, '/usr/lib64'].filter(
    (folder) => folder !== '/usr/lib/' && folder !== '/lib/' && isFolder(folder),
  );
  const system = [...systemFolders, ...LOCALE_FOLDERS.filter(isFolder)].map((folder) => realpathSync(folder));
  const shown = new Set([executable, ...stdlib, ...system]);
  if (said.library !== null && existsSync(said.library))
    shown.add(said.library).add(realpathSync(said.library));
  for (const target of stdlib.flatMap(linkedElsewhere)) shown.add(target);
  return {
    executable,
    shown: withoutNested([...shown]),
    emptied: stdlib.flatMap((folder) =>
      ['site-packages', 'dist-packages'].map((name) => join(folder, name)).filter(isFolder),
    ),
    links: LOADER_FOLDERS.filter((folder) => isLink(folder)).map((folder) => [folder, readlinkSync(folder)]),
  };
}

/** What symbolic links of the standard library point to outside of it: Debian keeps `sitecustomize` in /etc. */
function linkedElsewhere(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isSymbolicLink())
    .map((entry) => join(folder, entry.name))
    .filter((link) => existsSync(link))
    .map((link) => realpathSync(link))
    .filter((target) => !target.startsWith(`${folder}/`));
}

function withoutNested(paths: readonly string[]): string[] {
  return paths
    .filter(
      (path) => !paths.some((other) => path !== other && dirname(path).concat('/').startsWith(`${other}/`)),
    )
    .toSorted();
}

function isFolder(path: string): boolean {
  return existsSync(path) && lstatSync(path).isDirectory();
}

function isLink(path: string): boolean {
  return existsSync(path) && lstatSync(path).isSymbolicLink();
}
