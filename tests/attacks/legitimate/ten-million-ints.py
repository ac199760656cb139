numbers = list(range(10_000_000, 0, -1))
copy = sorted(numbers)
assert copy[0] == 1 and copy[-1] == 10_000_000 and len(copy) == len(numbers)
print("OK")
