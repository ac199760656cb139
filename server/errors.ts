/** Something the person can act on. The message is a sentence that says what to do, and is shown as it is. */
export class AppError extends Error {
  readonly code: string;
  /** The HTTP status that a route answers with. */
  readonly status: number;
  /** Seconds after which trying again makes sense; null where nobody knows. */
  readonly retryAfterSeconds: number | null;

  constructor(code: string, message: string, status = 400, retryAfterSeconds: number | null = null) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** States what must hold whatever anyone does; a failure is our bug. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`);
}
