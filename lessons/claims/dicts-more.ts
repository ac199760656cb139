import type { Claim } from '#domain/claim/claim.ts';
import { source } from '#lessons/author/claim-parts.ts';

/** Line 237: where the pairs go when a dict is resized. */
export const resizeLarger: Claim = {
  id: 'dicts-resize-larger',
  lines: [237, 237],
  kind: 'behaviour',
  statement: 'When a dict is resized, its pairs move to a larger table.',
  probe: `import json
import sys


def next_size(d):
    size, key = sys.getsizeof(d), -1
    while sys.getsizeof(d) == size:
        d[key] = None
        key -= 1
    return sys.getsizeof(d) > size


growing = dict.fromkeys(range(1300))
emptied = {}
for key in range(1300):
    emptied[key] = None
for key in range(1290):
    del emptied[key]
print(json.dumps([next_size(growing), next_size(emptied)]))
`,
  rule: 'True where a dict that grows, and one from which most keys were deleted before, both get larger tables; imprecise where the second gets a smaller one.',
  judge: (value) => {
    const [growing, emptied] = value as boolean[];
    if (growing !== true) return 'false';
    return emptied === true ? 'true' : 'imprecise';
  },
  correction:
    'The new table is sized by the keys that are left, so after many deletions an insertion may make it smaller.',
  references: [
    source('Objects/dictobject.c', 'GROWTH_RATE'),
    source('Objects/dictobject.c', 'insertion_resize'),
  ],
};

export default [resizeLarger] satisfies readonly Claim[];
