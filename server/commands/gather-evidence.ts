import 'server-only';

import { factRequest } from '#domain/lesson/fact-request.ts';
import type { Exercise, Params } from '#domain/lesson/exercise.ts';
import { targetOf } from '#domain/lesson/to-item.ts';
import type { CheckRequest } from '#domain/python/check-request.ts';
import { isQuiet } from '#domain/python/noise.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import type { Report } from '#domain/python/report.ts';
import { inOrder, recordedEvidence } from '#server/content/witnesses.ts';
import type { GatheredEvidence, Witness } from '#server/content/witnesses.ts';
import { AppError } from '#server/errors.ts';
import { discoverInterpreters } from '#server/python/interpreters.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { runCheck, type RunOptions } from '#server/python/run.ts';

/** How to gather. */
export interface EvidenceOptions {
  readonly signal?: AbortSignal;
  /** The person or address whose measurement has to queue. */
  readonly owner?: string;
  /** Hears how it waits for its turn and starts. */
  readonly onEvent?: RunOptions['onEvent'];
  /** Whether to run nothing where the facts answer: by them a device grades what is answered elsewhere. */
  readonly byFacts?: boolean;
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
  { signal, owner, onEvent, byFacts = false }: EvidenceOptions = {},
): Promise<GatheredEvidence> {
  const request = factRequest(exercise, params);
  const { supported } = await discoverInterpreters();
  const here = supported.filter((interpreter) => interpreter.representative);
  const asked = targetOf(exercise, params);
  const facts = recordedEvidence(
    exercise,
    params,
    lesson,
    here.map(({ environment }) => environment.id),
  );
  if (byFacts && facts.witnesses.has(asked)) return facts;

  const repeatable = isRepeatable(exercise, request);
  const measured = byFacts ? [] : interpretersFor(asked, here, request);
  const chosen = repeatable ? here : measured;
  const runs = await Promise.all(
    chosen.map(async (interpreter): Promise<Witness | null> => {
      const report = repeatable
        ? await rememberedRun(interpreter, request).catch(withoutRun)
        : await runCheck(interpreter, request, { signal, owner, onEvent });
      return report && { environment: interpreter.environment, report, from: 'run', recordedOn: null };
    }),
  );

  const witnesses = new Map(facts.witnesses);
  // A killed or refused run saw nothing: the recorded fact then still answers.
  const seen = runs.filter((run) => run !== null);
  const target = gradedIn(asked, seen, request);
  const recorded = witnesses.get(target) ?? null;
  for (const run of seen) {
    if (run.report.status !== 'killed' && run.report.status !== 'refused')
      witnesses.set(run.environment.id, run);
  }
  const decides = witnesses.get(target);
  const way = exercise.kind === 'predict-speedup' ? exercise.variant(params) : undefined;
  return {
    ...facts,
    target,
    witnesses: inOrder(witnesses),
    reference: decides && decides !== recorded && !isQuiet(decides.report, way) ? recorded : null,
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
