import { ArrowTip } from './arrow-tip.tsx';

const text = { fill: 'var(--ink)', fontSize: 13, fontFamily: 'var(--font-text)' } as const;
const soft = { ...text, fill: 'var(--ink-soft)', fontSize: 12 } as const;

/** How the GIL goes from a thread that computes to one that has waited for a switch interval. */
export function GilHandover() {
  return (
    <svg viewBox="0 0 340 236" role="img" aria-labelledby="gil-handover-title gil-handover-text">
      <title id="gil-handover-title">A hand-over of the GIL</title>
      <desc id="gil-handover-text">
        Time goes from left to right. Thread A runs with the lock. Thread B wakes up and waits for one switch
        interval. Then it sets the drop request. A goes on until it next looks at its flags, gives the lock
        up, and waits. B runs.
      </desc>
      <defs>
        <ArrowTip id="gil-handover-arrow" tone="line-strong" size={5} />
      </defs>
      <text x="8" y="70" {...text}>
        A
      </text>
      <text x="8" y="142" {...text}>
        B
      </text>
      <rect
        x="26"
        y="48"
        width="202"
        height="34"
        rx="5"
        fill="var(--measured-soft)"
        stroke="var(--measured)"
      />
      <text x="38" y="70" {...text}>
        runs, has the lock
      </text>
      <rect
        x="234"
        y="48"
        width="98"
        height="34"
        rx="5"
        fill="var(--surface-sunken)"
        stroke="var(--line-strong)"
        strokeDasharray="4 3"
      />
      <text x="246" y="70" {...soft}>
        waits
      </text>
      <rect
        x="70"
        y="120"
        width="158"
        height="34"
        rx="5"
        fill="var(--surface-sunken)"
        stroke="var(--line-strong)"
        strokeDasharray="4 3"
      />
      <text x="82" y="142" {...soft}>
        waits
      </text>
      <rect
        x="234"
        y="120"
        width="98"
        height="34"
        rx="5"
        fill="var(--measured-soft)"
        stroke="var(--measured)"
      />
      <text x="246" y="142" {...text}>
        runs
      </text>
      <path d="M190 120V84" stroke="var(--predicted)" strokeWidth="2" markerEnd="url(#gil-handover-arrow)" />
      <text x="186" y="105" textAnchor="end" {...soft}>
        sets the flag
      </text>
      <path d="M231 40V162" stroke="var(--predicted)" strokeWidth="2" strokeDasharray="2 3" />
      <text x="231" y="30" textAnchor="middle" {...soft}>
        A looks at its flags
      </text>
      <path d="M70 162V180M190 162V180M70 172H190" fill="none" stroke="var(--line-strong)" />
      <text x="130" y="194" textAnchor="middle" {...soft}>
        one switch interval
      </text>
      <path d="M190 176H231" fill="none" stroke="var(--line-strong)" />
      <text x="334" y="196" textAnchor="end" {...soft}>
        A’s instruction ends
      </text>
      <path d="M26 214H328" stroke="var(--line-strong)" markerEnd="url(#gil-handover-arrow)" />
      <text x="26" y="230" {...soft}>
        time
      </text>
    </svg>
  );
}
