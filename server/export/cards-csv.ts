import { ANKI_DECK, ANKI_NOTE_TYPE, guidOf, tagsOf } from './anki-collection.ts';
import { csvLines } from './csv-lines.ts';
import type { ExportedCard } from './exported-card.ts';

/** What Anki reads before the first card: its manual, "Importing text files", "File headers". */
export const CARDS_CSV_HEADER = `#separator:Comma
#html:true
#notetype:${ANKI_NOTE_TYPE}
#guid column:1
#deck column:2
#tags column:3
#columns:guid,deck,tags,Title,Front,Back,Exercise
`;

/** A card's line. */
export function cardsCsvLine({ card, title, front, back, ...place }: ExportedCard): string {
  const cells = [guidOf(card.key), ANKI_DECK, tagsOf(place), title, front, back, card.key];
  return csvLines([cells]);
}
