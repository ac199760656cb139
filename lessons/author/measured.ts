import type { Reveal } from '#domain/lesson/exercise.ts';
import type { Variant } from '#domain/python/check-request.ts';

/** A prediction that the measured ratio does not make right by accident. */
export function unlessNear(reveal: Reveal, prediction: number): number | null {
  const ratio = prediction / Number(reveal.answer);
  return Math.max(ratio, 1 / ratio) > 1.4 ? prediction : null;
}

/** `1.23 times`, as measured for one way. */
export function times(reveal: Reveal, way: Variant): string {
  const ratio = ratioOf(reveal, way);
  return ratio === undefined ? 'not measured' : `${ratio.toFixed(2)} times`;
}

/** Whether this way was among those that were timed. */
export function isMeasured(reveal: Reveal, way: Variant): boolean {
  return ratioOf(reveal, way) !== undefined;
}

function ratioOf(reveal: Reveal, way: Variant): number | undefined {
  const speedup = reveal.value('speedup') as
    { readonly [way: string]: { readonly [workers: string]: number } } | undefined;
  return speedup?.[way]?.[String(reveal.params['workers'])];
}

/** Where the times come from. */
export function machine(reveal: Reveal): string {
  const quiet = reveal.value('quiet') === true ? 'idle otherwise' : 'not quite idle';
  return `a machine with ${String(reveal.value('cores'))} cores, ${quiet}`;
}
