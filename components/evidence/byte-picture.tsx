import type { ReactElement } from 'react';

import { byteFields, type ByteField, type FieldRole, type ObjectLayout } from './byte-fields.ts';
import { Picture } from './picture.tsx';
import styles from './byte-picture.module.css';
import { byteRows, type ByteRow } from './byte-rows.ts';
import { EvidenceFigure } from './evidence-figure.tsx';

/** What a byte picture is drawn from. */
export interface BytePictureProps {
  readonly layout: ObjectLayout;
  /** The learner's size in bytes; null where something else was asked. */
  readonly predicted: number | null;
}

const ROLE_NAMES: Readonly<Record<FieldRole, string>> = {
  collector: 'in front of the object, for the garbage collector',
  header: 'what every object has',
  management: 'what the type needs to manage itself',
  payload: 'the value, or pointers to it',
  spare: 'set aside, not in use',
};

/** An object byte by byte: every square is one byte, every row one machine word. */
export function BytePicture({ layout, predicted }: BytePictureProps): ReactElement {
  const fields = byteFields(layout);
  const rows = byteRows(fields, layout.word, predicted);
  const roles = (Object.keys(ROLE_NAMES) as FieldRole[]).filter((role) =>
    fields.some((field) => field.role === role),
  );
  return (
    <EvidenceFigure
      title={`Where the ${shown(layout.size)} bytes are`}
      note={`Every square is a byte, every row a word of ${layout.word} bytes${noteOn(layout)}.`}
      data={{
        head: ['field', 'bytes'],
        rows: [...fields.map((field) => [field.name, shown(field.bytes)]), ['together', shown(layout.size)]],
      }}
    >
      <Picture className={styles.picture} label={sentence(layout, fields, predicted)}>
        {rows.map((row) => (
          <Row key={`${row.type} ${row.offset}`} row={row} word={layout.word} />
        ))}
      </Picture>
      <ul className={styles.legend} aria-hidden="true">
        {roles.map((role) => (
          <li key={role}>
            <span className={styles.cell} data-role={role} />
            {ROLE_NAMES[role]}
          </li>
        ))}
        {predicted !== null && predicted > layout.size && (
          <li>
            <span className={styles.cell} data-role="expected" />
            you expected, and Python does not have
          </li>
        )}
      </ul>
    </EvidenceFigure>
  );
}

function Row({ row, word }: { readonly row: ByteRow; readonly word: number }): ReactElement {
  switch (row.type) {
    case 'word':
      return (
        <div className={styles.row}>
          <span className={styles.offset}>{row.offset}</span>
          <span className={styles.word}>
            {row.cells.map((cell, place) => (
              <span
                // A byte has no name but its place.
                key={row.offset + place}
                className={styles.cell}
                data-role={cell.role}
                data-past-prediction={cell.pastPrediction || undefined}
              />
            ))}
          </span>
          <span className={styles.name}>{row.names.join(', then ')}</span>
        </div>
      );
    case 'skipped':
      return (
        <div className={styles.row}>
          <span className={styles.offset} />
          <span className={styles.skipped} data-role={row.role}>
            ⋮
          </span>
          <span className={styles.more}>
            {shown(row.words)} words more, {shown(row.words * word)} bytes
          </span>
        </div>
      );
    case 'predicted-end':
      return (
        <div className={styles.end}>
          <span>You said {shown(row.offset)}</span>
        </div>
      );
  }
}

/** What of the size lies elsewhere in memory, though `getsizeof` counts it. */
function noteOn({ type, size, gcHeader, basicsize }: ObjectLayout): string {
  const elsewhere = size - gcHeader - basicsize;
  if (type === 'list' && elsewhere > 0)
    return '. The slots lie in a block of their own; the items themselves are not counted';
  if ((type === 'dict' || type === 'set') && elsewhere > 0)
    return '. The table lies in a block of its own; keys and values themselves are not counted';
  if (type === 'tuple') return '. The items themselves are not counted';
  return '';
}

function sentence(layout: ObjectLayout, fields: readonly ByteField[], predicted: number | null): string {
  const parts = fields.map((field) => `${field.name}, ${shown(field.bytes)}`).join('; ');
  const said = predicted === null ? '' : ` You said ${shown(predicted)}.`;
  return `The ${shown(layout.size)} bytes of the ${layout.type}: ${parts}.${said}`;
}

function shown(value: number): string {
  return value.toLocaleString('en');
}
