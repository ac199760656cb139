'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';

import { doToCard, readProgress } from '#browser/offline/learner-progress.ts';
import { onProgress } from '#browser/offline/progress-news.ts';
import type { Ideas } from '#components/statistics/weakest.tsx';
import { Button } from '#components/ui/button.tsx';

import styles from './components.module.css';

/** The cards that someone without an account has suspended on this device, with the way back to reviews. */
export function SuspendedHere({ ideas }: { readonly ideas: Ideas }): ReactElement {
  const [suspended, setSuspended] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const output = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    const read = (): void => {
      void readProgress().then(({ cards }) =>
        setSuspended(cards.filter((card) => card.suspended && card.key in ideas).map(({ key }) => key)),
      );
    };
    read();
    return onProgress(read);
  }, [ideas]);

  useEffect(() => {
    // The button that was pressed is gone.
    if (said !== '') output.current?.focus();
  }, [said]);
  const bringBack = async (card: string): Promise<void> => {
    try {
      await resume(card);
      setSaid(`“${ideas[card]?.title}” is back in reviews, on the day it is due.`);
    } catch {
      setSaid('This device could not keep that. Make room on it, and try again.');
    }
  };
  return (
    <>
      {suspended.length > 0 && (
        <section>
          <h2>Suspended on this device</h2>
          <p>They are never asked until you resume them.</p>
          <ul className={styles.suspended}>
            {suspended.map((card) => (
              <li key={card}>
                <Link href={`/lessons/${ideas[card]?.lesson}#${card}`} prefetch={false}>
                  {ideas[card]?.title}
                </Link>
                <Button
                  variant="secondary"
                  aria-label={`Resume “${ideas[card]?.title}”`}
                  onClick={() => void bringBack(card)}
                >
                  Resume
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <output ref={output} tabIndex={-1}>
        {said}
      </output>
    </>
  );
}

async function resume(card: string): Promise<void> {
  await doToCard(crypto.randomUUID(), card, 'resume', Date.now());
}
