import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';

import { LessonHead } from '#components/lesson/lesson-head.tsx';
import { LessonNext } from '#components/lesson/lesson-next.tsx';
import { findLesson, listLessons } from '#server/content/lessons.ts';
import { lessonProgress } from '#server/queries/progress.ts';
import { currentActor } from '#server/auth/current-actor.ts';

import { LessonProgress, ProgressRail } from './components.tsx';
import { lessonComponents } from './lesson-components.tsx';
import styles from './page.module.css';

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
  const next = listLessons().find((other) => other.meta.position === meta.position + 1) ?? null;

  const steps = content.exercises.map(({ id, title }) => ({ id, title }));
  return (
    <LessonProgress lesson={meta.slug} answered={answered}>
      <div className={styles.page}>
        <ProgressRail steps={steps} />
        <article className={styles.text}>
          <LessonHead meta={meta} exercises={steps.length} />
          <Text components={lessonComponents(lesson)} />
          <LessonNext next={next?.meta ?? null} />
        </article>
      </div>
    </LessonProgress>
  );
}
