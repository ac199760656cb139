import 'server-only';

import {
  BROWSER_ENVIRONMENT,
  compareEnvironments,
  type Environment,
  type EnvironmentId,
} from '#domain/python/environment.ts';
import { listRecordings } from '#server/content/facts.ts';
import { listLessons } from '#server/content/lessons.ts';
import { discoverInterpreters } from '#server/python/interpreters.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { selfTestOf } from '#server/python/self-test.ts';

/** One environment, and who answers for it. */
export interface InterpreterEntry {
  /** The interpreter that answers; where none does, the one whose facts were recorded. */
  readonly environment: Environment;
  /** `live`: this server runs it. `browser`: the learner's device does. `recorded`: only facts are left. */
  readonly answers: 'live' | 'browser' | 'recorded';
  /** Versions of the same environment that are also installed; facts are verified on them. */
  readonly alsoHere: readonly string[];
  /** How many programs of the lessons were recorded in this environment. */
  readonly programs: number;
  /** A sentence where the interpreter failed its self-test. */
  readonly problem: string | null;
}

/** What the page of interpreters shows. */
export interface InterpretersView {
  readonly entries: readonly InterpreterEntry[];
  /** Pythons that were found here but cannot be used. */
  readonly unsupported: number;
}

/** Every environment that this server can run or has facts of, oldest first, the browser's last. */
export async function listInterpreters(): Promise<InterpretersView> {
  const { supported, unsupported } = await discoverInterpreters();
  const recordings = listLessons().flatMap(({ meta }) => listRecordings(meta.slug));
  const programsOf = (id: EnvironmentId): number =>
    recordings
      .filter(({ environment }) => environment.id === id)
      .reduce((sum, { programs }) => sum + programs, 0);

  const problemOf = (interpreter: Interpreter): string | null => {
    const selfTest = selfTestOf(interpreter);
    return selfTest === null || selfTest === 'passed' ? null : selfTest;
  };
  const live = supported
    .filter(({ representative }) => representative)
    .map((interpreter): InterpreterEntry => {
      const { environment } = interpreter;
      const others = supported.filter(
        (other) =>
          other !== interpreter && other.environment.id === environment.id && problemOf(other) === null,
      );
      return {
        environment,
        answers: 'live',
        alsoHere: [...new Set(others.map((other) => other.environment.version))],
        programs: programsOf(environment.id),
        problem: null,
      };
    });
  const present = new Set(live.map(({ environment }) => environment.id));
  const failed = new Map(supported.map((one) => [one.environment.id, problemOf(one)] as const));
  const absent = new Map(
    [...recordings, ...supported].map(({ environment }) => [environment.id, environment] as const),
  );
  const recorded = [...absent.values()]
    .filter(({ id }) => !present.has(id))
    .map((environment): InterpreterEntry => ({
      environment,
      answers: environment.id === BROWSER_ENVIRONMENT ? 'browser' : 'recorded',
      alsoHere: [],
      programs: programsOf(environment.id),
      problem: failed.get(environment.id) ?? null,
    }));
  const entries = [...live, ...recorded].toSorted((a, b) =>
    compareEnvironments(a.environment.id, b.environment.id),
  );
  return { entries, unsupported: unsupported.length };
}
