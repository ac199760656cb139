const WORD = 40;
const LEFT = 12;
const HEIGHT = 26;

interface TextProps {
  readonly y: number;
  readonly says: string;
  readonly fields: readonly string[];
  readonly characters: readonly string[];
  /** How wide a character is drawn: ten units for a byte. */
  readonly width: number;
  readonly note: string;
}

/** Three texts in memory: a short header, a longer one, and one wide character that widens all. */
export function StringLayouts() {
  return (
    <svg viewBox="0 0 340 330" role="img" aria-labelledby="string-layouts-title string-layouts-text">
      <title id="string-layouts-title">How three texts lie in memory</title>
      <desc id="string-layouts-text">
        The ASCII text “abc” has a header of five words: references, type, length, hash and flags. Its three
        characters and the zero at the end take one byte each. “abñ” has two words more, for the length of a
        copy in UTF-8 and the copy; its characters take one byte each, too. “ab€” has the same seven words,
        and each character and the zero take two bytes.
      </desc>
      <g fontFamily="var(--font-text)" fontSize="13" fill="var(--ink)">
        <Text
          y={20}
          says="'abc'"
          fields={SHORT}
          characters={['a', 'b', 'c', '0']}
          width={14}
          note="1 byte each"
        />
        <Text
          y={132}
          says="'abñ'"
          fields={LONG}
          characters={['a', 'b', 'ñ', '0']}
          width={14}
          note="1 byte each"
        />
        <Text
          y={244}
          says="'ab€'"
          fields={LONG}
          characters={['a', 'b', '€', '0']}
          width={28}
          note="2 bytes each"
        />
      </g>
    </svg>
  );
}

const SHORT = ['refs', 'type', 'length', 'hash', 'flags'];
const LONG = [...SHORT, 'UTF-8 length', 'UTF-8'];

function Text({ y, says, fields, characters, width, note }: TextProps) {
  return (
    <g>
      <text x={LEFT} y={y} fontFamily="var(--font-code)" fontSize="14">
        {says}
      </text>
      <text x={LEFT + 62} y={y} fill="var(--ink-soft)">
        header of {fields.length} words
      </text>
      {fields.map((field, place) => (
        <Field
          key={field}
          x={LEFT + place * (WORD + 5)}
          y={y + 10}
          name={field}
          added={place >= SHORT.length}
        />
      ))}
      {characters.map((character, place) => (
        <g key={place}>
          <rect
            x={LEFT + place * width}
            y={y + 48}
            width={width}
            height={HEIGHT}
            fill={character === '0' ? 'var(--surface-sunken)' : 'var(--measured-soft)'}
            stroke="var(--line-strong)"
          />
          <text
            x={LEFT + (place + 0.5) * width}
            y={y + 66}
            textAnchor="middle"
            fontFamily="var(--font-code)"
            fontSize="13"
            fill={character === '0' ? 'var(--ink-soft)' : 'var(--measured)'}
          >
            {character}
          </text>
        </g>
      ))}
      <text x={LEFT + characters.length * width + 10} y={y + 66} fill="var(--ink-soft)">
        {note}
      </text>
    </g>
  );
}

function Field({
  x,
  y,
  name,
  added,
}: {
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly added: boolean;
}) {
  const [first = '', second] = name.split(' ');
  return (
    <g>
      <rect
        x={x}
        y={y}
        width={WORD + 5}
        height={HEIGHT + 6}
        fill={added ? 'var(--predicted-soft)' : 'var(--surface)'}
        stroke="var(--line-strong)"
      />
      <text
        x={x + (WORD + 5) / 2}
        y={y + (second === undefined ? 20 : 14)}
        fontSize="12"
        textAnchor="middle"
        fill={added ? 'var(--predicted)' : 'var(--ink-soft)'}
      >
        {first}
        {second !== undefined && (
          <tspan x={x + (WORD + 5) / 2} dy="13">
            {second}
          </tspan>
        )}
      </text>
    </g>
  );
}
