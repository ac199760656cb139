'use client';

import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';

import { DayFields } from '#components/review-settings/day-fields.tsx';
import type { Errors } from '#components/review-settings/errors.ts';
import { LimitFields } from '#components/review-settings/limit-fields.tsx';
import { RetentionField } from '#components/review-settings/retention-field.tsx';
import { SettingsSection } from '#components/review-settings/section.tsx';
import { SpreadFields } from '#components/review-settings/spread-fields.tsx';
import { StepFields } from '#components/review-settings/step-fields.tsx';
import { TargetField } from '#components/review-settings/target-field.tsx';
import { useSettled } from '#components/review-settings/use-settled.ts';
import { useWorkload } from '#components/review-settings/use-workload.ts';
import { WorkloadCharts } from '#components/review-settings/workload-charts.tsx';
import { costInWords } from '#components/review-settings/workload-words.ts';
import workload from '#components/review-settings/workload.module.css';
import { DEFAULT_STEPS } from '#domain/scheduling/settings.ts';
import type { LearnerSettings } from '#domain/scheduling/settings.ts';
import type { LearnerDay } from '#domain/scheduling/types.ts';
import { workloadAt } from '#domain/scheduling/workload-curve.ts';
import type { WorkloadQuestion } from '#domain/scheduling/workload-curve.ts';

import { FormMessage, Submit } from '../../(account)/form-parts.tsx';
import { useForm } from '../../(account)/use-form.ts';
import { saveSettingsAction } from './actions.ts';
import styles from './page.module.css';

/** How much to remember, and what that costs. */
export function RememberSection({ question }: { question: WorkloadQuestion }): ReactElement {
  const { settings, outlook } = question;
  const [retention, setRetention] = useState(Math.round(settings.desiredRetention * 100));
  const curve = useWorkload(question);
  const now = curve && workloadAt(curve, settings.desiredRetention);
  const then = curve && workloadAt(curve, retention / 100);
  const words = useSettled(
    now && then ? costInWords(now, then, outlook) : `Working out your next ${outlook.days} days.`,
  );
  return (
    <SettingsSection
      id="remember"
      title="How much to remember"
      about="Nine in ten is a good place to be. Remembering more costs ever more answers; remembering less makes most of them relearning."
    >
      <SettingsForm>
        {(errors) => (
          <>
            <RetentionField value={retention} error={errors['retention']} onChange={setRetention} />
            <output className={workload.words}>{words}</output>
          </>
        )}
      </SettingsForm>
      <div className={workload.below}>
        {curve && now && then && <WorkloadCharts curve={curve} now={now} then={then} days={outlook.days} />}
      </div>
    </SettingsSection>
  );
}

/** What a day brings, which days, the steps, and the day that counts. */
export function DaySections({
  settings,
  timeZones,
  tomorrow,
}: {
  settings: LearnerSettings;
  timeZones: readonly string[];
  tomorrow: LearnerDay;
}): ReactElement {
  const { dayRule, limits, spreading, steps = DEFAULT_STEPS, targetDay } = settings;
  return (
    <>
      <SettingsSection
        id="limits"
        title="How much a day brings"
        about="A day has a size, whatever has piled up. It is counted over all your devices."
      >
        <SettingsForm>{(errors) => <LimitFields limits={limits} errors={errors} />}</SettingsForm>
      </SettingsSection>
      <SettingsSection
        id="days"
        title="Which days"
        about="Where your days begin and end, and how cards are laid on them. What you have reviewed keeps its day."
      >
        <SettingsForm>
          {(errors) => (
            <>
              <DayFields key={dayRule.timeZone} dayRule={dayRule} timeZones={timeZones} errors={errors} />
              <SpreadFields spreading={spreading} errors={errors} />
            </>
          )}
        </SettingsForm>
      </SettingsSection>
      <SettingsSection
        id="steps"
        title="Steps"
        about="A card you got wrong waits this long before it is asked again, step by step, until it leaves for days."
      >
        <SettingsForm>{(errors) => <StepFields steps={steps} errors={errors} />}</SettingsForm>
      </SettingsSection>
      <SettingsSection
        id="target"
        title="Target date"
        about="An exam, a talk, an interview. No card you answer until then stays away past it, and in the week before, what you would not know on the day is asked again, the weakest first."
      >
        <SettingsForm>
          {(errors) => (
            <TargetField
              targetDay={targetDay !== null && targetDay >= tomorrow ? targetDay : null}
              tomorrow={tomorrow}
              errors={errors}
            />
          )}
        </SettingsForm>
      </SettingsSection>
    </>
  );
}

/** Some of the settings, kept together. */
function SettingsForm({ children }: { children: (errors: Errors) => ReactNode }): ReactElement {
  const { state, pending, props } = useForm(saveSettingsAction);
  return (
    <form {...props} className={styles.form}>
      {children(state.errors)}
      <FormMessage message={state.message} done={state.done} />
      <Submit pending={pending} variant="secondary">
        Save
      </Submit>
    </form>
  );
}
