import { compile } from '@mdx-js/mdx';
import { rehypePrettyCode } from 'rehype-pretty-code';
import remarkGfm from 'remark-gfm';

import { codeTheme } from './rendering.ts';

/**
 * Compiles a lesson's MDX to the source of a JavaScript module with highlighted code.
 * @param file names it in messages.
 * @throws Error that begins with file and line.
 */
export async function compileLesson(text: string, file: string): Promise<string> {
  try {
    const compiled = await compile(text, {
      remarkPlugins: [remarkGfm],
      rehypePlugins: [[rehypePrettyCode, { theme: codeTheme, keepBackground: false }]],
    });
    return String(compiled);
  } catch (error) {
    if (!isMessage(error)) throw error;
    throw new Error(`${file}:${error.line ?? 1}: ${error.reason}`, { cause: error });
  }
}

/** Whether this is how the compiler says what is wrong with a text (`VFileMessage`). */
function isMessage(error: unknown): error is Error & { readonly reason: string; readonly line?: number } {
  return error instanceof Error && 'reason' in error;
}
