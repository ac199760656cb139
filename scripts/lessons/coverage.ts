import { readFileSync } from 'node:fs';

import type { GuideHeading } from '#domain/claim/guide-section.ts';

/** A heading, and the slugs of the lessons that teach it. */
export interface CoveredHeading extends GuideHeading {
  readonly lessons: readonly string[];
  /** Whether no lesson names the heading itself: those that teach what stands below it cover it. */
  readonly throughParts: boolean;
}

/** Which headings a lesson says it covers. */
interface Covering {
  readonly slug: string;
  readonly covers: readonly string[];
}

/** All headings of the guide, in order. */
export function guideOutline(): readonly GuideHeading[] {
  return JSON.parse(readFileSync('lessons/guide-outline.json', 'utf8')) as GuideHeading[];
}

/**
 * Who teaches which heading. A heading is covered by the lessons whose front matter names it; one with headings below it
 * also by those that cover any of these, since it only introduces them.
 */
export function coverage(
  outline: readonly GuideHeading[],
  lessons: readonly Covering[],
): readonly CoveredHeading[] {
  const named = outline.map((heading) =>
    lessons.filter(({ covers }) => covers.some((name) => isMeant(name, heading))).map(({ slug }) => slug),
  );
  return outline.map((heading, place) => {
    const own = named[place] ?? [];
    const after = outline.slice(place + 1);
    const end = after.findIndex(({ level }) => level <= heading.level);
    const below = named.slice(place + 1, end === -1 ? undefined : place + 1 + end).flat();
    return { ...heading, lessons: [...new Set([...own, ...below])], throughParts: own.length === 0 };
  });
}

/** What is wrong with the headings that a lesson says it covers: a sentence each. */
export function coversProblems(
  outline: readonly GuideHeading[],
  covers: readonly string[],
): readonly string[] {
  return covers.flatMap((name) => {
    const meant = outline.filter((heading) => isMeant(name, heading));
    if (meant.length === 1) return [];
    if (meant.length === 0) return [`covers: the guide has no heading "${name}".`];
    const paths = meant.map(({ path }) => `"${path.split(' / ').slice(-2).join(' / ')}"`);
    return [`covers: the guide has ${meant.length} headings "${name}": write ${paths.join(' or ')}.`];
  });
}

/** Whether a name in `covers` means this heading: the heading itself, or the end of its path. */
function isMeant(name: string, { path }: GuideHeading): boolean {
  const wanted = plain(name);
  return plain(path) === wanted || plain(path).endsWith(` / ${wanted}`);
}

function plain(text: string): string {
  return text.replaceAll('’', "'").trim();
}
