'use client';

import { lazy, Suspense, useId, useState, type ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';

import styles from './code-runner.module.css';
import { PlainEditor } from './plain-editor.tsx';
import { RunOutput } from './run-output.tsx';
import { Scrollable } from './scrollable.tsx';
import { useCodeRun } from './use-code-run.ts';
import { useDraft } from './use-draft.ts';

const SECONDS = 10;

// The editor is heavier than the page: it comes when somebody wants to edit. Without it a text box does.
const CodeEditor = lazy(() =>
  import('./code-editor.tsx').then(
    (module) => ({ default: module.CodeEditor }),
    () => ({ default: PlainEditor }),
  ),
);

/**
 * A program to change and run in the learner's own browser. `id` names it among all programs, for the learner's draft;
 * `label` says what it is.
 */
export function CodeRunner({
  id,
  code,
  label = 'Change it and run it',
}: {
  id: string;
  code: string;
  label?: string;
}): ReactElement {
  const heading = useId();
  const [editing, setEditing] = useState(false);
  const draft = useDraft(id, code);
  const { run, python, start, stop } = useCodeRun(SECONDS * 1000);
  const running = run.kind === 'running';
  const runDraft = (): void => start(draft.text);
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
      <div className={styles.actions}>
        {running ? (
          <Button variant="secondary" onClick={stop}>
            Stop
          </Button>
        ) : (
          <Button onClick={runDraft}>Run</Button>
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
        {editing && (
          <span className={styles.hint}>Escape, then Tab, leaves the editor. Ctrl+Enter runs.</span>
        )}
      </div>
      <RunOutput run={run} python={python} seconds={SECONDS} />
    </section>
  );
}
