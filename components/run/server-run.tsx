'use client';

import { useId, useState, type ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { environmentLabel } from '#domain/python/environment.ts';
import type { Report } from '#domain/python/report.ts';

import styles from './code-runner.module.css';
import { Scrollable } from './scrollable.tsx';

type ServerRunState =
  | { readonly kind: 'none' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly report: Report }
  | { readonly kind: 'trouble'; readonly message: string };

/**
 * A program that needs threads or processes, run again on one of the server's interpreters. It cannot be edited: the
 * server runs only the course's own text.
 */
export function ServerRun({
  exercise,
  instance,
  code,
  environments,
  ticket,
}: {
  exercise: string;
  instance: string;
  code: string;
  /** The interpreters to choose from; at least one. */
  environments: readonly EnvironmentId[];
  /** Shows the server that a prediction was locked. */
  ticket: string;
}): ReactElement {
  const heading = useId();
  const [environment, setEnvironment] = useState(environments[0]);
  const [run, setRun] = useState<ServerRunState>({ kind: 'none' });

  const start = async (): Promise<void> => {
    setRun({ kind: 'running' });
    try {
      const response = await fetch('/api/runs', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ exercise, instance, environment, code, ticket }),
      });
      const body = (await response.json()) as { report: Report } | { error: { message: string } };
      setRun(
        'report' in body
          ? { kind: 'done', report: body.report }
          : { kind: 'trouble', message: body.error.message },
      );
    } catch {
      setRun({ kind: 'trouble', message: 'The server could not be reached. Try again.' });
    }
  };

  return (
    <section className={styles.runner} aria-labelledby={heading}>
      <p id={heading} className={styles.label}>
        Run it again on the server
      </p>
      <div className={styles.actions}>
        <select
          aria-label="Interpreter"
          className={styles.select}
          value={environment}
          onChange={(event) => setEnvironment(event.target.value as EnvironmentId)}
        >
          {environments.map((id) => (
            <option key={id} value={id}>
              {environmentLabel(id)}
            </option>
          ))}
        </select>
        <Button variant="secondary" disabled={run.kind === 'running'} onClick={() => void start()}>
          {run.kind === 'running' ? 'Running' : 'Run'}
        </Button>
      </div>
      <div aria-live="polite">
        {run.kind === 'done' && <Printed report={run.report} />}
        {run.kind === 'trouble' && <p className={styles.cutShort}>{run.message}</p>}
      </div>
    </section>
  );
}

function Printed({ report }: { report: Report }): ReactElement {
  const label = `What ${environmentLabel(report.environment.id)} printed`;
  if (report.stdout !== '')
    return <Scrollable className={styles.stdout} label={label} text={report.stdout} />;
  if (report.error)
    return <Scrollable className={styles.traceback} label={label} text={report.error.traceback} />;
  return <p className={styles.note}>The program printed nothing.</p>;
}
