import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';

import type { ItemInput } from '#domain/lesson/item.ts';
import type { Prediction } from '#domain/lesson/prediction.ts';
import type { CheckRequest } from '#domain/python/check-request.ts';
import type { Json } from '#domain/python/report.ts';

import { EnvironmentTable } from './environment-table.tsx';
import { EvidenceView } from './evidence-view.tsx';

interface Shown {
  readonly check: CheckRequest;
  readonly seen: Readonly<Record<string, Json>>;
  readonly predicted: Prediction;
  readonly input: ItemInput;
  readonly observation?: string;
}

function html({ check, seen, predicted, input, observation = 'stdout' }: Shown): string {
  const observations = Object.entries(seen).map(([name, value]) => ({ name, value }));
  const report = { stdout: 'True\n', error: null, observations };
  return renderToStaticMarkup(
    <EvidenceView
      check={check}
      report={report}
      predicted={predicted}
      input={input}
      observation={observation}
    />,
  );
}

/** What a screen reader says of the picture. */
function label(page: string): string {
  return (/aria-label="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&#x27;', "'");
}

const sizes: Shown = {
  check: { checker: 'sizes', code: '', expression: 'x' },
  seen: { size: 28, gc_header: 0, type: 'int', basicsize: 24, itemsize: 4, word: 8 },
  predicted: 8,
  input: { type: 'number', unit: 'bytes' },
};
const growth: Shown = {
  check: { checker: 'growth', code: '', step: '', steps: 30, expression: 'x' },
  seen: {
    trajectory: [
      [0, 56],
      [1, 88],
      [5, 120],
      [9, 184],
      [17, 248],
      [25, 312],
    ],
  },
  predicted: [9, 16],
  input: { type: 'numbers', from: 5, count: 2, unit: 'steps' },
};
const operations: Shown = {
  check: { checker: 'operations', code: '', sizes: [10, 20, 40] },
  seen: {
    samples: [
      [10, 10],
      [20, 20],
      [40, 40],
    ],
  },
  predicted: 'O(n²)',
  input: { type: 'growth-class' },
};
const timing: Shown = {
  ...operations,
  check: { checker: 'timing', code: '', sizes: [] },
  seen: {
    samples: [
      [1024, 5.1e-8],
      [4096, 5.2e-8],
      [16_384, 5.1e-8],
    ],
  },
};
const speedups: Shown = {
  check: { checker: 'speedups', code: '', variants: ['threads'], workers: [2], repeats: 3 },
  seen: { seconds: { sequential: { '2': 0.4 }, threads: { '2': 0.41 } }, cores: 2, quiet: true },
  predicted: 2,
  input: { type: 'ratio', variant: 'threads', workers: 2 },
};
const timeline: Shown = {
  check: { checker: 'timeline', code: '', workers: 3, way: 'threads', milliseconds: 20 },
  seen: {
    spans: [
      [1, 0, 5],
      [0, 5.1, 10.1],
      [1, 10.2, 16],
    ],
    switches: 2,
    overlap: 0,
    atOnce: 1,
    switchInterval: 0.005,
  },
  predicted: 2,
  input: { type: 'number', unit: 'threads' },
};
const output: Shown = {
  check: { checker: 'output', code: '' },
  seen: {},
  predicted: 'True',
  input: { type: 'text' },
};
const order: Shown = {
  check: { checker: 'output', code: '' },
  seen: { sizes: [56, 28, 1056, 56] },
  predicted: [3, 1, 4, 2],
  input: {
    type: 'order',
    things: ['[]', 'True', 'text', 'x'],
    direction: 'smallest first',
    descending: false,
    unit: 'bytes',
  },
  observation: 'sizes',
};

describe('every picture says in words what it shows', () => {
  test.each<[string, Shown, string]>([
    [
      'bytes',
      sizes,
      'The 28 bytes of the int: reference count, 8; pointer to the type, 8; digit count, sign, 8; digits, 4. You said 8.',
    ],
    ['growth', growth, 'After 5 steps it grew at 9 and 17 steps; you expected 9 and 16. 1 of 2 agree.'],
    ['operations', operations, '3 measured points up to n = 40 follow O(n); you said O(n²).'],
    ['operations, right', { ...operations, predicted: 'O(n)' }, 'follow O(n), as you said.'],
    ['timing', timing, 'follow O(1); you said O(n²).'],
    ['speed-ups', speedups, '2 tasks, 2 threads: 410 ms, 0.98×; you said 2×.'],
    [
      'timeline',
      timeline,
      'thread 1: 1 stretch, 5 ms together. thread 2: 2 stretches, 11 ms together. thread 3: never. At most 1 at the same time.',
    ],
    [
      'progress',
      { ...output, seen: { progress: { main: 120, 'second thread': 0 } } },
      'main: 120 steps. second thread: 0 steps.',
    ],
    [
      'order',
      order,
      '1: True, 28 bytes; you said 1. 2: x, 56 bytes; you said 2. 2: [], 56 bytes; you said 3. 4: text, 1,056 bytes; you said 4.',
    ],
  ])('%s', (_, shown, sentence) => {
    expect(label(html(shown))).toContain(sentence);
  });
});

test('the prediction is drawn, and only where it was wrong', () => {
  expect(html(sizes)).toContain('You said 8');
  expect(html({ ...sizes, predicted: 28 })).not.toContain('data-role="expected"');
  expect(html({ ...sizes, predicted: 40 })).toContain('data-role="expected"');
  expect(html(operations)).toContain('O(n²), as you said');
  expect(html({ ...operations, predicted: 'O(n)' })).not.toContain('as you said</li>');
});

test('a busy machine is said to prove nothing', () => {
  expect(html({ ...speedups, seen: { ...speedups.seen, quiet: false } })).toContain(
    'these times prove nothing',
  );
});

test('a timeline puts each stretch on its worker’s row, on one scale', () => {
  const page = html(timeline);
  expect(page).toContain('One at a time');
  expect(page).toContain('left:0%;width:31.25%');
  expect(page).toContain('left:63.75%;width:36.25%');
  expect(html({ ...timeline, seen: { ...timeline.seen, atOnce: 3, overlap: 0.876 } })).toMatch(
    /3 at the same time.*Two or more did for 88% of the time/,
  );
});

test('the ways of a pool have names', () => {
  const pools = { ...speedups.seen, seconds: { sequential: { '2': 0.4 }, 'thread-pool': { '2': 0.2 } } };
  expect(label(html({ ...speedups, seen: pools }))).toContain('2 threads of a pool: 200 ms, 2×.');
});

test.each<[string, Shown]>([
  ['a size that was not reached', { ...sizes, seen: {} }],
  ['a size that never changed', { ...growth, seen: { trajectory: [[0, 56]] } }],
  ['too few samples', { ...operations, seen: { samples: [[1, 1]] } }],
  ['times that were not taken', { ...speedups, seen: {} }],
  ['a timeline on which nobody was seen', { ...timeline, seen: { ...timeline.seen, spans: [] } }],
  ['a program that only prints', output],
])('without a picture, what was printed is shown: %s', (_, shown) => {
  expect(html(shown)).toContain('<samp>True</samp>');
});

test('an interpreter that differs is marked; one that has not answered is not', () => {
  const row = { value: '56 bytes', where: 'just now', target: false };
  const page = renderToStaticMarkup(
    <EnvironmentTable
      rows={[
        { ...row, label: 'CPython 3.13', matches: true, target: true },
        { ...row, label: 'Pyodide', value: '28 bytes', matches: false },
        { ...row, label: 'this browser', value: 'starting', matches: null },
      ]}
    />,
  );
  expect(page.match(/differs<\/span>/g)).toHaveLength(1);
  expect(page.match(/asked about/g)).toHaveLength(1);
});
