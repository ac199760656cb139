import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

import type { Evidence, Run } from '#domain/grading/evidence.ts';
import type { Exercise, Params } from '#domain/lesson/exercise.ts';
import { factKeyOf, type Fact, type FactFile } from '#domain/lesson/fact.ts';
import { instanceKey } from '#domain/lesson/instance.ts';
import { targetOf } from '#domain/lesson/to-item.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { readLesson, type LessonSource } from '../../scripts/lessons/read-lesson.ts';

/** A lesson with everything that was recorded for it. */
export interface LessonOnDisk extends LessonSource {
  readonly facts: ReadonlyMap<EnvironmentId, FactFile>;
}

/** One case of one exercise, with what is known about it. */
export interface Case {
  readonly exercise: Exercise;
  readonly params: Params;
  /** For messages: `numbers-int-size, n=1`. */
  readonly name: string;
  readonly target: EnvironmentId;
  readonly facts: ReadonlyMap<EnvironmentId, Fact>;
  readonly evidence: Evidence;
}

/** The folders below `lessons/` that have exercises. */
export async function listLessonFolders(root = 'lessons'): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true, recursive: true });
  const folders = entries.filter((entry) => entry.isFile() && entry.name === 'exercises.ts');
  return folders.map((entry) => entry.parentPath).toSorted();
}

/** Reads a lesson and its facts. Throws a sentence about what is wrong with a file. */
export async function loadLesson(folder: string, outside = false): Promise<LessonOnDisk> {
  const lesson = await readLesson({ slug: path.basename(folder), folder, outside });
  return { ...lesson, facts: await loadFacts(path.join(folder, 'facts')) };
}

async function loadFacts(folder: string): Promise<ReadonlyMap<EnvironmentId, FactFile>> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json'));
  const read = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  return new Map(
    read.map((text) => {
      const file = JSON.parse(text) as FactFile;
      return [file.environment.id, file];
    }),
  );
}

/** Every instance of every exercise of a lesson. */
export function casesOf(lesson: LessonOnDisk): readonly Case[] {
  return lesson.content.exercises.flatMap((exercise) =>
    exercise.instances.map((params): Case => {
      const key = factKeyOf(exercise, params);
      const found = [...lesson.facts].flatMap(([environment, file]) => {
        const fact = file.facts[key];
        return fact === undefined ? [] : [[environment, fact] as const];
      });
      const target = targetOf(exercise, params);
      const facts = new Map(found);
      const evidence: Evidence = { target, reports: new Map<EnvironmentId, Run>(found) };
      return { exercise, params, name: `${exercise.id}, ${instanceKey(params)}`, target, facts, evidence };
    }),
  );
}
