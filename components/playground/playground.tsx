'use client';

import { lazy, Suspense, useState, type ReactElement } from 'react';

import { watchable } from '#browser/playground/share-link.ts';
import { PlainEditor } from '#components/run/plain-editor.tsx';
import { RunOutput } from '#components/run/run-output.tsx';
import { ServerOutput } from '#components/run/server-output.tsx';
import { useCodeRun } from '#components/run/use-code-run.ts';
import { useDraft } from '#components/run/use-draft.ts';
import { SECONDS } from '#components/run/use-runner.ts';
import { useServerRun } from '#components/run/use-server-run.ts';
import { Button } from '#components/ui/button.tsx';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { ENVIRONMENTS_AT_MOST } from '#domain/python/run-event.ts';

import { ObservationTable } from './observation-table.tsx';
import { observations, probeOf } from './observations.ts';
import styles from './playground.module.css';
import { TakeAway } from './take-away.tsx';
import { useOpenedProgram } from './use-opened-program.ts';
import { WatchList } from './watch-list.tsx';
import { WhichInterpreters } from './which-interpreters.tsx';

// Without it a text box does.
const CodeEditor = lazy(() =>
  import('#components/run/code-editor.tsx').then(
    (module) => ({ default: module.CodeEditor }),
    () => ({ default: PlainEditor }),
  ),
);

/** A program of the learner's own, run in the browser and on the server's versions side by side. */
export function Playground({ environments }: { environments: readonly EnvironmentId[] }): ReactElement {
  const { id, program, isDamaged } = useOpenedProgram();
  const code = useDraft(id, program.code);
  const looks = useDraft(`${id}.watched`, program.watched.join('\n'));
  const watched = watchable(looks.text.split('\n'));
  const [inBrowser, setInBrowser] = useState(true);
  const [chosen, setChosen] = useState<readonly EnvironmentId[]>(environments.slice(-ENVIRONMENTS_AT_MOST));
  // What was looked at when the program ran, so that the table keeps its columns while the list changes.
  const [asked, setAsked] = useState<readonly string[]>([]);
  const browser = useCodeRun(SECONDS * 1000);
  const server = useServerRun();

  const isRunning = browser.run.kind === 'running' || server.run.kind === 'running';
  const runBrowser = (): void =>
    browser.start(
      code.text,
      Object.fromEntries(watched.map((expression) => [expression, probeOf(expression)])),
    );
  const run = (): void => {
    setAsked(watched);
    if (inBrowser) runBrowser();
    if (chosen.length > 0)
      server.start({ about: null, code: code.text, environments: chosen, probes: watched.map(probeOf) });
  };
  const stop = (): void => {
    browser.stop();
    server.stop();
  };
  const reset = (): void => {
    code.reset();
    looks.reset();
  };
  const rows = observations(asked, browser.run, server.run);
  const editor = { text: code.text, label: 'Python program', onChange: code.write, onRun: run };

  return (
    <div className={styles.playground}>
      {isDamaged && (
        <p className={styles.damaged} role="alert">
          The program in this link could not be read: the link is cut off or damaged. Ask for it again; a new
          program is below.
        </p>
      )}
      <section className={styles.program} aria-label="The program">
        <Suspense fallback={<PlainEditor {...editor} />}>
          <CodeEditor key={id} {...editor} />
        </Suspense>
        <p className={styles.keys}>Escape, then Tab, leaves the editor. Ctrl+Enter runs.</p>
      </section>
      <div className={styles.side}>
        <WatchList watched={watched} onChange={(next) => looks.write(watchable(next).join('\n'))} />
        <WhichInterpreters
          environments={environments}
          chosen={chosen}
          onChosen={setChosen}
          inBrowser={inBrowser}
          onInBrowser={setInBrowser}
          isRunning={isRunning}
        />
      </div>
      <div className={styles.actions}>
        {isRunning ? (
          <Button variant="secondary" onClick={stop}>
            Stop
          </Button>
        ) : (
          <Button onClick={run} disabled={!inBrowser && chosen.length === 0}>
            Run
          </Button>
        )}
        <TakeAway program={{ code: code.text, watched }} />
        {(code.changed || looks.changed) && (
          <Button variant="quiet" onClick={reset}>
            Reset
          </Button>
        )}
      </div>
      <section className={styles.results} aria-label="What came of it">
        {rows.length > 0 && asked.length > 0 && <ObservationTable watched={asked} rows={rows} />}
        <RunOutput run={browser.run} python={browser.python} seconds={SECONDS} />
        <ServerOutput run={server.run} onBrowser={runBrowser} />
      </section>
    </div>
  );
}
