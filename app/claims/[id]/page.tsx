import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactElement } from 'react';

import { ClaimEvidence } from '#components/claims/claim-evidence.tsx';
import { lineRange } from '#components/claims/line-range.ts';
import { VerdictChip } from '#components/claims/verdict-chip.tsx';
import { findClaimDetails } from '#server/queries/claim-details.ts';

import styles from '../page.module.css';

type Props = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const claim = await findClaimDetails((await params).id);
  return claim === null
    ? {}
    : { title: `Claim ${claim.id}`, description: `The guide, checked: ${claim.says}.` };
}

/** One claim of the ledger with all its evidence, at an address of its own. */
export default async function ClaimPage({ params }: Props): Promise<ReactElement> {
  const claim = await findClaimDetails((await params).id);
  if (claim === null) notFound();
  const { lines, statementHtml, verdict, says } = claim;
  return (
    <article className={`${styles.page} ${styles.claim}`}>
      <p className={styles.back}>
        <Link href="/claims" prefetch={false}>
          The guide, checked
        </Link>{' '}
        · {lineRange(lines)}
      </p>
      <h1 dangerouslySetInnerHTML={{ __html: statementHtml }} />
      <p>
        <VerdictChip kind={verdict} says={says} />
      </p>
      <ClaimEvidence claim={claim} />
    </article>
  );
}
