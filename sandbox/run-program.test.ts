import { PassThrough } from 'node:stream';

import { expect, it } from 'vitest';

import type { Environment } from '#domain/python/environment.ts';

import { LIMITS } from './limits.ts';
import { runProgram } from './run-program.ts';
import type { Sandbox } from './sandbox.ts';

it.each(['stdout', 'stderr'] as const)(
  'reads no more of a program that printed too much on %s, however long it takes to die',
  async (name) => {
    let die!: () => void;
    const died = new Promise<void>((resolve) => (die = resolve));
    const sandbox = {
      stdout: new PassThrough(),
      stderr: new PassThrough(),
      channel: new PassThrough(),
      init: null,
      cgroup: null,
      isOver: false,
      kill: () => undefined,
      release: () => undefined,
      ended: died.then(() => ({ exitCode: null, ranOutOfMemory: false, cpuMs: null, peakMemory: null })),
    };
    const ending = runProgram(sandbox as unknown as Sandbox, {} as Environment, {
      source: '',
      wallMs: 60_000,
      memoryBytes: 1,
    });
    const stream = sandbox[name];
    stream.write(Buffer.alloc(LIMITS.outputBytes, 'x'));
    await new Promise(setImmediate);
    expect(stream.destroyed).toBe(false);
    stream.write('and one more');
    await new Promise(setImmediate);
    expect(stream.destroyed).toBe(true);
    die();
    const { result } = await ending;
    expect([result.status, result.reason, result.truncated]).toEqual(['killed', 'output-limit', true]);
  },
);
