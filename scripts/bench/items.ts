import { readFileSync, readdirSync } from 'node:fs';

import type { Item } from '#domain/lesson/item.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';

/** Every item that the build compiled. */
export function listItems(): readonly Item[] {
  const files = readdirSync('.lessons').filter((name) => name.endsWith('.items.json'));
  return files.flatMap((name) => JSON.parse(readFileSync(`.lessons/${name}`, 'utf8')) as Item[]);
}

/** The items that lesson pages ask: the first instance of every exercise. */
export function askedItems(): readonly Item[] {
  const first = new Map<string, Item>();
  for (const item of listItems()) if (!first.has(item.exercise)) first.set(item.exercise, item);
  return [...first.values()];
}

/** A prediction of the right shape; whether it is right does not matter here. */
export function anyPrediction({ input }: Item): Prediction {
  switch (input.type) {
    case 'number':
    case 'ratio':
      return 1;
    case 'numbers':
      return Array.from({ length: input.count }, (_, place) => input.from + place + 1);
    case 'order':
      return input.things.map((_, place) => place + 1);
    case 'growth-class':
      return 'O(1)';
    case 'choice':
      return input.choices[0] ?? '';
    case 'judgement':
      return 'true';
    case 'text':
      return '?';
    case 'code':
      return 'pass\n';
  }
}
