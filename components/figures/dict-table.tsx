import { ArrowTip } from './arrow-tip.tsx';

const CELL = 38;
const INDEX = ['', '2', '', '0', '', '', '1', ''];
const ENTRIES = [
  ['0', "'pear'", '5'],
  ['1', "'fig'", '2'],
  ['2', "'kiwi'", '9'],
  ['3', '', ''],
  ['4', '', ''],
] as const;
const COLUMNS = [
  ['hash', 30, 70],
  ['key', 100, 110],
  ['value', 210, 110],
] as const;

/** How a dict finds a value: the hash leads to a slot of small indexes, and that to an entry in the order of insertion. */
export function DictTable() {
  return (
    <svg viewBox="0 0 340 312" role="img" aria-labelledby="dict-table-title dict-table-text">
      <title id="dict-table-title">A dict: a table of indexes, and an array of entries</title>
      <desc id="dict-table-text">
        The last three bits of the hash of kiwi are 001, so slot 1 of the eight index slots is read. It holds
        2, the number of the entry. Entry 2 has the hash, the key kiwi and the value 9. Entries 0 and 1 were
        added before it; entries 3 and 4 are free. Five of the eight index slots are empty.
      </desc>
      <g fontFamily="var(--font-text)" fontSize="13" fill="var(--ink)">
        <text x="10" y="18">
          hash(&apos;kiwi&apos;) = …0110
          <tspan fill="var(--predicted)" fontWeight="700">
            001
          </tspan>
        </text>
        <text x="92" y="118" fill="var(--ink-soft)" fontSize="12">
          index table: eight slots of one byte
        </text>
        <text x="10" y="304" fill="var(--ink-soft)" fontSize="12">
          entries, in order of insertion; room for five
        </text>
      </g>
      <path
        d="M138 24 C138 40 66 30 66 46"
        fill="none"
        stroke="var(--predicted)"
        strokeWidth="2"
        markerEnd="url(#dict-table-arrow)"
      />
      <g fontFamily="var(--font-code)" textAnchor="middle">
        {INDEX.map((entry, slot) => (
          <g key={slot}>
            <rect
              x={10 + slot * CELL}
              y="50"
              width={CELL}
              height="32"
              fill={entry === '' ? 'var(--surface)' : 'var(--surface-sunken)'}
              stroke={slot === 1 ? 'var(--predicted)' : 'var(--line-strong)'}
              strokeWidth={slot === 1 ? 2 : 1}
            />
            <text x={29 + slot * CELL} y="71" fontSize="14" fill="var(--ink)">
              {entry}
            </text>
            <text x={29 + slot * CELL} y="97" fontSize="11" fill="var(--ink-soft)">
              {slot}
            </text>
          </g>
        ))}
        {COLUMNS.map(([name, x, width]) => (
          <text key={name} x={x + width / 2} y="144" fontSize="12" fill="var(--ink-soft)">
            {name}
          </text>
        ))}
        {ENTRIES.map(([number, key, value], row) => (
          <g key={number}>
            <text x="24" y={170 + row * 26} fontSize="12" fill="var(--ink-soft)">
              {number}
            </text>
            {COLUMNS.map(([name, x, width]) => (
              <g key={name}>
                <rect
                  x={x}
                  y={152 + row * 26}
                  width={width}
                  height="26"
                  fill={
                    row === 2
                      ? 'var(--measured-soft)'
                      : key === ''
                        ? 'var(--surface)'
                        : 'var(--surface-sunken)'
                  }
                  stroke={row === 2 ? 'var(--measured)' : 'var(--line-strong)'}
                />
                <text
                  x={x + width / 2}
                  y={170 + row * 26}
                  fontSize="13"
                  fill={row === 2 ? 'var(--measured)' : 'var(--ink)'}
                >
                  {key === ''
                    ? ''
                    : { hash: row === 2 ? '…001' : '…' + (row === 0 ? '011' : '110'), key, value }[name]}
                </text>
              </g>
            ))}
          </g>
        ))}
      </g>
      <path
        d="M50 82 C50 112 7 112 7 170 C7 200 7 214 13 216"
        fill="none"
        stroke="var(--predicted)"
        strokeWidth="2"
        markerEnd="url(#dict-table-arrow)"
      />
      <defs>
        <ArrowTip id="dict-table-arrow" tone="predicted" size={5} />
      </defs>
    </svg>
  );
}
