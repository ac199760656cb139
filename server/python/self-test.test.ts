import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { anInterpreter, FakeRunner } from '../../tests/fixtures/fake-runner.ts';
import { discoverInterpreters, interpreterFor } from './interpreters.ts';
import { closeRunners, Runners } from './runners.ts';
import { selfTestInterpreters, selfTestOf } from './self-test.ts';

const BROKEN = anInterpreter('3.13.5');
const FINE = anInterpreter('3.13.0');

let one: FakeRunner;
let two: FakeRunner;
beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue();
  [one, two] = [new FakeRunner('one'), new FakeRunner('two')];
  for (const fake of [one, two]) {
    fake.work = ({ id, executable }) => {
      const [{ environment }] = fake.interpreters.filter((known) => known.executable === executable) as [
        typeof FINE,
      ];
      const stdout = executable === BROKEN.executable ? '2.7' : environment.version;
      fake.say({
        type: 'checked',
        id,
        report: { status: 'ok', stdout, error: null, observations: [], environment },
      });
    };
  }
  one.interpreters = [anInterpreter('3.12.1'), BROKEN];
  two.interpreters = [FINE, anInterpreter('3.12.1')];
  Object.assign(globalThis, { heapwiseRunners: new Runners([one.settings, two.settings]) });
});
afterEach(async () => {
  await closeRunners();
  vi.restoreAllMocks();
});

it('all interpreters of all runners are known, each once; one that failed its self-test represents nothing', async () => {
  expect((await interpreterFor('cpython-3.13-64'))?.executable).toBe(BROKEN.executable);
  await selfTestInterpreters();
  expect((await interpreterFor('cpython-3.13-64'))?.executable).toBe(FINE.executable);
  const { supported } = await discoverInterpreters();
  expect(
    supported.map((interpreter) => [
      interpreter.environment.version,
      interpreter.representative,
      selfTestOf(interpreter),
    ]),
  ).toEqual([
    ['3.12.1', true, 'passed'],
    ['3.13.5', false, 'It printed 2.7.'],
    ['3.13.0', true, 'passed'],
  ]);
});

it('interpreters of a runner that comes later are tested then', async () => {
  two.isUp = false;
  await selfTestInterpreters();
  expect(await interpreterFor('cpython-3.13-64')).toBeUndefined();
  two.isUp = true;
  await vi.waitFor(async () => expect(selfTestOf(FINE)).toBe('passed'), { timeout: 5_000 });
  expect((await interpreterFor('cpython-3.13-64'))?.executable).toBe(FINE.executable);
});

it('interpreters of a runner that is lost are no longer offered', async () => {
  await selfTestInterpreters();
  two.isUp = false;
  two.die();
  await vi.waitFor(async () => expect(await interpreterFor('cpython-3.13-64')).toBeUndefined(), {
    timeout: 5_000,
  });
  expect(await interpreterFor('cpython-3.12-64')).toBeDefined();
});
