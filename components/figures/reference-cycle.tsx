import { ArrowTip } from './arrow-tip.tsx';

const NODES = [
  { x: 70, y: 96, name: 'A', sum: '2 − 1 = 1', alive: true },
  { x: 70, y: 196, name: 'B', sum: '1 − 1 = 0', alive: true },
  { x: 240, y: 96, name: 'C', sum: '1 − 1 = 0', alive: false },
  { x: 240, y: 196, name: 'D', sum: '1 − 1 = 0', alive: false },
] as const;

/** Two cycles: how taking away the references from inside shows which one a name still leads to. */
export function ReferenceCycle() {
  return (
    <svg viewBox="0 0 350 270" role="img" aria-labelledby="reference-cycle-title reference-cycle-desc">
      <title id="reference-cycle-title">How the collector finds a cycle</title>
      <desc id="reference-cycle-desc">
        Two pairs of objects refer to each other. A name leads to A. Each count less the references from
        inside: one is left for A, none for B, C and D. From A one gets to B, so both live. Nothing leads to C
        and D.
      </desc>
      <defs>
        <ArrowTip id="reference-cycle-head" tone="line-strong" />
      </defs>
      <g fill="none" stroke="var(--line-strong)" strokeWidth="1.6" markerEnd="url(#reference-cycle-head)">
        <line x1="70" y1="34" x2="70" y2="70" />
        <path d="M60 119 Q48 146 58 172" />
        <path d="M80 174 Q92 146 82 120" />
        <path d="M230 119 Q218 146 228 172" />
        <path d="M250 174 Q262 146 252 120" />
      </g>
      <rect
        x="36"
        y="10"
        width="68"
        height="23"
        rx="5"
        fill="var(--predicted-soft)"
        stroke="var(--predicted)"
      />
      <text x="70" y="26" fontSize="13" textAnchor="middle" fill="var(--ink)">
        a name
      </text>
      {NODES.map(({ x, y, name, sum, alive }) => (
        <g key={name}>
          <circle
            cx={x}
            cy={y}
            r="23"
            fill={alive ? 'var(--measured-soft)' : 'var(--surface)'}
            stroke={alive ? 'var(--measured)' : 'var(--bad)'}
            strokeWidth="1.6"
            strokeDasharray={alive ? undefined : '4 3'}
          />
          <text x={x} y={y + 5} fontSize="15" textAnchor="middle" fill="var(--ink)">
            {name}
          </text>
          <text x={x + 31} y={y + 5} fontSize="13" fill="var(--ink)">
            {sum}
          </text>
        </g>
      ))}
      <text x="20" y="244" fontSize="13" fill="var(--measured)">
        A has one left: A, B live
      </text>
      <text x="202" y="244" fontSize="13" fill="var(--bad)">
        none left: garbage
      </text>
      <text x="20" y="263" fontSize="12" fill="var(--ink-soft)">
        count − references from inside = references from outside
      </text>
    </svg>
  );
}
