/** Python: a set that got the ints below n by adding them one by one, and a dict likewise. */
export const GROWN_SETS = `import json
import sys


def grown_set(n):
    s = set()
    for i in range(n):
        s.add(i)
    return s


def grown_dict(n):
    d = {}
    for i in range(n):
        d[i] = None
    return d

`;
