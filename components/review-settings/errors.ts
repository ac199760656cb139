/** One sentence for each field that does not serve, by its name. */
export type Errors = Readonly<Record<string, string>>;
