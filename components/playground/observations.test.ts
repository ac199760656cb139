import { expect, it } from 'vitest';

import type { ServerRun } from '#components/run/server-run.ts';
import type { CodeRun } from '#components/run/use-code-run.ts';
import type { Environment } from '#domain/python/environment.ts';
import type { Report } from '#domain/python/report.ts';
import type { ProbeAnswer, RunResult } from '#domain/python/run-result.ts';

import { observations } from './observations.ts';

const BROWSER = 'pyodide-3.14-32';
const [OLD, NEW] = ['cpython-3.9-64', 'cpython-3.13-64'] as const;

const inBrowser = (values: { readonly [name: string]: string }, error: Report['error'] = null): CodeRun => ({
  kind: 'done',
  report: {
    status: error ? 'error' : 'ok',
    stdout: '',
    error,
    observations: Object.entries(values).map(([name, value]) => ({ name, value })),
    environment: { id: BROWSER } as unknown as Environment,
  },
});
const onServer = (answers: Readonly<Record<string, readonly ProbeAnswer[] | null>>): ServerRun => ({
  kind: 'ended',
  versions: [OLD, NEW].map((environment) => ({
    environment,
    state: 'ended',
    result: {} as RunResult,
    answers: answers[environment] ?? null,
    differs: false,
  })),
});
const text = (value: string): ProbeAnswer => ({ type: 'str', value: JSON.stringify(value) });
const shown = (...cells: [string | null, boolean][]) => cells.map(([text, differs]) => ({ text, differs }));

it('puts the browser and the versions side by side and marks what differs from most', () => {
  const rows = observations(
    ['len(x)', 'type(x)'],
    inBrowser({ 'len(x)': '2', 'type(x)': "<class 'list'>" }),
    onServer({
      [OLD]: [text('2'), text("<class 'list'>")],
      [NEW]: [text('3'), text("<class 'list'>")],
    }),
  );
  expect(rows).toEqual([
    { environment: BROWSER, cells: shown(['2', false], ["<class 'list'>", false]) },
    { environment: OLD, cells: shown(['2', false], ["<class 'list'>", false]) },
    { environment: NEW, cells: shown(['3', true], ["<class 'list'>", false]) },
  ]);
});

it('names what an expression raised, and has nothing where a program did not come so far', () => {
  const raised = { type: 'NameError', message: 'y', traceback: '' };
  expect(
    observations(['1', 'y', 'z'], inBrowser({ 1: '1' }, raised), {
      kind: 'none',
    }),
  ).toEqual([{ environment: BROWSER, cells: shown(['1', false], ['NameError', false], [null, false]) }]);
  const [old, fresh] = observations(
    ['y'],
    { kind: 'none' },
    onServer({ [OLD]: [{ type: 'error', value: 'NameError' }] }),
  );
  expect(old?.cells[0]?.text).toBe('NameError');
  expect(fresh?.cells[0]?.text).toBe(null);
});
