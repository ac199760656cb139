import type { ReactElement } from 'react';

import field from '#components/ui/field.module.css';
import { SelectField } from '#components/ui/select-field.tsx';
import type { DayShare, Spreading } from '#domain/scheduling/choose-interval.ts';
import { spreadOf } from '#domain/scheduling/spread.ts';
import type { Spread } from '#domain/scheduling/spread.ts';

import type { Errors } from './errors.ts';
import styles from './fields.module.css';

const SPREAD_OPTIONS: readonly { readonly value: Spread; readonly label: string }[] = [
  { value: 'balanced', label: 'On the quietest of the days around it' },
  { value: 'random', label: 'On one of the days around it, at random' },
  { value: 'exact', label: 'On exactly the day that was computed' },
];

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const SHARES: readonly { readonly value: DayShare; readonly label: string }[] = [
  { value: 'usual', label: 'as usual' },
  { value: 'fewer', label: 'fewer' },
  { value: 'fewest', label: 'next to none' },
];

/** On which of the days that FSRS leaves a choice of a card comes back, and which weekdays shall be easy. */
export function SpreadFields({ spreading, errors }: { spreading: Spreading; errors: Errors }): ReactElement {
  return (
    <>
      <SelectField
        label="A card comes back"
        name="spread"
        defaultValue={spreadOf(spreading)}
        options={SPREAD_OPTIONS}
        hint="A day sooner or later makes no difference to your memory, but keeps cards learned together from all coming back together."
        error={errors['spread']}
      />
      <fieldset className={styles.week} aria-describedby={errors['weekdays'] ? 'weekdays-error' : 'weekdays'}>
        <legend className={field.label}>Reviews on</legend>
        {WEEKDAYS.map((day, place) => (
          <label key={day} className={styles.weekday}>
            <span>{day}</span>
            <select name="weekdays" defaultValue={spreading.weekdays[place]} className={field.input}>
              {SHARES.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
        <p id="weekdays" className={field.hint}>
          Cards are moved off your easy days where the days around leave a choice, so not those that come back
          within two days.
        </p>
        {errors['weekdays'] && (
          <p id="weekdays-error" className={field.error} role="alert">
            {errors['weekdays']}
          </p>
        )}
      </fieldset>
    </>
  );
}
