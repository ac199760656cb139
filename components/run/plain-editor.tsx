'use client';

import { useEffect, useRef, type ReactElement } from 'react';

import styles from './code-runner.module.css';

/** What every editor of a program is given. `onRun` is asked for by Ctrl+Enter or ⌘Enter. */
export interface EditorProps {
  readonly text: string;
  readonly label: string;
  readonly onChange: (text: string) => void;
  readonly onRun: () => void;
}

/** A text box: what a learner types in until the real editor is there, or when it cannot be fetched. */
export function PlainEditor({ text, label, onChange, onRun }: EditorProps): ReactElement {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <textarea
      ref={box}
      className={styles.plainEditor}
      aria-label={label}
      value={text}
      rows={text.split('\n').length + 1}
      spellCheck={false}
      autoCapitalize="off"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onRun();
      }}
    />
  );
}
