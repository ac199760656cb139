'use client';

import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';

import { Button } from '#components/ui/button.tsx';

import styles from './card-log.module.css';
import { ChangeNotice } from './change-notice.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { entryNotes, entryTitle } from './history-words.ts';
import type { ToldEntry } from './history-words.ts';
import { useCardChanges } from './use-card-changes.ts';
import { useUnsent } from './use-unsent.ts';
import { instantWords } from './when-words.ts';

/** The latest say the most; the others are one press away. */
const SHOWN = 12;

const TAKEN_BACK = { undo: 'undone', slip: 'mistyped' } as const;

/** All that was ever done to a card, the latest first. What stands can be undone. */
export function CardLog({
  person,
  entries,
  timeZone,
}: {
  /** Whose card it is. */
  person: string;
  entries: readonly ToldEntry[];
  timeZone: string;
}): ReactElement {
  const changes = useCardChanges(person);
  useUnsent(person);
  const [asked, setAsked] = useState<ToldEntry | null>(null);
  const [isWhole, setWhole] = useState(entries.length <= SHOWN + 3);
  const list = useRef<HTMLOListElement>(null);
  const showAll = (): void => {
    flushSync(() => setWhole(true));
    // The button is gone: the keyboard goes on with what came in its place.
    list.current?.querySelectorAll('li')[SHOWN]?.focus();
  };
  return (
    <>
      <ol ref={list} className={styles.log} reversed>
        {(isWhole ? entries : entries.slice(0, SHOWN)).map((told) => {
          const { entry, takenBack } = told;
          const when = instantWords(entry.at, timeZone);
          const title = entryTitle(told);
          const what = (
            <>
              <strong>{title}</strong>
              {entryNotes(told).map((note) => ` · ${note}`)}
            </>
          );
          return (
            <li key={entry.id} tabIndex={-1} data-type={entry.type}>
              <span className={styles.when}>{when}</span>
              <span>
                {takenBack === null ? what : <del>{what}</del>}
                {takenBack !== null && <span className={styles.taken}> {TAKEN_BACK[takenBack]}</span>}
              </span>
              {takenBack === null && (
                <Button
                  variant="quiet"
                  className={styles.undo ?? ''}
                  aria-disabled={changes.busy}
                  onClick={() => setAsked(told)}
                >
                  Undo
                  <span className="visually-hidden">
                    : {title}, {when}
                  </span>
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {!isWhole && (
        <Button variant="quiet" onClick={showAll}>
          Show all {entries.length}
        </Button>
      )}
      {/* After the list, so that it is in sight wherever one was in it. */}
      <ChangeNotice changes={changes} />
      {asked && (
        <ConfirmDialog
          title={`Undo “${entryTitle(asked)}”?`}
          says={`What happened ${instantWords(asked.entry.at, timeZone)} counts no more, and the card is worked out anew without it. It stays in the log, struck out, and cannot be counted again.`}
          verb="Undo"
          onDo={() => changes.undo([asked.entry.id])}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
