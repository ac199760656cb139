import { ArrowTip } from './arrow-tip.tsx';

const LENGTH = 65;
const X = 24;
const Y = 206;
const WIDE = 4.5;
const HIGH = 2.3;

/** The slots that CPython asks for when a list has to hold so many items (`list_resize`). */
function slotsFor(items: number): number {
  return (items + (items >> 3) + 6) & ~3;
}

/** The stairs as a path: one point for each length on the way, and a corner where the slots change. */
function stairs(
  lengths: readonly number[],
  isKept: (items: number, slots: number) => boolean,
  first: number,
): string {
  let slots = first;
  const steps = lengths.map((items) => {
    if (!isKept(items, slots)) slots = slotsFor(items);
    return `H ${String(X + items * WIDE)} V ${String(Y - slots * HIGH)}`;
  });
  return `M ${String(X + (lengths[0] ?? 0) * WIDE)} ${String(Y - first * HIGH)} ${steps.join(' ')}`;
}

const LENGTHS = Array.from({ length: LENGTH }, (_, place) => place + 1);
const UP = stairs(LENGTHS, (items, slots) => items <= slots, slotsFor(1));
const DOWN = stairs(LENGTHS.toReversed(), (items, slots) => items >= slots >> 1, slotsFor(LENGTH));

/** The slots of a list that grows to some length, and of the same list on its way back. */
export function ListStairs() {
  return (
    <svg viewBox="0 0 350 250" role="img" aria-labelledby="list-stairs-title list-stairs-desc">
      <title id="list-stairs-title">The stairs up and the stairs down</title>
      <desc id="list-stairs-desc">
        Slots drawn over length. On the way up there are many steps, each an eighth higher than the last. On
        the way down the array stays as it is until less than half of it is in use, and then falls far at
        once. Between both lies a wide band in which nothing happens.
      </desc>
      <defs>
        {(['measured', 'predicted'] as const).map((tone) => (
          <ArrowTip key={tone} id={`list-stairs-${tone}`} tone={tone} size={6} />
        ))}
      </defs>
      <g stroke="var(--line-strong)" fill="none">
        <path d="M24 20 V206 H338" />
        <path d={`M${X} ${Y} L ${X + LENGTH * WIDE} ${Y - LENGTH * HIGH}`} strokeDasharray="3 4" />
      </g>
      <path
        d={UP}
        fill="none"
        stroke="var(--measured)"
        strokeWidth="2"
        markerEnd="url(#list-stairs-measured)"
      />
      <path
        d={DOWN}
        fill="none"
        stroke="var(--predicted)"
        strokeWidth="2"
        strokeDasharray="6 3"
        markerEnd="url(#list-stairs-predicted)"
      />
      <g fontSize="13">
        <text x="30" y="26" fill="var(--ink-soft)">
          slots
        </text>
        <text x="338" y="224" textAnchor="end" fill="var(--ink-soft)">
          length
        </text>
        <text x="176" y="24" textAnchor="middle" fill="var(--predicted)">
          popping
        </text>
        <text x="222" y="140" fill="var(--measured)">
          appending
        </text>
        <text x="24" y="243" fill="var(--ink-soft)">
          dotted: as many slots as items
        </text>
      </g>
    </svg>
  );
}
