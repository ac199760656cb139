'use client';

import type { ReactElement } from 'react';

import { count, shortDay } from '#components/statistics/words.ts';
import { Button } from '#components/ui/button.tsx';
import type { PastRescheduling, ReschedulingPreview } from '#domain/scheduling/reschedule.ts';

import { previewSentences } from './preview-sentences.ts';
import styles from './parameters-section.module.css';
import { SettingsSection } from './section.tsx';
import { useAsked } from './use-asked.ts';
import type { Answer } from './use-asked.ts';

interface Props {
  readonly rescheduled: PastRescheduling | null;
  readonly preview: () => Promise<Answer<ReschedulingPreview>>;
  readonly reschedule: () => Promise<Answer<string>>;
  readonly undo: (because: string) => Promise<Answer<string>>;
}

/** Moving the cards one has to the days that today's settings would give them: what it would do, doing it, and undoing it. */
export function ReschedulingSection({ rescheduled, preview, reschedule, undo }: Props): ReactElement {
  const previewed = useAsked<ReschedulingPreview>();
  const changed = useAsked<string>();
  const found = previewed.answer.done;
  const moving = found ? found.sooner + found.later : 0;
  const refusal = previewed.answer.message ?? changed.answer.message;

  const change = (question: () => Promise<Answer<string>>): void => {
    previewed.forget();
    changed.ask(question);
  };
  return (
    <SettingsSection
      id="reschedule"
      title="The days of your cards"
      about="How much to remember, and fitted weights, count from a card’s next answer on: your cards keep their days. Here you can move them."
    >
      <output className={styles.said}>
        {found ? previewSentences(found) : !rescheduled && changed.answer.done}
      </output>
      {refusal && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      {rescheduled && !found && (
        <p className={styles.force}>
          {count(rescheduled.cards, 'card stands', 'cards stand')} where{' '}
          {rescheduled.cards === 1 ? 'it was' : 'they were'} moved on {shortDay(rescheduled.day)}.
        </p>
      )}
      <p className={styles.buttons}>
        {moving > 0 ? (
          <>
            <Button aria-disabled={changed.pending} onClick={() => change(reschedule)}>
              Move {count(moving, 'card')}
            </Button>
            <Button variant="quiet" onClick={previewed.forget}>
              Leave them
            </Button>
          </>
        ) : (
          <>
            <Button
              variant="secondary"
              aria-disabled={previewed.pending}
              onClick={() => previewed.ask(preview)}
            >
              {previewed.pending ? 'One moment…' : 'See what would move'}
            </Button>
            {rescheduled && (
              <Button
                variant="quiet"
                aria-disabled={changed.pending}
                onClick={() => change(() => undo(rescheduled.because))}
              >
                Move them back
              </Button>
            )}
          </>
        )}
      </p>
    </SettingsSection>
  );
}
