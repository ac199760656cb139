import type { MDXComponents } from 'mdx/types';
import { Suspense, type ComponentProps } from 'react';

import { Aside } from '#components/lesson/aside.tsx';
import { Figure } from '#components/lesson/figure.tsx';
import { FIGURES } from '#components/figures/index.ts';
import { Guide } from '#components/lesson/guide.tsx';
import { Measured } from '#components/lesson/measured.tsx';
import { Snippet } from '#components/lesson/snippet.tsx';
import type { BuiltLesson } from '#content/index.js';
import { environmentLabel, REFERENCE_ENVIRONMENT } from '#domain/python/environment.ts';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { findMeasurement } from '#server/content/facts.ts';

import { LessonExercise } from './components.tsx';
import styles from './page.module.css';

/**
 * What a lesson's MDX may use beside Markdown.
 * @throws Error that names what a lesson asks for and does not have.
 */
export function lessonComponents({ meta, items, content }: BuiltLesson): MDXComponents {
  return {
    Aside,
    Guide,
    Figure: ({ name, caption }: { name: string; caption: string }) => {
      const picture = FIGURES[name];
      if (!picture)
        throw new Error(`lesson ${meta.slug}: there is no picture "${name}" in components/figures`);
      return <Figure picture={picture} caption={caption} />;
    },
    Exercise: ({ id }: { id: string }) => {
      // The first instance is the lesson's own; reviews draw the others.
      const item = items.find((candidate) => candidate.exercise === id);
      if (!item) throw new Error(`lesson ${meta.slug} has no exercise "${id}"`);
      // Each in a boundary of its own, so that React brings them to life one by one and the page stays responsive.
      return (
        <Suspense>
          <LessonExercise item={item} />
        </Suspense>
      );
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
    pre: (props: ComponentProps<'pre'> & { readonly 'data-language'?: string }) =>
      props['data-language'] === 'python' ? <Snippet {...props} /> : <pre {...props} />,
    table: (props) => (
      // A wide table scrolls sideways on a phone, so a keyboard must reach it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role
      <div className={styles.table} role="group" tabIndex={0} aria-label="Table">
        <table {...props} />
      </div>
    ),
  };
}
