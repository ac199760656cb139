import { fetchAhead } from '#browser/offline/fetch-packs.ts';
import { keepInSync } from '#browser/offline/keep-in-sync.ts';
import { learnerLog } from '#browser/offline/open-log.ts';
import type { CoursePlace } from '#domain/lesson/course-place.ts';

/** Of how many cards the questions are on this device: those of today and of the next seven days. */
export async function countReadyReviews(person: string | null): Promise<number> {
  const { packs } = await learnerLog(person);
  return new Set((await packs.list()).map(({ pack }) => pack.item.exercise)).size;
}

/**
 * Puts the cards and the questions of today and of the next seven days on this device.
 * @param course All exercises in the order to take them.
 * @throws when the server cannot be reached
 */
export async function fetchReviews(person: string | null, course: readonly CoursePlace[]): Promise<void> {
  const log = await learnerLog(person);
  await log.packs.saveCourse(course);
  if (person !== null) await keepInSync(person).syncNow();
  await fetchAhead(log, Date.now());
}

/** Takes the questions off this device. The cards and what was answered stay. */
export async function removeReviews(person: string | null): Promise<void> {
  const { packs } = await learnerLog(person);
  await packs.replace(
    [],
    (await packs.list()).map(({ pack }) => pack.item.exercise),
  );
}
