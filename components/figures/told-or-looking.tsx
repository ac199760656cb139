const CALLS = [
  { x: 14, width: 96 },
  { x: 116, width: 14 },
  { x: 136, width: 10 },
  { x: 152, width: 14 },
  { x: 172, width: 120 },
  { x: 298, width: 8 },
  { x: 312, width: 18 },
] as const;
const LOOKS = [24, 74, 124, 174, 224, 274, 324] as const;

/** The same calls, seen by a profiler that is told of each, and by one that looks in from time to time. */
export function ToldOrLooking() {
  return (
    <svg viewBox="0 0 350 224" role="img" aria-labelledby="told-title told-desc">
      <title id="told-title">Being told, or looking in</title>
      <desc id="told-desc">
        A row of calls, two long and five short. A deterministic profiler is called at the beginning and the
        end of each: fourteen times, ten of them for the short calls. A sampling profiler looks at equal
        intervals: five of its seven looks fall into the two long calls, and three of the short calls it never
        sees.
      </desc>
      <text x="10" y="18" fontSize="13" fill="var(--ink)">
        seven calls
      </text>
      {CALLS.map(({ x, width }) => (
        <rect
          key={x}
          x={x}
          y="28"
          width={width}
          height="26"
          rx="3"
          fill="var(--surface)"
          stroke="var(--line-strong)"
        />
      ))}
      <text x="10" y="86" fontSize="13" fill="var(--predicted)">
        told: at every call and every return
      </text>
      <line x1="10" x2="342" y1="112" y2="112" stroke="var(--line)" />
      {CALLS.flatMap(({ x, width }) => [x, x + width]).map((x) => (
        <line key={x} x1={x} x2={x} y1="96" y2="112" stroke="var(--predicted)" strokeWidth="2.5" />
      ))}
      <text x="10" y="130" fontSize="12" fill="var(--ink-soft)">
        exact counts; short calls pay the most for it
      </text>
      <text x="10" y="164" fontSize="13" fill="var(--measured)">
        looking in: at equal intervals
      </text>
      <line x1="10" x2="342" y1="190" y2="190" stroke="var(--line)" />
      {LOOKS.map((x) => (
        <circle key={x} cx={x} cy="182" r="4.5" fill="var(--measured)" />
      ))}
      <text x="10" y="208" fontSize="12" fill="var(--ink-soft)">
        shares of the time; no counts, and some calls unseen
      </text>
    </svg>
  );
}
