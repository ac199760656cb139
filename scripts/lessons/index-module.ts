import type { Track } from '#domain/lesson/track.ts';

import type { LessonSource } from './read-lesson.ts';

/**
 * The module that gathers all lessons and their tracks, in the order to take them. It holds the answers: a client must
 * not load it.
 * @param version Another one whenever an exercise or a fact is.
 */
export function indexModule(
  tracks: readonly Track[],
  lessons: readonly LessonSource[],
  version: string,
): string {
  const imports = lessons.flatMap(({ meta }, i) => [
    `import Text${i} from './${meta.slug}.text.js';`,
    `import items${i} from './${meta.slug}.items.json';`,
    `import content${i} from './${meta.slug}.content.js';`,
    `import changes${i} from './${meta.slug}.changes.json';`,
  ]);
  const entries = lessons.map(
    ({ meta }, i) =>
      `  { meta: ${JSON.stringify(meta)}, Text: Text${i}, items: items${i}, content: withChanges(content${i}, changes${i}, CAUSES) },`,
  );
  return [
    `import 'server-only';`,
    `import { withChanges } from '#domain/change/with-changes.ts';`,
    `import { CAUSES } from '#lessons/causes.ts';`,
    ...imports,
    '',
    `export const version = '${version}';`,
    `export const tracks = ${JSON.stringify(tracks)};`,
    'export const lessons = [',
    ...entries,
    '];',
    '',
  ].join('\n');
}

/** The types of that module. */
export const INDEX_TYPES = `import type { MDXContent } from 'mdx/types';
import type { Item } from '#domain/lesson/item.ts';
import type { LessonContent, LessonMeta } from '#domain/lesson/lesson.ts';
import type { Track } from '#domain/lesson/track.ts';

/** A lesson as the build compiled it. */
export interface BuiltLesson {
  readonly meta: LessonMeta;
  readonly Text: MDXContent;
  readonly items: readonly Item[];
  readonly content: LessonContent;
}
/** Another one whenever an exercise or a fact is. */
export const version: string;
export const tracks: readonly Track[];
export const lessons: readonly BuiltLesson[];
`;
