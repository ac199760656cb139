import { Suspense } from 'react';
import type { ReactElement } from 'react';

import type { BuiltLesson } from '#content/index.js';

import { LessonExercise } from './components.tsx';

/** What the facts of a lesson's exercises raise as questions of their own; nothing where they agree everywhere. */
export function LessonChanges({
  lesson: { content, items },
}: {
  readonly lesson: BuiltLesson;
}): ReactElement | null {
  const asked = content.exercises
    .filter(({ kind }) => kind === 'explain-change')
    .flatMap(({ id }) => items.find(({ exercise }) => exercise === id) ?? []);
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">Why did this number change?</h2>
      <p>
        The programs above ran in every environment we measure, and not everywhere with the same result.
        Somebody changed something.
      </p>
      {asked.map((item) => (
        <Suspense key={item.exercise}>
          <LessonExercise item={item} />
        </Suspense>
      ))}
    </section>
  );
}
