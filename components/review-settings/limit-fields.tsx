import type { ReactElement } from 'react';

import { Field } from '#components/ui/field.tsx';
import type { Limits } from '#domain/scheduling/settings.ts';

import type { Errors } from './errors.ts';

/** How much one day brings. */
export function LimitFields({ limits, errors }: { limits: Limits; errors: Errors }): ReactElement {
  const number = { type: 'number', inputMode: 'numeric', min: 0 } as const;
  return (
    <>
      <Field
        {...number}
        label="New cards a day"
        name="newPerDay"
        max={100}
        defaultValue={limits.newPerDay}
        hint="What you skipped in lessons that you mostly did. What you answer in a lesson counts towards them."
        error={errors['newPerDay']}
      />
      <Field
        {...number}
        label="Reviews a day"
        name="reviewsPerDay"
        min={1}
        max={1000}
        defaultValue={limits.reviewsPerDay}
        hint="What is due beyond that waits for the next day. A card you got wrong comes back on top."
        error={errors['reviewsPerDay']}
      />
      <Field
        {...number}
        label="Reviews a day after a break"
        name="catchUpPerDay"
        min={1}
        max={1000}
        defaultValue={limits.catchUpPerDay}
        hint="When more than this has piled up, a day brings only so many until you have caught up, those first that you still remember best, and nothing new."
        error={errors['catchUpPerDay']}
      />
    </>
  );
}
