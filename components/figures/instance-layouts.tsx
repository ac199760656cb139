import { ArrowTip } from './arrow-tip.tsx';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lines: readonly string[];
  readonly tone: 'object' | 'values' | 'shared';
}

const TONES = {
  object: { fill: 'var(--surface)', stroke: 'var(--line-strong)' },
  values: { fill: 'var(--measured-soft)', stroke: 'var(--measured)' },
  shared: { fill: 'var(--unsure-soft)', stroke: 'var(--unsure)' },
} as const;

const LINE = 17;

const VERSIONS = [
  { y: 0, name: 'up to 3.10: three blocks' },
  { y: 106, name: '3.11, 3.12: two blocks' },
  { y: 212, name: 'since 3.13: one block' },
] as const;

const BOXES: readonly Box[] = [
  { x: 2, y: 24, width: 84, lines: ['count, type', 'dict', 'weak refs'], tone: 'object' },
  { x: 122, y: 24, width: 92, lines: ['count, type', 'keys', 'values'], tone: 'object' },
  { x: 252, y: 24, width: 94, lines: ['value of x', 'value of y', 'spare'], tone: 'values' },
  { x: 2, y: 130, width: 84, lines: ['values', 'count, type', 'weak refs'], tone: 'object' },
  { x: 252, y: 130, width: 94, lines: ['value of x', 'value of y', 'spare'], tone: 'values' },
  { x: 2, y: 236, width: 84, lines: ['weak refs', 'no dict yet', 'count, type'], tone: 'object' },
  { x: 86, y: 236, width: 94, lines: ['value of x', 'value of y', 'spare'], tone: 'values' },
  {
    x: 2,
    y: 318,
    width: 344,
    lines: ['with the class, once for all instances:', 'keys: x is value 0, y is value 1'],
    tone: 'shared',
  },
];

/** From one block to the next, as paths that end at the arrow's head. */
const ARROWS = ['M 86 52 H 116', 'M 214 69 H 234 V 41 H 246', 'M 86 143 H 246'] as const;

/** Where the attributes of an instance are: with a split dictionary, with bare values, with values inside. */
export function InstanceLayouts() {
  return (
    <svg viewBox="0 0 350 366" role="img" aria-labelledby="layouts-title layouts-desc">
      <title id="layouts-title">Three layouts of an instance with the attributes x and y</title>
      <desc id="layouts-desc">
        Up to Python 3.10 the instance points to a dictionary, and that to its values. In 3.11 and 3.12 the
        instance points to the values directly. Since 3.13 the values follow the instance in the same block.
        In all three the names are in a table of keys that belongs to the class.
      </desc>
      <defs>
        <ArrowTip id="layouts-head" tone="ink" />
      </defs>
      {VERSIONS.map(({ y, name }) => (
        <text key={name} x="2" y={y + 15} fontSize="13" fontWeight="600" fill="var(--ink)">
          {name}
        </text>
      ))}
      {BOXES.map(({ x, y, width, lines, tone }) => (
        <g key={`${String(x)} ${String(y)}`}>
          <rect x={x} y={y} width={width} height={lines.length * LINE + 10} rx="4" {...TONES[tone]} />
          {lines.map((line, place) => (
            <text key={line} x={x + 8} y={y + 18 + place * LINE} fontSize="12" fill="var(--ink)">
              {line}
            </text>
          ))}
        </g>
      ))}
      {ARROWS.map((path) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.3"
          markerEnd="url(#layouts-head)"
        />
      ))}
    </svg>
  );
}
