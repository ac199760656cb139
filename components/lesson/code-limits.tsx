import type { ReactElement } from 'react';

import { isMet, type JudgedLimit } from '#domain/grading/code-verdict.ts';
import { showNeed, type BudgetName } from '#domain/lesson/write-code.ts';

import styles from './code-limits.module.css';

const TITLES: Readonly<Record<BudgetName, string>> = {
  peakBytes: 'Memory at the peak',
  operations: 'Operations (==, <, hash)',
};

/** A limit as it is shown: before anything was run, nothing is yours. */
export interface ShownLimit extends JudgedLimit {
  /** Whether the learner's program was measured at all. */
  readonly measured: boolean;
}

/** What a program needed beside the reference solution, and how much is allowed. */
export function CodeLimits({
  limits,
  where,
}: {
  readonly limits: readonly ShownLimit[];
  /** Where it was measured: `in this browser`. */
  readonly where: string;
}): ReactElement[] {
  return limits.map((limit) => <Limit key={limit.name} limit={limit} where={where} />);
}

function Limit({ limit, where }: { limit: ShownLimit; where: string }): ReactElement {
  const { name, call, yours, reference, most, measured } = limit;
  const longest = Math.max(most * 1.15, yours ?? 0);
  const rows = [
    ...(measured ? [{ who: 'yours', needed: yours }] : []),
    { who: 'reference', needed: reference },
  ] as const;
  return (
    <section className={styles.frame} data-met={measured ? isMet(limit) : undefined}>
      <p className={styles.title}>
        {TITLES[name]}: at most {showNeed(name, most)}
        {measured && <b className={styles.verdict}>{isMet(limit) ? 'kept' : 'over budget'}</b>}
      </p>
      {rows.map(({ who, needed }) => (
        <div key={who} className={styles.row}>
          <span>{who === 'yours' ? 'Yours' : 'Reference'}</span>
          <span className={styles.track} aria-hidden="true">
            <span
              className={styles.bar}
              data-who={who}
              style={{ width: `${Math.round(((needed ?? 0) / longest) * 1000) / 10}%` }}
            />
            <span className={styles.most} style={{ left: `${Math.round((most / longest) * 1000) / 10}%` }} />
          </span>
          <span className={styles.value}>{needed === null ? 'not measured' : showNeed(name, needed)}</span>
        </div>
      ))}
      <p className={styles.call}>
        For <code>{call}</code>, {where}.
      </p>
    </section>
  );
}
