import type { CardCondition } from './card-condition.ts';
import type { LearnerDay } from './types.ts';

/** A card in the list of all cards. There is nothing in it that its question does not show. */
export interface CardRow {
  readonly key: string;
  readonly title: string;
  /** What is asked, without markup: only searched, never shown. */
  readonly words: string;
  readonly lesson: string;
  readonly lessonTitle: string;
  readonly track: string;
  /** Place in the course, from 0. */
  readonly place: number;
  readonly condition: CardCondition;
  readonly leech: boolean;
  /** The day from which it waits; null while it is suspended. */
  readonly day: LearnerDay | null;
  /** When it comes back, as it stands in a sentence. */
  readonly due: string;
  /** The chance that it is remembered now, from 0 to 1. */
  readonly chance: number;
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number;
  readonly lapses: number;
}
