import 'server-only';

import { setImmediate } from 'node:timers/promises';

import type { Params } from '#domain/lesson/exercise.ts';
import { instanceKey, nextInstances } from '#domain/lesson/instance.ts';
import type { Pack } from '#domain/lesson/pack.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { findExercise, findItem, findParams } from '#server/content/lessons.ts';
import type { PlacedExercise } from '#server/content/lessons.ts';
import { recordedKey } from '#server/content/recorded-key.ts';
import { CONTENT_VERSION } from '#server/content/version.ts';
import { discoverInterpreters } from '#server/python/interpreters.ts';

/** What a device wants to keep of an exercise. */
export interface WantedPacks {
  readonly exercise: string;
  /** Its instances seen, the latest first. */
  readonly seen: readonly string[];
  /** How many instances it wants, those not seen for longest. */
  readonly count: number;
}

/** What a device is given to review without a network. */
export interface Packs {
  /** In the order wanted, of each exercise the next to ask first. Of an exercise that is gone, none. */
  readonly packs: readonly Pack[];
  /** The version of all lessons and facts. Packs of another one may be out of date. */
  readonly content: string;
}

/** The next instances of each exercise, with what grading them takes. It is the same for everybody. */
export async function listPacks(wanted: readonly WantedPacks[]): Promise<Packs> {
  const { supported } = await discoverInterpreters();
  const here = supported.flatMap((each) => (each.representative ? [each.environment.id] : []));
  const packs: Pack[] = [];
  for (const each of wanted) {
    packs.push(...packsOf(each, here));
    // Rendering hundreds of answers takes a second; others are served in between.
    await setImmediate();
  }
  return { packs, content: CONTENT_VERSION };
}

function packsOf({ exercise: id, seen, count }: WantedPacks, here: readonly EnvironmentId[]): Pack[] {
  const placed = findExercise(id);
  if (!placed) return [];
  return nextInstances(placed.exercise.instances.map(instanceKey), seen, count).flatMap((instance) => {
    const item = findItem(id, instance);
    const params = findParams(placed.exercise, instance);
    if (!item || !params) return [];
    const key = keyOf(placed, params);
    return [{ item, key: key && { ...key, onServer: here }, content: CONTENT_VERSION }];
  });
}

/** One answer that cannot be told (an explanation that fails) must not keep the others from the device: the server grades it. */
function keyOf(placed: PlacedExercise, params: Params): ReturnType<typeof recordedKey> {
  try {
    return recordedKey(placed, params);
  } catch (error) {
    console.error(`No answer key for ${placed.exercise.id}, ${instanceKey(params)}:`, error);
    return null;
  }
}
