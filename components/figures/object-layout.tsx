type Role = 'collector' | 'header' | 'length' | 'value';

interface Word {
  readonly says: string;
  readonly role: Role;
}

const FLOAT: readonly Word[] = [
  { says: 'count', role: 'header' },
  { says: 'type', role: 'header' },
  { says: 'value', role: 'value' },
];

const TUPLE: readonly Word[] = [
  { says: 'collector', role: 'collector' },
  { says: 'collector', role: 'collector' },
  { says: 'count', role: 'header' },
  { says: 'type', role: 'header' },
  { says: 'length', role: 'length' },
  { says: '→ item 0', role: 'value' },
  { says: '→ item 1', role: 'value' },
];

const FILLS: Readonly<Record<Role, string>> = {
  collector: 'url(#object-layout-hatch)',
  header: 'var(--line)',
  length: 'var(--measured-soft)',
  value: 'var(--measured)',
};

const STROKES: Readonly<Record<Role, string>> = {
  collector: 'var(--line-strong)',
  header: 'var(--line-strong)',
  length: 'var(--measured)',
  value: 'var(--measured)',
};

const BYTE = 9;
const ROW = 24;
/** Where the address points in both pictures. */
const ADDRESS = 92;

/** A float and a tuple in memory, a row for each word and a square for each byte: without and with a collector's header. */
export function ObjectLayout() {
  return (
    <svg viewBox="0 0 340 226" role="img" aria-labelledby="object-layout-title object-layout-text">
      <title id="object-layout-title">A float and a tuple of two, word by word</title>
      <desc id="object-layout-text">
        The float has three words: count, type and value. The tuple has seven: two of the collector, which
        stand in front of its address, then count, type, length, and pointers to its two items. The address of
        both points to the count.
      </desc>
      <defs>
        <pattern
          id="object-layout-hatch"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill="var(--surface)" />
          <rect width="2" height="5" fill="var(--line)" />
        </pattern>
      </defs>
      <g fontFamily="var(--font-text)" fontSize="13" fill="var(--ink)">
        <Block x={10} name="2.5" words={FLOAT} before={0} />
        <Block x={182} name="(a, b)" words={TUPLE} before={2} />
      </g>
    </svg>
  );
}

interface BlockProps {
  readonly x: number;
  readonly name: string;
  readonly words: readonly Word[];
  /** How many of the words stand in front of the address. */
  readonly before: number;
}

function Block({ x, name, words, before }: BlockProps) {
  const top = ADDRESS - before * ROW;
  return (
    <g>
      <text x={x} y={20} fontFamily="var(--font-code)" fontSize="14">
        {name}
      </text>
      {words.map(({ says, role }, place) => (
        <g key={place}>
          {Array.from({ length: 8 }, (_, byte) => (
            <rect
              key={byte}
              x={x + byte * (BYTE + 1)}
              y={top + place * ROW}
              width={BYTE}
              height={ROW - 8}
              rx="2"
              fill={FILLS[role]}
              stroke={STROKES[role]}
            />
          ))}
          <text
            x={x + 8 * (BYTE + 1) + 5}
            y={top + place * ROW + 13}
            fill={role === 'collector' ? 'var(--ink-soft)' : 'var(--ink)'}
          >
            {says}
          </text>
        </g>
      ))}
      <line
        x1={x - 8}
        y1={ADDRESS - 4}
        x2={before === 0 ? 174 : 330}
        y2={ADDRESS - 4}
        stroke="var(--predicted)"
        strokeWidth="1.5"
        strokeDasharray="4 3"
      />
      {before === 0 && (
        <text x={x} y={ADDRESS - 11} fill="var(--predicted)">
          address
        </text>
      )}
    </g>
  );
}
