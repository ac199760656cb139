import { ArrowTip } from './arrow-tip.tsx';

const SLOTS = ['●', '●', '●', ''] as const;
const FIELDS = ['for the collector', 'count, type', 'used', 'array', 'slots'] as const;
const SLOT_WIDTH = 30;
const ARRAY = { x: 192, y: 92 } as const;

const ITEMS = [
  { x: 196, y: 190, width: 54, text: '"a"' },
  { x: 272, y: 190, width: 76, text: '[1, 2]' },
] as const;

/** From a slot of the array to the item that it leads to. */
const ARROWS = ['M 207 106 L 218 184', 'M 237 106 L 300 184', 'M 267 106 L 316 184'] as const;

/** A list object, its array with slots to spare, and the items that the slots lead to. */
export function ListLayout() {
  return (
    <svg viewBox="0 0 350 236" role="img" aria-labelledby="list-layout-title list-layout-desc">
      <title id="list-layout-title">A list is an object and an array of pointers</title>
      <desc id="list-layout-desc">
        The list object has a header for the collector, count and type, how many slots are used and how many
        there are, and a pointer to the array. The array has four slots: three lead to items, one is spare.
        The second and the third slot lead to the same item. The items are objects of their own.
      </desc>
      <defs>
        <ArrowTip id="list-layout-head" tone="ink" />
      </defs>
      <text x="2" y="16" fontSize="13" fontWeight="600" fill="var(--ink)">
        the list object
      </text>
      {FIELDS.map((field, row) => (
        <g key={field} fontSize="13">
          <rect
            x="2"
            y={26 + row * 26}
            width="136"
            height="26"
            fill="var(--surface)"
            stroke="var(--line-strong)"
            strokeDasharray={row === 0 ? '4 3' : undefined}
          />
          <text x="12" y={44 + row * 26} fill="var(--ink)">
            {field}
          </text>
        </g>
      ))}
      <text x={ARRAY.x} y="82" fontSize="13" fontWeight="600" fill="var(--ink)">
        the array
      </text>
      {SLOTS.map((slot, place) => (
        <g key={place}>
          <rect
            x={ARRAY.x + place * SLOT_WIDTH}
            y={ARRAY.y}
            width={SLOT_WIDTH}
            height="26"
            fill={slot ? 'var(--measured-soft)' : 'var(--surface)'}
            stroke={slot ? 'var(--measured)' : 'var(--line-strong)'}
            strokeDasharray={slot ? undefined : '4 3'}
          />
          <text
            x={ARRAY.x + (place + 0.5) * SLOT_WIDTH}
            y={ARRAY.y + 18}
            textAnchor="middle"
            fontSize="12"
            fill="var(--ink)"
          >
            {slot}
          </text>
        </g>
      ))}
      <text
        x={ARRAY.x + 3.5 * SLOT_WIDTH}
        y={ARRAY.y - 10}
        textAnchor="middle"
        fontSize="13"
        fill="var(--ink-soft)"
      >
        spare
      </text>
      <g fill="none" stroke="var(--ink)" strokeWidth="1.3" markerEnd="url(#list-layout-head)">
        <path d="M138 117 H162 V105 H186" />
        {ARROWS.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
      {ITEMS.map(({ x, y, width, text }) => (
        <g key={text}>
          <rect
            x={x}
            y={y}
            width={width}
            height="28"
            rx="5"
            fill="var(--unsure-soft)"
            stroke="var(--unsure)"
          />
          <text
            x={x + width / 2}
            y={y + 19}
            textAnchor="middle"
            fontFamily="var(--font-code)"
            fontSize="13"
            fill="var(--ink)"
          >
            {text}
          </text>
        </g>
      ))}
      <text x="2" y="192" fontSize="13" fill="var(--ink-soft)">
        <tspan x="2">The items are objects of their</tspan>
        <tspan x="2" dy="18">
          own. Two slots may lead to
        </tspan>
        <tspan x="2" dy="18">
          the same one.
        </tspan>
      </text>
    </svg>
  );
}
