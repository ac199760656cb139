/** A declaration of a coding, as PEP 263 has it, in a line that is a comment. */
const COOKIE = /^([ \t\f]*#.*?coding[:=][ \t]*)([-\w.]+)/i;

/** A line after which the second may still declare a coding. */
const BLANK = /^[ \t\f]*(#.*)?$/;

/**
 * A program that declares another coding than UTF-8, with UTF-8 declared instead: it comes here as text, and leaves as
 * UTF-8. (For most other codings Python would want to read the file from its beginning again, which a pipe does not
 * allow.) A coding that nobody knows stays: it is an error in the program.
 */
export function declaringUtf8(source: string): string {
  const lines = source.split('\n', 2);
  for (const [index, line] of lines.entries()) {
    const found = COOKIE.exec(line);
    if (found !== null) {
      if (!isKnown(found[2] ?? '')) return source;
      const start = index === 0 ? 0 : (lines[0] ?? '').length + 1;
      const before = start + (found[1] ?? '').length;
      return `${source.slice(0, before)}utf-8${source.slice(before + (found[2] ?? '').length)}`;
    }
    if (!BLANK.test(line.replace(/\r$/, ''))) return source;
  }
  return source;
}

/** The families of the codings that Python comes with (docs.python.org/3/library/codecs.html#standard-encodings). */
const KNOWN =
  /^(ascii|big5|cp\d|euc|gb|hz|ibm|iso|johab|koi8|latin|l\d|mac|ptcp|shift|sjis|tis|u8|us-ascii|utf|windows)/i;

function isKnown(name: string): boolean {
  return KNOWN.test(name);
}
