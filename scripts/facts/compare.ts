import type { Fact } from '#domain/lesson/fact.ts';
import type { CheckRequest } from '#domain/python/check-request.ts';
import { isQuiet } from '#domain/python/noise.ts';
import { observed, type Json, type Report } from '#domain/python/report.ts';
import { fitGrowth } from '#domain/complexity/fit-growth.ts';
import { canonicalText } from './short-hash.ts';
import { VOLATILE } from './volatile.ts';

/** How a run compares with what was recorded. */
export type Comparison =
  | { readonly kind: 'same' }
  | { readonly kind: 'different'; readonly what: string }
  | { readonly kind: 'inconclusive'; readonly what: string };

/** Two speed-ups agree when neither is more than this many times the other. */
const RATIO_TOLERANCE = 1.6;

/** Compares what `report` says with the recorded fact, each observation in the way that its checker allows. */
export function compareWithFact(checker: CheckRequest['checker'], fact: Fact, report: Report): Comparison {
  if (report.status === 'killed' || report.status === 'refused') {
    return { kind: 'different', what: `the run was ${report.status}: ${report.reason}` };
  }
  const plain =
    difference('stdout', fact.stdout, report.stdout) ??
    // The traceback's wording belongs to the patch version; type and message say what happened.
    difference('error', errorText(fact.error), errorText(report.error)) ??
    differenceOfObservations(checker, fact, report);
  if (plain !== null) return { kind: 'different', what: plain };
  if (checker === 'timing') return compareClass(fact, report);
  if (checker === 'speedups') return compareRatios(fact, report);
  return { kind: 'same' };
}

function errorText(error: Report['error']): string | null {
  return error === null ? null : `${error.type}: ${error.message}`;
}

function differenceOfObservations(
  checker: CheckRequest['checker'],
  fact: Fact,
  report: Report,
): string | null {
  const apart = new Set([
    ...Object.keys(VOLATILE[checker] ?? {}),
    ...(checker === 'timing' ? ['samples'] : []),
    ...(checker === 'speedups' ? ['speedup'] : []),
  ]);
  const names = new Set([...fact.observations, ...report.observations].map(({ name }) => name));
  for (const name of names) {
    if (apart.has(name)) continue;
    const found = difference(name, observed(fact, name), observed(report, name));
    if (found !== null) return found;
  }
  return null;
}

/** What differs, or null. */
export function difference(name: string, recorded: Json | undefined, now: Json | undefined): string | null {
  const texts = [canonical(recorded), canonical(now)];
  return texts[0] === texts[1] ? null : `${name}: recorded ${texts[0]}, now ${texts[1]}`;
}

function canonical(value: Json | undefined): string {
  return value === undefined ? 'nothing' : canonicalText(value);
}

function compareClass(fact: Fact, report: Report): Comparison {
  const [recorded, now] = [fact, report].map((one) => fitGrowth(samplesOf(one), { exact: false }));
  return recorded === now
    ? { kind: 'same' }
    : { kind: 'different', what: `growth: recorded ${recorded}, now ${now}` };
}

function samplesOf(one: Fact | Report): readonly (readonly [number, number])[] {
  return (observed(one, 'samples') ?? []) as unknown as readonly (readonly [number, number])[];
}

/** How many times as fast as one after the other, by way and number of workers. */
export type Ratios = { readonly [variant: string]: { readonly [workers: string]: number } };

function compareRatios(fact: Fact, report: Report): Comparison {
  if (!isQuiet(fact))
    return {
      kind: 'inconclusive',
      what: 'recorded on a busy machine; record it again when the machine rests',
    };
  const recorded = observed(fact, 'speedup') as Ratios;
  const now = observed(report, 'speedup') as Ratios;
  for (const [variant, ratios] of Object.entries(recorded)) {
    for (const [workers, ratio] of Object.entries(ratios)) {
      const measured = now[variant]?.[workers] ?? 0;
      if (Math.max(ratio / measured, measured / ratio) <= RATIO_TOLERANCE) continue;
      const what = `${variant} × ${workers}: recorded ${ratio.toFixed(2)}, now ${measured.toFixed(2)}`;
      return isQuiet(report)
        ? { kind: 'different', what }
        : { kind: 'inconclusive', what: `${what}, but the machine was busy` };
    }
  }
  return { kind: 'same' };
}
