import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';

import { LessonHead } from '#components/lesson/lesson-head.tsx';
import { LessonNext } from '#components/lesson/lesson-next.tsx';
import { currentActor } from '#server/auth/current-actor.ts';
import { findLesson } from '#server/content/lessons.ts';
import { placeOfLesson } from '#server/content/place-of-lesson.ts';
import { lessonProgress, listBegunLessons } from '#server/queries/progress.ts';

import { LessonProgress, ProgressRail } from './components.tsx';
import { LessonChanges } from './lesson-changes.tsx';
import { lessonComponents } from './lesson-components.tsx';
import styles from './page.module.css';
import { Prerequisites } from './prerequisites.tsx';

type Props = { readonly params: Promise<{ readonly slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lesson = findLesson((await params).slug);
  return lesson ? { title: lesson.meta.title, description: lesson.meta.summary } : {};
}

/** A lesson: prose with exercises in it, and beside it a rail that shows which are answered. */
export default async function LessonPage({ params }: Props): Promise<ReactElement> {
  const lesson = findLesson((await params).slug);
  if (!lesson) notFound();
  const { meta, Text, content } = lesson;
  const actor = await currentActor();
  const answered = actor ? await lessonProgress(actor, meta.slug) : null;
  const begun = actor ? await listBegunLessons(actor) : null;
  const { place, requires, next } = placeOfLesson(lesson);
  const steps = content.exercises.map(({ id, title }) => ({ id, title }));
  return (
    <LessonProgress lesson={meta.slug} person={actor?.id ?? null} answered={answered} begun={begun}>
      <div className={styles.page}>
        <ProgressRail steps={steps} />
        <article className={styles.text}>
          <LessonHead meta={meta} place={place} exercises={steps.length}>
            <Prerequisites tracks={requires} />
          </LessonHead>
          <Text components={lessonComponents(lesson)} />
          <LessonChanges lesson={lesson} />
          <LessonNext next={next} />
        </article>
      </div>
    </LessonProgress>
  );
}
