'use client';

import type { ReactElement } from 'react';
import { useId } from 'react';

import { CONFIDENCES } from '#domain/lesson/prediction.ts';
import type { Confidence } from '#domain/lesson/prediction.ts';

import styles from './confidence-picker.module.css';

const LABELS: Record<Confidence, string> = { guess: 'Guessing', fairly: 'Fairly sure', sure: 'Sure' };

/** Asks how sure the learner is: a lucky guess should come back sooner than knowledge. */
export function ConfidencePicker({
  value,
  locked,
  onChange,
}: {
  value: Confidence;
  locked: boolean;
  onChange: (confidence: Confidence) => void;
}): ReactElement {
  const name = useId();
  return (
    <fieldset className={styles.picker} disabled={locked}>
      <legend className="visually-hidden">How sure are you?</legend>
      {CONFIDENCES.map((confidence) => (
        <label key={confidence} className={styles.option} data-chosen={value === confidence}>
          <input
            type="radio"
            className="visually-hidden"
            data-confidence={confidence}
            name={name}
            checked={value === confidence}
            onChange={() => onChange(confidence)}
          />
          {LABELS[confidence]}
        </label>
      ))}
    </fieldset>
  );
}
