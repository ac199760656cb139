import type { ReactElement } from 'react';

import { SelectField } from '#components/ui/select-field.tsx';
import type { DayRule } from '#domain/scheduling/types.ts';

import type { Errors } from './errors.ts';

const HOURS = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}));

/** When a learner's days begin. */
export function DayFields({
  dayRule,
  timeZones,
  errors,
}: {
  dayRule: DayRule;
  timeZones: readonly string[];
  errors: Errors;
}): ReactElement {
  return (
    <>
      <SelectField
        label="Time zone"
        name="timeZone"
        defaultValue={dayRule.timeZone}
        options={timeZones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
        error={errors['timeZone']}
      />
      <SelectField
        label="A new day begins at"
        name="rolloverHour"
        defaultValue={String(dayRule.rolloverHour)}
        options={HOURS}
        hint="What you review before this hour still counts for the day before."
        error={errors['rolloverHour']}
      />
    </>
  );
}
