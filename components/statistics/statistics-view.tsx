import Link from 'next/link';
import type { ReactElement, ReactNode } from 'react';

import { buttonClass } from '#components/ui/button.tsx';
import type { Statistics } from '#domain/statistics/statistics.ts';

import { CalibrationChart } from './calibration.tsx';
import { Difficulties, Stabilities } from './distributions.tsx';
import { Forecast } from './forecast.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Retention } from './retention.tsx';
import styles from './statistics-view.module.css';
import { Time } from './time.tsx';
import { Weakest, type Ideas } from './weakest.tsx';
import { YearMap } from './year-map.tsx';

/** All statistics of a learner, or the way to the first ones. */
export function StatisticsView({
  statistics,
  ideas,
}: {
  readonly statistics: Statistics;
  /** At least those of the weakest cards. */
  readonly ideas: Ideas;
}): ReactElement {
  if (statistics.time.answers === 0) {
    return (
      <div className={styles.empty}>
        <p>Nothing to show yet: statistics begin with your first prediction.</p>
        <Link href="/#lessons" prefetch={false} className={buttonClass('primary')}>
          Choose a lesson
        </Link>
      </div>
    );
  }
  return (
    <>
      <KeyFigures {...statistics} />
      <div className={styles.sections}>
        <Section id="year" title="The year" isWide>
          <YearMap {...statistics} />
          <p className={styles.note}>
            Seven days with answers earn a freeze day, and up to two wait for you: each covers a day you miss.
            A day on which nothing is due costs nothing. It is all worked out from your log, whenever you
            look.
          </p>
        </Section>
        <Section id="retention" title="What you keep" isWide>
          <Retention {...statistics} />
        </Section>
        <Section id="forecast" title="What comes back" isWide>
          <Forecast {...statistics} />
        </Section>
        <Section id="calibration" title="How sure you are">
          <CalibrationChart {...statistics} />
        </Section>
        <Section id="time" title="Time">
          <Time {...statistics} />
        </Section>
        <Section id="stability" title="How long it lasts">
          <Stabilities {...statistics} />
        </Section>
        <Section id="difficulty" title="How hard it is">
          <Difficulties {...statistics} />
        </Section>
        <Section id="weakest" title="Ideas to look at again" isWide>
          <Weakest weakest={statistics.weakest} ideas={ideas} />
        </Section>
      </div>
    </>
  );
}

function Section({
  id,
  title,
  isWide = false,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section className={styles.section} data-wide={isWide || undefined} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
