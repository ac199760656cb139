'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { useMemo, useSyncExternalStore } from 'react';

import { keepInSync } from '#browser/offline/keep-in-sync.ts';
import { deviceSource } from '#browser/review/device-source.ts';
import { ReviewSession } from '#components/review/review-session.tsx';
import { SaveLine } from '#components/review/save-line.tsx';
import { Button } from '#components/ui/button.tsx';
import type { CoursePlace } from '#domain/lesson/course-place.ts';

import styles from './page.module.css';

/** Who reviews; null is someone without an account. */
type Person = { readonly id: string; readonly name: string } | null;

interface Props {
  readonly person: Person;
  /** All exercises, in the order to take them. */
  readonly course: readonly CoursePlace[];
}

const never = () => () => {};

/** The review of whoever is here: their cards are on the device. */
export function ReviewPage(props: Props): ReactElement | null {
  const onDevice = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return onDevice ? <OnDevice {...props} /> : null;
}

function OnDevice({ person, course }: Props): ReactElement {
  const id = person?.id ?? null;
  const source = useMemo(() => deviceSource(id, course), [id, course]);
  const isOther = useIsOther(id);
  if (isOther) {
    return (
      <p className={styles.other}>
        Someone else is signed in here now. Load the page again to see their cards.
        {person && ` Those of ${person.name} stay on this device for ${person.name}.`}{' '}
        <Button variant="secondary" onClick={() => window.location.reload()}>
          Load it again
        </Button>
      </p>
    );
  }
  return (
    <>
      <ReviewSession source={source} />
      <div className={styles.device}>
        {id === null ? (
          <p>
            Your cards are on this device only.{' '}
            <Link href="/signup" prefetch={false}>
              Make an account
            </Link>{' '}
            to review them anywhere; what you have done so far moves along.
          </p>
        ) : (
          <SaveLine person={id} />
        )}
      </div>
    </>
  );
}

/** Whether this page shows the cards of someone who is no longer signed in here, but somebody else is. */
function useIsOther(person: string | null): boolean {
  const keeper = person === null ? null : keepInSync(person);
  return useSyncExternalStore(
    keeper?.subscribe ?? never,
    () => keeper?.state().trouble === 'other-person',
    () => false,
  );
}
