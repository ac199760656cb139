'use client';

import type { ReactElement } from 'react';

import { usePython } from '#browser/python/use-python.ts';

import styles from './python-progress.module.css';

/** How far Python has come on its way into this page; nothing before it sets out and once it is there. */
export function PythonProgress(): ReactElement | null {
  const { state } = usePython(true);
  if (state.phase !== 'downloading' && state.phase !== 'starting') return null;
  const percent = Math.round(state.progress * 100);
  return (
    <p className={styles.progress}>
      <progress max={100} value={percent} aria-label="Python in this browser" />
      <span>{state.phase === 'downloading' ? `Python, ${percent} %` : 'Python starts'}</span>
    </p>
  );
}
