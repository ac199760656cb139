import type { ReactElement } from 'react';

import type { ClaimDetails } from '#domain/claim/claim-view.ts';

import styles from './claim-evidence.module.css';
import { ProbeRunner } from './probe-runner.tsx';
import { SeenValues } from './seen-values.tsx';

/** Everything that a claim's verdict rests on. */
export function ClaimEvidence({ claim }: { claim: ClaimDetails }): ReactElement {
  const { probe, seen, references, lessons } = claim;
  return (
    <div className={styles.evidence}>
      <p className={styles.correction} dangerouslySetInnerHTML={{ __html: claim.correctionHtml }} />
      {probe === null ? (
        <p className={styles.rule}>
          <b>Why no program decides it.</b> <span dangerouslySetInnerHTML={{ __html: claim.ruleHtml }} />
        </p>
      ) : (
        <>
          {seen.length > 0 && <SeenValues seen={seen} />}
          <p className={styles.rule}>
            <b>How it is judged.</b> <span dangerouslySetInnerHTML={{ __html: claim.ruleHtml }} />
            {probe.varies && ' The value moves from run to run; what follows from it does not.'}
          </p>
          <figure
            aria-label="The probe"
            className={styles.probe}
            dangerouslySetInnerHTML={{ __html: probe.html }}
          />
          <ProbeRunner code={probe.code} needsServer={probe.needsServer} onServer={claim.onServer} />
        </>
      )}
      <dl className={styles.more}>
        {references.length > 0 && (
          <div>
            <dt>Where CPython says so</dt>
            {references.map(({ label, where, url }) => (
              <dd key={url + label}>
                <a href={url}>{label}</a> <span className={styles.where}>{where}</span>
              </dd>
            ))}
          </div>
        )}
        {lessons.length > 0 && (
          <div>
            <dt>Where you learn it</dt>
            {lessons.map(({ title, address }) => (
              <dd key={address}>
                <a href={address}>{title}</a>
              </dd>
            ))}
          </div>
        )}
        <div>
          <dt>In the guide</dt>
          <dd>
            {claim.section} <span className={styles.where}>a claim about {claim.about}</span>
          </dd>
          <dd>
            <a href={`/claims/${claim.id}`}>Link to this claim</a>
          </dd>
        </div>
      </dl>
    </div>
  );
}
