import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { parse } from 'yaml';
import { z } from 'zod';

import type { LessonContent, LessonMeta } from '#domain/lesson/lesson.ts';
import { TRACKS } from '#lessons/tracks.ts';

const MetaSchema = z.object({
  title: z.string().min(1),
  summary: z.string().min(1),
  track: z.enum(TRACKS.map(({ slug }) => slug)),
  position: z.number().int().positive(),
  minutes: z.number().int().positive(),
  covers: z.array(z.string()).min(1),
});

/** A lesson as it lies in its folder. `text` is the MDX without its front matter. */
export interface LessonSource {
  readonly meta: LessonMeta;
  readonly content: LessonContent;
  readonly text: string;
}

/**
 * Reads one lesson folder.
 * @throws Error that names the file and what is wrong with it.
 */
export async function readLesson(folder: string): Promise<LessonSource> {
  const slug = path.basename(folder);
  const file = path.join(folder, 'lesson.mdx');
  const source = await readFile(file, 'utf8');
  const matter = /^---\n([\s\S]*?)\n---\n/.exec(source);
  if (!matter?.[1])
    throw new Error(`${file}:1: begin the lesson with front matter between two lines of "---".`);
  const meta = MetaSchema.safeParse(parse(matter[1]));
  if (!meta.success) {
    const problems = meta.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`${file}: front matter: ${problems.join('; ')}`);
  }
  const exercises = (await import(pathToFileURL(path.join(folder, 'exercises.ts')).href)) as {
    default: LessonContent;
  };
  return { meta: { slug, ...meta.data }, content: exercises.default, text: source.slice(matter[0].length) };
}
