'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { useMemo, useSyncExternalStore } from 'react';

import { keepInSync } from '#browser/offline/keep-in-sync.ts';
import type { TroubleKind } from '#browser/offline/sync-trouble.ts';
import { deviceSource } from '#browser/review/device-source.ts';
import { GuestLine } from '#components/review/guest-line.tsx';
import { ReviewSession } from '#components/review/review-session.tsx';
import { SaveLine } from '#components/review/save-line.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import type { CoursePlace } from '#domain/lesson/course-place.ts';

import styles from './page.module.css';
import { TravelLine } from './travel-line.tsx';

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
  const { trouble, unsaved } = useSession(id);
  const waiting = person && unsaved && ` What is not saved yet stays on this device for ${person.name}.`;
  if (trouble === 'other-person') {
    return (
      <p className={styles.other}>
        Someone else is signed in here now. Load the page again to see their cards.
        {waiting}{' '}
        <Button variant="secondary" onClick={() => window.location.reload()}>
          Load it again
        </Button>
      </p>
    );
  }
  if (trouble === 'signed-out') {
    return (
      <p className={styles.other}>
        You are signed out here, so your cards are put away.
        {waiting} If you have signed in again meanwhile, load the page again.
        <span className={styles.ways}>
          <Link href="/signin?callbackUrl=/review" prefetch={false} className={buttonClass()}>
            Sign in
          </Link>
          <Button variant="secondary" onClick={() => window.location.reload()}>
            Load it again
          </Button>
        </span>
      </p>
    );
  }
  return (
    <>
      <ReviewSession source={source} />
      <div className={styles.device}>
        {id === null ? (
          <GuestLine />
        ) : (
          <>
            <SaveLine person={id} />
            <TravelLine person={id} />
          </>
        )}
      </div>
    </>
  );
}

/** Why the account cannot be asked for this person any more, if it cannot, and whether it lacks something of this device. */
function useSession(person: string | null): { trouble: TroubleKind | null; unsaved: boolean } {
  const keeper = person === null ? null : keepInSync(person);
  const state = useSyncExternalStore(
    keeper?.subscribe ?? never,
    () => keeper?.state() ?? null,
    () => null,
  );
  return { trouble: state?.trouble ?? null, unsaved: state !== null && state.answers + state.changes > 0 };
}
