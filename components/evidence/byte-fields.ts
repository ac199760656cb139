/** What a `sizes` check observes of one object. All but `type` in bytes or counts. */
export interface ObjectLayout {
  readonly size: number;
  readonly gcHeader: number;
  readonly type: string;
  readonly basicsize: number;
  readonly itemsize: number;
  readonly length: number | null;
  readonly word: number;
}

/** What a stretch of bytes is for. */
export type FieldRole =
  /** The cycle collector's, and other bytes in front of the object. */
  | 'collector'
  /** What every object has: reference count and type. */
  | 'header'
  /** What this type needs to manage itself. */
  | 'management'
  /** The value, or the pointers to the items. */
  | 'payload'
  /** Set aside for items to come. */
  | 'spare';

/** A stretch of bytes of the object, in order. */
export interface ByteField {
  readonly name: string;
  readonly bytes: number;
  readonly role: FieldRole;
}

/**
 * The object field by field, in the order of memory. Types we know are told apart in detail; of any other, the common
 * header is known and the rest is named for what it must be. The bytes always add up to `size`.
 */
export function byteFields(layout: ObjectLayout): readonly ByteField[] {
  const { word } = layout;
  const front = frontFields(layout);
  const fields: ByteField[] = [
    ...front,
    { name: 'reference count', bytes: word, role: 'header' },
    { name: 'pointer to the type', bytes: word, role: 'header' },
  ];
  const rest = layout.size - total(fields);
  const own = rest > 0 ? ownFields(layout, rest) : [];
  return [...fields, ...own].filter((field) => field.bytes > 0);
}

/** The collector's header is two words. From 3.11, class instances have two more in front of it. */
function frontFields({ gcHeader, word }: ObjectLayout): ByteField[] {
  const collector = Math.min(gcHeader, 2 * word);
  return [
    { name: 'attributes, weakrefs', bytes: gcHeader - collector, role: 'collector' },
    { name: 'collector’s links', bytes: collector, role: 'collector' },
  ];
}

function ownFields(layout: ObjectLayout, rest: number): ByteField[] {
  const { type, word, basicsize } = layout;
  switch (type) {
    case 'int':
    case 'bool':
      return after(rest, [field('digit count, sign', word)], 'digits', 'payload');
    case 'float':
      return [{ name: 'the number, as a C double', bytes: rest, role: 'payload' }];
    case 'complex':
      return [
        { name: 'real part', bytes: rest / 2, role: 'payload' },
        { name: 'imaginary part', bytes: rest / 2, role: 'payload' },
      ];
    case 'str':
      return strFields(layout, rest);
    case 'bytes':
      return after(
        rest - 1,
        [field('length', word), field('hash', basicsize - 3 * word - 1)],
        'the bytes',
        'payload',
        [field('closing zero', 1)],
      );
    case 'list':
      return listFields(layout, rest);
    case 'tuple':
      return after(
        rest,
        [field('length', word), field('hash', basicsize - 3 * word)],
        'pointers to items',
        'payload',
      );
    case 'dict':
      return after(rest, [field('length, pointers', basicsize - 2 * word)], 'keys and values', 'payload');
    case 'set':
    case 'frozenset':
      return setFields(layout, rest);
    default:
      return otherFields(layout, rest);
  }
}

/**
 * A string's header ends before its UTF-8 length for ASCII text and after it for other text; characters take 1, 2 or 4
 * bytes each. Which it is follows from the size alone.
 */
function strFields({ word, basicsize, size, length, gcHeader }: ObjectLayout, rest: number): ByteField[] {
  const count = (length ?? 0) + 1;
  // PyUnicodeObject is the longest of the three headers; before 3.12 it held a wide-character copy as well.
  const wide = basicsize / word > 9;
  const asciiHeader = basicsize - (wide ? 4 : 3) * word;
  const management = [
    field('length', word),
    field('hash', word),
    field('state', asciiHeader - (wide ? 5 : 4) * word),
  ];
  if (wide) management.push(field('wide-character copy', word));
  if (size - gcHeader === asciiHeader + count)
    return after(rest - 1, management, '1-byte characters', 'payload', [field('closing zero', 1)]);

  management.push(field('UTF-8 copy', (wide ? 3 : 2) * word));
  const body = rest - total(management);
  const width =
    [4, 2, 1].find((bytes) => bytes * count === body) ??
    [1, 2, 4].find((bytes) => body - bytes * count > count) ??
    1;
  const characters = width * (count - 1);
  return after(
    management.length > 0 ? total(management) + characters : characters,
    management,
    `${width}-byte characters`,
    'payload',
    [field('closing zero', width), { name: 'cached UTF-8', bytes: body - width * count, role: 'spare' }],
  );
}

function listFields({ word, length }: ObjectLayout, rest: number): ByteField[] {
  const management = [
    field('length', word),
    field('pointer to the slots', word),
    field('slots allocated', word),
  ];
  const slots = rest - total(management);
  const used = Math.min((length ?? 0) * word, slots);
  return [
    ...management,
    { name: 'slots in use', bytes: used, role: 'payload' },
    { name: 'spare slots', bytes: slots - used, role: 'spare' },
  ];
}

/** Eight slots, of a pointer and a hash each, lie inside every set; larger tables lie elsewhere. */
function setFields({ word, basicsize }: ObjectLayout, rest: number): ByteField[] {
  const inside = 8 * 2 * word;
  return [
    field('counts, table pointer', basicsize - 3 * word - inside),
    {
      name: 'eight slots inside',
      bytes: inside,
      role: rest > basicsize - 2 * word ? 'spare' : 'payload',
    },
    field('weak references', word),
    { name: 'table elsewhere', bytes: rest - (basicsize - 2 * word), role: 'payload' },
  ];
}

function otherFields({ word, basicsize, itemsize }: ObjectLayout, rest: number): ByteField[] {
  const fixed = Math.min(Math.max(0, basicsize - 2 * word), rest);
  const counted = itemsize > 0 && fixed >= word ? word : 0;
  return [
    field('number of items', counted),
    { name: 'the type’s own fields', bytes: fixed - counted, role: 'payload' },
    { name: itemsize > 0 ? 'items' : 'what it owns elsewhere', bytes: rest - fixed, role: 'payload' },
  ];
}

/** Management first, a payload that takes what is left of `rest`, and what closes the object. */
function after(
  rest: number,
  management: readonly ByteField[],
  name: string,
  role: FieldRole,
  closing: readonly ByteField[] = [],
): ByteField[] {
  return [...management, { name, bytes: rest - total(management), role }, ...closing];
}

function field(name: string, bytes: number): ByteField {
  return { name, bytes, role: 'management' };
}

function total(fields: readonly ByteField[]): number {
  return fields.reduce((sum, { bytes }) => sum + bytes, 0);
}
