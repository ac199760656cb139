'use client';

import type { ReactElement } from 'react';

import type { Draft } from './prediction-input.tsx';
import styles from './order-input.module.css';

/**
 * Things to be put in order by tapping them, the first one first. Tapping a thing again takes it out, and those behind it
 * move up. Nothing moves on the screen, so one thumb can do it without looking for the next thing anew.
 */
export function OrderInput({
  things,
  direction,
  draft,
  locked,
  onChange,
}: {
  readonly things: readonly string[];
  /** What comes first, such as `smallest first`. */
  readonly direction: string;
  readonly draft: Draft;
  readonly locked: boolean;
  readonly onChange: (draft: Draft) => void;
}): ReactElement {
  const places = things.map((_, index) => Number(draft[index] ?? ''));
  const placed = places.filter((place) => place > 0).length;
  const toggle = (index: number): void => {
    const mine = places[index] ?? 0;
    const next = places.map((place, other) => {
      if (other === index) return mine > 0 ? 0 : placed + 1;
      return mine > 0 && place > mine ? place - 1 : place;
    });
    onChange(next.map((place) => (place > 0 ? String(place) : '')));
  };
  return (
    <fieldset className={styles.order}>
      <legend className={styles.legend}>Tap them in order, {direction}.</legend>
      {things.map((thing, index) => {
        const place = places[index] ?? 0;
        return (
          <button
            key={thing}
            type="button"
            data-answer
            className={styles.thing}
            aria-pressed={place > 0}
            disabled={locked}
            onClick={() => toggle(index)}
          >
            <span className={styles.place} aria-hidden="true">
              {place > 0 ? place : ''}
            </span>
            <span className={styles.name}>{thing}</span>
            <span className="visually-hidden">{place > 0 ? `, place ${place}` : ', not placed yet'}</span>
          </button>
        );
      })}
      {!locked && (
        <p className={styles.state} aria-live="polite">
          {stateOf(things, places, placed)}
        </p>
      )}
    </fieldset>
  );
}

function stateOf(things: readonly string[], places: readonly number[], placed: number): string {
  const last = things[places.indexOf(placed)];
  if (placed === 0 || last === undefined) return `${things.length} to place.`;
  const left = things.length - placed;
  return `${last} is in place ${placed}. ${left > 0 ? `${left} to go.` : 'All are placed; tap one to take it out again.'}`;
}
