import type { FC } from 'react';

import { Arena } from './arena.tsx';
import { SetProbing } from './set-probing.tsx';

/** The pictures that lessons may show, by the name they ask for: `<Figure name="…" />`. */
export const FIGURES: Readonly<Record<string, FC>> = {
  arena: Arena,
  'set-probing': SetProbing,
};
