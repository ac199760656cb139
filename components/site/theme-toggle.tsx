'use client';

import type { ReactElement } from 'react';

import styles from './site-header.module.css';

const YEAR_S = 365 * 24 * 60 * 60;

/** Switches between light and dark, and keeps the choice on this device. */
export function ThemeToggle(): ReactElement {
  const toggle = (): void => {
    const root = document.documentElement;
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const now = root.dataset['theme'] ?? (dark ? 'dark' : 'light');
    const next = now === 'dark' ? 'light' : 'dark';
    root.dataset['theme'] = next;
    document.cookie = `theme=${next}; path=/; max-age=${YEAR_S}; samesite=lax`;
  };
  return (
    <button
      type="button"
      className={styles.theme}
      onClick={toggle}
      aria-label="Switch between light and dark"
    >
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        <path d="M10 2.5a7.5 7.5 0 0 1 0 15z" fill="currentColor" />
      </svg>
    </button>
  );
}
