const ROW = 25;
const LEFT = 2;
const WIDTH = 164;

interface Layout {
  readonly x: number;
  readonly name: string;
  readonly fields: readonly (readonly [label: string, part: 'both' | 'spared'])[];
}

const LAYOUTS: readonly Layout[] = [
  {
    x: LEFT,
    name: 'an ordinary instance',
    fields: [
      ['weak references', 'spared'],
      ['dictionary', 'spared'],
      ['collector', 'both'],
      ['collector', 'both'],
      ['count', 'both'],
      ['type', 'both'],
      ['about the values', 'spared'],
      ['x', 'both'],
      ['y', 'both'],
      ['spare value', 'spared'],
      ['order of the values', 'spared'],
    ],
  },
  {
    x: 182,
    name: 'the same with slots',
    fields: [
      ['collector', 'both'],
      ['collector', 'both'],
      ['count', 'both'],
      ['type', 'both'],
      ['x', 'both'],
      ['y', 'both'],
    ],
  },
];

/** The words of an instance with two attributes on CPython 3.13, and what is left of them with slots. */
export function SlotsLayout() {
  return (
    <svg viewBox="0 0 350 334" role="img" aria-labelledby="slots-layout-title slots-layout-desc">
      <title id="slots-layout-title">What an instance leaves out when its class has slots</title>
      <desc id="slots-layout-desc">
        An ordinary instance with the attributes x and y, since Python 3.13: words for weak references, for a
        dictionary, two for the collector, count, type, a word about the values, x, y, a spare value and the
        order of the values. With slots, the collector’s words, count, type, x and y remain. A descriptor of
        the class knows how far behind the header each slot lies.
      </desc>
      {LAYOUTS.map(({ x, name, fields }) => (
        <g key={name} fontSize="13">
          <text x={x + WIDTH / 2} y="16" textAnchor="middle" fontWeight="600" fill="var(--ink)">
            {name}
          </text>
          {fields.map(([label, part], row) => (
            <g key={`${label} ${String(row)}`}>
              <rect
                x={x}
                y={28 + row * ROW}
                width={WIDTH}
                height={ROW}
                fill={part === 'both' ? 'var(--measured-soft)' : 'var(--surface)'}
                stroke={part === 'both' ? 'var(--measured)' : 'var(--line-strong)'}
                strokeDasharray={part === 'both' ? undefined : '4 3'}
              />
              <text x={x + WIDTH / 2} y={45 + row * ROW} textAnchor="middle" fill="var(--ink)">
                {label}
              </text>
            </g>
          ))}
        </g>
      ))}
      <text x="182" y="206" fontSize="13" fill="var(--ink-soft)">
        <tspan x="182">The class knows how far</tspan>
        <tspan x="182" dy="18">
          behind the header each
        </tspan>
        <tspan x="182" dy="18">
          slot lies.
        </tspan>
      </text>
      <text x={LEFT} y="324" fontSize="13" fill="var(--ink-soft)">
        <tspan x={LEFT}>Each field is a word. Dashed: what slots do without.</tspan>
      </text>
    </svg>
  );
}
