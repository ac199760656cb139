'use client';

import { lazy, Suspense, useId, useRef, useState, type ReactElement } from 'react';

import { fragmentOf } from '#browser/playground/share-link.ts';
import { Button, buttonClass } from '#components/ui/button.tsx';

import styles from './code-runner.module.css';
import { PlainEditor } from './plain-editor.tsx';
import { RunOutput } from './run-output.tsx';
import { Scrollable } from './scrollable.tsx';
import { ServerOutput } from './server-output.tsx';
import { useDraft } from './use-draft.ts';
import { SECONDS, useRunner, type ServerOffer } from './use-runner.ts';
import { WhereItRuns } from './where-it-runs.tsx';

// The editor is heavier than the page: it comes when somebody wants to edit. Without it a text box does.
const CodeEditor = lazy(() =>
  import('./code-editor.tsx').then(
    (module) => ({ default: module.CodeEditor }),
    () => ({ default: PlainEditor }),
  ),
);

/**
 * A program to change and run, in the learner's own browser or on the server's interpreters. `id` names it among all
 * programs, for the learner's draft; `label` says what it is; without `server` it runs in the browser alone.
 */
export function CodeRunner({
  id,
  code,
  label = 'Change it and run it',
  server,
}: {
  id: string;
  code: string;
  label?: string;
  server?: ServerOffer;
}): ReactElement {
  const heading = useId();
  const [editing, setEditing] = useState(false);
  const draft = useDraft(id, code);
  const runner = useRunner(server);
  const { place } = runner;
  const actions = useRef<HTMLDivElement>(null);
  const runDraft = (): void => runner.start(place, draft.text);
  const runInBrowser = (): void => {
    // The button that was pressed goes with the refusal.
    actions.current?.querySelector('button')?.focus();
    runner.start('browser', draft.text);
  };
  const editor = { text: draft.text, label: 'Python program', onChange: draft.write, onRun: runDraft };

  return (
    <section className={styles.runner} aria-labelledby={heading}>
      <p id={heading} className={styles.label}>
        {label}
        {draft.changed && <span className={styles.changed}> · your version</span>}
      </p>
      {editing ? (
        <Suspense fallback={<PlainEditor {...editor} />}>
          <CodeEditor {...editor} />
        </Suspense>
      ) : (
        <Scrollable className={styles.code} label="Python program" text={draft.text} />
      )}
      {server && server.environments.length > 0 && (
        <WhereItRuns
          place={place}
          onPlace={runner.setPlace}
          environments={server.environments}
          chosen={runner.chosen}
          onChosen={runner.setChosen}
          isRunning={runner.isRunning}
          needsServer={server.isNeeded}
        />
      )}
      <div ref={actions} className={styles.actions}>
        {runner.isRunning ? (
          <Button variant="secondary" onClick={runner.stop}>
            Stop
          </Button>
        ) : (
          <Button onClick={runDraft} disabled={!runner.canStart}>
            Run
          </Button>
        )}
        {!editing && (
          <Button variant="secondary" onClick={() => setEditing(true)}>
            Edit
          </Button>
        )}
        {draft.changed && (
          <Button variant="quiet" onClick={draft.reset}>
            Reset to original
          </Button>
        )}
        <a
          className={buttonClass('quiet')}
          href={`/playground${fragmentOf({ code: draft.text, watched: [] })}`}
        >
          Open in the playground
        </a>
        {editing && (
          <span className={styles.hint}>Escape, then Tab, leaves the editor. Ctrl+Enter runs.</span>
        )}
      </div>
      {place === 'browser' ? (
        <RunOutput run={runner.browser.run} python={runner.browser.python} seconds={SECONDS} />
      ) : (
        <ServerOutput run={runner.server.run} onBrowser={runInBrowser} />
      )}
    </section>
  );
}
