import type { SeenStep } from './step.ts';

/** A reason why the same program gives something else in another environment. */
export interface Cause {
  /** Names it, for ever: instances of cards are known by it. */
  readonly id: string;
  /** One statement, as a choice among others. */
  readonly text: string;
  /** Whether this is what lies behind a change, by what was observed on both sides. */
  applies(step: SeenStep): boolean;
  /** Markdown. Why this changes the number. */
  readonly explain: string;
  /** Markdown. What it does change, for whoever chose it where it is not the reason. */
  readonly elsewhere: string;
  /** Where to look it up: a file of CPython's source with its version, or a PEP. */
  readonly reference: string;
}
