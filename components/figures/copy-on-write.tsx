const PROCESSES = [
  { x: 58, name: 'parent', fill: 'var(--predicted-soft)', stroke: 'var(--predicted)' },
  { x: 292, name: 'child', fill: 'var(--measured-soft)', stroke: 'var(--measured)' },
] as const;
const SCENES = [
  { y: 30, title: 'After the fork', pages: [{ x: 175, from: [58, 292], count: 2, copied: false }] },
  {
    y: 180,
    title: 'The child has a new name for the object',
    pages: [
      { x: 96, from: [58], count: 2, copied: false },
      { x: 254, from: [292], count: 3, copied: true },
    ],
  },
] as const;

/** A page that parent and child share, and its copy once the child has counted a reference in it. */
export function CopyOnWrite() {
  return (
    <svg viewBox="0 0 350 300" role="img" aria-labelledby="copy-on-write-title copy-on-write-desc">
      <title id="copy-on-write-title">Copy-on-write</title>
      <desc id="copy-on-write-desc">
        After a fork, parent and child point to one page, in which an object has the count 2. Once the child
        has one more name for the object, there are two pages: the parent’s still says 2, and the child’s, a
        copy, says 3.
      </desc>
      {SCENES.map(({ y, title, pages }) => (
        <g key={title}>
          <text x="8" y={y - 12} fontSize="13" fill="var(--ink)">
            {title}
          </text>
          {pages.flatMap(({ x, from, copied }) =>
            from.map((start) => (
              <line
                key={`${x}-${start}`}
                x1={start}
                y1={y + 30}
                x2={pages.length === 1 ? x + (start < x ? -20 : 20) : x}
                y2={y + 60}
                stroke="var(--line-strong)"
                strokeWidth="1.6"
                strokeDasharray={copied ? '4 3' : undefined}
              />
            )),
          )}
          {PROCESSES.map(({ x, name, fill, stroke }) => (
            <g key={name}>
              <rect x={x - 48} y={y} width="96" height="30" rx="6" fill={fill} stroke={stroke} />
              <text x={x} y={y + 20} fontSize="13" textAnchor="middle" fill="var(--ink)">
                {name}
              </text>
            </g>
          ))}
          {pages.map(({ x, count, copied }) => (
            <g key={x}>
              <rect
                x={x - 66}
                y={y + 60}
                width="132"
                height="52"
                rx="4"
                fill={copied ? 'var(--measured-soft)' : 'var(--surface)'}
                stroke={copied ? 'var(--measured)' : 'var(--line-strong)'}
              />
              <text x={x} y={y + 80} fontSize="12" textAnchor="middle" fill="var(--ink-soft)">
                {copied ? 'a copy of the page' : pages.length === 1 ? 'one page for both' : 'the page'}
              </text>
              <text x={x} y={y + 100} fontSize="13" textAnchor="middle" fill="var(--ink)">
                object, count {count}
              </text>
            </g>
          ))}
        </g>
      ))}
    </svg>
  );
}
