import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Json } from '#domain/python/report.ts';
import { discoverInterpreters } from '#server/python/discover.ts';
import { CHECKERS_FOLDER } from '#server/python/paths.ts';

const { supported } = await discoverInterpreters();
const executable = supported.at(-1)?.executable ?? 'python3';

/** What `speedups` observes where the system does not tell what others do, and clocks read as given. */
async function observe(repeats: readonly (readonly [wall: number, cpu: number])[]): Promise<{
  readonly [name: string]: Json;
}> {
  const program = `
import json, os, sys
sys.path.insert(0, ${JSON.stringify(CHECKERS_FOLDER)})
from heapwise_checkers import load, speedups

load.IDLE_SECONDS = 0
load._busy_and_stolen = lambda: None
# A machine whose load average counts this program's own workers.
os.getloadavg = lambda: (8.0, 8.0, 8.0)
readings = iter(${JSON.stringify(repeats)})

class Clock:
    wall = cpu = 0.0

    def perf_counter(self):
        return self.wall

    def process_time(self):
        return self.cpu

    def sleep(self, seconds):
        pass

clock = load.time = speedups.time = Clock()

class Program:
    def run(self):
        pass

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

describe('speedups where nobody tells what others do', () => {
  it.each([
    ['computes undisturbed', [1, 0.99], [1.01, 0.99], [1, 0.99], true],
    ['sleeps', [1, 0.001], [1, 0.002], [1.01, 0.001], true],
    ['computes and waits', [1, 0.5], [1.02, 0.5], [1, 0.51], true],
    ['takes much longer than at best', [1, 0.2], [1.4, 0.28], [1.4, 0.28], false],
    ['usually has less of its core than at best', [1, 0.99], [1.1, 0.9], [1.2, 0.98], false],
  ] as const)(
    'judges by the sequential repeats alone: one that %s',
    async (_what, first, second, third, quiet) => {
      expect(await observe([first, second, third])).toMatchObject({ load: null, quiet });
    },
  );
});
