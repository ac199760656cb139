/** Something to measure. It answers with the text to print. */
export type Benchmark = {
  readonly name: string;
  /** What is measured, from where to where. */
  readonly about: string;
} & (
  | {
      /** Measures a server that runs at this address. */ readonly onServer: (url: string) => Promise<string>;
    }
  | { /** Needs no server, or its own. */ readonly alone: () => Promise<string> }
);
