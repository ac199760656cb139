import { ArrowTip } from './arrow-tip.tsx';

const GENERATIONS = [
  { y: 28, name: 'generation 0', why: 'new objects', dots: 9 },
  { y: 102, name: 'generation 1', why: 'survived once', dots: 5 },
  { y: 176, name: 'generation 2', why: 'long-lived', dots: 7 },
] as const;

/** Three generations, and how survivors move on. */
export function Generations() {
  return (
    <svg viewBox="0 0 350 268" role="img" aria-labelledby="generations-title generations-desc">
      <title id="generations-title">Three generations</title>
      <desc id="generations-desc">
        New objects begin in generation 0. What survives a collection of generation 0 moves to generation 1,
        what survives one of generation 1 moves to generation 2, and there it stays. Generation 0 is collected
        most often.
      </desc>
      <defs>
        <ArrowTip id="generations-head" tone="measured" />
      </defs>
      <text x="10" y="17" fontSize="13" fill="var(--ink-soft)">
        a new list, dict, instance
      </text>
      {GENERATIONS.map(({ y, name, why, dots }) => (
        <g key={name}>
          <rect
            x="10"
            y={y}
            width="330"
            height="50"
            rx="7"
            fill="var(--surface)"
            stroke="var(--line-strong)"
          />
          <text x="20" y={y + 20} fontSize="14" fill="var(--ink)">
            {name}
          </text>
          <text x="20" y={y + 38} fontSize="12" fill="var(--ink-soft)">
            {why}
          </text>
          {Array.from({ length: dots }, (_, place) => (
            <circle key={place} cx={186 + place * 17} cy={y + 25} r="5.5" fill="var(--measured)" />
          ))}
        </g>
      ))}
      {[80, 154].map((y) => (
        <line
          key={y}
          x1="60"
          x2="60"
          y1={y}
          y2={y + 19}
          stroke="var(--measured)"
          strokeWidth="2"
          markerEnd="url(#generations-head)"
        />
      ))}
      <text x="74" y="95" fontSize="12" fill="var(--ink)">
        survivors of a collection of 0
      </text>
      <text x="74" y="169" fontSize="12" fill="var(--ink)">
        survivors of a collection of 0 and 1
      </text>
      <text x="10" y="246" fontSize="12" fill="var(--ink)">
        3.14.0 to 3.14.4: one young generation, one old,
      </text>
      <text x="10" y="262" fontSize="12" fill="var(--ink)">
        of which each collection takes a slice
      </text>
    </svg>
  );
}
