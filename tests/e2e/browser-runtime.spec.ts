import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import type { PythonManifest } from '#browser/python/manifest.ts';
import type { PythonRuntime } from '#browser/python/create-runtime.ts';
import type { downloadPython as download } from '#browser/python/download.ts';
import type { startInterpreter as start } from '#browser/python/interpreter.ts';
import type { Report } from '#domain/python/report.ts';
import { ESCAPES } from './support/escapes.ts';
import { openRuntime } from './support/python-harness.ts';

declare const python: PythonRuntime;
declare const downloadPython: typeof download;
declare const startInterpreter: typeof start;

const DEEP = 'import sys\nsys.setrecursionlimit(10**7)\ndef f(n): return f(n + 1)\nf(0)';
const HOARD = 'hoard = []\nwhile True: hoard.append(bytearray(50_000_000))';

// Not the tests' own `page`: what is done here to the interpreter, the browser rightly logs as errors.
test.use({ baseURL: process.env['HEAPWISE_URL'] });

/** Runs a program with the `output` checker and gives its report. */
async function run(page: Page, code: string, timeoutMs = 20_000): Promise<Report> {
  return page.evaluate(([code, timeoutMs]) => python.check({ checker: 'output', code }, { timeoutMs }), [
    code,
    timeoutMs,
  ] as const);
}

test('an endless loop is stopped, and the next program runs', async ({ page }) => {
  await openRuntime(page);
  expect(await run(page, 'while True: pass', 1000)).toMatchObject({
    status: 'killed',
    reason: 'wall-timeout',
  });
  expect(await run(page, 'print(6 * 7)')).toMatchObject({ status: 'ok', stdout: '42\n' });
});

test('recursion without end costs the interpreter, not the page', async ({ page }) => {
  await openRuntime(page);
  expect(await run(page, DEEP)).toMatchObject({ status: 'killed', reason: 'crash' });
  expect(await run(page, 'print(6 * 7)')).toMatchObject({ status: 'ok', stdout: '42\n' });
});

test('a program that hoards memory gets a MemoryError', async ({ page }) => {
  await openRuntime(page);
  expect(await run(page, HOARD)).toMatchObject({ status: 'error', error: { type: 'MemoryError' } });
  expect(await run(page, 'print(6 * 7)')).toMatchObject({ status: 'ok', stdout: '42\n' });
});

test('every run meets an interpreter that nothing has run in', async ({ page }) => {
  await openRuntime(page);
  const roll =
    'import builtins, random\nprint(hasattr(builtins, "left"), random.random())\nbuiltins.left = True';
  const [first, second] = [await run(page, roll), await run(page, roll)];
  expect(first.stdout).toMatch(/^False /);
  expect(second.stdout).toMatch(/^False /);
  expect(second.stdout, 'random is seeded anew').not.toBe(first.stdout);
});

test('a program can be given up', async ({ page }) => {
  await openRuntime(page);
  const reason = await page.evaluate(async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 500);
    const limits = { timeoutMs: 60_000, signal: controller.signal };
    return python
      .check({ checker: 'output', code: 'while True: pass' }, limits)
      .catch((error: Error) => error.name);
  });
  expect(reason).toBe('AbortError');
  expect(await run(page, 'print(6 * 7)')).toMatchObject({ stdout: '42\n' });
});

test('Python can reach neither the network, nor storage, nor the page', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (seen) => asked.push(new URL(seen.url()).pathname));
  await openRuntime(page);
  const outcome = await page.evaluate(async (code) => {
    const interpreter = await startInterpreter(await downloadPython(() => undefined));
    const check = async (code: string) =>
      JSON.parse(await interpreter.check(JSON.stringify({ checker: 'output', code }))) as Report;
    const tried = await check(code);
    await new Promise((resolve) => setTimeout(resolve, 1000)); // for what answers later
    const later = await check('import builtins, json\nprint(json.dumps(builtins.outcomes))');
    interpreter.terminate();
    await fetch('/api/health?from-the-page'); // to show that a request would be seen
    return { tried, later };
  }, ESCAPES);

  expect(outcome.tried.error).toBeNull();
  const outcomes = JSON.parse(outcome.later.stdout) as Record<string, string>;
  expect(Object.keys(outcomes).length).toBeGreaterThanOrEqual(20);
  expect(Object.entries(outcomes).filter(([, result]) => result !== 'refused')).toEqual([]);
  expect(asked.filter((path) => path === '/api/health')).toHaveLength(1);
});

test('the policy the worker is served with refuses requests and scripts by itself', async ({ page }) => {
  const script = `const outcome = (promise) => promise.then(() => 'reached', () => 'refused');
    Promise.all([outcome(fetch('/api/health')), outcome(import('/python/manifest.json'))]).then((all) => postMessage(all));`;
  await page.route('**/python/worker.*.mjs', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: script });
  });
  await openRuntime(page);
  const outcomes = await page.evaluate(async () => {
    const { files } = (await (await fetch('/python/manifest.json')).json()) as PythonManifest;
    const worker = new Worker(`/python/${files.worker.name}`, { type: 'module' });
    return new Promise((resolve) => worker.addEventListener('message', (event) => resolve(event.data)));
  });
  expect(outcomes).toEqual(['refused', 'refused']);
});

test.describe('without a good snapshot Python starts the plain way', () => {
  const SIZE = 'import sys, decimal\nprint(sys.getsizeof([]), decimal.Decimal(1) / 4)';

  test('the snapshot is missing', async ({ page }) => {
    await openRuntime(page);
    const fast = await run(page, SIZE);
    await page.route('**/python/snapshot.*', (route) => route.fulfill({ status: 404 }));
    await openRuntime(page);
    const plain = await run(page, SIZE);
    expect(plain).toEqual(fast);
    expect(plain.stdout).toBe('28 0.25\n');
  });

  test('the snapshot has one wrong byte', async ({ page }) => {
    const { files } = JSON.parse(await readFile('public/python/manifest.json', 'utf8')) as PythonManifest;
    const body = await readFile(`public/python/${files.snapshot.name}`);
    body[20_000_000]! ^= 1;
    await page.route('**/python/snapshot.*', (route) => route.fulfill({ body }));
    await openRuntime(page);
    expect(await run(page, SIZE)).toMatchObject({ status: 'ok', stdout: '28 0.25\n' });
  });
});

test('when Python cannot be fetched the learner is told, and may try again', async ({ page }) => {
  await openRuntime(page);
  await page.route('**/python/*.wasm', (route) => route.abort());
  await expect(run(page, 'print(1)')).rejects.toThrow('Check your connection and try again.');
  expect(await page.evaluate(() => python.getState().phase)).toBe('failed');
  await page.unroute('**/python/*.wasm');
  expect(await run(page, 'print(1)')).toMatchObject({ stdout: '1\n' });
});
