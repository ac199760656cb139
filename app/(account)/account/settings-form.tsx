'use client';

import { useState } from 'react';
import type { ReactElement } from 'react';

import field from '#components/ui/field.module.css';
import type { ReviewSettings } from '#domain/scheduling/settings.ts';

import { FormMessage, Submit } from '../form-parts.tsx';
import { SelectField } from '../select-field.tsx';
import { useForm } from '../use-form.ts';
import styles from './account.module.css';
import { saveSettingsAction } from './actions.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** When a learner's days begin, and how much of it all is to stay. */
export function SettingsForm({
  settings,
  timeZones,
}: {
  settings: ReviewSettings;
  timeZones: readonly string[];
}): ReactElement {
  const { state, pending, props } = useForm(saveSettingsAction);
  const [retention, setRetention] = useState(Math.round(settings.desiredRetention * 100));
  return (
    <form {...props}>
      <SelectField
        label="Time zone"
        name="timeZone"
        defaultValue={settings.dayRule.timeZone}
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      />
      <SelectField
        label="A new day begins at"
        name="rolloverHour"
        defaultValue={String(settings.dayRule.rolloverHour)}
        options={HOURS}
        hint="What you review before this hour still counts for the day before."
      />
      <div className={field.field}>
        <div className={styles.range}>
          <label className={field.label} htmlFor="retention">
            Remember
          </label>
          <output htmlFor="retention" className="number">
            {retention} %
          </output>
        </div>
        <input
          id="retention"
          name="retention"
          type="range"
          min={80}
          max={97}
          value={retention}
          onChange={(event) => setRetention(event.target.valueAsNumber)}
          className={styles.slider}
          aria-valuetext={`${retention} per cent`}
          aria-describedby="retention-hint"
        />
        <p id="retention-hint" className={field.hint}>
          A card comes back when your chance of remembering it falls to this. Higher forgets less and reviews
          more.
        </p>
      </div>
      <FormMessage message={state.message} done={state.done} />
      <Submit pending={pending} variant="secondary">
        Save
      </Submit>
    </form>
  );
}
