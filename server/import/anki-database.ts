import Database from 'better-sqlite3';
import { z } from 'zod';

import { RATINGS } from '#domain/scheduling/types.ts';
import { AppError } from '#server/errors.ts';
import { keyOfGuid } from '#server/export/anki-collection.ts';

import type { BareCard, BareRating } from './bare-card.ts';
import { groupedBy } from './grouped-by.ts';
import { importError } from './import-error.ts';
import { ENTRIES_AT_MOST } from './person-data.ts';

/** What is read, and nothing else: a stranger's database may hold anything. */
const TABLES = ['notes', 'cards', 'revlog'] as const;

const CardsSchema = z.array(
  z.object({ guid: z.string().max(120), id: z.number().int(), queue: z.number().int() }),
);
const LogSchema = z.array(
  z.object({
    cid: z.number().int(),
    id: z.number().int().min(0).max(8_000_000_000_000),
    ease: z.number().int().min(0).max(4),
    ivl: z.number().int(),
    type: z.number().int(),
  }),
);

/** `revlog.type` of filtered decks, and of what was no answer. */
const CRAMMED = 3;
const MANUAL = 4;
const SUSPENDED = -1;

/**
 * Our cards in a collection of Anki, with their ratings. Cards that are not ours are passed over.
 * @throws AppError when it is damaged, is no collection of Anki, or has none of our cards.
 */
export function readAnkiDatabase(bytes: Uint8Array): BareCard[] {
  const database = open(bytes);
  try {
    database.pragma('trusted_schema = OFF');
    database.pragma('query_only = ON');
    database.pragma('cell_size_check = ON');
    for (const table of TABLES) checkTable(database, table);
    const cards = CardsSchema.parse(
      database
        .prepare(
          `SELECT n.guid AS guid, c.id AS id, c.queue AS queue FROM notes n JOIN cards c ON c.nid = n.id
           WHERE n.guid >= 'heapwise:' AND n.guid < 'heapwise;' LIMIT ${ENTRIES_AT_MOST}`,
        )
        .all(),
    );
    const log = LogSchema.parse(
      database
        .prepare(`SELECT cid, id, ease, ivl, type FROM revlog ORDER BY id LIMIT ${4 * ENTRIES_AT_MOST}`)
        .all(),
    );
    return cardsOf(cards, log);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw importError('The collection in this package is damaged, or it is not one of Anki’s.');
  } finally {
    database.close();
  }
}

function open(bytes: Uint8Array): Database.Database {
  const copy = Buffer.from(bytes.subarray(0, sizeOf(bytes)));
  // A database in memory has no log beside it: one that was written with a log is read without.
  if (copy[18] === 2) copy.fill(1, 18, 20);
  try {
    return new Database(copy);
  } catch {
    throw importError('The collection in this package cannot be opened: it is no SQLite database.');
  }
}

/** The size that a database says of itself: pages by their size. What follows is not part of it. */
function sizeOf(bytes: Uint8Array): number {
  if (bytes.length < 100) return bytes.length;
  const header = new DataView(bytes.buffer, bytes.byteOffset, 100);
  const pageSize = header.getUint16(16);
  return Math.min(bytes.length, (pageSize === 1 ? 65_536 : pageSize) * header.getUint32(28));
}

/** A real table whose columns are stored: a view or a computed column could keep this server busy for ever. */
function checkTable(database: Database.Database, name: string): void {
  const kind = database.prepare('SELECT type, sql FROM sqlite_master WHERE name = ?').get(name) as
    { type: string; sql: string } | undefined;
  const columns = database.prepare('SELECT hidden FROM pragma_table_xinfo(?)').all(name) as {
    hidden: number;
  }[];
  const isPlain =
    kind?.type === 'table' && /^create table/i.test(kind.sql) && columns.every(({ hidden }) => hidden === 0);
  if (!isPlain) throw importError('This package holds no collection of Anki.');
}

function cardsOf(cards: z.infer<typeof CardsSchema>, log: z.infer<typeof LogSchema>): BareCard[] {
  const byCard = groupedBy(log, ({ cid }) => cid);
  const ours = cards.flatMap(({ guid, id, queue }) => {
    const key = keyOfGuid(guid);
    if (key === null || key === '') return [];
    const entries = byCard.get(id) ?? [];
    return [
      {
        key,
        ratings: entries.flatMap(ratingOf),
        resets: entries
          .filter(({ ease, ivl, type }) => type === MANUAL && ease === 0 && ivl === 0)
          .map((entry) => entry.id),
        suspended: queue === SUSPENDED,
      },
    ];
  });
  if (ours.length > 0) return ours;
  throw importError(
    'None of the cards in this package come from Heapwise. It takes back what it exported, also after Anki has changed it; other decks stay in Anki.',
  );
}

function ratingOf({ id, ease, ivl, type }: z.infer<typeof LogSchema>[number]): BareRating[] {
  const rating = RATINGS[ease - 1];
  if (rating === undefined || type > CRAMMED) return [];
  const interval = ivl > 0 ? Math.min(ivl, 36_500) : null;
  return [{ id: null, at: id, day: null, rating, interval }];
}
