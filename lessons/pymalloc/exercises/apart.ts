/**
 * Python that defines `apart(make)`: how many bytes lie, most often, between the starts of neighbours among 3,000 results of
 * `make(i)`.
 */
export const APART = `import sys
from collections import Counter


def apart(make, n=3000):
    things = [make(i) for i in range(n)]
    places = sorted(map(id, things))
    gaps = Counter(after - before for before, after in zip(places, places[1:]))
    return gaps.most_common(1)[0][0]
`;
