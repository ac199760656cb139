/** One file that pages draw with. */
export interface BuiltFile {
  readonly path: string;
  /** Length in bytes once decoded. */
  readonly bytes: number;
  /** Length in bytes as it travels, compressed. */
  readonly transferBytes: number;
}

/** The build that a worker belongs to; `scripts/prepare-service-worker.mjs` writes it into the worker. */
export interface Build {
  /** Hexadecimal, of everything in the build: another build, another worker. */
  readonly version: string;
  readonly files: readonly BuiltFile[];
}
