import { readdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

// `python3`, `python3.13`, `python3.13t`, and the plain `python` of a version manager; no `python3-config`.
const NAME = /^python(\d+(\.\d+)*t?)?$/;

// Where version managers and installers put interpreters; `*` stands for one folder of any name.
const FOLDERS = [
  '~/.pyenv/versions/*/bin',
  '~/.asdf/installs/python/*/bin',
  '~/.local/share/uv/python/*/bin',
  '~/.local/share/mise/installs/python/*/bin',
  '~/.rye/py/*/bin',
  '~/miniconda3/bin',
  '~/miniconda3/envs/*/bin',
  '~/anaconda3/bin',
  '~/anaconda3/envs/*/bin',
  '~/miniforge3/bin',
  '~/miniforge3/envs/*/bin',
  '~/.local/bin',
  '/usr/bin',
  '/usr/local/bin',
  '/usr/local/*/bin',
  '/opt/*/bin',
  '/opt/python/*/bin',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/*/bin',
  '/home/linuxbrew/.linuxbrew/bin',
  '/Library/Frameworks/Python.framework/Versions/*/bin',
];

/**
 * The real paths of everything on this host that is named like a Python, each once: first what HEAPWISE_PYTHONS names
 * (executables or folders), then PATH, then the folders where installers put interpreters.
 * What is named but does not exist is left out; the server says so when it starts.
 */
export async function candidateInterpreters(
  named: readonly string[] = namedPythons(),
  searchPath: string = process.env['PATH'] ?? '',
): Promise<readonly string[]> {
  // Shims start a version manager that starts a Python; the Pythons themselves are found in its folder.
  const onPath = searchPath.split(delimiter).filter((folder) => folder !== '' && !/[\\/]shims$/.test(folder));
  const installed = await Promise.all(FOLDERS.map((folder) => expand(folder)));
  const found = await Promise.all(
    [...named, ...onPath, ...installed.flat()].map((folder) => pythonsIn(folder)),
  );
  const given = await Promise.all(named.map((path) => realpath(path).catch(() => null)));
  const folders = new Set(await foldersAmong(named));
  const executables = given.filter(
    (path, index) => path !== null && !folders.has(named[index] ?? ''),
  ) as string[];
  return [...new Set([...executables, ...found.flat()])];
}

function namedPythons(): readonly string[] {
  return (process.env['HEAPWISE_PYTHONS'] ?? '').split(delimiter).filter((path) => path.trim() !== '');
}

/** The user's own folder; users who are only a number have none. */
function home(): string {
  try {
    return homedir();
  } catch {
    return '/nonexistent';
  }
}

async function expand(pattern: string): Promise<readonly string[]> {
  const [before, after] = pattern.replace(/^~/, home()).split('/*/');
  if (before === undefined || after === undefined) return [pattern.replace(/^~/, home())];
  const names = await readdir(before).catch(() => []);
  return names.map((name) => join(before, name, after));
}

async function foldersAmong(paths: readonly string[]): Promise<readonly string[]> {
  const listed = await Promise.all(
    paths.map((path) =>
      readdir(path).then(
        () => path,
        () => null,
      ),
    ),
  );
  return listed.filter((path) => path !== null);
}

async function pythonsIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => NAME.test(name));
  const paths = await Promise.all(names.map((name) => realpath(join(folder, name)).catch(() => null)));
  return paths.filter((path) => path !== null);
}
