import { micromark } from 'micromark';
import { createCssVariablesTheme, createHighlighter } from 'shiki';

import type { Rendering } from '#domain/lesson/to-item.ts';

/** Colours come from the page's tokens, so that one highlighting serves light and dark. */
export const codeTheme = createCssVariablesTheme({ name: 'heapwise', variablePrefix: '--code-' });

/** Turns authors' Markdown and Python into HTML while building, so that no page carries a highlighter. */
export async function createRendering(): Promise<Rendering> {
  const highlighter = await createHighlighter({ themes: [codeTheme], langs: ['python'] });
  return {
    markdown: (text) => micromark(text),
    python: (code) => highlighter.codeToHtml(code.trimEnd(), { lang: 'python', theme: 'heapwise' }),
  };
}
