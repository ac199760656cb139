import { compile } from '@mdx-js/mdx';
import { rehypePrettyCode } from 'rehype-pretty-code';
import remarkGfm from 'remark-gfm';

import { codeTheme } from './rendering.ts';

/**
 * Compiles a lesson's MDX to the source of a JavaScript module with highlighted code.
 * @throws the compiler's message, which carries line and column.
 */
export async function compileLesson(text: string): Promise<string> {
  const compiled = await compile(text, {
    remarkPlugins: [remarkGfm],
    rehypePlugins: [[rehypePrettyCode, { theme: codeTheme, keepBackground: false }]],
  });
  return String(compiled);
}
