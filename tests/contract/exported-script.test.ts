import { execFileSync } from 'node:child_process';

import { expect, it } from 'vitest';

import { toScript } from '#browser/playground/exports.ts';

it('a script that the playground saves runs, and prints what was looked at', () => {
  const { text } = toScript({ code: 'x = [1, 2]\ny = "é"', watched: ['len(x)', 'y + "\'"', "f'{y!r}\\n'"] });
  const env = { ...process.env, PYTHONUTF8: '1' };
  const printed = execFileSync('python3', ['-'], { input: text, encoding: 'utf8', env });
  expect(printed).toBe('len(x) → 2\ny + "\'" → "é\'"\nf\'{y!r}\\n\' → "\'é\'\\n"\n');
});
