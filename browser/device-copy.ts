import { askBuild } from '#browser/service-worker/ask-worker.ts';
import type { Build } from '#browser/service-worker/build.ts';
import { forgetPages, forgetPython } from '#browser/service-worker/caches.ts';
import { keepFiles } from '#browser/service-worker/keep-files.ts';
import { fetchPage, listPages } from '#browser/service-worker/keep-page.ts';
import { currentPython, keepPython, keptPython } from '#browser/service-worker/keep-python.ts';
import type { KeptManifest } from '#browser/service-worker/keep-python.ts';
import type { CoursePlace } from '#domain/lesson/course-place.ts';

import { countReadyReviews, fetchReviews, removeReviews } from './device-reviews.ts';

/** What would be put on this device. */
export interface CopyPlan {
  readonly build: Build;
  readonly python: KeptManifest;
  /** Paths of the pages. */
  readonly pages: readonly string[];
  /** About what a page takes, in bytes. */
  readonly pageBytes: number;
  /** Bytes that travel, compressed. */
  readonly transferBytes: number;
  /** Bytes that it takes on the device. */
  readonly bytes: number;
}

/** What is on this device. */
export interface DeviceCopy {
  /** Pyodide's version; null when Python is not here. */
  readonly pyodide: string | null;
  /** Paths of the pages that open without a network. */
  readonly pages: readonly string[];
  /** How many cards can be reviewed today and in the next seven days. */
  readonly reviews: number;
  /** What this site takes on the device, in bytes; null where the browser does not say. */
  readonly usedBytes: number | null;
  /** Whether the browser has promised to keep it. */
  readonly isPersisted: boolean;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** How much smaller a page is on its way than on the device: seven times, measured over all lessons. */
const PAGE_SHRINKS = 7;

/** What making these pages available would take. @throws when the server cannot be reached. */
export async function planCopy(pages: readonly string[], pageBytes: number): Promise<CopyPlan> {
  const [build, python] = await Promise.all([askBuild(), currentPython()]);
  const parts = [...build.files, ...Object.values(python.files)];
  const bytesOfPages = pages.length * pageBytes;
  return {
    build,
    python,
    pages,
    pageBytes,
    transferBytes: sum(parts.map((part) => part.transferBytes)) + bytesOfPages / PAGE_SHRINKS,
    bytes: sum(parts.map((part) => part.bytes)) + bytesOfPages,
  };
}

/**
 * Puts what was planned on this device, and asks the browser to keep it.
 * @param onProgress told the part that is done, from 0 to 1
 * @throws when the network goes; what came stays, so that another try goes on from there
 */
export async function makeCopy(
  plan: CopyPlan & { readonly person: string | null; readonly course: readonly CoursePlace[] },
  onProgress: (done: number) => void,
): Promise<void> {
  let done = 0;
  const arrived = (bytes: number): void => {
    done += bytes;
    onProgress(Math.min(1, done / plan.bytes));
  };
  // While the learner looks: some browsers ask them.
  await navigator.storage?.persist?.();
  const sizes = new Map(plan.build.files.map(({ path, bytes }) => [path, bytes]));
  await keepFiles([...sizes.keys()], (path) => arrived(sizes.get(path) ?? 0));
  for (const page of plan.pages) {
    await fetchPage(new URL(page, location.origin));
    arrived(plan.pageBytes);
  }
  await fetchReviews(plan.person, plan.course);
  await keepPython(plan.python, arrived);
}

/** What is on this device now for this person, or for a guest. */
export async function readCopy(person: string | null): Promise<DeviceCopy> {
  const [python, pages, reviews, estimate, isPersisted] = await Promise.all([
    keptPython(),
    listPages(),
    countReadyReviews(person),
    navigator.storage?.estimate?.(),
    navigator.storage?.persisted?.(),
  ]);
  return {
    pyodide: python?.pyodide ?? null,
    pages,
    reviews,
    usedBytes: estimate?.usage ?? null,
    isPersisted: isPersisted ?? false,
  };
}

/** Takes Python, all pages and the questions off this device. What the learner answered stays. */
export async function removeCopy(person: string | null): Promise<void> {
  await Promise.all([forgetPython(null), forgetPages(null), removeReviews(person)]);
}
