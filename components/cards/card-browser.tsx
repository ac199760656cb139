'use client';

import Link from 'next/link';
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';

import type { CardChange } from '#browser/cards/send-changes.ts';
import { count } from '#components/statistics/words.ts';
import { cardsAddress, filterCards } from '#domain/scheduling/card-filter.ts';
import type { CardRow } from '#domain/scheduling/card-row.ts';
import type { LearnerDay } from '#domain/scheduling/types.ts';

import styles from './card-browser.module.css';
import { CardFilters } from './card-filters.tsx';
import { CardList } from './card-list.tsx';
import { ChangeDialog } from './change-dialog.tsx';
import { ChangeNotice } from './change-notice.tsx';
import { rangeOf } from './range-of.ts';
import { SelectionBar, suited } from './selection-bar.tsx';
import { useCardChanges } from './use-card-changes.ts';
import { useUnsent } from './use-unsent.ts';
import { useCardFilter } from './use-card-filter.ts';

/** All cards: to be searched, narrowed, sorted and changed, several at once. */
export function CardBrowser({
  person,
  rows,
  lessons,
  tracks,
  today,
}: {
  /** Whose cards they are. */
  person: string;
  rows: readonly CardRow[];
  lessons: readonly { readonly slug: string; readonly title: string; readonly track: string }[];
  tracks: readonly { readonly slug: string; readonly title: string }[];
  today: LearnerDay;
}): ReactElement {
  const { filter, choose, type } = useCardFilter();
  const changes = useCardChanges(person);
  useUnsent(person);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<CardChange['type'] | null>(null);
  // Typing goes before drawing: the list is drawn anew only when what it shows has changed.
  const drawn = useDeferredValue(filter);
  const shown = useMemo(() => filterCards(rows, drawn, today), [rows, drawn, today]);
  // What is not to be seen is not meant.
  const selected = shown.filter(({ key }) => ticked.has(key));
  const isAll = cardsAddress({ ...filter, sort: 'due' }) === '/cards';

  const allKeys = useMemo(() => shown.map(({ key }) => key), [shown]);
  // Where a range begins.
  const lastTicked = useRef<string | null>(null);
  const inOrder = useRef(allKeys);
  useEffect(() => {
    inOrder.current = allKeys;
  }, [allKeys]);
  const select = useCallback((key: string, isTicked: boolean, isRange: boolean): void => {
    const keys = isRange ? rangeOf(inOrder.current, lastTicked.current, key) : [key];
    setTicked((before) => withTicks(before, keys, isTicked));
    lastTicked.current = key;
  }, []);
  const counted = useRef<HTMLOutputElement>(null);
  const meant = asked === null ? [] : suited(selected, asked).map(({ key }) => key);
  return (
    <>
      <CardFilters filter={filter} lessons={lessons} tracks={tracks} onChoose={choose} onType={type} />
      <div className={styles.head}>
        {shown.length > 0 && (
          <label className={styles.all}>
            <input
              type="checkbox"
              checked={selected.length === shown.length}
              onChange={({ target }) => setTicked(withTicks(ticked, allKeys, target.checked))}
            />
            Select all
          </label>
        )}
        <output ref={counted} tabIndex={-1} className={styles.count}>
          {isAll ? count(rows.length, 'card') : `${shown.length} of ${count(rows.length, 'card')}`}
          {!isAll && (
            <>
              {' · '}
              <Link href={cardsAddress({ sort: filter.sort })} prefetch={false} scroll={false}>
                Show all
              </Link>
            </>
          )}
        </output>
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>No card fits. Ask for less, or show all again.</p>
      ) : (
        <CardList rows={shown} selected={ticked} onSelect={select} />
      )}
      {/* After the list, so that it can stay in sight while one scrolls there. */}
      <div className={styles.foot}>
        <ChangeNotice changes={changes} />
        {selected.length > 0 && (
          <SelectionBar
            rows={selected}
            busy={changes.busy}
            onAsk={setAsked}
            onClear={() => {
              setTicked(new Set());
              counted.current?.focus();
            }}
          />
        )}
      </div>
      {asked !== null && (
        <ChangeDialog
          type={asked}
          count={meant.length}
          today={today}
          onClose={() => setAsked(null)}
          onDo={(change) => changes.change(meant, change, () => setTicked(new Set()))}
        />
      )}
    </>
  );
}

/** The ticked keys, with these ticked or not. */
function withTicks(
  ticked: ReadonlySet<string>,
  keys: readonly string[],
  isTicked: boolean,
): ReadonlySet<string> {
  return new Set(isTicked ? [...ticked, ...keys] : [...ticked].filter((key) => !keys.includes(key)));
}
