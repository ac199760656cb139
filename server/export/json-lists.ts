/**
 * A JSON object of which some properties are long lists: they are written piece by piece, one list after the other, so that
 * it never stands in memory as a whole.
 */
export class JsonWriter {
  readonly #write: (text: string) => void;
  #list: 'first' | 'more' | null = null;

  constructor(whole: Readonly<Record<string, unknown>>, write: (text: string) => void) {
    this.#write = write;
    write(JSON.stringify(whole, null, 1).replace(/\n?\}$/, ''));
  }

  /** Begins the next list. */
  begin(name: string): void {
    this.#close();
    this.#write(`,\n ${JSON.stringify(name)}: [`);
    this.#list = 'first';
  }

  /** Adds to the list. */
  push(entries: readonly unknown[]): void {
    if (entries.length === 0) return;
    const lines = entries.map((entry) => JSON.stringify(entry)).join(',\n  ');
    this.#write(`${this.#list === 'first' ? '' : ','}\n  ${lines}`);
    this.#list = 'more';
  }

  /** Ends list and object. */
  end(): void {
    this.#close();
    this.#write('\n}\n');
  }

  #close(): void {
    if (this.#list !== null) this.#write('\n ]');
    this.#list = null;
  }
}
