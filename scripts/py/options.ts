import { parseArgs } from 'node:util';

/** What the command line asks for. */
export interface Options {
  /** A file, or `-` for standard input; null where only the runner is asked. */
  readonly file: string | null;
  /** The beginning of a version, or an environment's id. */
  readonly python: string | undefined;
  readonly all: boolean;
  readonly json: boolean;
  readonly wallMs: number | undefined;
  readonly memoryBytes: number | undefined;
  readonly list: boolean;
  readonly selfTest: boolean;
  readonly stats: boolean;
}

/** A command line that cannot be understood. The message says how to write it. */
export class UsageError extends Error {}

export const USAGE = `Runs a Python program in the sandbox that the server uses.

  npm run -s py -- FILE|-  [--python 3.13] [--all] [--json] [--wall SECONDS] [--memory MIB]
  npm run -s py -- --list [--json]
  npm run -s py -- --self-test [--json]
  npm run -s py -- --stats [--json]      of the server at HOST and PORT

SECONDS up to 30, MIB up to 1536; more is taken as that.
Exit code: 0 when the program was run, however it ended; 2 for a wrong command line; 3 when it was refused.`;

/** @throws UsageError */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const asks = [values.list, values['self-test'], values.stats].includes(true);
  if (positionals.length !== (asks ? 0 : 1)) throw new UsageError('Name one file, or - for standard input.');
  return {
    file: positionals[0] ?? null,
    python: values.python,
    all: values.all ?? false,
    json: values.json ?? false,
    wallMs: positive(values.wall, '--wall', 1000),
    memoryBytes: positive(values.memory, '--memory', 1024 * 1024),
    list: values.list ?? false,
    selfTest: values['self-test'] ?? false,
    stats: values.stats ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        python: { type: 'string' },
        all: { type: 'boolean' },
        json: { type: 'boolean' },
        wall: { type: 'string' },
        memory: { type: 'string' },
        list: { type: 'boolean' },
        'self-test': { type: 'boolean' },
        stats: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function positive(text: string | undefined, name: string, unit: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text) * unit;
  if (!(value >= 1) || !Number.isFinite(value))
    throw new UsageError(`${name} needs a number above 0, not "${text}".`);
  return Math.round(value);
}
