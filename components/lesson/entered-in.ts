import type { ItemInput } from '#domain/lesson/item.ts';

import { emptyDraft } from './prediction-input.tsx';
import type { Draft } from './prediction-input.tsx';

/** What the controls of a prediction's form hold, whoever put it there. */
export function enteredIn(form: HTMLFormElement, input: ItemInput): Draft {
  // Its buttons do nothing before React is there.
  if (input.type === 'order') return emptyDraft(input);
  const chosen = form.querySelector<HTMLInputElement>(
    'input[type=radio][value]:not(.visually-hidden):checked',
  );
  const typed = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type=radio], [type=range]), textarea',
  );
  const values = [...typed].map(({ value }) => value);
  if (input.type === 'numbers') return values;
  return chosen?.value ?? values[0] ?? '';
}
