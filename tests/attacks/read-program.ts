import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SHARED = 'from attack import *\n';

/** A program of the attacks by its name, `host/read-canary`, with the values that it has to know. */
export function readAttack(name: string, values: Readonly<Record<string, string>>): string {
  const text = read(`programs/${name}.py`).replace(SHARED, () => read('programs/attack.py'));
  return fill(text, values);
}

/** A program that does nothing wrong. */
export function readLegitimate(name: string): string {
  return read(`legitimate/${name}.py`);
}

/** What a grader would write below a program that judged it in its own process: all that is known to be wrong with that. */
export function naiveGrader(asked: readonly number[], expected: readonly number[]): string {
  return fill(read('naive-grader.py'), { asked: asked.join(', '), expected: expected.join(', ') });
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`The programs know nothing called ${key}.`);
    return value;
  });
}

function read(path: string): string {
  return readFileSync(join(import.meta.dirname, path), 'utf8');
}
