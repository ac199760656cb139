import { measuredValues } from '#domain/grading/order.ts';
import type { Params, Reveal } from '#domain/lesson/exercise.ts';

/**
 * Things in the order of the places that are right in the target, each with what was observed of it under `name`, as
 * Markdown: `2.5` 24, `True` 28. Things are shown as code.
 */
export function inOrder<P extends Params>(
  reveal: Reveal<P>,
  things: readonly string[],
  name: string,
): string {
  const places = reveal.answer as readonly number[];
  const values = measuredValues(reveal.value(name)) ?? [];
  return things
    .map((thing, index) => ({ thing, place: places[index] ?? 0, value: values[index] }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ thing, value }) => `\`${thing}\` ${value === undefined ? 'not recorded' : String(value)}`)
    .join(', ');
}
