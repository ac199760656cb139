import type { Prediction } from '#domain/lesson/prediction.ts';
import type { Reveal } from '#domain/lesson/exercise.ts';
import {
  BROWSER_ENVIRONMENT,
  REFERENCE_ENVIRONMENT,
  type EnvironmentId,
} from '#domain/python/environment.ts';
import type { Json } from '#domain/python/report.ts';

/** Which Python an instance asks about, short enough for its key. */
export type On = '3.9' | '3.10' | '3.11' | '3.12' | '3.13' | 'browser';

/** The environment that `on` names. */
export function environmentOn(on: On): EnvironmentId {
  if (on === 'browser') return BROWSER_ENVIRONMENT;
  return on === '3.13' ? REFERENCE_ENVIRONMENT : `cpython-${on}-64`;
}

/** Bytes of a pointer in an environment. */
export function wordBytes(environment: EnvironmentId): number {
  return environment.endsWith('-32') ? 4 : 8;
}

/** An observed value as text; says so where nothing was observed. */
export function shown(value: Json | Prediction | undefined): string {
  if (value === undefined) return 'not recorded';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** A wrong idea's prediction, or null where the idea happens to give the right answer. */
export function unlessRight(prediction: Prediction, reveal: Pick<Reveal, 'answer'>): Prediction | null {
  return JSON.stringify(prediction) === JSON.stringify(reveal.answer) ? null : prediction;
}

/** The slope of log(time) over log(n) between the first and the last sample; NaN where nothing was sampled. */
export function slopeOf(samples: Json | undefined): number {
  const points = samples as readonly (readonly [number, number])[] | undefined;
  const first = points?.at(0);
  const last = points?.at(-1);
  if (first === undefined || last === undefined) return Number.NaN;
  return Math.log(last[1] / first[1]) / Math.log(last[0] / first[0]);
}
