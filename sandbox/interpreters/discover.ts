import { compareEnvironments } from '#domain/python/environment.ts';
import { askInterpreter } from './ask-interpreter.ts';
import { candidateInterpreters } from './candidates.ts';
import type { Interpreter, Interpreters, UnsupportedInterpreter } from './interpreter.ts';

// Interpreters start one after the other on each of these: more would only make all of them slow.
const ASKED_AT_ONCE = 2;

type FoundInterpreter = Omit<Interpreter, 'representative'>;

// Next may load this module more than once in a process; what was found is the same for all.
const shared = globalThis as typeof globalThis & { heapwiseInterpreters?: Promise<Interpreters> };

/** Every Python on this host. Looked for once per process. */
export function discoverInterpreters(): Promise<Interpreters> {
  shared.heapwiseInterpreters ??= search();
  return shared.heapwiseInterpreters;
}

async function search(): Promise<Interpreters> {
  const pending = [...(await candidateInterpreters())];
  const supported: FoundInterpreter[] = [];
  const unsupported: UnsupportedInterpreter[] = [];
  const ask = async (): Promise<void> => {
    for (let executable = pending.shift(); executable !== undefined; executable = pending.shift()) {
      const answer = await askInterpreter(executable);
      if ('environment' in answer) supported.push({ executable, environment: answer.environment });
      else unsupported.push({ executable, reason: answer.reason });
    }
  };
  await Promise.all(Array.from({ length: ASKED_AT_ONCE }, ask));
  return {
    supported: chooseRepresentatives(supported),
    unsupported: unsupported.toSorted((a, b) =>
      a.executable.localeCompare(b.executable, 'en', { numeric: true }),
    ),
  };
}

/** Sorts by environment, newest patch first within one, and marks the first that can be used as representative. */
export function chooseRepresentatives(
  interpreters: readonly FoundInterpreter[],
  canBeUsed: (interpreter: FoundInterpreter) => boolean = () => true,
): readonly Interpreter[] {
  const sorted = interpreters.toSorted(
    (a, b) =>
      compareEnvironments(a.environment.id, b.environment.id) ||
      b.environment.version.localeCompare(a.environment.version, 'en', { numeric: true }) ||
      a.executable.localeCompare(b.executable),
  );
  const usable = sorted.filter(canBeUsed);
  return sorted.map((interpreter) => ({
    ...interpreter,
    representative:
      usable.find(({ environment }) => environment.id === interpreter.environment.id) === interpreter,
  }));
}
