import type { ReactElement } from 'react';

import field from '#components/ui/field.module.css';

import styles from './fields.module.css';

/** How much to remember, as a slider in per cent. */
export function RetentionField({
  value,
  error,
  onChange,
}: {
  /** Per cent. */
  value: number;
  error: string | undefined;
  onChange: (value: number) => void;
}): ReactElement {
  return (
    <div className={field.field}>
      <div className={styles.range}>
        <label className={field.label} htmlFor="retention">
          Remember
        </label>
        {/* A slider tells its own value. */}
        <output htmlFor="retention" aria-live="off" className="number">
          {value} %
        </output>
      </div>
      <input
        id="retention"
        name="retention"
        type="range"
        min={80}
        max={97}
        value={value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className={styles.slider}
        aria-valuetext={`${value} per cent`}
        aria-describedby="retention-hint"
      />
      <p id="retention-hint" className={field.hint}>
        A card comes back when your chance of remembering it falls to this. Your cards keep the days they
        have; their next answers count.
      </p>
      {error && (
        <p className={field.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
