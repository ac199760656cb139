import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 749–759: profiling the CPU. */
export const profileFindsSlow: Claim = {
  id: 'cprofile-finds-bottleneck',
  lines: [751, 751],
  kind: 'behaviour',
  statement: 'cProfile shows which function a program spends most of its time in.',
  probe: `import cProfile
import pstats


def quick():
    return sum(range(100))


def slow():
    return sum(i * i for i in range(300_000))


profile = cProfile.Profile()
profile.enable()
for _ in range(5):
    quick()
slow()
profile.disable()
times = {name: row[3] for (_, _, name), row in pstats.Stats(profile).stats.items()}
print('slow' if times['slow'] > times['quick'] else 'quick')
`,
  rule: 'True where the function that does three thousand times the work has the larger time.',
  judge: trueWhere('slow'),
  correction: 'It counts every call and adds up the time in each function.',
  references: [docs('library/profile.html')],
};

export const cprofileBuiltIn: Claim = {
  id: 'cprofile-built-in',
  lines: [753, 753],
  kind: 'interface',
  statement: 'cProfile is built into Python.',
  probe: `import json
import sys

print(json.dumps(['cProfile' in sys.builtin_module_names, '_lsprof' in sys.builtin_module_names]))
`,
  rule: 'Imprecise where cProfile is no built-in module but one of the standard library.',
  judge: (value) => (Array.isArray(value) && value[0] === true ? 'true' : 'imprecise'),
  correction:
    'It is a module of the standard library, written in Python, on top of `_lsprof`, which is written in C.',
  references: [source('Lib/cProfile.py', 'Profile'), docs('library/sys.html#sys.builtin_module_names')],
};

export const cprofileParts: Claim = {
  id: 'cprofile-parts-of-a-program',
  lines: [753, 753],
  kind: 'behaviour',
  statement: 'cProfile measures the time of different parts of a program.',
  probe: `import cProfile
import json
import pstats


def both():
    first = sum(range(1000))
    second = sum(range(2000))
    return first + second


profile = cProfile.Profile()
profile.enable()
both()
profile.disable()
rows = [(name, row[0]) for (_, _, name), row in pstats.Stats(profile).stats.items() if 'sum' in name or name == 'both']
print(json.dumps(sorted(rows)))
`,
  rule: 'Imprecise where there is one row for each function, and none for each line that calls.',
  judge: (value) =>
    JSON.stringify(value) === '[["<built-in method builtins.sum>",2],["both",1]]' ? 'imprecise' : 'false',
  correction: 'Its parts are functions: two lines that call the same one share a row.',
  references: [docs('library/profile.html#instant-user-s-manual')],
};

export const cprofileCpuTime: Claim = {
  id: 'cprofile-cpu-time',
  lines: [753, 753],
  kind: 'behaviour',
  statement: 'By itself, cProfile counts the CPU time that functions consume.',
  probe: `import cProfile
import json
import pstats
import time


def wait():
    time.sleep(0.2)


profile = cProfile.Profile()
before = time.process_time()
profile.enable()
wait()
profile.disable()
used = time.process_time() - before
recorded = [row[3] for (_, _, name), row in pstats.Stats(profile).stats.items() if name == 'wait'][0]
print(json.dumps(['sleep counted', recorded > 0.15, 'used the CPU', used > 0.15]))
`,
  rule: 'False where a function that only sleeps is charged with the time it slept.',
  judge: (value) => (Array.isArray(value) && value[1] === true && value[3] === false ? 'false' : 'true'),
  needs: ['threads'],
  correction: 'It reads a wall clock, so waiting counts; hand it `time.process_time` for CPU time.',
  references: [source('Modules/_lsprof.c', 'call_timer'), docs('library/profile.html#using-a-custom-timer')],
};

export const cprofileDetailed: Claim = {
  id: 'cprofile-detailed',
  lines: [753, 753],
  kind: 'behaviour',
  statement: 'cProfile tells how often each function was called, and by whom.',
  probe: `import cProfile
import json
import pstats


def leaf():
    pass


def branch():
    leaf()
    leaf()


profile = cProfile.Profile()
profile.enable()
branch()
leaf()
profile.disable()
stats = pstats.Stats(profile).stats
calls, callers = [(row[0], row[4]) for (_, _, name), row in stats.items() if name == 'leaf'][0]
print(json.dumps([calls, sorted(name for _, _, name in callers)]))
`,
  rule: 'True where it counts three calls of the leaf and knows the branch as a caller.',
  judge: trueWhere([3, ['branch']]),
  correction: 'Calls are counted exactly, and each row knows its callers.',
  references: [docs('library/profile.html#pstats.Stats.print_callers')],
};

export const cpuSteps: Claim = {
  id: 'profile-cpu-in-three-steps',
  lines: [755, 759],
  kind: 'advice',
  statement:
    'To profile the CPU, first guess which parts are heavy, then measure those, then read the result.',
  untestable: 'It is advice on how to work.',
  correction: 'Profile the whole run first, since guesses about what is slow are mostly wrong.',
  references: [docs('library/profile.html')],
};

export default [
  profileFindsSlow,
  cprofileBuiltIn,
  cprofileParts,
  cprofileCpuTime,
  cprofileDetailed,
  cpuSteps,
] satisfies readonly Claim[];
