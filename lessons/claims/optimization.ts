import type { Claim } from '#domain/claim/claim.ts';
import { docs, source, trueWhere } from '#lessons/author/claim-parts.ts';

/** Lines 730–747: profiling memory. */
export const profilingMeasures: Claim = {
  id: 'profiling-records-resources',
  lines: [736, 736],
  kind: 'definition',
  statement: 'Profiling records which resources a program uses while it runs.',
  probe: `import json
import tracemalloc

tracemalloc.start()
kept = [bytes(1000) for _ in range(100)]
statistics = tracemalloc.take_snapshot().statistics('lineno')
print(json.dumps(any(line.count >= 100 and line.size >= 100_000 for line in statistics)))
`,
  rule: 'True where a profiler names a line that made a hundred blocks of a thousand bytes.',
  judge: trueWhere(true),
  correction: 'A profiler records what is used and where, which is more than a total at the end.',
  references: [docs('library/tracemalloc.html#compute-differences'), docs('library/profile.html')],
};

export const memoryProfilerAvailable: Claim = {
  id: 'memory-profiler-available',
  lines: [738, 738],
  kind: 'interface',
  statement: 'Python programs have memory_profiler and objgraph to profile memory with.',
  probe: `import importlib.util
import json

print(json.dumps([importlib.util.find_spec(name) is not None for name in ('memory_profiler', 'objgraph', 'tracemalloc')]))
`,
  rule: 'Imprecise where Python itself brings tracemalloc, and neither of the two named.',
  judge: (value) => (JSON.stringify(value) === '[true,true,true]' ? 'true' : 'imprecise'),
  correction: 'Both are packages to install; what every Python brings is `tracemalloc`.',
  references: [docs('library/tracemalloc.html')],
};

export const memoryProfilerLines: Claim = {
  id: 'memory-profiler-line-by-line',
  lines: [740, 740],
  kind: 'interface',
  statement: 'memory_profiler reports memory line by line.',
  untestable: 'It is a package of others, which the interpreters here do not have.',
  correction:
    'It reads the memory of the whole process after every line, so pages that an allocator keeps count too; it has had no maintainer since 2022.',
  references: [docs('library/tracemalloc.html', 'Statistic')],
};

export const memoryProfilerLeaks: Claim = {
  id: 'memory-profiler-finds-leaks',
  lines: [740, 740],
  kind: 'advice',
  statement: 'Memory line by line shows where a program leaks, or uses more than one thinks.',
  probe: `import json
import tracemalloc

cache = []


def leak():
    cache.append(bytearray(100_000))


tracemalloc.start()
before = tracemalloc.take_snapshot()
for _ in range(10):
    leak()
first = tracemalloc.take_snapshot().compare_to(before, 'lineno')[0]
print(json.dumps([first.traceback[0].lineno, first.size_diff >= 1_000_000]))
`,
  rule: 'True where the difference of two snapshots names the line that keeps adding to a list.',
  judge: trueWhere([8, true]),
  correction: 'Two snapshots and their difference name the lines whose memory stays.',
  references: [docs('library/tracemalloc.html#tracemalloc.Snapshot.compare_to')],
};

export const objgraphGraphs: Claim = {
  id: 'objgraph-draws-references',
  lines: [741, 741],
  kind: 'interface',
  statement: 'objgraph draws how objects refer to each other.',
  untestable:
    'It is a package of others, and draws with Graphviz, a program that the interpreters here do not have.',
  correction: 'It asks `gc.get_referrers` and `gc.get_referents`, which you can ask yourself.',
  references: [docs('library/gc.html#gc.get_referrers')],
};

export const referrersFound: Claim = {
  id: 'referrers-show-what-keeps',
  lines: [741, 741],
  kind: 'behaviour',
  statement: 'What refers to an object, and so keeps it alive, can be found out from inside the program.',
  probe: `import gc
import json


class Thing:
    pass


thing = Thing()
forgotten = {'key': thing}
print(json.dumps(any(referrer is forgotten for referrer in gc.get_referrers(thing))))
`,
  rule: 'True where `gc.get_referrers` gives the dict that holds the object.',
  judge: trueWhere(true),
  correction: '`gc.get_referrers` goes through all containers that the collector tracks, and finds those.',
  references: [docs('library/gc.html#gc.get_referrers'), source('Modules/gcmodule.c', 'gc_get_referrers')],
};

export const referencesKeep: Claim = {
  id: 'references-keep-from-collection',
  lines: [741, 741],
  kind: 'behaviour',
  statement: 'A reference that nobody needs keeps an object from being collected.',
  probe: `import gc
import json
import weakref


class Thing:
    pass


thing = Thing()
forgotten = [thing]
watch = weakref.ref(thing)
del thing
gc.collect()
print(json.dumps(watch() is not None))
`,
  rule: 'True where an object in a list that nothing reads survives a collection.',
  judge: trueWhere(true),
  correction: 'The collector asks whether an object can be reached, not whether somebody will.',
  references: [docs('library/gc.html')],
};

export const memorySteps: Claim = {
  id: 'profile-memory-in-three-steps',
  lines: [743, 747],
  kind: 'advice',
  statement: 'To profile memory, first guess which parts use much, then measure those, then read the result.',
  untestable: 'It is advice on how to work.',
  correction: 'Measure the whole first: the part that uses most is often not the one you would have guessed.',
  references: [docs('library/tracemalloc.html')],
};

export default [
  profilingMeasures,
  memoryProfilerAvailable,
  memoryProfilerLines,
  memoryProfilerLeaks,
  objgraphGraphs,
  referrersFound,
  referencesKeep,
  memorySteps,
] satisfies readonly Claim[];
