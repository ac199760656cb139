'use client';

import type { ReactElement } from 'react';

import styles from '#components/reminders/reminders.module.css';
import { SettingsSection } from '#components/review-settings/section.tsx';
import { SelectField } from '#components/ui/select-field.tsx';

import { FormMessage, Submit } from '../(account)/form-parts.tsx';
import { useForm } from '../(account)/use-form.ts';
import { saveTimeAction } from './actions.ts';
import page from './page.module.css';

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** When to be reminded. */
export function TimeSection({
  hour,
  followUp,
  timeZone,
}: {
  hour: number;
  followUp: boolean;
  timeZone: string;
}): ReactElement {
  const { state, pending, props } = useForm(saveTimeAction);
  return (
    <SettingsSection
      id="time"
      title="When"
      about="Once a day, and only when cards are due. On days without any, nothing comes."
    >
      <form {...props} className={page.form}>
        <SelectField
          label="Remind me at"
          name="hour"
          defaultValue={String(hour)}
          options={HOURS}
          hint={`By the clock in ${timeZone.replaceAll('_', ' ')}.`}
        />
        <label className={styles.follow}>
          <input type="checkbox" name="followUp" defaultChecked={followUp} />
          Once more in the evening, if cards are left
        </label>
        <FormMessage message={state.message} done={state.done} />
        <Submit pending={pending} variant="secondary">
          Save
        </Submit>
      </form>
    </SettingsSection>
  );
}
