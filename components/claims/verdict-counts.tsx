import Link from 'next/link';
import type { ReactElement } from 'react';

import { claimsAddress } from '#domain/claim/claim-filter.ts';
import type { ClaimFilter } from '#domain/claim/claim-filter.ts';
import type { ClaimVerdict } from '#domain/claim/claim-verdict.ts';

import styles from './verdict-counts.module.css';

/** How each verdict is named where versions are not. */
export const VERDICT_NAMES: Readonly<Record<ClaimVerdict['kind'], string>> = {
  true: 'True',
  false: 'False',
  imprecise: 'Imprecise',
  'only-on': 'Only on some versions',
  'not-testable': 'Not testable',
  'not-recorded': 'Not recorded',
};

/** The verdicts as shares of a bar. Each is a link that shows only its claims, or all again. */
export function VerdictCounts({
  filter,
  counts,
}: {
  filter: ClaimFilter;
  counts: readonly { readonly kind: ClaimVerdict['kind']; readonly count: number }[];
}): ReactElement {
  return (
    <nav className={styles.counts} aria-label="Verdicts">
      <div className={styles.bar} aria-hidden="true">
        {counts.map(({ kind, count }) => (
          <i key={kind} data-verdict={kind} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className={styles.list}>
        {counts.map(({ kind, count }) => {
          const isChosen = filter.verdict === kind;
          return (
            <li key={kind}>
              <Link
                href={claimsAddress({ ...filter, verdict: isChosen ? null : kind })}
                className={styles.count}
                data-verdict={kind}
                aria-current={isChosen || undefined}
                prefetch={false}
                scroll={false}
              >
                <b>{count}</b> {VERDICT_NAMES[kind]}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
