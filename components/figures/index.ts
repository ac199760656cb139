import type { FC } from 'react';

/** The pictures that lessons may show, by the name they ask for: `<Figure name="…" />`. */
export const FIGURES: Readonly<Record<string, FC>> = {};
