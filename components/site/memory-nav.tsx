'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';

import styles from './memory-nav.module.css';

/** All that belongs to remembering. */
const PLACES = [
  ['/review', 'Review'],
  ['/cards', 'Cards'],
  ['/statistics', 'Statistics'],
  ['/review/settings', 'Settings'],
  ['/reminders', 'Reminders'],
  ['/offline', 'Offline'],
] as const;

/** The way between the pages about remembering, on those pages: one row, which scrolls where it is wider than the screen. */
export function MemoryNav(): ReactElement | null {
  const here = usePathname();
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => {
    row.current?.querySelector(`a[href="${here}"]`)?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [here]);
  if (!PLACES.some(([href]) => href === here)) return null;
  return (
    <nav aria-label="Your memory" className={styles.nav} data-here={here}>
      <ul ref={row}>
        {PLACES.map(([href, label]) => (
          <li key={href}>
            <Link href={href} prefetch={false} aria-current={here === href ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
