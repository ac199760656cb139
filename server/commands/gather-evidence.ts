import 'server-only';

import { factRequest } from '#domain/lesson/fact-request.ts';
import type { Exercise, Params } from '#domain/lesson/exercise.ts';
import { recordedAs } from '#domain/lesson/fact.ts';
import { instanceKey } from '#domain/lesson/instance.ts';
import { targetOf } from '#domain/lesson/to-item.ts';
import type { CheckRequest } from '#domain/python/check-request.ts';
import { compareEnvironments } from '#domain/python/environment.ts';
import { isQuiet } from '#domain/python/noise.ts';
import type { Environment, EnvironmentId } from '#domain/python/environment.ts';
import type { Report } from '#domain/python/report.ts';
import { listFacts } from '#server/content/facts.ts';
import { AppError } from '#server/errors.ts';
import { discoverInterpreters } from '#server/python/interpreters.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { runCheck, type RunOptions } from '#server/python/run.ts';

/** What one environment gave, and whether it ran just now or was recorded. */
export interface Witness {
  readonly environment: Environment;
  readonly report: Pick<Report, 'status' | 'reason' | 'stdout' | 'error' | 'observations'>;
  readonly from: 'run' | 'fact';
  readonly recordedOn: string | null;
}

/** Everything known of an instance: by running it here where that is possible, else by its recorded facts. */
export interface GatheredEvidence {
  /** The environment that the question is graded in. */
  readonly target: EnvironmentId;
  /** By environment; the interpreter that just ran wins over the fact. */
  readonly witnesses: ReadonlyMap<EnvironmentId, Witness>;
  /** The recorded fact of the run that decides, to be shown beside it where the run was disturbed; else null. */
  readonly reference: Witness | null;
  /** The environments that this host has an interpreter for. */
  readonly here: readonly EnvironmentId[];
}

/** How to gather. */
export interface EvidenceOptions {
  readonly signal?: AbortSignal;
  /** The person or address whose measurement has to queue. */
  readonly owner?: string;
  /** Hears how it waits for its turn and starts. */
  readonly onEvent?: RunOptions['onEvent'];
  /**
   * Whether to run what differs from run to run (clocks, threads, processes). Answers that were given elsewhere are
   * graded without: by the recorded facts.
   */
  readonly remeasure?: boolean;
}

/** Reports of checks whose result is the same every time, by what was run and where. */
const remembered = new Map<string, Promise<Report>>();

/** More distinct checks than all lessons have; beyond it, the oldest go. */
const REMEMBERED_AT_MOST = 5000;

/**
 * Runs an instance on this host's interpreters and adds the recorded facts of all others.
 *
 * What is the same every time runs on every interpreter, once per process. Clocks, threads and processes run anew for
 * each learner, and only in the environment that is asked about: they take seconds and need the machine.
 */
export async function gatherEvidence(
  exercise: Exercise,
  params: Params,
  lesson: string,
  { signal, owner, onEvent, remeasure = true }: EvidenceOptions = {},
): Promise<GatheredEvidence> {
  const request = factRequest(exercise, params);
  const { supported } = await discoverInterpreters();
  const here = supported.filter((interpreter) => interpreter.representative);
  const asked = targetOf(exercise, params);

  const repeatable = isRepeatable(exercise, request);
  const measured = remeasure ? interpretersFor(asked, here, request) : [];
  const chosen = repeatable ? here : measured;
  const runs = await Promise.all(
    chosen.map(async (interpreter): Promise<Witness | null> => {
      const report = repeatable
        ? await rememberedRun(interpreter, request).catch(withoutRun)
        : await runCheck(interpreter, request, { signal, owner, onEvent });
      return report && { environment: interpreter.environment, report, from: 'run', recordedOn: null };
    }),
  );

  const witnesses = new Map<EnvironmentId, Witness>();
  const source = recordedAs(exercise, params);
  for (const [id, { environment, fact }] of listFacts(
    lesson,
    source.exercise.id,
    source.exercise.revision,
    instanceKey(source.params),
  )) {
    const report = { ...fact, status: fact.error ? ('error' as const) : ('ok' as const) };
    witnesses.set(id, { environment, report, from: 'fact', recordedOn: fact.recordedOn });
  }
  // A killed or refused run saw nothing: the recorded fact then still answers.
  const seen = runs.filter((run) => run !== null);
  const target = gradedIn(asked, seen, request);
  const recorded = witnesses.get(target) ?? null;
  for (const run of seen) {
    if (run.report.status !== 'killed' && run.report.status !== 'refused')
      witnesses.set(run.environment.id, run);
  }
  const ordered = [...witnesses].toSorted(([a], [b]) => compareEnvironments(a, b));
  const decides = witnesses.get(target);
  const way = exercise.kind === 'predict-speedup' ? exercise.variant(params) : undefined;
  return {
    target,
    witnesses: new Map(ordered),
    reference: decides && decides !== recorded && !isQuiet(decides.report, way) ? recorded : null,
    here: here.map(({ environment }) => environment.id),
  };
}

/** Whether running twice must give the same: no clock, no threads, no processes. */
function isRepeatable(exercise: Exercise, request: CheckRequest): boolean {
  return request.checker !== 'speedups' && request.checker !== 'timing' && !exercise.needs?.length;
}

/** Where to run what is not repeatable: in the target; for a speed-up without it, in the newest interpreter here. */
function interpretersFor(
  target: EnvironmentId,
  here: readonly Interpreter[],
  request: CheckRequest,
): readonly Interpreter[] {
  const exact = here.filter((interpreter) => interpreter.environment.id === target);
  if (exact.length > 0 || request.checker !== 'speedups') return exact;
  return here.filter((interpreter) => interpreter.environment.gil).slice(-1);
}

/** A speed-up belongs to the machine more than to the version, so a run on this machine is what grades it. */
function gradedIn(asked: EnvironmentId, runs: readonly Witness[], request: CheckRequest): EnvironmentId {
  return (request.checker === 'speedups' ? runs[0]?.environment.id : undefined) ?? asked;
}

/** Where no runner can be had just now, the recorded facts answer: what is the same every time is the same in them. */
function withoutRun(error: unknown): null {
  if (!(error instanceof AppError)) throw error;
  return null;
}

function rememberedRun(interpreter: Interpreter, request: CheckRequest): Promise<Report> {
  const key = `${interpreter.executable} ${JSON.stringify(request)}`;
  const known = remembered.get(key);
  if (known) return known;
  const run = runCheck(interpreter, request);
  remembered.set(key, run);
  // What went wrong once (a timeout on a busy machine) is not an answer to keep.
  void run.then(
    (report) => report.status === 'killed' && remembered.delete(key),
    () => remembered.delete(key),
  );
  const oldest = remembered.keys().next().value;
  if (remembered.size > REMEMBERED_AT_MOST && oldest !== undefined) remembered.delete(oldest);
  return run;
}
