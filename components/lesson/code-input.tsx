'use client';

import { lazy, Suspense, useState, type ReactElement } from 'react';

import { PlainEditor } from '#components/run/plain-editor.tsx';
import { Scrollable } from '#components/run/scrollable.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Item } from '#domain/lesson/item.ts';

import styles from './code-input.module.css';
import { CodeTrial } from './code-trial.tsx';
import type { Draft } from './prediction-input.tsx';
import { useCodeTrial } from './use-code-trial.ts';

// The editor is heavier than the page: it comes when somebody wants to write. Without it a text box does.
const CodeEditor = lazy(() =>
  import('#components/run/code-editor.tsx').then(
    (module) => ({ default: module.CodeEditor }),
    () => ({ default: PlainEditor }),
  ),
);

/** A program to write, which can be tried with the examples before it is handed in. */
export function CodeInput({
  item,
  draft,
  locked,
  onChange,
}: {
  readonly item: Item;
  readonly draft: Draft;
  readonly locked: boolean;
  readonly onChange: (draft: Draft) => void;
}): ReactElement {
  const [editing, setEditing] = useState(false);
  // Before the page listens there is only the starter.
  const text = draft === '' && !editing ? item.code : String(draft);
  const trial = useCodeTrial(item);
  const tryIt = (): void => trial.start(text);
  const editor = { text, label: 'Your program', onChange, onRun: tryIt };
  return (
    <div className={styles.input}>
      <div className={styles.program}>
        {editing && !locked ? (
          <Suspense fallback={<PlainEditor {...editor} />}>
            <CodeEditor {...editor} />
          </Suspense>
        ) : (
          <Scrollable className={styles.code} label="Your program" text={text} />
        )}
        {!locked && (
          <div className={styles.actions}>
            {!editing && (
              <Button variant="secondary" data-answer onClick={() => setEditing(true)}>
                Edit
              </Button>
            )}
            {item.runtime === 'browser' && (
              <Button variant="secondary" onClick={tryIt} disabled={trial.run.phase === 'running'}>
                Try the examples
              </Button>
            )}
            {text !== item.code && (
              <Button variant="quiet" onClick={() => onChange(item.code)}>
                Start again
              </Button>
            )}
            {editing && (
              <span className={styles.hint}>Escape, then Tab, leaves the editor. Ctrl+Enter tries it.</span>
            )}
          </div>
        )}
      </div>
      {!locked && <CodeTrial {...trial} />}
    </div>
  );
}
