import { AppError } from '#server/errors.ts';

/** What a file does that cannot be taken: a sentence for whoever chose it. Nothing was changed. */
export function importError(sentence: string, status = 400): AppError {
  return new AppError('bad-import', `${sentence} Nothing was changed.`, status);
}
