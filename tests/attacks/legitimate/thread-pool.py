from concurrent.futures import ThreadPoolExecutor, as_completed

with ThreadPoolExecutor(max_workers=8) as pool:
    assert list(pool.map(lambda n: n * n, range(100))) == [n * n for n in range(100)]
    assert sorted(each.result() for each in as_completed([pool.submit(abs, -n) for n in range(8)])) == list(range(8))
print("OK")
