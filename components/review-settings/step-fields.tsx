import type { ReactElement } from 'react';

import { Field } from '#components/ui/field.tsx';
import type { Steps } from '#domain/scheduling/settings.ts';
import { stepsText } from '#domain/scheduling/steps-text.ts';

import type { Errors } from './errors.ts';

/** How long a card that was answered wrong waits before it leaves for days again. */
export function StepFields({ steps, errors }: { steps: Steps; errors: Errors }): ReactElement {
  const text = { autoComplete: 'off', autoCapitalize: 'none', spellCheck: false } as const;
  return (
    <>
      <Field
        {...text}
        label="Steps of a card you never knew"
        name="learningSteps"
        defaultValue={stepsText(steps.learning)}
        hint="Minutes or hours, such as 10m 1h. Empty: it comes back on another day at once."
        error={errors['learningSteps']}
      />
      <Field
        {...text}
        label="Steps of a card you forgot"
        name="relearningSteps"
        defaultValue={stepsText(steps.relearning)}
        error={errors['relearningSteps']}
      />
    </>
  );
}
