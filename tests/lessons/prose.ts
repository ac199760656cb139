/** The words of an MDX text that a reader reads: no code blocks, no tags, no links' addresses. */
export function proseOf(mdx: string): string {
  return mdx
    .replaceAll(/^```[\s\S]*?^```$/gm, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\]\([^)]*\)/g, '] ');
}

/** The words of a text. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
}
