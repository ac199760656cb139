/** Something that the person who set this up can mend; the message is a sentence that says how. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
