import { describe, expect, test, vi, type Mock } from 'vitest';
import type { Report } from '#domain/python/report.ts';
import { createRuntime, type RuntimeDoors } from './create-runtime.ts';
import { InterpreterDied, type Interpreter } from './interpreter.ts';
import type { PythonParts } from './python-parts.ts';
import type { PythonState } from './state.ts';

const ENVIRONMENT: Report['environment'] = {
  id: 'pyodide-3.14-32',
  implementation: 'pyodide',
  version: '3.14.2',
  wordBits: 32,
  platform: 'emscripten',
  machine: 'wasm32',
  gil: true,
  build: '',
};
const REPORT: Report = {
  status: 'ok',
  stdout: '2\n',
  error: null,
  observations: [],
  environment: ENVIRONMENT,
};
const REQUEST = { checker: 'output', code: 'print(1 + 1)' } as const;
const LIMITS = { timeoutMs: 1000 };
const PARTS = { snapshot: new Blob(['memory']), manifest: { environment: ENVIRONMENT } } as PythonParts;

/** An interpreter whose program does what `check` does. */
function interpreter(check: Interpreter['check']): Interpreter & { terminate: Mock<() => void> } {
  return { check, terminate: vi.fn<() => void>() };
}

const answering = () => interpreter(async () => JSON.stringify(REPORT));
const endless = () => interpreter(() => new Promise(() => undefined));

function doors(changed: Partial<RuntimeDoors> = {}): RuntimeDoors {
  return {
    download: async () => PARTS,
    start: async () => answering(),
    convenient: async () => undefined,
    idle: async () => undefined,
    ...changed,
  };
}

describe('check', () => {
  test('answers with the report', async () => {
    expect(await createRuntime(doors()).check(REQUEST, LIMITS)).toEqual(REPORT);
  });

  test('gives each run an interpreter of its own and downloads once', async () => {
    const download = vi.fn(async () => PARTS);
    const started: ReturnType<typeof answering>[] = [];
    const start = async (): Promise<Interpreter> => {
      started.push(answering());
      return started.at(-1)!;
    };
    const runtime = createRuntime(doors({ download, start }));
    await Promise.all([runtime.check(REQUEST, LIMITS), runtime.check(REQUEST, LIMITS)]);
    await vi.waitFor(() => expect(started).toHaveLength(3));
    expect(started.map((one) => one.terminate.mock.calls.length)).toEqual([1, 1, 0]); // the third waits
    expect(download).toHaveBeenCalledOnce();
  });

  test('stops a program that overstays, counted from when it starts to run', async () => {
    const slow = async (): Promise<Interpreter> => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return endless();
    };
    const report = await createRuntime(doors({ start: slow })).check(REQUEST, { timeoutMs: 20 });
    expect(report).toMatchObject({ status: 'killed', reason: 'wall-timeout', environment: ENVIRONMENT });
  });

  test.each([
    ['RangeError: Maximum call stack size exceeded', 'crash'],
    ['RangeError: Array buffer allocation failed', 'memory'],
  ])('reports that the interpreter died of %s', async (detail, reason) => {
    const start = async (): Promise<Interpreter> =>
      interpreter(() => Promise.reject(new InterpreterDied(detail)));
    expect(await createRuntime(doors({ start })).check(REQUEST, LIMITS)).toMatchObject({
      status: 'killed',
      reason,
    });
  });

  test.each(['', '{}', '{"status":"ok"}', '[1'])(
    'takes the text %j for a crash, not for a report',
    async (text) => {
      const start = async (): Promise<Interpreter> => interpreter(async () => text);
      const report = await createRuntime(doors({ start })).check(REQUEST, LIMITS);
      expect(report).toMatchObject({ status: 'killed', reason: 'crash' });
    },
  );

  test('is given up when its signal is aborted, while it runs and while it waits', async () => {
    const runtime = createRuntime(doors({ start: async () => endless() }));
    const first = new AbortController();
    const second = new AbortController();
    const running = runtime.check(REQUEST, { timeoutMs: 60_000, signal: first.signal });
    const waiting = runtime.check(REQUEST, { timeoutMs: 60_000, signal: second.signal });
    second.abort();
    await expect(waiting).rejects.toThrow('aborted');
    first.abort();
    await expect(running).rejects.toThrow('aborted');
  });
});

describe('start', () => {
  test('goes the plain way for good when the snapshot does not start', async () => {
    const tried: boolean[] = [];
    const start = async ({ snapshot }: PythonParts): Promise<Interpreter> => {
      tried.push(snapshot !== null);
      if (snapshot) throw new InterpreterDied('snapshot build id mismatch');
      return answering();
    };
    const runtime = createRuntime(doors({ start }));
    await runtime.check(REQUEST, LIMITS);
    await runtime.check(REQUEST, LIMITS);
    expect(tried).toEqual([true, false, false, false]);
  });

  test('says what to do when Python cannot be had, and tries again when asked again', async () => {
    const download = vi.fn(async () => PARTS).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const runtime = createRuntime(doors({ download }));
    await expect(runtime.check(REQUEST, LIMITS)).rejects.toThrow('Check your connection and try again.');
    expect(runtime.getState().phase).toBe('failed');
    expect(await runtime.check(REQUEST, LIMITS)).toEqual(REPORT);
  });
});

describe('warm', () => {
  test('waits for a convenient moment, then starts once', async () => {
    let convenient: () => void = () => undefined;
    const download = vi.fn(async () => PARTS);
    const moment = new Promise<void>((resolve) => (convenient = resolve));
    const runtime = createRuntime(doors({ download, convenient: () => moment }));
    runtime.warm();
    runtime.warm();
    await Promise.resolve();
    expect(download).not.toHaveBeenCalled();
    convenient();
    await vi.waitFor(() => expect(runtime.getState().phase).toBe('ready'));
    expect(download).toHaveBeenCalledOnce();
  });
});

test('listeners hear of each step of the download and of each phase', async () => {
  const seen: PythonState[] = [];
  const runtime = createRuntime(
    doors({
      download: async (onProgress) => {
        for (let loaded = 1; loaded <= 4; loaded++) onProgress(loaded, 4);
        return PARTS;
      },
    }),
  );
  const leave = runtime.subscribe(() => seen.push(runtime.getState()));
  await runtime.check(REQUEST, LIMITS);
  leave();
  const downloading = seen.filter(({ phase }) => phase === 'downloading');
  expect(downloading.map(({ progress, bytes }) => [progress, bytes])).toEqual([
    [0, 0],
    [0.25, 1],
    [0.5, 2],
    [0.75, 3],
    [1, 4],
  ]);
  expect([...new Set(seen.map(({ phase }) => phase))]).toEqual([
    'downloading',
    'starting',
    'ready',
    'running',
  ]);
});
