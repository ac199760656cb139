import { ArrowTip } from './arrow-tip.tsx';

const text = { fill: 'var(--ink)', fontSize: 13, fontFamily: 'var(--font-text)' } as const;
const soft = { ...text, fill: 'var(--ink-soft)', fontSize: 12 } as const;
const code = { ...text, fontFamily: 'var(--font-code)', fontSize: 12 } as const;

/** One turn of asyncio's event loop: the selector, the heap of timers, and the queue of ready callbacks. */
export function EventLoop() {
  return (
    <svg viewBox="0 0 340 318" role="img" aria-labelledby="event-loop-title event-loop-text">
      <title id="event-loop-title">One turn of the event loop</title>
      <desc id="event-loop-text">
        First the selector sleeps until a socket is ready or the next timer is due. What became ready, and
        timers that are due, join the end of the queue. Then the callbacks that are in the queue are run from
        its front; what they add waits for the next turn.
      </desc>
      <defs>
        <ArrowTip id="event-loop-arrow" tone="line-strong" />
      </defs>
      <rect x="8" y="8" width="156" height="62" rx="8" fill="var(--surface)" stroke="var(--line-strong)" />
      <text x="20" y="31" {...text}>
        1 · selector
      </text>
      <text x="20" y="49" {...soft}>
        sleeps until a socket
      </text>
      <text x="20" y="63" {...soft}>
        is ready, or a timer due
      </text>
      <rect x="176" y="8" width="156" height="62" rx="8" fill="var(--surface)" stroke="var(--line-strong)" />
      <text x="188" y="31" {...text}>
        2 · timers
      </text>
      <text x="188" y="49" {...soft}>
        a heap; those that are
      </text>
      <text x="188" y="63" {...soft}>
        due leave it
      </text>
      <path d="M86 70V98" stroke="var(--line-strong)" markerEnd="url(#event-loop-arrow)" />
      <path
        d="M254 70V84H110V98"
        stroke="var(--line-strong)"
        fill="none"
        markerEnd="url(#event-loop-arrow)"
      />
      <text x="20" y="118" {...text}>
        3 · ready queue
      </text>
      <text x="332" y="118" textAnchor="end" {...soft}>
        front
      </text>
      {['new', 'new', 'B.step', 'A.step'].map((label, index) => (
        <g key={index}>
          <rect
            x={8 + index * 82}
            y="126"
            width="78"
            height="36"
            rx="5"
            fill={index < 2 ? 'var(--predicted-soft)' : 'var(--measured-soft)'}
            stroke={index < 2 ? 'var(--predicted)' : 'var(--measured)'}
          />
          <text x={47 + index * 82} y="149" textAnchor="middle" {...code}>
            {label}
          </text>
        </g>
      ))}
      <path d="M293 162V196" stroke="var(--line-strong)" markerEnd="url(#event-loop-arrow)" />
      <rect
        x="176"
        y="198"
        width="156"
        height="62"
        rx="8"
        fill="var(--measured-soft)"
        stroke="var(--measured)"
      />
      <text x="188" y="221" {...text}>
        4 · run
      </text>
      <text x="188" y="239" {...soft}>
        each callback that was
      </text>
      <text x="188" y="253" {...soft}>
        there when step 4 began
      </text>
      <path d="M176 229H47V164" stroke="var(--predicted)" fill="none" markerEnd="url(#event-loop-arrow)" />
      <text x="56" y="222" {...soft}>
        call_soon
      </text>
      <text x="56" y="246" {...soft}>
        for the next turn
      </text>
      <path
        d="M254 260V284H4V39H7"
        stroke="var(--line-strong)"
        fill="none"
        markerEnd="url(#event-loop-arrow)"
      />
      <text x="170" y="302" textAnchor="middle" {...soft}>
        and again, until somebody calls stop()
      </text>
    </svg>
  );
}
