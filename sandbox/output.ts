import { LIMITS } from './limits.ts';

/** What one stream of a program has printed: text for people, counted in bytes. */
export class Output {
  readonly #decoder = new TextDecoder('utf-8', { fatal: false, ignoreBOM: true });
  readonly #onText: ((text: string) => void) | undefined;
  #text = '';
  #bytes = 0;

  /** @param onText Hears every piece that is shown, as it comes. */
  constructor(onText?: (text: string) => void) {
    this.#onText = onText;
  }

  add(chunk: Buffer): void {
    const room = Math.max(0, LIMITS.shownOutputBytes - this.#bytes);
    this.#bytes += chunk.length;
    if (room > 0) this.#show(this.#decoder.decode(chunk.subarray(0, room), { stream: true }));
  }

  /** Whether the program printed so much that it must end. */
  get isTooMuch(): boolean {
    return this.#bytes > LIMITS.outputBytes;
  }

  /** Whether it printed more than is shown. */
  get isTruncated(): boolean {
    return this.#bytes > LIMITS.shownOutputBytes;
  }

  /** All that is shown; to be asked once, at the end. */
  finish(): string {
    this.#show(this.#decoder.decode());
    return this.#text;
  }

  #show(text: string): void {
    if (text === '') return;
    this.#text += text;
    this.#onText?.(text);
  }
}
