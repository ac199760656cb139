import { build } from 'esbuild';
import type { Page } from '@playwright/test';

/** Bundles TypeScript of this repository into one script for a page. */
async function bundle(contents: string): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'tsx' },
    bundle: true,
    write: false,
    outdir: 'bundle',
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Pages carry 'use client'; here everything is.
    logOverride: { 'ignored-bare-import': 'silent' },
    loader: { '.woff2': 'empty' },
  });
  const text = (extension: string): string =>
    outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  return { script: text('.js'), style: text('.css') };
}

/** A page of the app's origin with nothing of the app in it. */
async function openBlank(page: Page): Promise<void> {
  await page.goto('/python/manifest.json');
  await page.evaluate(() => document.body.replaceChildren());
}

/** Gives the page `python` (the runtime of `browser/python`) and the two steps below it, to be used by hand. */
export async function openRuntime(page: Page): Promise<void> {
  const { script } = await bundle(`
    import { pyodideRuntime } from '#browser/python/runtime.ts';
    import { downloadPython } from '#browser/python/download.ts';
    import { startInterpreter } from '#browser/python/interpreter.ts';
    Object.assign(globalThis, { python: pyodideRuntime, downloadPython, startInterpreter });
  `);
  await openBlank(page);
  await page.evaluate(script);
}

/** Shows one `CodeRunner` with this program. */
export async function openCodeRunner(page: Page, code: string): Promise<void> {
  await openPart(
    page,
    "import { CodeRunner } from '#components/run/code-runner.tsx';",
    `<main><CodeRunner id="harness" code={${JSON.stringify(code)}} /></main>`,
  );
}

/** Shows a part of the app alone. */
export async function openPart(page: Page, imports: string, jsx: string): Promise<void> {
  const { script, style } = await bundle(`
    import { createRoot } from 'react-dom/client';
    import './app/styles/tokens.css';
    import './app/styles/base.css';
    ${imports}
    createRoot(document.body).render(${jsx});
  `);
  await openBlank(page);
  await page.addStyleTag({ content: style });
  await page.evaluate(script);
}
