interface ArrowTipProps {
  /** What `markerEnd` of a line names; unique on the page. */
  readonly id: string;
  readonly tone: 'ink' | 'ink-soft' | 'line-strong' | 'measured' | 'predicted';
  /** Length in widths of the line's stroke. */
  readonly size?: number;
}

/** The tip of an arrow in a figure; belongs into its `<defs>`. */
export function ArrowTip({ id, tone, size = 7 }: ArrowTipProps) {
  return (
    <marker id={id} viewBox="0 0 8 8" refX="7" refY="4" markerWidth={size} markerHeight={size} orient="auto">
      <path d="M0 0 L8 4 L0 8 Z" fill={`var(--${tone})`} />
    </marker>
  );
}
