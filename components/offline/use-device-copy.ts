'use client';

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import { makeCopy, planCopy, readCopy, removeCopy } from '#browser/device-copy.ts';
import type { CopyPlan, DeviceCopy } from '#browser/device-copy.ts';
import { canWorkOffline } from '#browser/register-worker.ts';
import type { CoursePlace } from '#domain/lesson/course-place.ts';

/** What the learner sees of the copy on this device. */
export interface DeviceCopyState {
  /** False where the browser keeps nothing, true where it can; null until the page knows. */
  readonly isPossible: boolean | null;
  /** What is here; null until it was looked up. */
  readonly copy: DeviceCopy | null;
  /** What would come; null until it was worked out, and without a network. */
  readonly plan: CopyPlan | null;
  /** The part that is done, from 0 to 1, while it comes; else null. */
  readonly progress: number | null;
  /** What came of the last button, as a sentence: that it is done, or why not. */
  readonly said: { readonly sentence: string; readonly isTrouble: boolean } | null;
  readonly make: () => void;
  readonly remove: () => void;
}

const never = (): (() => void) => () => {};

/** What of the site the copy is to hold. */
interface Wanted {
  /** Whose; null for a guest. */
  readonly person: string | null;
  /** Paths of the pages; null while it is not known which. */
  readonly pages: readonly string[] | null;
  /** About what a page takes, in bytes. */
  readonly pageBytes: number;
  /** All exercises, in the order to take them. */
  readonly course: readonly CoursePlace[];
}

/** The copy on this device. */
export function useDeviceCopy({ person, pages, pageBytes, course }: Wanted): DeviceCopyState {
  const isPossible = useSyncExternalStore<boolean | null>(never, canWorkOffline, () => null);
  const [copy, setCopy] = useState<DeviceCopy | null>(null);
  const [plan, setPlan] = useState<CopyPlan | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [said, setSaid] = useState<DeviceCopyState['said']>(null);

  const look = useCallback(() => readCopy(person).then(setCopy), [person]);
  useEffect(() => {
    if (isPossible) void look();
  }, [isPossible, look]);
  useEffect(() => {
    if (pages && isPossible) planCopy(pages, pageBytes).then(setPlan, () => setPlan(null));
  }, [pages, pageBytes, isPossible]);

  const make = async (): Promise<void> => {
    if (!plan || progress !== null) return;
    setSaid(null);
    setProgress(0);
    try {
      // A hundred steps are enough for a progress bar.
      await makeCopy({ ...plan, person, course }, (done) => setProgress(Math.floor(done * 100) / 100));
      setSaid({ sentence: 'Done: it opens without a network now.', isTrouble: false });
    } catch (error) {
      console.warn('Not everything could be kept on this device.', error);
      setSaid({ sentence: whyNot(error), isTrouble: true });
    }
    setProgress(null);
    await look();
  };
  const remove = async (): Promise<void> => {
    setSaid(null);
    await removeCopy(person);
    await look();
    setSaid({ sentence: 'Removed from this device.', isTrouble: false });
  };
  return {
    isPossible,
    copy,
    plan,
    progress,
    said,
    make: () => void make(),
    remove: () => void remove(),
  };
}

function whyNot(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'This device has no room left. Free some, then try again: it goes on from where it stopped.';
  return 'The connection was lost. Try again when it is back: it goes on from where it stopped.';
}
