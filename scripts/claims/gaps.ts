import { guideSection } from '#domain/claim/guide-section.ts';
import type { GuideHeading } from '#domain/claim/guide-section.ts';
import type { ClaimArea } from './load.ts';

/** Lines of the guide's prose that no claim touches, as one row per section: `133  Floating Point`. */
export function gapRows(
  areas: readonly ClaimArea[],
  prose: readonly number[],
  outline: readonly GuideHeading[],
): readonly string[] {
  const touched = areas.flatMap(({ claims }) => claims.map(({ lines }) => lines));
  const open = prose.filter((line) => !touched.some(([first, last]) => first <= line && line <= last));
  const bySection = new Map<string, number[]>();
  for (const line of open) {
    const { path } = guideSection(outline, line);
    bySection.set(path, [...(bySection.get(path) ?? []), line]);
  }
  return [...bySection].map(([path, lines]) => `${lines.join(', ')}  ${path}`);
}
