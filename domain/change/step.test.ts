import { describe, expect, test } from 'vitest';
import type { EnvironmentId } from '#domain/python/environment.ts';
import { changesWord, crosses, stepsBetween, type Step } from './step.ts';

describe('steps', () => {
  test.each<[string, EnvironmentId[], string[]]>([
    [
      'follow the versions',
      ['cpython-3.13-64', 'cpython-3.9-64', 'cpython-3.10-64'],
      ['3.9-64 3.10-64', '3.10-64 3.13-64'],
    ],
    [
      'lead to the browser from the same version',
      ['pyodide-3.14-32', 'cpython-3.14-64', 'cpython-3.15-64'],
      ['3.14-64 3.15-64', '3.14-64 3.14-32'],
    ],
    [
      'lead to the browser from the newest before it',
      ['pyodide-3.14-32', 'cpython-3.13-64'],
      ['3.13-64 3.14-32'],
    ],
    [
      'lead aside to a build without a GIL',
      ['cpython-3.13t-64', 'cpython-3.13-64', 'cpython-3.14-64'],
      ['3.13-64 3.14-64', '3.13-64 3.13t-64'],
    ],
    ['need two', ['cpython-3.13-64'], []],
    ['need CPython to compare with', ['pyodide-3.14-32', 'cpython-3.15-64'], []],
  ])('%s', (_, environments, steps) => {
    const bare = (id: string): string => id.slice(id.indexOf('-') + 1);
    expect(stepsBetween(environments).map(({ from, to }) => `${bare(from)} ${bare(to)}`)).toEqual(steps);
  });
});

const upgrade: Step = { from: 'cpython-3.11-64', to: 'cpython-3.12-64' };
const leap: Step = { from: 'cpython-3.9-64', to: 'cpython-3.13-64' };
const browser: Step = { from: 'cpython-3.11-64', to: 'pyodide-3.12-32' };

test.each<[Step, `3.${number}`, boolean]>([
  [upgrade, '3.12', true],
  [upgrade, '3.11', false],
  [upgrade, '3.13', false],
  [leap, '3.10', true],
  [leap, '3.9', false],
  [browser, '3.12', false],
])('%o crosses %s: %o', (step, version, does) => expect(crosses(step, version)).toBe(does));

test('the width of a word changes on the way to the browser', () => {
  expect(changesWord(browser)).toBe(true);
  expect(changesWord(upgrade)).toBe(false);
});
