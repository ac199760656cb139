'use client';

import type { ReactElement, ReactNode, Ref } from 'react';

import { EnvironmentTable } from '#components/evidence/environment-table.tsx';
import type { EnvironmentRow } from '#components/evidence/environment-table.tsx';
import { EvidenceView } from '#components/evidence/evidence-view.tsx';
import { CodeRunner } from '#components/run/code-runner.tsx';
import type { ServerOffer } from '#components/run/use-runner.ts';
import type { Item } from '#domain/lesson/item.ts';
import type { EvidenceRow, Outcome } from '#domain/lesson/outcome.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import { environmentLabel } from '#domain/python/environment.ts';

import styles from './outcome-view.module.css';
import { CodeOutcomeView } from './code-outcome-view.tsx';
import { isAboutAll } from './is-about-all.ts';
import { Said } from './said.tsx';
import { showPrediction } from './show-prediction.ts';
import { VerdictBanner } from './verdict-banner.tsx';

/** What an outcome is drawn from. */
export interface OutcomeViewProps {
  readonly item: Item;
  readonly prediction: Prediction;
  readonly outcome: Outcome;
  /** What Python in this browser gave; null while it runs or where it cannot. */
  readonly browserRow: EnvironmentRow | null;
  readonly verdictRef?: Ref<HTMLHeadingElement>;
  /** What to do next. */
  readonly children?: ReactNode;
}

/** Everything that was hidden until the prediction was locked: verdict, evidence, why, and which idea was behind it. */
export function OutcomeView({
  item,
  prediction,
  outcome,
  browserRow,
  verdictRef,
  children,
}: OutcomeViewProps): ReactElement {
  const { diagnosis, report } = outcome;
  const rows = [...outcome.evidence.map(tableRow), ...(browserRow ? [browserRow] : [])];
  const server = serverOffer(item, outcome);
  const shown = item.input.type === 'code' ? String(prediction) : item.code;
  const measuredIn = outcome.evidence[0]?.environment ?? item.target;
  return (
    <div className={styles.outcome}>
      <VerdictBanner
        verdict={outcome.verdict}
        isProgram={item.input.type === 'code'}
        {...(verdictRef ? { ref: verdictRef } : {})}
      />
      {item.input.type === 'code' ? (
        <CodeOutcomeView code={outcome.code} reference={outcome.answer} />
      ) : (
        <Said
          predicted={showPrediction(item.input, prediction)}
          measured={outcome.answer}
          environment={isAboutAll(item) ? null : measuredIn}
        />
      )}
      {diagnosis && (
        <section className={styles.diagnosis}>
          <h5>The idea behind your answer: {diagnosis.idea}</h5>
          <div dangerouslySetInnerHTML={{ __html: diagnosis.html }} />
          {diagnosis.probe && (
            <CodeRunner
              id={`${item.exercise}.probe`}
              code={diagnosis.probe}
              label="See for yourself"
              server={server}
            />
          )}
        </section>
      )}
      {outcome.explanationHtml && (
        <section className={styles.why}>
          <h5>Why</h5>
          <div dangerouslySetInnerHTML={{ __html: outcome.explanationHtml }} />
        </section>
      )}
      {report && (
        <EvidenceView
          check={item.check}
          report={report}
          predicted={prediction}
          input={item.input}
          observation={item.observation}
        />
      )}
      {rows.length > 0 && (
        <EnvironmentTable
          rows={rows}
          {...(item.input.type === 'code' ? { caption: 'What the reference needs' } : {})}
        />
      )}
      <details className={styles.more}>
        <summary>Change it and run it</summary>
        <CodeRunner id={item.exercise} code={shown} label="The program" server={server} />
      </details>
      {children}
    </div>
  );
}

/**
 * What the server needs to know to run a program about this item: the ticket shows that a prediction was locked. What the
 * device graded by itself has none; its program is then run as any other.
 */
function serverOffer(item: Item, { onServer, ticket }: Outcome): ServerOffer {
  const { exercise, instance, runtime } = item;
  const about = ticket === '' ? null : { exercise, instance, ticket };
  return { about, environments: onServer, isNeeded: runtime === 'server' };
}

function tableRow(row: EvidenceRow, index: number): EnvironmentRow {
  return {
    label: `${environmentLabel(row.environment)} (${row.version})`,
    value: row.value,
    where: row.from === 'run' ? 'this server, just now' : `recorded ${row.recordedOn}`,
    matches: row.matches,
    target: index === 0,
  };
}
