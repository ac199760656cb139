import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';

import { Aside } from '#components/lesson/aside.tsx';
import { Guide } from '#components/lesson/guide.tsx';
import { LessonHead } from '#components/lesson/lesson-head.tsx';
import { LessonNext } from '#components/lesson/lesson-next.tsx';
import { Measured } from '#components/lesson/measured.tsx';
import { environmentLabel, REFERENCE_ENVIRONMENT } from '#domain/python/environment.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { findMeasurement } from '#server/content/facts.ts';
import { findLesson, listLessons } from '#server/content/lessons.ts';
import { lessonProgress } from '#server/queries/progress.ts';
import { currentActor } from '#server/auth/current-actor.ts';

import { LessonExercise, LessonProgress, ProgressRail } from './components.tsx';
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

  const firstItem = (id: string) => lesson.items.find((item) => item.exercise === id);
  const components = {
    Aside,
    Guide,
    Exercise: ({ id }: { id: string }) => {
      const item = firstItem(id);
      if (!item) throw new Error(`lesson ${meta.slug} has no exercise "${id}"`);
      return <LessonExercise item={item} />;
    },
    Measured: ({
      name,
      environment = REFERENCE_ENVIRONMENT,
    }: {
      name: string;
      environment?: EnvironmentId;
    }) => {
      const unit = content.measurements.find((measurement) => measurement.name === name)?.unit ?? '';
      const found = findMeasurement(meta.slug, name, environment);
      if (!found) throw new Error(`lesson ${meta.slug}: nothing was measured as "${name}" on ${environment}`);
      return (
        <Measured
          value={String(found.value)}
          unit={unit}
          where={environmentLabel(environment)}
          version={found.environment.version}
          recordedOn={found.recordedOn}
        />
      );
    },
    table: (props: object) => (
      <div className={styles.table}>
        <table {...props} />
      </div>
    ),
  };

  const steps = content.exercises.map(({ id, title }) => ({ id, title }));
  return (
    <LessonProgress lesson={meta.slug} answered={answered}>
      <div className={styles.page}>
        <ProgressRail steps={steps} />
        <article className={styles.text}>
          <LessonHead meta={meta} exercises={steps.length} />
          <Text components={components} />
          <LessonNext next={next?.meta ?? null} />
        </article>
      </div>
    </LessonProgress>
  );
}
