import { describe, expect, test } from 'vitest';

import { byteFields, type ObjectLayout } from './byte-fields.ts';
import { byteRows } from './byte-rows.ts';

function layout(
  type: string,
  size: number,
  basicsize: number,
  rest: Partial<ObjectLayout> = {},
): ObjectLayout {
  return { type, size, basicsize, gcHeader: 0, itemsize: 0, length: null, word: 8, ...rest };
}

const list = (size: number, length: number) => layout('list', size, 40, { gcHeader: 16, length });

describe('byteFields', () => {
  test.each<[string, ObjectLayout, readonly (readonly [string, number])[]]>([
    [
      '1',
      layout('int', 28, 24, { itemsize: 4 }),
      [
        ['reference count', 8],
        ['pointer to the type', 8],
        ['digit count, sign', 8],
        ['digits', 4],
      ],
    ],
    [
      '0 on 3.9: no digit',
      layout('int', 24, 24, { itemsize: 4 }),
      [
        ['reference count', 8],
        ['pointer to the type', 8],
        ['digit count, sign', 8],
      ],
    ],
    [
      '1, 32-bit',
      layout('int', 16, 12, { itemsize: 4, word: 4 }),
      [
        ['reference count', 4],
        ['pointer to the type', 4],
        ['digit count, sign', 4],
        ['digits', 4],
      ],
    ],
    [
      '1.5',
      layout('float', 24, 24),
      [
        ['reference count', 8],
        ['pointer to the type', 8],
        ['the number, as a C double', 8],
      ],
    ],
    [
      'empty list',
      list(56, 0),
      [
        ['collector’s links', 16],
        ['reference count', 8],
        ['pointer to the type', 8],
        ['length', 8],
        ['pointer to the slots', 8],
        ['slots allocated', 8],
      ],
    ],
    [
      'list with room',
      list(120, 5),
      [
        ['collector’s links', 16],
        ['reference count', 8],
        ['pointer to the type', 8],
        ['length', 8],
        ['pointer to the slots', 8],
        ['slots allocated', 8],
        ['slots in use', 40],
        ['spare slots', 24],
      ],
    ],
    [
      'hello, 3.13',
      layout('str', 46, 64, { length: 5 }),
      [
        ['reference count', 8],
        ['pointer to the type', 8],
        ['length', 8],
        ['hash', 8],
        ['state', 8],
        ['1-byte characters', 5],
        ['closing zero', 1],
      ],
    ],
    [
      'hello, 3.9',
      layout('str', 54, 80, { length: 5 }),
      [
        ['reference count', 8],
        ['pointer to the type', 8],
        ['length', 8],
        ['hash', 8],
        ['state', 8],
        ['wide-character copy', 8],
        ['1-byte characters', 5],
        ['closing zero', 1],
      ],
    ],
    [
      'hello, Pyodide',
      layout('str', 26, 32, { length: 5, word: 4 }),
      [
        ['reference count', 4],
        ['pointer to the type', 4],
        ['length', 4],
        ['hash', 4],
        ['state', 4],
        ['1-byte characters', 5],
        ['closing zero', 1],
      ],
    ],
    [
      'four characters of two bytes, 3.13',
      layout('str', 66, 64, { length: 4 }),
      [
        ['reference count', 8],
        ['pointer to the type', 8],
        ['length', 8],
        ['hash', 8],
        ['state', 8],
        ['UTF-8 copy', 16],
        ['2-byte characters', 8],
        ['closing zero', 2],
      ],
    ],
    [
      'é with its UTF-8 cached, 3.13',
      layout('str', 61, 64, { length: 1 }),
      [
        ['reference count', 8],
        ['pointer to the type', 8],
        ['length', 8],
        ['hash', 8],
        ['state', 8],
        ['UTF-8 copy', 16],
        ['1-byte characters', 1],
        ['closing zero', 1],
        ['cached UTF-8', 3],
      ],
    ],
    [
      'an instance, 3.13',
      layout('Point', 48, 16, { gcHeader: 32 }),
      [
        ['attributes, weakrefs', 16],
        ['collector’s links', 16],
        ['reference count', 8],
        ['pointer to the type', 8],
      ],
    ],
  ])('%s', (_, object, expected) => {
    expect(byteFields(object).map(({ name, bytes }) => [name, bytes])).toEqual(expected);
  });
});

describe('byteRows', () => {
  const kinds = (object: ObjectLayout, predicted: number | null) =>
    byteRows(byteFields(object), object.word, predicted).map((row) => row.type);

  test('a row is a word, the last one as long as it is', () => {
    const rows = byteRows(byteFields(layout('int', 28, 24, { itemsize: 4 })), 8, null);
    expect(rows.map((row) => row.type === 'word' && row.cells.length)).toEqual([8, 8, 8, 4]);
  });

  test('a long field is cut short, and no byte of it is lost', () => {
    const rows = byteRows(byteFields(list(56 + 8 * 1000, 1000)), 8, null);
    expect(rows.length).toBeLessThan(15);
    const words = rows.reduce((sum, row) => sum + (row.type === 'skipped' ? row.words : 1), 0);
    expect(words).toBe(7 + 1000);
  });

  test('too small a prediction is marked where it ends', () => {
    expect(kinds(list(88, 4), 56).indexOf('predicted-end')).toBe(7);
  });

  test('too large a prediction adds bytes that are not there', () => {
    const cells = byteRows(byteFields(list(56, 0)), 8, 72).flatMap((row) =>
      row.type === 'word' ? row.cells : [],
    );
    expect(cells.filter((cell) => cell.role === 'expected')).toHaveLength(16);
  });

  test('the right prediction leaves no mark', () => {
    expect(kinds(list(88, 4), 88)).toEqual(kinds(list(88, 4), null));
  });

  test('a wild prediction stays a small picture', () => {
    expect(kinds(list(56, 0), 1_000_000).length).toBeLessThan(15);
  });
});
