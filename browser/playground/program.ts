/** A program of the learner's own, and the expressions to look at after its text has run. */
export interface Program {
  readonly code: string;
  readonly watched: readonly string[];
}

/** What the playground begins with. */
export const NEW_PROGRAM: Program = { code: 'import sys\n\nx = []\n', watched: ['sys.getsizeof(x)'] };
