import type { LessonContent } from '#domain/lesson/lesson.ts';
import type { Cause } from './cause.ts';
import { explainChange } from './explain-change.ts';
import type { ChangedInstance } from './find-changes.ts';
import { questionsAbout } from './questions.ts';

/** A lesson's content with the exercises that its changes give, behind the author's. */
export function withChanges(
  content: LessonContent,
  changes: readonly ChangedInstance[],
  catalogue: readonly Cause[],
): LessonContent {
  const questions = questionsAbout(changes, catalogue);
  const made = content.exercises.flatMap((source) => {
    const asked = questions.get(source.id);
    return asked ? [explainChange(source, asked, catalogue)] : [];
  });
  return { ...content, exercises: [...content.exercises, ...made] };
}
