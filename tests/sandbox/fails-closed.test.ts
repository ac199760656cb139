import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { INTERPRETER_TEST } from '#sandbox/course.ts';
import { prepareHost } from '#sandbox/host.ts';
import type { Host } from '#sandbox/host.ts';
import { discoverInterpreters } from '#sandbox/interpreters/discover.ts';
import { interpreterFiles } from '#sandbox/interpreters/files.ts';
import type { InterpreterFiles } from '#sandbox/interpreters/files.ts';
import type { Interpreter } from '#sandbox/interpreters/interpreter.ts';
import { SANDBOXD } from '#sandbox/paths.ts';
import { selfTest } from '#sandbox/self-test.ts';
import { apart } from '#sandbox/spawn-sandboxd.ts';
import { RunnerConnection } from '#server/python/runner-connection.ts';
import type { Answer, Question } from '#server/python/runner-connection.ts';

const { supported } = await discoverInterpreters();
const isApart = apart().length > 0;
const folder = mkdtempSync(join(tmpdir(), 'heapwise-test-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What this test's own process was started with is open in no runner. */
const CLOSE_REST =
  'for fd in /proc/self/fd/*; do n=${fd##*/}; [ $n -gt 6 ] && [ $n -lt 255 ] && eval "exec $n>&-"; done';

/** What this machine gives, or why it gives nothing. */
function findHost(): Host | string {
  try {
    return prepareHost();
  } catch (error) {
    return String(error);
  }
}

/** The first interpreter that everybody on this host can reach, since this process has no mounts of its own. */
async function reachable(host: Host): Promise<readonly [Interpreter, InterpreterFiles] | null> {
  for (const interpreter of supported) {
    const files = await interpreterFiles(interpreter.executable);
    try {
      for (const path of files.shown) host.nameOf(path);
      return [interpreter, files];
    } catch {
      // It lies in a closed folder.
    }
  }
  return null;
}

const host = findHost();
const chosen = typeof host === 'string' ? null : await reachable(host);
const without =
  typeof host === 'string' ? host : chosen === null ? 'every Python here is in a closed folder' : null;
if (without !== null) console.log(`Skipped: what a sandbox with a hole is found out by. ${without}`);

describe.skipIf(without !== null)('the self-test', () => {
  const [interpreter, files] = chosen as readonly [Interpreter, InterpreterFiles];
  const whole = host as Host;
  afterAll(() => whole.close());

  /** A bubblewrap that is given other arguments: `script` edits "$@". */
  function tamperedWith(script: string): Host {
    const bwrap = join(folder, `bwrap-${Math.abs(script.length * 7919 + script.charCodeAt(0))}`);
    writeFileSync(
      bwrap,
      `#!/bin/bash\n${CLOSE_REST}\nargs=()\nfor arg in "$@"; do ${script}; done\nexec ${whole.bwrap} "\${args[@]}"\n`,
    );
    chmodSync(bwrap, 0o755);
    chmodSync(folder, 0o755);
    return { ...whole, bwrap };
  }
  const without = (unwanted: string): string => `[ "$arg" = ${unwanted} ] || args+=("$arg")`;

  it('passes where nothing is changed', async () => {
    expect(await selfTest(tamperedWith('args+=("$arg")'), files, interpreter.environment)).toEqual({
      ok: true,
    });
  });

  it.each([
    ['the host’s network', without('--unshare-net'), /TCP|abstract socket/],
    ['/proc', '[ "$arg" = --chdir ] && args+=(--proc /proc); args+=("$arg")', /host files/],
    [
      'a root folder that can be written',
      '[ "$arg" = --remount-ro ] && args+=(--chmod 0777) || args+=("$arg")',
      /write to/,
    ],
    [
      'no filter',
      '[ "$arg" = --seccomp ] && skip=1 || { [ "$skip" = 1 ] && skip= || args+=("$arg"); }',
      /seccomp|canary/,
    ],
    ['the host’s processes', without('--unshare-pid'), /pid/],
    [
      'an environment of the host',
      '[ "$arg" = --chdir ] && args+=(--setenv SECRET x); args+=("$arg")',
      /environment/,
    ],
    ['no limit of processes', '[[ "$arg" = --nproc=* ]] || args+=("$arg")', /limits|forks|memory/],
    ['a bubblewrap that fails', 'exit 1', /does not start/],
  ])('refuses a sandbox with %s', async (_hole, script, reason) => {
    const state = await selfTest(tamperedWith(script), files, interpreter.environment);
    expect(state).toMatchObject({ ok: false, reason: expect.stringMatching(reason) as string });
  });
});

if (!isApart) console.log('Skipped: a runner without bubblewrap. Only root can hide it for a test.');

describe.skipIf(!isApart)('a runner without bubblewrap', () => {
  let runner: RunnerConnection;
  let ended: Promise<unknown>;

  beforeAll(async () => {
    const [command = '', ...args] = apart();
    const hide = `mount --bind /dev/null /usr/bin/bwrap && exec ${process.execPath} ${SANDBOXD} --cold`;
    const child = spawn(command, [...args, '/bin/sh', '-c', hide], {
      stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
    });
    ended = new Promise((resolve) => child.once('exit', resolve));
    runner = await RunnerConnection.open(child.stdio[3] as Duplex, 30_000, () => undefined);
  });
  afterAll(async () => {
    runner.end(new Error('done'));
    await ended;
  });

  const ask = (question: Question): Promise<Answer> => runner.ask(question);
  const executable = supported.at(-1)?.executable ?? '';

  it('says so', () => {
    expect(runner.hello.sandbox).toMatchObject({ ok: false });
  });

  it('refuses learners’ programs with the reason', async () => {
    const answer = await ask({ type: 'run', executable, source: 'print(1)' });
    expect(answer).toMatchObject({ type: 'refused', code: 'no-sandbox' });
  });

  it('refuses checks that the course did not write', async () => {
    const request = { checker: 'output', code: 'print(1)  # mine' } as const;
    expect(await ask({ type: 'check', executable, request })).toMatchObject({
      type: 'refused',
      code: 'not-course',
    });
  });

  it('answers those that it did', async () => {
    const answer = await ask({ type: 'check', executable, request: INTERPRETER_TEST });
    const version = supported.at(-1)?.environment.version;
    expect(answer).toMatchObject({ type: 'checked', report: { status: 'ok', stdout: `${version}\n` } });
  });
});
