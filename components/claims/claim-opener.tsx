'use client';

import { useState, type ReactElement, type ReactNode } from 'react';

import type { ClaimDetails } from '#domain/claim/claim-view.ts';

import { ClaimEvidence } from './claim-evidence.tsx';
import styles from './claim-opener.module.css';

type Loaded = ClaimDetails | 'not yet' | 'loading' | 'failed';

/** A claim's row, which fetches its evidence when it is opened. Without scripts it opens to a link. */
export function ClaimOpener({ id, children }: { id: string; children: ReactNode }): ReactElement {
  const [loaded, setLoaded] = useState<Loaded>('not yet');
  const load = async (): Promise<void> => {
    setLoaded('loading');
    try {
      const response = await fetch(`/api/claims/${encodeURIComponent(id)}`);
      setLoaded(response.ok ? ((await response.json()) as ClaimDetails) : 'failed');
    } catch {
      setLoaded('failed');
    }
  };
  return (
    <details
      className={styles.row}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && (loaded === 'not yet' || loaded === 'failed')) void load();
      }}
    >
      <summary className={styles.summary}>{children}</summary>
      {typeof loaded === 'object' ? (
        <ClaimEvidence claim={loaded} />
      ) : (
        <p className={styles.pending}>
          {loaded === 'failed' && 'The evidence could not be fetched. '}
          <a href={`/claims/${id}`}>
            {loaded === 'loading' ? 'The evidence is coming …' : 'See the evidence'}
          </a>
        </p>
      )}
    </details>
  );
}
