import tracemalloc

tracemalloc.start(5)
before = tracemalloc.take_snapshot()
held = [bytes(1000) for _ in range(1000)]
growth = tracemalloc.take_snapshot().compare_to(before, "lineno")
assert max(each.size_diff for each in growth) > 1_000_000
assert tracemalloc.get_traced_memory()[1] > 1_000_000
tracemalloc.stop()
print("OK")
