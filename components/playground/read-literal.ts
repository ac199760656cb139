/** How Python writes characters that a literal cannot hold as they are. */
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** The text of a Python string literal as `ascii()` writes it: quotes round it, everything beyond ASCII by its number. */
export function readLiteral(literal: string): string {
  return literal
    .slice(1, -1)
    .replaceAll(
      /\\(?:x(..)|u(.{4})|U(.{8})|(.))/g,
      (_, two?: string, four?: string, eight?: string, one = '') => {
        const code = two ?? four ?? eight;
        return code === undefined ? (ESCAPES[one] ?? one) : String.fromCodePoint(Number.parseInt(code, 16));
      },
    );
}
