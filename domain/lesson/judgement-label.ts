import { JUDGEMENTS } from './prediction.ts';
import type { Judgement } from './prediction.ts';

const LABELS: Readonly<Record<Judgement, string>> = {
  true: 'True everywhere',
  false: 'False everywhere',
  depends: 'It depends on the version or platform',
};

/** A judgement of a claim as a learner reads it: `True everywhere`. What is none is given back as it is. */
export function judgementLabel(judgement: string): string {
  return (LABELS as Readonly<Record<string, string>>)[judgement] ?? judgement;
}

/** Every judgement with its label, in the order to offer them. */
export const LABELLED_JUDGEMENTS: readonly { readonly value: Judgement; readonly label: string }[] =
  JUDGEMENTS.map((value) => ({ value, label: LABELS[value] }));
