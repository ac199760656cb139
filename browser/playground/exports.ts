import type { Program } from './program.ts';

/** A file to save: its name, its media type and its text. */
export interface TextFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** The program as a script that also prints what was looked at. */
export function toScript({ code, watched }: Program): TextFile {
  const looks = watched.map(
    (expression) => `print(${JSON.stringify(expression)}, '→', repr(${expression}))\n`,
  );
  const text = looks.length === 0 ? ended(code) : `${ended(code)}\n${looks.join('')}`;
  return { name: 'playground.py', type: 'text/x-python', text };
}

/** The program as a Jupyter notebook (nbformat 4.5): one cell, and one for each expression. */
export function toNotebook({ code, watched }: Program): TextFile {
  const cells = [code, ...watched].map((source, index) => ({
    cell_type: 'code',
    id: `cell-${index}`,
    execution_count: null,
    metadata: {},
    outputs: [],
    source: source.trimEnd().split(/(?<=\n)/),
  }));
  const notebook = {
    cells,
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return {
    name: 'playground.ipynb',
    type: 'application/x-ipynb+json',
    text: `${JSON.stringify(notebook, null, 1)}\n`,
  };
}

function ended(code: string): string {
  return code === '' || code.endsWith('\n') ? code : `${code}\n`;
}
