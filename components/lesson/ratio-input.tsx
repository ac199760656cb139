'use client';

import type { ReactElement } from 'react';
import { useId } from 'react';

import type { Variant } from '#domain/python/check-request.ts';

import type { Draft } from './prediction-input.tsx';
import styles from './prediction-input.module.css';

/** The slider runs over powers of two, from a quarter of the speed to sixteen times. */
const LOWEST = -2;
const HIGHEST = 4;

const NAMES: Record<Variant, string> = {
  sequential: 'one after the other',
  threads: 'threads',
  processes: 'processes',
  'thread-pool': 'threads of a pool',
  'process-pool': 'processes of a pool',
  asyncio: 'asyncio tasks',
};

/** A speed-up on a log scale: 2× and ½× are equally far from 1×. */
export function RatioInput({
  variant,
  workers,
  draft,
  locked,
  onChange,
}: {
  variant: Variant;
  workers: number;
  draft: Draft;
  locked: boolean;
  onChange: (draft: Draft) => void;
}): ReactElement {
  const id = useId();
  const ratio = Number(draft);
  const chosen = draft !== '' && ratio > 0;
  const label = `Speed-up with ${workers} ${NAMES[variant]}`;
  return (
    <div className={styles.ratio}>
      <div className={styles.numberRow}>
        <label htmlFor={id} className="visually-hidden">
          {label}, as a number of times
        </label>
        <input
          id={id}
          data-answer
          className={styles.number}
          inputMode="decimal"
          autoComplete="off"
          placeholder="?"
          value={String(draft)}
          readOnly={locked}
          onChange={(event) => onChange(event.target.value)}
        />
        <span className={styles.unit} aria-hidden="true">
          × as fast as one after the other
        </span>
      </div>
      <input
        type="range"
        aria-label={label}
        aria-valuetext={chosen ? `${ratio} times` : 'not chosen yet'}
        className={styles.slider}
        data-chosen={chosen}
        min={LOWEST}
        max={HIGHEST}
        step={0.1}
        disabled={locked}
        value={chosen ? Math.log2(ratio) : 0}
        onChange={(event) => onChange(String(Number((2 ** Number(event.target.value)).toPrecision(2))))}
      />
      <div className={styles.scale} aria-hidden="true">
        {['¼×', '½×', '1×', '2×', '4×', '8×', '16×'].map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
      </div>
    </div>
  );
}
