import Link from 'next/link';
import { memo } from 'react';
import type { ReactElement } from 'react';

import { percent } from '#components/statistics/words.ts';
import type { CardRow } from '#domain/scheduling/card-row.ts';

import styles from './card-list.module.css';
import { ConditionChip } from './condition-chip.tsx';

/** `isRange`: with those between it and the one before, as Shift asks everywhere. */
type OnSelect = (key: string, isSelected: boolean, isRange: boolean) => void;

/** Cards in a row each; those ticked are what the buttons below are about. */
export const CardList = memo(function CardList({
  rows,
  selected,
  onSelect,
}: {
  rows: readonly CardRow[];
  selected: ReadonlySet<string>;
  onSelect: OnSelect;
}): ReactElement {
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <ListedCard key={row.key} row={row} isSelected={selected.has(row.key)} onSelect={onSelect} />
      ))}
    </ul>
  );
});

/** Hundreds of them: only those are drawn anew that have changed. */
const ListedCard = memo(function ListedCard({
  row,
  isSelected,
  onSelect,
}: {
  row: CardRow;
  isSelected: boolean;
  onSelect: OnSelect;
}): ReactElement {
  return (
    <li className={styles.card} data-selected={isSelected}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isSelected}
          onChange={({ target, nativeEvent }) =>
            onSelect(row.key, target.checked, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
          }
        />
        <span className="visually-hidden">Select {row.title}</span>
      </label>
      <div className={styles.about}>
        <Link href={`/cards/${row.key}`} prefetch={false}>
          {row.title}
        </Link>
        <p>{row.lessonTitle}</p>
      </div>
      <p className={styles.standing}>
        <span className={styles.due}>
          <span className="visually-hidden">Comes back </span>
          {row.due}
        </span>
        <span className={styles.chance}>
          {percent(row.chance)}
          <span className="visually-hidden"> likely remembered</span>
        </span>
        <span className={styles.chips}>
          <ConditionChip state={row.condition} />
          {row.leech && <ConditionChip state="leech" />}
        </span>
      </p>
    </li>
  );
});
