import type { ByteField, FieldRole } from './byte-fields.ts';

/** One byte of the picture. `expected` is one that the learner predicted and Python does not have. */
export interface ByteCell {
  readonly role: FieldRole | 'expected';
  /** Whether the learner expected the object to end before this byte. */
  readonly pastPrediction: boolean;
}

/** A line of the picture: one machine word, many words drawn as one, or where the learner expected the end. */
export type ByteRow =
  | {
      readonly type: 'word';
      readonly offset: number;
      readonly cells: readonly ByteCell[];
      readonly names: readonly string[];
    }
  | {
      readonly type: 'skipped';
      readonly offset: number;
      readonly words: number;
      readonly role: ByteCell['role'];
    }
  | { readonly type: 'predicted-end'; readonly offset: number };

/** Words drawn at either end of a long field. */
const EDGE = 2;

/**
 * Cuts fields into rows of one word. A long field shows its first and last words; what lies between is one row. Bytes that
 * were predicted and are not there follow at the end.
 *
 * @param predicted The learner's size in bytes; null where it is not a size.
 */
export function byteRows(
  fields: readonly ByteField[],
  word: number,
  predicted: number | null,
): readonly ByteRow[] {
  const size = fields.reduce((sum, { bytes }) => sum + bytes, 0);
  const missing = Math.max(0, (predicted ?? 0) - size);
  const stretches: Stretch[] = [];
  let start = 0;
  for (const { name, bytes, role } of fields) {
    stretches.push({ name, role, start, end: start + bytes });
    start += bytes;
  }
  if (missing > 0) stretches.push({ name: 'you expected', role: 'expected', start, end: start + missing });

  const rows: ByteRow[] = [];
  const end = size + missing;
  for (let offset = 0; offset < end;) {
    const skip = skippable(stretches, offset, word);
    if (skip === null) {
      rows.push(wordRow(stretches, offset, Math.min(offset + word, end), predicted));
      offset += word;
    } else {
      rows.push({ type: 'skipped', offset, words: skip.words, role: skip.role });
      offset += skip.words * word;
    }
    const passed = predicted !== null && predicted < size && predicted > 0 && predicted <= offset;
    if (passed && !rows.some((row) => row.type === 'predicted-end'))
      rows.push({ type: 'predicted-end', offset: predicted });
  }
  return rows;
}

interface Stretch {
  readonly name: string;
  readonly role: ByteCell['role'];
  readonly start: number;
  readonly end: number;
}

/** Whole words in the middle of one long stretch, from `offset` on; null where this word is to be drawn. */
function skippable(
  stretches: readonly Stretch[],
  offset: number,
  word: number,
): { words: number; role: ByteCell['role'] } | null {
  const stretch = stretches.find(({ start, end }) => start <= offset && offset < end);
  if (stretch === undefined) return null;
  const firstWord = Math.ceil(stretch.start / word);
  const lastWord = Math.floor(stretch.end / word);
  const from = firstWord + EDGE;
  const words = lastWord - EDGE / 2 - from;
  return offset / word === from && words >= 3 ? { words, role: stretch.role } : null;
}

function wordRow(stretches: readonly Stretch[], from: number, to: number, predicted: number | null): ByteRow {
  const cells = Array.from({ length: to - from }, (_, place): ByteCell => {
    const byte = from + place;
    const stretch = stretches.find(({ start, end }) => start <= byte && byte < end);
    return { role: stretch?.role ?? 'spare', pastPrediction: byte === predicted && byte > from };
  });
  const names = stretches.filter(({ start }) => from <= start && start < to).map(({ name }) => name);
  return { type: 'word', offset: from, cells, names };
}
