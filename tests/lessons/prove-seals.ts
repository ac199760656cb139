import { editedKeys } from '../../scripts/facts/seal.ts';
import type { LessonOnDisk } from './lesson-on-disk.ts';

/** Which recorded facts are no longer as they were recorded. */
export function sealProblems({ facts }: Pick<LessonOnDisk, 'facts'>): string[] {
  return [...facts].flatMap(([environment, file]) =>
    editedKeys(file).map(
      (key) =>
        `${key} in facts/${environment}.json was edited by hand: run npm run facts -- record where that interpreter is.`,
    ),
  );
}
