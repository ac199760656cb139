import { OWN_DATA } from '#server/export/apkg.ts';

import { isAnkiPackage, PACKAGE_FILES, readAnkiPackage } from './anki-package.ts';
import type { BareCard } from './bare-card.ts';
import { Budget } from './budget.ts';
import { importError } from './import-error.ts';
import { DATA_FORMAT, DATA_VERSION, PersonDataSchema } from './person-data.ts';
import type { PersonData } from './person-data.ts';
import { readCsv } from './read-csv.ts';
import { isZip, readZip } from './read-zip.ts';

/** What a file brings: our own data whole, or what other programs keep of it. */
export type ReadImport = { readonly data: PersonData } | { readonly cards: readonly BareCard[] };

const DATA_FILE = 'data.json';

/**
 * What is in a file: our archive, an Anki package, `data.json` or a table. Told by what is in it, never by its name. It takes
 * seconds, and memory that nobody can know beforehand: `readApart` is for whoever serves others meanwhile.
 * @throws AppError with a sentence when it cannot be taken.
 */
export function readImport(bytes: Uint8Array, budget = new Budget()): ReadImport {
  if (bytes.byteLength === 0) throw importError('This file is empty.');
  if (!isZip(bytes)) return readText(textOf(bytes));
  const files = readZip(bytes, [DATA_FILE, ...PACKAGE_FILES], budget);
  const own = files.get(DATA_FILE) ?? files.get(OWN_DATA);
  if (own !== undefined) return { data: readData(textOf(own)) };
  if (isAnkiPackage(files)) return { cards: readAnkiPackage(files, budget) };
  throw importError(
    'Heapwise did not make this archive: there is no data.json in it. Choose the .zip that Export gave you, or an Anki package.',
  );
}

function readText(text: string): ReadImport {
  if (text.trimStart().startsWith('{')) return { data: readData(text) };
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

function readData(text: string): PersonData {
  const json = parseJson(text);
  const { format, version } = (json ?? {}) as Partial<Record<string, unknown>>;
  if (format !== DATA_FORMAT) throw importError('This JSON is not an export of Heapwise.');
  if (typeof version === 'number' && version > DATA_VERSION) {
    throw importError('A newer Heapwise made this export. Update this one, then import it again.');
  }
  const read = PersonDataSchema.safeParse(json);
  if (read.success) return read.data;
  const where = whereOf(read.error.issues[0]?.path ?? []);
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
