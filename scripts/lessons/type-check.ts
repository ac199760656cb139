import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { shownPath } from './folders.ts';

const ROOT = process.cwd();

/** What a tsconfig.json must say so that TypeScript anywhere understands `#domain/…` and `#lessons/…`. */
export function lessonTsconfig(): object {
  const names = ['#domain/*', '#lessons/*'].map((name) => [name, [path.join(ROOT, name.slice(1))]]);
  return {
    extends: path.join(ROOT, 'tsconfig.json'),
    compilerOptions: {
      paths: Object.fromEntries(names),
      typeRoots: [path.join(ROOT, 'node_modules/@types')],
      plugins: [],
      incremental: false,
    },
  };
}

/** What the compiler says about the exercises of these lessons: file, line and sentence each. */
export function typeProblems(folders: readonly string[]): readonly string[] {
  const work = mkdtempSync(path.join(tmpdir(), 'heapwise-types-'));
  try {
    const project = path.join(work, 'tsconfig.json');
    const files = folders.map((folder) => path.resolve(folder, 'exercises.ts'));
    writeFileSync(project, JSON.stringify({ ...lessonTsconfig(), files, include: [] }));
    const { stdout } = spawnSync(
      process.execPath,
      [path.join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', project, '--pretty', 'false'],
      { encoding: 'utf8' },
    );
    return problemsIn(stdout, folders);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The compiler's words about files in these folders; what is wrong elsewhere is not the author's. */
function problemsIn(output: string, folders: readonly string[]): string[] {
  return [...output.matchAll(/^(.+?)\((\d+),\d+\): error TS\d+: (.*)$/gm)].flatMap(
    ([, named = '', line, message]) => {
      const file = path.resolve(named);
      const mine = folders.some((folder) => file.startsWith(path.resolve(folder) + path.sep));
      return mine ? [`${shownPath(file)}:${line}: ${message}`] : [];
    },
  );
}
