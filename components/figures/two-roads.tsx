import { ArrowTip } from './arrow-tip.tsx';

const INSTANCES = [
  { x: 60, y: 190, name: 'thing' },
  { x: 60, y: 120, name: 'Thing' },
  { x: 60, y: 50, name: 'type' },
] as const;

const BASES = [
  { x: 190, y: 120, name: 'Base' },
  { x: 300, y: 120, name: 'object' },
] as const;

const HALF = { width: 42, height: 17 } as const;

/** Two relations of a class: of what it is an instance, and from what it is derived. */
export function TwoRoads() {
  return (
    <svg viewBox="0 0 350 250" role="img" aria-labelledby="two-roads-title two-roads-desc">
      <title id="two-roads-title">Two roads from a class</title>
      <desc id="two-roads-desc">
        Upwards: thing is an instance of Thing, Thing an instance of type, and type an instance of itself. To
        the right: Thing is derived from Base, and Base from object, which is derived from nothing.
      </desc>
      <defs>
        {(['measured', 'predicted'] as const).map((tone) => (
          <ArrowTip key={tone} id={`two-roads-${tone}`} tone={tone} />
        ))}
      </defs>
      <g fill="none" stroke="var(--measured)" strokeWidth="2" markerEnd="url(#two-roads-measured)">
        <path d="M60 173 V139" />
        <path d="M60 103 V69" />
        <path d="M48 33 C30 0 90 0 72 31" />
      </g>
      <g
        fill="none"
        stroke="var(--predicted)"
        strokeWidth="2"
        strokeDasharray="6 3"
        markerEnd="url(#two-roads-predicted)"
      >
        <path d="M102 120 H146" />
        <path d="M232 120 H256" />
      </g>
      {[...INSTANCES, ...BASES].map(({ x, y, name }) => (
        <g key={name}>
          <rect
            x={x - HALF.width}
            y={y - HALF.height}
            width={2 * HALF.width}
            height={2 * HALF.height}
            rx="5"
            fill="var(--surface)"
            stroke="var(--line-strong)"
          />
          <text
            x={x}
            y={y + 5}
            textAnchor="middle"
            fontFamily="var(--font-code)"
            fontSize="14"
            fill="var(--ink)"
          >
            {name}
          </text>
        </g>
      ))}
      <g fontSize="13">
        <text x="118" y="44" fill="var(--measured)">
          solid: is an instance of
        </text>
        <text x="118" y="62" fill="var(--ink-soft)">
          ends at type, its own instance
        </text>
        <text x="118" y="176" fill="var(--predicted)">
          dashed: is derived from
        </text>
        <text x="118" y="194" fill="var(--ink-soft)">
          ends at object, derived from nothing
        </text>
      </g>
      <text x="2" y="238" fontSize="13" fill="var(--ink-soft)">
        Base and object are instances of type, too.
      </text>
    </svg>
  );
}
