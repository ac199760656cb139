const POOLS = [
  { x: 10, size: '32 bytes', blocks: 6, used: [0, 1, 2, 3, 4, 5] },
  { x: 122, size: '64 bytes', blocks: 3, used: [0, 2] },
  { x: 234, size: 'free pool', blocks: 0, used: [] },
] as const;

/** An arena, some of its pools, and the blocks of one length in each pool. */
export function Arena() {
  return (
    <svg viewBox="0 0 350 250" role="img" aria-labelledby="arena-title arena-desc">
      <title id="arena-title">Arena, pools and blocks</title>
      <desc id="arena-desc">
        An arena of one mebibyte is divided into pools of 16 kibibytes. Each pool has a header and blocks of
        one length: one pool has blocks of 32 bytes that are all in use, another has blocks of 64 bytes of
        which one is free, and one pool is free. Requests of more than 512 bytes go past all of this to
        malloc.
      </desc>
      <text x="10" y="18" fontSize="13" fill="var(--ink)">
        arena, 1 MiB (256 KiB until 3.9)
      </text>
      <rect
        x="2"
        y="26"
        width="346"
        height="146"
        rx="8"
        fill="var(--surface-sunken)"
        stroke="var(--line-strong)"
      />
      {POOLS.map(({ x, size, blocks, used }) => (
        <g key={x}>
          <text x={x} y="44" fontSize="12" fill="var(--ink-soft)">
            {blocks === 0 ? size : `pool of ${size}`}
          </text>
          <rect
            x={x}
            y="50"
            width="104"
            height="112"
            rx="4"
            fill="var(--surface)"
            stroke="var(--line-strong)"
          />
          {blocks > 0 && (
            <>
              <rect x={x + 5} y="55" width="94" height="16" rx="2" fill="var(--unsure-soft)" />
              <text x={x + 10} y="67" fontSize="11" fill="var(--ink)">
                header
              </text>
            </>
          )}
          {Array.from({ length: blocks }, (_, place) => {
            const height = 84 / blocks;
            const inUse = (used as readonly number[]).includes(place);
            return (
              <rect
                key={place}
                x={x + 5}
                y={75 + place * height}
                width="94"
                height={height - 3}
                rx="2"
                fill={inUse ? 'var(--measured)' : 'var(--surface)'}
                stroke="var(--measured)"
                strokeDasharray={inUse ? undefined : '3 3'}
              />
            );
          })}
        </g>
      ))}
      <text x="286" y="112" fontSize="12" textAnchor="middle" fill="var(--ink-soft)">
        for any length
      </text>
      <rect x="10" y="184" width="14" height="12" rx="2" fill="var(--measured)" />
      <text x="30" y="194" fontSize="12" fill="var(--ink)">
        block in use
      </text>
      <rect
        x="132"
        y="184"
        width="14"
        height="12"
        rx="2"
        fill="var(--surface)"
        stroke="var(--measured)"
        strokeDasharray="3 3"
      />
      <text x="152" y="194" fontSize="12" fill="var(--ink)">
        free block
      </text>
      <line x1="2" x2="348" y1="208" y2="208" stroke="var(--line)" />
      <text x="10" y="227" fontSize="12" fill="var(--ink)">
        more than 512 bytes: past all this, to malloc
      </text>
      <text x="10" y="243" fontSize="12" fill="var(--ink-soft)">
        a pool has 16 KiB (4 KiB until 3.9)
      </text>
    </svg>
  );
}
