import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import type { Json } from '#domain/python/report.ts';
import { discoverInterpreters } from '#sandbox/interpreters/discover.ts';

const { supported } = await discoverInterpreters();
const executable = supported.at(-1)?.executable ?? 'python3';
const checkers = join(process.cwd(), 'python-checkers');

/** What `speedups` observes of its own measurement when its clocks read as given. */
async function observe(repeats: readonly (readonly [wall: number, cpu: number])[]): Promise<{
  readonly [name: string]: Json;
}> {
  const program = `
import json, sys
sys.path.insert(0, ${JSON.stringify(checkers)})
from heapwise_checkers import speedups

readings = iter(${JSON.stringify(repeats)})

class Clock:
    wall = cpu = 0.0

    def perf_counter(self):
        return self.wall

    def process_time(self):
        return self.cpu

clock = speedups.time = Clock()
# What children used counts as well.
speedups._own_cpu = lambda: 2 * clock.cpu

class Program:
    def run(self):
        clock.wall += 1
        clock.cpu += 1

    def function(self, name, signature):
        return task

def task():
    wall, cpu = next(readings)
    clock.wall += wall
    clock.cpu += cpu

class Capture:
    def freeze(self):
        pass

seen = []
request = {'variants': [], 'workers': [1], 'repeats': ${repeats.length}}
speedups.watch(Program(), request, Capture(), seen)
print(json.dumps(dict(seen)))
`;
  const { stdout } = await promisify(execFile)(executable, ['-I', '-B', '-c', program]);
  return JSON.parse(stdout) as { [name: string]: Json };
}

it.each([
  ['computes undisturbed', [1, 0.99], [1.01, 0.99], [1, 0.99], 1, 0],
  ['sleeps', [1, 0.001], [1, 0.002], [1.01, 0.001], 1, 0.001],
  ['computes and waits', [1, 0.5], [1.02, 0.5], [1, 0.51], 1, 0.01],
  ['takes much longer than at best', [1, 0.2], [1.4, 0.28], [1.4, 0.28], 1.4, 0],
  ['usually has less of its core than at best', [1, 0.99], [1.1, 0.9], [1.2, 0.98], 1.1, 0.172],
] as const)('tells how steady a task was that %s', async (_what, first, second, third, spread, lost) => {
  const { steadiness } = (await observe([first, second, third])) as {
    steadiness: { spread: number; lost: number };
  };
  expect(steadiness.spread).toBeCloseTo(spread, 2);
  expect(steadiness.lost).toBeCloseTo(lost, 2);
});

it('says how long everything took and how much CPU time, the program before the tasks included', async () => {
  const { cpu, wall } = await observe([[1, 0.5]]);
  expect({ cpu, wall }).toEqual({ cpu: 3, wall: 2 });
});
