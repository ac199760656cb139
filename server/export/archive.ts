import { Zip, ZipDeflate, strToU8 } from 'fflate';

/** A file that is being written into an archive. */
export interface ArchiveFile {
  write(text: string | Uint8Array): void;
  end(): void;
}

/** A zip that is made as it is read: what was not asked for yet waits compressed. */
export class Archive {
  readonly #ready: Uint8Array[] = [];
  readonly #zip: Zip;
  #failure: Error | null = null;

  constructor() {
    this.#zip = new Zip((error, chunk) => {
      if (error) this.#failure = error;
      else this.#ready.push(chunk);
    });
  }

  /** Begins a file. Several may be written at the same time. */
  file(name: string): ArchiveFile {
    const deflate = new ZipDeflate(name, { level: 6 });
    this.#zip.add(deflate);
    return {
      write: (text) => deflate.push(typeof text === 'string' ? strToU8(text) : text),
      end: () => deflate.push(new Uint8Array(0), true),
    };
  }

  /** Adds a whole file. */
  add(name: string, content: string | Uint8Array): void {
    const file = this.file(name);
    file.write(content);
    file.end();
  }

  /** Ends the archive. */
  end(): void {
    this.#zip.end();
  }

  /** What is ready to be sent. @throws when something could not be compressed. */
  *take(): Generator<Uint8Array> {
    if (this.#failure) throw this.#failure;
    yield* this.#ready.splice(0);
  }
}
