/**
 * A learner's response, as JSON. Its shape follows the item's input: a number for `number` and `ratio`, numbers for
 * `numbers`, the place of each thing (from 1) for `order`, and text for `choice`, `growth-class`, `judgement` and `text`.
 */
export type Prediction = number | readonly number[] | string;

/** How sure the learner says they are. */
export const CONFIDENCES = ['guess', 'fairly', 'sure'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What a learner may say of a claim of the guide. */
export const JUDGEMENTS = ['true', 'false', 'depends'] as const;
export type Judgement = (typeof JUDGEMENTS)[number];
