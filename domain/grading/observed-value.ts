import type { Item } from '#domain/lesson/item.ts';
import { showPlaces } from '#domain/lesson/show-places.ts';
import { observed } from '#domain/python/report.ts';

import { complexityAnswer } from './complexity.ts';
import type { Run } from './evidence.ts';
import { growthAnswer } from './growth.ts';
import { measuredValues, placesOf } from './order.ts';
import { normaliseText } from './output.ts';
import { pythonText } from './python-text.ts';
import { sizeAnswer } from './size.ts';

/**
 * What a run gave for an item, as a learner reads it: the browser's own line in the evidence. Null where it saw nothing.
 * Grading never uses it.
 */
export function observedValue(item: Item, run: Run): string | null {
  const { check, input } = item;
  switch (check.checker) {
    case 'sizes': {
      const size = sizeAnswer(run);
      return size === null ? null : `${size} bytes`;
    }
    case 'growth':
      return input.type === 'numbers'
        ? (growthAnswer(run, input.from, input.count)?.join(', ') ?? null)
        : null;
    case 'operations':
    case 'timing':
      return complexityAnswer(run, check.checker === 'operations');
    case 'speedups':
    case 'written':
      return null;
    case 'output':
    case 'timeline': {
      const value = observed(run, item.observation);
      if (value === undefined) return null;
      if (input.type === 'order') {
        const values = measuredValues(value);
        return values && showPlaces(input.things, placesOf(values, input.descending));
      }
      const text = normaliseText(pythonText(value));
      return input.type === 'number' ? `${text} ${input.unit}` : text;
    }
  }
}
