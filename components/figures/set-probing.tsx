import { ArrowTip } from './arrow-tip.tsx';

const CELL = 40;
const SMALL = ['', '', '', '3', '4', '', '', ''];
const LARGE = ['', '', '5', '37', '', '', '', ''];

/** Where an element goes whose slot is taken: a jump in a table of eight slots, neighbours first in a larger one. */
export function SetProbing() {
  return (
    <svg viewBox="0 0 340 264" role="img" aria-labelledby="set-probing-title set-probing-text">
      <title id="set-probing-title">Two elements that want a slot which is taken</title>
      <desc id="set-probing-text">
        In a table of eight slots, 11 wants slot 3, where 3 lies, and jumps to slot 0. In a table of 32 slots,
        69 wants slot 5, where 5 lies, finds 37 in slot 6, and stays in slot 7, the next neighbour.
      </desc>
      <g fontFamily="var(--font-text)" fontSize="13" fill="var(--ink)">
        <text x="10" y="16">
          8 slots: 11 wants slot 11 mod 8 = 3
        </text>
        <Row y={58} first={0} cells={SMALL} found={0} added="11" tried={[3]} />
        <path
          d="M150 56 C150 30 30 30 30 52"
          fill="none"
          stroke="var(--predicted)"
          strokeWidth="2"
          markerEnd="url(#set-probing-arrow)"
        />
        <text x="166" y="44" fill="var(--predicted)">
          (5 · 3 + 1) mod 8 = 0
        </text>
        <text x="10" y="150">
          32 slots: 69 wants slot 69 mod 32 = 5
        </text>
        <Row y={192} first={3} cells={LARGE} found={4} added="69" tried={[2, 3]} />
        <path
          d="M110 190 C112 174 146 174 148 188"
          fill="none"
          stroke="var(--predicted)"
          strokeWidth="2"
          markerEnd="url(#set-probing-arrow)"
        />
        <path
          d="M152 190 C154 174 186 174 188 188"
          fill="none"
          stroke="var(--predicted)"
          strokeWidth="2"
          markerEnd="url(#set-probing-arrow)"
        />
        <text x="204" y="182" fill="var(--predicted)">
          up to nine steps
        </text>
      </g>
      <defs>
        <ArrowTip id="set-probing-arrow" tone="predicted" size={5} />
      </defs>
    </svg>
  );
}

interface RowProps {
  readonly y: number;
  /** The number of the first slot that is drawn. */
  readonly first: number;
  readonly cells: readonly string[];
  readonly found: number;
  readonly added: string;
  readonly tried: readonly number[];
}

function Row({ y, first, cells, found, added, tried }: RowProps) {
  return (
    <g fontFamily="var(--font-code)" textAnchor="middle">
      {cells.map((cell, place) => (
        <g key={place}>
          <rect
            x={10 + place * CELL}
            y={y}
            width={CELL}
            height="34"
            fill={
              place === found
                ? 'var(--measured-soft)'
                : cell === ''
                  ? 'var(--surface)'
                  : 'var(--surface-sunken)'
            }
            stroke={tried.includes(place) ? 'var(--predicted)' : 'var(--line-strong)'}
            strokeWidth={tried.includes(place) ? 2 : 1}
          />
          <text
            x={30 + place * CELL}
            y={y + 22}
            fontSize="14"
            fill={place === found ? 'var(--measured)' : 'var(--ink)'}
          >
            {place === found ? added : cell}
          </text>
          <text x={30 + place * CELL} y={y + 50} fontSize="12" fill="var(--ink-soft)">
            {first + place}
          </text>
        </g>
      ))}
    </g>
  );
}
