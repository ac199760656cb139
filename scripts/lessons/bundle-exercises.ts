import { SourceMap } from 'node:module';
import path from 'node:path';

import { build } from 'esbuild';
import type { BuildFailure, Plugin } from 'esbuild';

import packageJson from '../../package.json' with { type: 'json' };

import { shownPath } from './folders.ts';

const ROOT = process.cwd();

/** A lesson's exercises with all that they import, as one JavaScript module. */
export interface Bundle {
  /** The module's source. */
  readonly code: string;
  /** Where in the author's files a line of an error's stack is: `exercises.ts:12`, or null when it is in none. */
  readonly placeOf: (error: unknown) => string | null;
}

/**
 * Gathers `exercises.ts` of a lesson and what it imports, wherever the folder lies: `#domain/…` and `#lessons/…` mean
 * Heapwise's own.
 * @throws Error with a line for each problem: file, line, sentence.
 */
export async function bundleExercises(folder: string): Promise<Bundle> {
  const entry = path.resolve(folder, 'exercises.ts');
  try {
    const { outputFiles } = await build({
      entryPoints: [entry],
      outfile: path.join(path.dirname(entry), 'exercises.js'),
      write: false,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      sourcemap: 'external',
      logLevel: 'silent',
      // An author's own tsconfig.json is for the editor.
      tsconfigRaw: {},
      plugins: [ownImports],
    });
    const text = (ending: string) => outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
    // In stacks the module has this name, where it is loaded from no file.
    const code = `${text('.js')}\n//# sourceURL=${sourceName(folder)}\n`;
    return { code, placeOf: placeFinder(text('.map'), folder) };
  } catch (error) {
    throw isBuildFailure(error) ? new Error(messages(error)) : error;
  }
}

/** Resolves `#…` as package.json says, from Heapwise's own folder. */
const ownImports: Plugin = {
  name: 'own-imports',
  setup(build) {
    build.onResolve({ filter: /^#/ }, async ({ path: name, kind }) => {
      const found = Object.entries<string>(packageJson.imports).find(([pattern]) =>
        name.startsWith(pattern.slice(0, -1)),
      );
      if (!found) return { errors: [{ text: `There is no ${name}: use #domain/… or #lessons/….` }] };
      const [pattern, target] = found;
      const file = target.replace('*', name.slice(pattern.length - 1));
      return build.resolve(file, { resolveDir: ROOT, kind });
    });
  },
};

function isBuildFailure(error: unknown): error is BuildFailure {
  return error instanceof Error && 'errors' in error;
}

function messages({ errors }: BuildFailure): string {
  return errors
    .map(({ text, location }) =>
      location ? `${shownPath(path.resolve(location.file))}:${location.line}: ${text}` : text,
    )
    .join('\n');
}

function sourceName(folder: string): string {
  return `heapwise-lesson-${path.basename(folder)}`;
}

function placeFinder(map: string, folder: string): Bundle['placeOf'] {
  let sources: SourceMap | undefined;
  const frame = new RegExp(`(?:${sourceName(folder)}|data:text/javascript[^\\s)]*):(\\d+):(\\d+)`, 'g');
  return (error) => {
    const stack = error instanceof Error ? (error.stack ?? '') : '';
    sources ??= new SourceMap(JSON.parse(map));
    for (const [, line, column] of stack.matchAll(frame)) {
      const found = sources.findEntry(Number(line) - 1, Number(column) - 1);
      if (!('originalSource' in found)) continue;
      const file = path.resolve(folder, found.originalSource);
      if (file.startsWith(path.resolve(folder) + path.sep))
        return `${shownPath(file)}:${found.originalLine + 1}`;
    }
    return null;
  };
}
