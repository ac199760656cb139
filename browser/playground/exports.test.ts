import { expect, it } from 'vitest';

import { toNotebook, toScript } from './exports.ts';

const PROGRAM = { code: 'x = [1, 2]\ny = "é"', watched: ['len(x)', 'y + "\'"'] };

it('saves a script that prints what was looked at', () => {
  expect(toScript(PROGRAM)).toMatchObject({
    name: 'playground.py',
    text: 'x = [1, 2]\ny = "é"\n\nprint("len(x)", \'→\', repr(len(x)))\nprint("y + \\"\'\\"", \'→\', repr(y + "\'"))\n',
  });
  expect(toScript({ code: 'x = 1', watched: [] }).text).toBe('x = 1\n');
});

it('saves a notebook with a cell for the program and one for each expression', () => {
  const { name, text } = toNotebook(PROGRAM);
  expect(name).toBe('playground.ipynb');
  const notebook = JSON.parse(text) as { nbformat: number; cells: { id: string; source: string[] }[] };
  expect(notebook.nbformat).toBe(4);
  expect(notebook.cells.map(({ source }) => source)).toEqual([
    ['x = [1, 2]\n', 'y = "é"'],
    ['len(x)'],
    ['y + "\'"'],
  ]);
  expect(new Set(notebook.cells.map(({ id }) => id)).size).toBe(3);
});
