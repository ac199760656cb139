/** What a form's action answers: `done` when it worked, else one sentence per wrong field or one for the whole. */
export interface FormState<T> {
  readonly errors: Readonly<Record<string, string>>;
  readonly message: string | null;
  readonly done: T | null;
}

/** Before the first answer. */
export const UNANSWERED: FormState<never> = { errors: {}, message: null, done: null };
