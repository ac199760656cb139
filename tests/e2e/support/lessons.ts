import { readFileSync, readdirSync } from 'node:fs';

import type { ExerciseKind } from '#domain/lesson/exercise.ts';
import type { Item } from '#domain/lesson/item.ts';

/** Every item of every lesson, as the build compiled them for the server under test. */
export function listItems(): readonly Item[] {
  const files = readdirSync('.lessons').filter((name) => name.endsWith('.items.json'));
  return files.flatMap((name) => JSON.parse(readFileSync(`.lessons/${name}`, 'utf8')) as Item[]);
}

/** The slugs of all lessons. */
export function listSlugs(): readonly string[] {
  return [...new Set(listItems().map(({ lesson }) => lesson))];
}

/** The items that lesson pages ask: the first instance of every exercise. */
export function askedItems(): readonly Item[] {
  const first = new Map<string, Item>();
  for (const item of listItems()) if (!first.has(item.exercise)) first.set(item.exercise, item);
  return [...first.values()];
}

/** An exercise of this kind, of those that `fits` allows. @throws when no lesson has one. */
export function anItem(kind: ExerciseKind, fits: (item: Item) => boolean = () => true): Item {
  const item = askedItems().find((candidate) => candidate.kind === kind && fits(candidate));
  if (!item) throw new Error(`no lesson has such an exercise of kind ${kind}`);
  return item;
}

/** Where an item is asked. */
export function addressOf({ lesson, exercise }: Item): string {
  return `/lessons/${lesson}#${exercise}`;
}
