import type { ReactElement } from 'react';

import { Field } from '#components/ui/field.tsx';
import type { LearnerDay } from '#domain/scheduling/types.ts';

import type { Errors } from './errors.ts';

/** The day for which all shall be known. */
export function TargetField({
  targetDay,
  tomorrow,
  errors,
}: {
  /** Null when there is none, or it is over. */
  targetDay: LearnerDay | null;
  tomorrow: LearnerDay;
  errors: Errors;
}): ReactElement {
  return (
    <Field
      type="date"
      label="The day that counts"
      name="targetDay"
      min={tomorrow}
      defaultValue={targetDay ?? ''}
      hint="Leave it empty for none."
      error={errors['targetDay']}
    />
  );
}
