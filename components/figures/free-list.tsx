import { ArrowTip } from './arrow-tip.tsx';

const BLOCKS = [
  { x: 96, value: 'dead', next: true },
  { x: 182, value: 'dead', next: true },
  { x: 268, value: 'dead', next: false },
] as const;

/** A free list of floats: a chain through dead blocks, taken from and added to at its head. */
export function FreeList() {
  return (
    <svg viewBox="0 0 350 216" role="img" aria-labelledby="free-list-title free-list-desc">
      <title id="free-list-title">A free list</title>
      <desc id="free-list-desc">
        The head of the list points to a dead float, this one to the next, and that one to the last. A float
        that dies is put in front; a float that is made takes the block in front. If the list is full, the
        block goes back to its pool.
      </desc>
      <defs>
        <ArrowTip id="free-list-head" tone="ink-soft" />
        <ArrowTip id="free-list-move" tone="measured" />
      </defs>
      <rect x="8" y="84" width="58" height="34" rx="5" fill="var(--surface)" stroke="var(--line-strong)" />
      <text x="37" y="105" fontSize="12" textAnchor="middle" fill="var(--ink)">
        head
      </text>
      {[
        [66, 93],
        [166, 179],
        [252, 265],
      ].map(([x1, x2]) => (
        <line
          key={x1}
          x1={x1}
          x2={x2}
          y1="101"
          y2="101"
          stroke="var(--ink-soft)"
          strokeWidth="1.6"
          markerEnd="url(#free-list-head)"
        />
      ))}
      {BLOCKS.map(({ x, value, next }) => (
        <g key={x}>
          <rect
            x={x}
            y="80"
            width="70"
            height="42"
            rx="4"
            fill="var(--surface-sunken)"
            stroke="var(--line-strong)"
            strokeDasharray="4 3"
          />
          <text x={x + 35} y="97" fontSize="12" textAnchor="middle" fill="var(--ink-soft)">
            {value}
          </text>
          <text x={x + 35} y="114" fontSize="12" textAnchor="middle" fill="var(--ink)">
            {next ? 'next' : 'end'}
          </text>
        </g>
      ))}
      <rect x="96" y="8" width="70" height="30" rx="4" fill="var(--measured-soft)" stroke="var(--measured)" />
      <text x="131" y="28" fontSize="12" textAnchor="middle" fill="var(--ink)">
        2.5
      </text>
      <path d="M120 40 L120 76" stroke="var(--measured)" strokeWidth="2" markerEnd="url(#free-list-move)" />
      <path d="M142 78 L142 42" stroke="var(--measured)" strokeWidth="2" markerEnd="url(#free-list-move)" />
      <text x="112" y="62" fontSize="12" textAnchor="end" fill="var(--ink)">
        dies
      </text>
      <text x="152" y="62" fontSize="12" fill="var(--ink)">
        the next float to be made
      </text>
      <text x="8" y="154" fontSize="12" fill="var(--ink)">
        The link to the next block is written into the dead one.
      </text>
      <text x="8" y="172" fontSize="12" fill="var(--ink)">
        For pymalloc all of these blocks are still in use.
      </text>
      <text x="8" y="200" fontSize="12" fill="var(--ink-soft)">
        List full? Then the block goes back to its pool.
      </text>
    </svg>
  );
}
