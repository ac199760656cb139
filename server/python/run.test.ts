import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CheckRequest } from '#domain/python/check-request.ts';
import { discoverInterpreters } from './discover.ts';
import type { Interpreter } from './interpreter.ts';
import { LIMITS, type Limits } from './limits.ts';
import { runCheck } from './run.ts';

const { supported } = await discoverInterpreters();
const interpreter = supported.at(-1) as Interpreter;

const printing = (code: string, probes = {}): CheckRequest => ({ checker: 'output', code, probes });
const limited = (change: Partial<Limits>): { limits: Limits } => ({
  limits: { ...LIMITS.output, ...change },
});

describe('runCheck', () => {
  it.each([
    ['wall-timeout', 'import time\ntime.sleep(60)', { wallMs: 700 }],
    ['cpu-timeout', 'while True: pass', { cpuSeconds: 2 }],
    ['output-limit', 'while True: print("x" * 1000)', {}],
    ['crash', 'import os\nos.abort()', {}],
    ['crash', 'import os\nos._exit(0)', {}],
    ['memory', 'import os, signal\nos.kill(os.getpid(), signal.SIGKILL)', {}],
  ])('gives the reason %s for %j', async (reason, code, change) => {
    const report = await runCheck(interpreter, printing(code), limited(change));
    expect(report).toMatchObject({
      status: 'killed',
      reason,
      environment: { id: interpreter.environment.id },
    });
  });

  it('turns too much memory into MemoryError', async () => {
    const report = await runCheck(interpreter, printing('x = bytearray(10 ** 10)'));
    expect(report).toMatchObject({ status: 'error', error: { type: 'MemoryError' } });
  });

  it('turns too large a file into an error', async () => {
    const code = "with open('big', 'wb') as file:\n    file.write(bytes(10 ** 6))\n";
    const report = await runCheck(interpreter, printing(code), limited({ fileBytes: 10 ** 5 }));
    expect(report).toMatchObject({ status: 'error', error: { type: 'OSError' } });
  });

  it('gives the program an empty folder and no variable of ours', async () => {
    process.env['HEAPWISE_TEST_SECRET'] = 'hush';
    const probes = { files: 'sorted(os.listdir())', secret: "os.environ.get('HEAPWISE_TEST_SECRET')" };
    const report = await runCheck(interpreter, printing('import os', probes));
    expect(report.observations).toEqual([
      { name: 'files', value: ['program.py'] },
      { name: 'secret', value: null },
    ]);
  });

  it('lets the program neither read nor forge the report', async () => {
    const code =
      "import os, sys\nfor fd in (1, 2):\n    os.write(fd, b'{}')\nsys.__stdout__.write('forged')\nsys.stderr.write('x')\n";
    const report = await runCheck(interpreter, printing(code));
    expect(report).toMatchObject({ status: 'ok', error: null });
    expect(report.stdout).toContain('{}');
  });

  it('ends what the program left running, and removes its folder', async () => {
    const trace = join(tmpdir(), `heapwise-test-${process.pid}`);
    const code = `import os, time\nif os.fork() == 0:\n    time.sleep(0.5)\n    open(${JSON.stringify(trace)}, 'w')\n`;
    const report = await runCheck(interpreter, printing(code, { folder: 'os.getcwd()' }));
    expect(existsSync(String(report.observations[0]?.value))).toBe(false);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(existsSync(trace)).toBe(false);
  });

  it('lets processes that are spawned read the program again', async () => {
    const code =
      "import multiprocessing\n\n\ndef work():\n    print('child')\n\n\nif __name__ == '__main__':\n    process = multiprocessing.get_context('spawn').Process(target=work)\n    process.start()\n    process.join()\n";
    expect(await runCheck(interpreter, printing(code))).toMatchObject({ status: 'ok', stdout: 'child\n' });
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const run = runCheck(interpreter, printing('while True: pass'), { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('the page is gone')), 200);
    await expect(run).rejects.toThrow('the page is gone');
  });

  it('rejects when the interpreter is no longer there', async () => {
    await expect(runCheck({ ...interpreter, executable: '/nowhere/python3' }, printing(''))).rejects.toThrow(
      'ENOENT',
    );
  });
});
