import { ArrowTip } from './arrow-tip.tsx';

interface Step {
  readonly call: string;
  readonly says: string;
  /** What the block holds after this step. */
  readonly block: readonly string[];
}

const STEPS: readonly Step[] = [
  { call: 'Point(3, 4)', says: 'type.__call__', block: [] },
  { call: '__new__', says: 'a block of its size', block: ['free block'] },
  { call: 'header', says: 'count and type', block: ['count 1', '→ Point'] },
  { call: '__init__', says: 'fills it', block: ['count 1', '→ Point', 'x → 3', 'y → 4'] },
  { call: 'point = …', says: 'takes the reference', block: ['count 1', '→ Point', 'x → 3', 'y → 4'] },
];

const TOPS = [10, 72, 134, 196, 296];
const ROW = 21;

/** From the call of a class to a named object: five steps, and the block of memory after each. */
export function ObjectCreation() {
  return (
    <svg viewBox="0 0 340 388" role="img" aria-labelledby="object-creation-title object-creation-text">
      <title id="object-creation-title">Five steps from a call to an object</title>
      <desc id="object-creation-text">
        The class is called. __new__ takes a block. The header is written: a count of one and the type.
        __init__ fills in x and y. The name takes over the reference, so the count stays one.
      </desc>
      {STEPS.map((step, place) => (
        <g key={step.call} fontFamily="var(--font-text)" fontSize="13">
          <circle cx="20" cy={(TOPS[place] ?? 0) + 18} r="12" fill="var(--measured)" />
          <text x="20" y={(TOPS[place] ?? 0) + 23} textAnchor="middle" fill="var(--on-measured)">
            {place + 1}
          </text>
          {place < STEPS.length - 1 && (
            <line
              x1="20"
              y1={(TOPS[place] ?? 0) + 32}
              x2="20"
              y2={(TOPS[place + 1] ?? 0) + 4}
              stroke="var(--line-strong)"
            />
          )}
          <text
            x="42"
            y={(TOPS[place] ?? 0) + 15}
            fontFamily="var(--font-code)"
            fontSize="14"
            fill="var(--ink)"
          >
            {step.call}
          </text>
          <text x="42" y={(TOPS[place] ?? 0) + 33} fill="var(--ink-soft)">
            {step.says}
          </text>
          {step.block.map((field, row) => (
            <g key={field}>
              <rect
                x="228"
                y={(TOPS[place] ?? 0) + 2 + row * ROW}
                width="92"
                height={ROW}
                fill={row < 2 && step.block.length > 1 ? 'var(--measured-soft)' : 'var(--surface)'}
                stroke="var(--line-strong)"
                strokeDasharray={step.block.length === 1 ? '4 3' : undefined}
              />
              <text
                x="274"
                y={(TOPS[place] ?? 0) + 17 + row * ROW}
                textAnchor="middle"
                fontFamily="var(--font-code)"
                fontSize="12"
                fill={step.block.length === 1 ? 'var(--ink-soft)' : 'var(--ink)'}
              >
                {field}
              </text>
            </g>
          ))}
        </g>
      ))}
      <path
        d="M132 310 H220"
        stroke="var(--predicted)"
        strokeWidth="2"
        fill="none"
        markerEnd="url(#object-creation-arrow)"
      />
      <defs>
        <ArrowTip id="object-creation-arrow" tone="predicted" size={5} />
      </defs>
    </svg>
  );
}
