import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';

import { ClaimList } from '#components/claims/claim-list.tsx';
import { lineRange } from '#components/claims/line-range.ts';
import { VerdictCounts } from '#components/claims/verdict-counts.tsx';
import { claimsAddress, parseClaimFilter } from '#domain/claim/claim-filter.ts';
import { listClaims } from '#server/queries/claims.ts';

import { ClaimSearch } from './components.tsx';
import styles from './page.module.css';

export const metadata: Metadata = {
  title: 'The guide, checked',
  description: 'Every statement of the guide that could be tested, and what each Python answered.',
};

type Props = {
  readonly searchParams: Promise<{ readonly [name: string]: string | readonly string[] | undefined }>;
};

/** The claim ledger: what the guide says, and what Python says to it. */
export default async function ClaimsPage({ searchParams }: Props): Promise<ReactElement> {
  const filter = parseClaimFilter(await searchParams);
  const { total, shown, chapters, counts, sections, versions } = listClaims(filter);
  const isAll = claimsAddress(filter) === '/claims';
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>The guide, checked</h1>
        <p>
          These lessons follow a written guide to Python’s memory and concurrency. Here it is, statement by
          statement, in our words. Wherever a program can decide, one did, on every Python of this course:
          open a row to see what it printed, and run it yourself.
        </p>
      </header>
      <ClaimSearch filter={filter} sections={sections} versions={versions} />
      <VerdictCounts filter={filter} counts={counts} />
      <output className={styles.shown}>
        {isAll ? `${total} claims` : `${shown} of ${total} claims`}
        {filter.lines && `, about ${lineRange(filter.lines)} of the guide`}
        {!isAll && (
          <>
            {' · '}
            <Link href="/claims" prefetch={false}>
              Show all
            </Link>
          </>
        )}
      </output>
      {shown === 0 && <p>No claim fits. Ask for less, or show all again.</p>}
      <ClaimList chapters={chapters} />
    </div>
  );
}
