'use client';

import { useId, useState, type FormEvent, type ReactElement } from 'react';

import { Button } from '#components/ui/button.tsx';
import { PROBE_LENGTH, PROBES_AT_MOST } from '#domain/python/run-event.ts';

import styles from './playground.module.css';

/** The expressions to look at after the program: add one, take one out. */
export function WatchList({
  watched,
  onChange,
}: {
  watched: readonly string[];
  onChange: (watched: readonly string[]) => void;
}): ReactElement {
  const id = useId();
  const [draft, setDraft] = useState('');
  const isFull = watched.length >= PROBES_AT_MOST;
  const add = (event: FormEvent): void => {
    event.preventDefault();
    onChange([...watched, draft]);
    setDraft('');
  };
  return (
    <section className={styles.watch} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Look at</h2>
      {watched.length > 0 && (
        <ul className={styles.watched}>
          {watched.map((expression) => (
            <li key={expression}>
              <code>{expression}</code>
              <button
                type="button"
                className={styles.remove}
                aria-label={`Stop looking at ${expression}`}
                onClick={() => onChange(watched.filter((other) => other !== expression))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <form className={styles.add} onSubmit={add}>
        <label htmlFor={id} className="visually-hidden">
          An expression
        </label>
        <input
          id={id}
          className={styles.expression}
          value={draft}
          maxLength={PROBE_LENGTH}
          placeholder="sys.getsizeof(x)"
          autoCapitalize="off"
          autoComplete="off"
          spellCheck={false}
          disabled={isFull}
          onChange={({ target }) => setDraft(target.value)}
        />
        <Button type="submit" variant="secondary" disabled={isFull || draft.trim() === ''}>
          Add
        </Button>
      </form>
      <p className={styles.note}>
        {isFull
          ? `That is as many as fit: ${PROBES_AT_MOST}.`
          : 'An expression is evaluated when the program has ended, in every interpreter that ran it.'}
      </p>
    </section>
  );
}
