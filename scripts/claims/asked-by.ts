import { readdir } from 'node:fs/promises';
import { loadLessons } from '../facts/lessons.ts';
import type { LessonOnDisk } from '../facts/lessons.ts';

/** An exercise that asks about a claim. */
export interface AskingExercise {
  readonly lesson: string;
  readonly exercise: string;
}

/** Which exercises name which claim in their `claims`. A lesson that cannot be loaded is named and left out. */
export async function askedBy(folder: string): Promise<ReadonlyMap<string, readonly AskingExercise[]>> {
  const found = new Map<string, AskingExercise[]>();
  for (const { slug, content } of await readableLessons(folder)) {
    for (const { id, claims } of content.exercises) {
      for (const claim of claims ?? []) {
        const asking = found.get(claim) ?? [];
        asking.push({ lesson: slug, exercise: id });
        found.set(claim, asking);
      }
    }
  }
  return found;
}

async function readableLessons(folder: string): Promise<readonly LessonOnDisk[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const lessons: LessonOnDisk[] = [];
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const loaded = await loadLessons(folder, name).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      if (!message.startsWith('There is no ')) console.warn(`${name}: ${message}`);
      return [];
    });
    lessons.push(...loaded);
  }
  return lessons;
}
