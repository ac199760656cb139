import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import Database from 'better-sqlite3';
import { strToU8, unzipSync, Zip, ZipPassThrough, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { ankiPackage } from '#server/export/apkg.ts';
import type { ExportedCard } from '#server/export/exported-card.ts';
import { AppError } from '#server/errors.ts';

import type { BareCard } from './bare-card.ts';
import { Budget } from './budget.ts';
import { readImport } from './read-import.ts';
import { readZip } from './read-zip.ts';
import { mostOfFrame } from './zstd-frame.ts';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;
const HOUR = 3_600_000;

const CARDS: readonly ExportedCard[] = ['list-size', 'dict-size'].map((key, place) => ({
  card: {
    key,
    state: 'review',
    due: NOON + 5 * DAY,
    dueDay: '2026-11-27',
    stability: 12,
    difficulty: 5,
    reps: 2,
    lapses: 0,
    step: 0,
    lastReview: NOON,
    lastDay: '2026-11-22',
    suspended: place === 1,
    buriedUntil: null,
  },
  title: key,
  front: '?',
  back: '56',
  lesson: 'lists',
  track: 'primitives',
  ratings: [
    {
      id: `${key}-1`,
      at: NOON - 9 * DAY,
      day: '2026-11-13',
      rating: 'again',
      state: null,
      interval: null,
      intervalBefore: null,
      elapsedMs: 1,
    },
    {
      id: `${key}-2`,
      at: NOON + place,
      day: '2026-11-22',
      rating: 'easy',
      state: 'learning',
      interval: 5,
      intervalBefore: null,
      elapsedMs: 1,
    },
  ],
  resets: place === 1 ? [NOON - 2 * DAY] : [],
}));

const folder = mkdtempSync(path.join(tmpdir(), 'heapwise-'));
afterAll(() => rmSync(folder, { recursive: true }));
const ours = path.join(folder, 'ours.apkg');
beforeAll(() => writeFileSync(ours, ankiPackage(CARDS, NOON, '2026-11-22', new Uint8Array(0))));

/** The package as Anki writes it on its way back: without what is only ours. */
function legacy(
  change: (database: Database.Database) => void = () => {},
  name = 'collection.anki21',
): Uint8Array {
  const collection = unzipSync(readFileSync(ours))['collection.anki21'];
  if (!collection) throw new Error('expected a collection');
  const database = new Database(Buffer.from(collection));
  change(database);
  const changed = new Uint8Array(database.serialize());
  database.close();
  return zipSync({ [name]: changed, media: strToU8('{}') });
}

function anki21b(...options: string[]): Uint8Array {
  const file = path.join(folder, 'new.apkg');
  const script = path.join(import.meta.dirname, 'as_anki21b.py');
  const { status, stderr } = spawnSync('python3', ['-I', script, ours, file, ...options], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return readFileSync(file);
}

function cardsOf(bytes: Uint8Array): readonly BareCard[] {
  const read = readImport(bytes);
  if (!('cards' in read)) throw new Error('expected cards');
  return read.cards;
}

const EXPECTED: readonly BareCard[] = CARDS.map(({ card, ratings, resets }) => ({
  key: card.key,
  ratings: ratings.map(({ at, rating, interval }) => ({
    id: null,
    // The instant of the first rating is both cards': Anki's log has the second a millisecond later.
    at: card.key === 'dict-size' && at === NOON - 9 * DAY ? at + 1 : at,
    day: null,
    rating,
    interval,
  })),
  resets,
  suspended: card.suspended,
}));

describe('a package of Anki', () => {
  it.each<[string, () => Uint8Array]>([
    ['collection.anki21', () => legacy()],
    ['collection.anki2', () => legacy(undefined, 'collection.anki2')],
    ['collection.anki21b', () => anki21b()],
  ])('gives ratings by card and instant, resets and suspended cards from %s', (_, file) => {
    expect(cardsOf(file())).toEqual(EXPECTED);
  });

  it('gives what was reviewed in Anki meanwhile, and passes over other decks', () => {
    const cards = cardsOf(anki21b('--reviewed'));
    expect(cards.map(({ key }) => key)).toEqual(['list-size', 'dict-size']);
    expect(cards[0]?.ratings.at(-1)).toMatchObject({ at: NOON + HOUR, rating: 'good', interval: 17 });
    expect(cards[0]?.ratings).toHaveLength(3);
  });
});

const refusal = (bytes: Uint8Array, budget?: Budget): string => {
  try {
    readImport(bytes, budget);
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
  throw new Error('expected a sentence');
};
const sqlite = (statements: string): Uint8Array => {
  const database = new Database(':memory:');
  database.exec(statements);
  const bytes = new Uint8Array(database.serialize());
  database.close();
  return zipSync({ 'collection.anki21': bytes });
};
/** A frame of blocks that each say: 128 KB of zeros. */
const zeros = (blocks: number): Uint8Array =>
  Uint8Array.from([
    0x28,
    0xb5,
    0x2f,
    0xfd,
    0,
    0x68,
    ...Array.from({ length: blocks }, (_, place) => [2 + (place === blocks - 1 ? 1 : 0), 0, 0x10, 0]).flat(),
  ]);
const meta = (version: number): Uint8Array => Uint8Array.from([8, version]);

it.each<[string, () => Uint8Array, RegExp]>([
  ['nothing', () => new Uint8Array(0), /empty/],
  ['a picture', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), /no file that Heapwise knows/],
  ['a zip that ends in the middle', () => readFileSync(ours).subarray(0, 4000), /damaged/],
  ['a zip of something else', () => zipSync({ 'photo.jpg': new Uint8Array(9) }), /no data.json in it/],
  ['a zip bomb', () => zipSync({ 'data.json': new Uint8Array(161 << 20) }, { level: 1 }), /unpacks to more/],
  [
    'a zip of very many files',
    () => zipSync(Object.fromEntries(Array.from({ length: 20_001 }, (_, n) => [`f${n}`, new Uint8Array(0)]))),
    /too many files/,
  ],
  ['a zstd bomb', () => zipSync({ meta: meta(3), 'collection.anki21b': zeros(4000) }), /unpacks to more/],
  [
    'a collection that is not compressed as it says',
    () => zipSync({ meta: meta(3), 'collection.anki21b': strToU8('SQLite format 3') }),
    /damaged/,
  ],
  [
    'a package of a newer Anki',
    () => zipSync({ meta: meta(4), 'collection.anki21b': zeros(1) }),
    /newer Anki/,
  ],
  [
    'a collection that is no database',
    () => zipSync({ 'collection.anki21': strToU8('x'.repeat(9000)) }),
    /damaged|no SQLite/,
  ],
  ['another database', () => sqlite('CREATE TABLE t (x)'), /no collection of Anki/],
  [
    'views in place of tables',
    () =>
      sqlite(
        'CREATE VIEW notes AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x AS id FROM r; CREATE TABLE cards (x); CREATE TABLE revlog (x)',
      ),
    /no collection of Anki/,
  ],
  [
    'computed columns',
    () =>
      sqlite(
        `CREATE TABLE notes (id, guid AS (hex(zeroblob(900000000)))); CREATE TABLE cards (x); CREATE TABLE revlog (x)`,
      ),
    /no collection of Anki/,
  ],
  [
    'someone else’s deck',
    () => legacy((database) => database.exec(`UPDATE notes SET guid = 'a' || id`)),
    /None of the cards in this package come from Heapwise/,
  ],
  ['a log of nonsense', () => legacy((database) => database.exec(`UPDATE revlog SET ease = 99`)), /damaged/],
  ['other JSON', () => strToU8('{"format": "anki"}'), /not an export/],
  ['broken JSON', () => strToU8('{"format": '), /damaged/],
  ['another table', () => strToU8('a,b\n1,2\n'), /no table that Heapwise exported/],
  ['the table of cards', () => strToU8('#separator:Comma\n#html:true\n'), /holds the texts of cards/],
  [
    'a table with a wrong line',
    () =>
      strToU8(
        'id,card,type,at,day,attempt,rating,interval,voids,reason,to,because\na,b,rating,yesterday,2026-11-22,c,good,,,,,\n',
      ),
    /Line 2 .*“at”/,
  ],
])('%s is refused with a sentence', (_, file, sentence) => {
  const message = refusal(file());
  expect(message).toMatch(sentence);
  expect(message).toMatch(/Nothing was changed\.$/);
});

it('gives no file more room than the zip says that it takes', () => {
  const file = zipSync({ 'data.json': new Uint8Array(1 << 20) });
  // The sizes in both headers of the file: made small.
  const view = new DataView(file.buffer);
  for (let place = 0; place < file.length - 4; place += 1) {
    if (view.getUint32(place, true) === 1 << 20) view.setUint32(place, 10, true);
  }
  const budget = new Budget(1000);
  expect(readZip(file, ['data.json'], budget).get('data.json')?.buffer.byteLength).toBe(10);
  expect(refusal(file, new Budget(9))).toMatch(/unpacks to more/);
});

it('is not led astray by what looks like the end of a file within one', () => {
  const parts: Uint8Array[] = [];
  const zip = new Zip((_, part) => parts.push(part));
  // As it is, with its size behind it: what a reader in one pass meets in what is compressed, by chance.
  const file = new ZipPassThrough('data.json');
  zip.add(file);
  const content = Uint8Array.from([...new Uint8Array(60), 0x50, 0x4b, 7, 8, ...new Uint8Array(100)]);
  file.push(content, true);
  zip.end();
  expect(readZip(Buffer.concat(parts), ['data.json'], new Budget()).get('data.json')).toEqual(content);
});

it('knows the most that a frame can unpack to, or that it is none', () => {
  expect(mostOfFrame(zeros(3))).toBe(3 * 131_072);
  expect(mostOfFrame(Uint8Array.from([...zeros(3), 0]))).toBeNull();
  expect(mostOfFrame(zeros(3).subarray(0, 12))).toBeNull();
  expect(mostOfFrame(strToU8('SQLite format 3'))).toBeNull();
});
