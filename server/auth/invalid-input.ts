import type { z } from 'zod';

import { AppError } from '#server/errors.ts';

/** A form that cannot be accepted as it is: one sentence per field that is wrong. */
export class InvalidInput extends AppError {
  readonly fields: Readonly<Record<string, string>>;

  constructor(fields: Readonly<Record<string, string>>) {
    super('invalid-input', Object.values(fields).join(' '), 422);
    this.name = 'InvalidInput';
    this.fields = fields;
  }
}

/**
 * The door for forms.
 * @throws InvalidInput with the first complaint about each field.
 */
export function parseForm<T extends z.ZodType>(schema: T, form: FormData): z.output<T> {
  return parseFields(schema, Object.fromEntries(form));
}

/** The same for fields that come as an object. */
export function parseFields<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[String(issue.path[0] ?? '')] ??= issue.message;
  throw new InvalidInput(fields);
}
