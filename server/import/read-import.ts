import { z } from 'zod';

import { OWN_DATA } from '#server/export/apkg.ts';
import { inParts } from '#server/others-turn.ts';

import { isAnkiPackage, PACKAGE_FILES, readAnkiPackage } from './anki-package.ts';
import type { BareCard } from './bare-card.ts';
import { Budget } from './budget.ts';
import { importError } from './import-error.ts';
import {
  AttemptSchema,
  DATA_FORMAT,
  DATA_VERSION,
  ENTRIES_AT_MOST,
  PersonDataSchema,
  ReviewSchema,
} from './person-data.ts';
import type { PersonData } from './person-data.ts';
import { readCsv } from './read-csv.ts';
import { isZip, readZip } from './read-zip.ts';

/** What a file brings: our own data whole, or what other programs keep of it. */
export type ReadImport = { readonly data: PersonData } | { readonly cards: readonly BareCard[] };

const DATA_FILE = 'data.json';

/**
 * What is in a file: our archive, an Anki package, `data.json` or a table. Told by what is in it, never by its name.
 * @throws AppError with a sentence when it cannot be taken.
 */
export async function readImport(bytes: Uint8Array, budget = new Budget()): Promise<ReadImport> {
  if (bytes.byteLength === 0) throw importError('This file is empty.');
  if (!isZip(bytes)) return readText(textOf(bytes));
  const files = readZip(bytes, [DATA_FILE, ...PACKAGE_FILES], budget);
  const own = files.get(DATA_FILE) ?? files.get(OWN_DATA);
  if (own !== undefined) return { data: await readData(textOf(own)) };
  if (isAnkiPackage(files)) return { cards: await readAnkiPackage(files, budget) };
  throw importError(
    'Heapwise did not make this archive: there is no data.json in it. Choose the .zip that Export gave you, or an Anki package.',
  );
}

async function readText(text: string): Promise<ReadImport> {
  if (text.trimStart().startsWith('{')) return { data: await readData(text) };
  const table = readCsv(text);
  return 'cards' in table ? table : { data: { ...NOTHING, reviews: table.reviews } };
}

const NOTHING: PersonData = {
  format: DATA_FORMAT,
  version: DATA_VERSION,
  settings: null,
  parameterSets: [],
  reviews: [],
  attempts: [],
};

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw importError('This is no file that Heapwise knows. Choose the .zip that Export gave you.');
  }
}

async function readData(text: string): Promise<PersonData> {
  const json = parseJson(text);
  const { format, version } = (json ?? {}) as Partial<Record<string, unknown>>;
  if (format !== DATA_FORMAT) throw importError('This JSON is not an export of Heapwise.');
  if (typeof version === 'number' && version > DATA_VERSION) {
    throw importError('A newer Heapwise made this export. Update this one, then import it again.');
  }
  const whole = parsed(WholeSchema, json, []);
  return {
    ...whole,
    reviews: await parsedList('reviews', ReviewSchema, whole.reviews),
    attempts: await parsedList('attempts', AttemptSchema, whole.attempts),
  };
}

/** The long lists are parsed apart, with everyone's turn in between. */
const list = z.array(z.unknown()).max(ENTRIES_AT_MOST);
const WholeSchema = PersonDataSchema.extend({ reviews: list, attempts: list });

async function parsedList<T extends z.ZodType>(
  name: string,
  schema: T,
  entries: readonly unknown[],
): Promise<z.output<T>[]> {
  const read: z.output<T>[] = [];
  for await (const part of inParts(entries, 1000)) {
    for (const entry of part) read.push(parsed(schema, entry, [name, read.length]));
  }
  return read;
}

function parsed<T extends z.ZodType>(schema: T, value: unknown, at: readonly PropertyKey[]): z.output<T> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const where = whereOf([...at, ...(result.error.issues[0]?.path ?? [])]);
  throw importError(`The export was changed, or it is damaged: ${where} cannot be read.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw importError('The JSON in this export is damaged. Download it again.');
  }
}

/** Where a wrong value is: "entry 12 of reviews, at". */
function whereOf([list, place, ...rest]: readonly PropertyKey[]): string {
  if (typeof place !== 'number') return [list, place, ...rest].filter(Boolean).map(String).join('.') || 'it';
  return [`entry ${place + 1} of ${String(list)}`, ...rest.map(String)].join(', ');
}
