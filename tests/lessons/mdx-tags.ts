/** One use of a component, or one link, in a lesson's text. */
export interface Tag {
  /** `Exercise`, `Figure` … */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** From 1. */
  readonly line: number;
}

/** The components of a lesson's text with their attributes. What stands in a block of code is none. */
export function tagsOf(mdx: string): readonly Tag[] {
  const text = withoutCode(mdx);
  return [...text.matchAll(/<([A-Z]\w*)\b([^>]*)>/g)].map(({ index, 1: name = '', 2: inside = '' }) => ({
    name,
    attributes: Object.fromEntries(
      [...inside.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, key, double, single]) => [
        key,
        double ?? single ?? '',
      ]),
    ),
    line: lineAt(text, index),
  }));
}

/** A link of a text, and the line it is in. */
export interface LinkInText {
  readonly to: string;
  readonly line: number;
}

/** The links of a Markdown text: `[words](address)`, `<address>` and `href="address"`. */
export function linksOf(markdown: string): readonly LinkInText[] {
  const text = withoutCode(markdown);
  return [...text.matchAll(/\]\(\s*<?([^\s)>]+)|<(https?:[^\s>]+)>|\bhref="([^"]*)"/g)].map(
    ({ index, 1: inline, 2: bare, 3: attribute }) => ({
      to: inline ?? bare ?? attribute ?? '',
      line: lineAt(text, index),
    }),
  );
}

/** The text with blanks for its code, so that lines keep their numbers. */
function withoutCode(text: string): string {
  const blank = (code: string): string => code.replaceAll(/[^\n]/g, ' ');
  return text.replaceAll(/^(```+)[\s\S]*?^\1\s*$/gm, blank).replaceAll(/`[^`\n]*`/g, blank);
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
