from concurrent.futures import ProcessPoolExecutor


def square(n):
    return n * n


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=4) as pool:
        assert list(pool.map(square, range(50))) == [n * n for n in range(50)]
    print("OK")
