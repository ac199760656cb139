/** A heading of the source guide, as `lessons/guide-outline.json` lists them in order. */
export interface GuideHeading {
  readonly heading: string;
  /** The headings above it and itself: `Threads in Python / CPU Utilization`. */
  readonly path: string;
  readonly line: number;
  /** 1 for the title. */
  readonly level: number;
}

/** The last line of the source guide. */
export const LAST_GUIDE_LINE = 790;

/** The heading below which a line of the guide stands. */
export function guideSection(outline: readonly GuideHeading[], line: number): GuideHeading {
  const found = outline.findLast((heading) => heading.line <= line) ?? outline[0];
  if (found === undefined) throw new Error('The outline of the guide is empty.');
  return found;
}
