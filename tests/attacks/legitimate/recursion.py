import sys


def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


assert depth(900) == 900
try:
    depth(10**6)
    raise AssertionError("no limit")
except RecursionError:
    pass
sys.setrecursionlimit(5000)
assert depth(4000) == 4000
print("OK")
