import type { Metadata } from 'next';
import type { ReactElement } from 'react';

import { Playground } from '#components/playground/playground.tsx';
import { listInterpreters } from '#server/queries/interpreters.ts';

import styles from './page.module.css';

export const metadata: Metadata = {
  title: 'Playground',
  description: 'Any program, in your browser and on several versions of CPython, side by side.',
};

/** A place to try what a lesson left you wondering about. */
export default async function PlaygroundPage(): Promise<ReactElement> {
  const { entries } = await listInterpreters();
  const live = entries.filter(({ answers }) => answers === 'live').map(({ environment }) => environment.id);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>Playground</h1>
        <p>
          Write a program, say what to look at when it has ended, and see what each Python makes of it. Your
          text stays on this device.
        </p>
      </header>
      <Playground environments={live} />
    </div>
  );
}
