const BASE = 188;

/** Memory over time for a list of all values, and for one value at a time. */
export function PeakAndCurrent() {
  return (
    <svg viewBox="0 0 350 236" role="img" aria-labelledby="peak-title peak-desc">
      <title id="peak-title">Current and peak memory</title>
      <desc id="peak-desc">
        Memory over time. A list of all values climbs to a high peak while it is made, stays there while it is
        added up, and falls back to nothing. A generator stays near nothing all the time. At the end both are
        at the same height.
      </desc>
      <line x1="36" x2="36" y1="20" y2={BASE} stroke="var(--line-strong)" />
      <line x1="36" x2="342" y1={BASE} y2={BASE} stroke="var(--line-strong)" />
      <text x="36" y="14" fontSize="12" fill="var(--ink-soft)">
        bytes in use
      </text>
      <text x="342" y={BASE + 17} fontSize="12" textAnchor="end" fill="var(--ink-soft)">
        time
      </text>
      <line x1="36" x2="342" y1="48" y2="48" stroke="var(--predicted)" strokeDasharray="4 4" />
      <text x="342" y="42" fontSize="12" textAnchor="end" fill="var(--predicted)">
        peak with a list
      </text>
      <path
        d={`M52 ${BASE - 4} L170 48 L236 48 L236 ${BASE - 4} L330 ${BASE - 4}`}
        fill="var(--predicted-soft)"
        stroke="var(--predicted)"
        strokeWidth="2"
      />
      <path
        d={`M52 ${BASE - 4} L64 ${BASE - 14} L236 ${BASE - 14} L248 ${BASE - 4} L330 ${BASE - 4}`}
        fill="none"
        stroke="var(--measured)"
        strokeWidth="2.5"
      />
      <text x="146" y="118" fontSize="13" fill="var(--ink)">
        the list grows,
      </text>
      <text x="146" y="134" fontSize="13" fill="var(--ink)">
        is added up,
      </text>
      <text x="146" y="150" fontSize="13" fill="var(--ink)">
        and goes
      </text>
      <text x="256" y="150" fontSize="12" fill="var(--ink)">
        afterwards
      </text>
      <text x="256" y="166" fontSize="12" fill="var(--ink)">
        both the same
      </text>
      <rect x="36" y="216" width="14" height="4" fill="var(--measured)" />
      <text x="56" y="222" fontSize="12" fill="var(--ink)">
        a generator: one value at a time
      </text>
    </svg>
  );
}
