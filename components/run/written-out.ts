/** Control characters, and those that turn the direction of the text around them; not the end of a line, and no tab. */
const UNSEEN = /(?![\n\t])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text that a program printed, with what a reader could not see written as Python would: `\x1b`, `\r`, `\u202e`. */
export function writtenOut(text: string): string {
  return text.replaceAll(UNSEEN, (character) => {
    if (character === '\r') return String.raw`\r`;
    const code = character.charCodeAt(0).toString(16);
    return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
  });
}
