'use client';

import type { ReactElement } from 'react';

import { fragmentOf } from '#browser/playground/share-link.ts';
import { RunOutput } from '#components/run/run-output.tsx';
import { ServerOutput } from '#components/run/server-output.tsx';
import { SECONDS, useRunner } from '#components/run/use-runner.ts';
import { Button, buttonClass } from '#components/ui/button.tsx';
import type { EnvironmentId } from '#domain/python/environment.ts';

import styles from './probe-runner.module.css';

/** Runs a claim's probe as it stands: in this browser, or on the newest interpreters of the server side by side. */
export function ProbeRunner({
  code,
  needsServer,
  onServer,
}: {
  code: string;
  needsServer: boolean;
  onServer: readonly EnvironmentId[];
}): ReactElement {
  const runner = useRunner({ about: null, environments: onServer, isNeeded: needsServer });
  const { isRunning, place } = runner;
  const runHere = (): void => runner.start('browser', code);
  return (
    <div className={styles.runner}>
      <div className={styles.actions}>
        {isRunning ? (
          <Button variant="secondary" onClick={runner.stop}>
            Stop
          </Button>
        ) : (
          <>
            {!needsServer && <Button onClick={runHere}>Run it here</Button>}
            {onServer.length > 0 && (
              <Button
                variant={needsServer ? 'primary' : 'secondary'}
                onClick={() => runner.start('server', code)}
              >
                Run it on the server
              </Button>
            )}
          </>
        )}
        <a className={buttonClass('quiet')} href={`/playground${fragmentOf({ code, watched: [] })}`}>
          Change it in the playground
        </a>
      </div>
      {needsServer && (
        <p className={styles.note}>
          It needs threads or processes, and browsers have none for Python.
          {onServer.length === 0 && ' This server has no interpreter to run it.'}
        </p>
      )}
      {place === 'browser' ? (
        <RunOutput run={runner.browser.run} python={runner.browser.python} seconds={SECONDS} />
      ) : (
        <ServerOutput run={runner.server.run} onBrowser={runHere} />
      )}
    </div>
  );
}
