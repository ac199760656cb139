import { ArrowTip } from './arrow-tip.tsx';

const text = { fill: 'var(--ink)', fontSize: 13, fontFamily: 'var(--font-text)' } as const;
const soft = { ...text, fill: 'var(--ink-soft)', fontSize: 12 } as const;
const code = { ...text, fontFamily: 'var(--font-code)', fontSize: 12 } as const;

const STACKS = [
  { thread: 'thread A', left: 8, frames: ['_bootstrap', 'run', 'add'], names: ['mine', 'items'] },
  { thread: 'thread B', left: 176, frames: ['_bootstrap', 'run', 'add'], names: ['items', 'mine'] },
] as const;

/** Two threads with a chain of frames each, and one heap with the object that both refer to. */
export function ThreadsAndHeap() {
  return (
    <svg viewBox="0 0 340 322" role="img" aria-labelledby="threads-heap-title threads-heap-text">
      <title id="threads-heap-title">A stack for each thread, one heap for all</title>
      <desc id="threads-heap-text">
        Thread A and thread B each have a chain of three frames: bootstrap, run, and add. The local name items
        in both frames of add refers to the same list on the heap. A local name mine refers to a different
        object in each. The module’s globals are on the heap, too.
      </desc>
      <defs>
        <ArrowTip id="threads-heap-arrow" tone="line-strong" />
      </defs>
      {STACKS.map(({ thread, left, frames, names }) => (
        <g key={thread}>
          <text x={left + 4} y="18" {...text}>
            {thread}
          </text>
          {frames.map((frame, place) => (
            <g key={frame}>
              <rect
                x={left}
                y={26 + place * 30}
                width="156"
                height={place === 2 ? 62 : 28}
                rx="5"
                fill="var(--predicted-soft)"
                stroke="var(--predicted)"
              />
              <text x={left + 12} y={45 + place * 30} {...code}>
                {frame}
              </text>
            </g>
          ))}
          <text x={left + 12} y="134" {...code}>
            {names[0]}
          </text>
          <text x={left + 108} y="134" {...code}>
            {names[1]}
          </text>
        </g>
      ))}
      <rect
        x="8"
        y="186"
        width="324"
        height="128"
        rx="8"
        fill="var(--surface-sunken)"
        stroke="var(--line-strong)"
      />
      <text x="20" y="304" {...soft}>
        the heap: objects of all threads
      </text>
      <rect
        x="112"
        y="208"
        width="116"
        height="32"
        rx="5"
        fill="var(--measured-soft)"
        stroke="var(--measured)"
      />
      <text x="170" y="229" textAnchor="middle" {...code}>
        one list
      </text>
      {[
        [20, 'a dict'],
        [248, 'a str'],
      ].map(([x, label]) => (
        <g key={label}>
          <rect
            x={x}
            y="208"
            width="72"
            height="32"
            rx="5"
            fill="var(--surface)"
            stroke="var(--line-strong)"
          />
          <text x={Number(x) + 36} y="229" textAnchor="middle" {...code}>
            {label}
          </text>
        </g>
      ))}
      <rect
        x="112"
        y="252"
        width="116"
        height="32"
        rx="5"
        fill="var(--measured-soft)"
        stroke="var(--measured)"
      />
      <text x="170" y="273" textAnchor="middle" {...code}>
        globals
      </text>
      <path d="M136 140V206" fill="none" stroke="var(--line-strong)" markerEnd="url(#threads-heap-arrow)" />
      <path d="M206 140V206" fill="none" stroke="var(--line-strong)" markerEnd="url(#threads-heap-arrow)" />
      <path d="M40 140V206" fill="none" stroke="var(--line-strong)" markerEnd="url(#threads-heap-arrow)" />
      <path d="M300 140V206" fill="none" stroke="var(--line-strong)" markerEnd="url(#threads-heap-arrow)" />
    </svg>
  );
}
