/**
 * Python that defines `growth(make, work, times)`: how many times longer `times` calls of `work(state)` take on the state
 * that `make(2 ** 17)` gives than on that of `make(2 ** 13)`. About 1 where the length does not matter, about 16 where time
 * is proportional to it.
 */
export const GROWTH_OF_TIME = `import time


def best(make, work, times, n):
    least = 9.0
    for _ in range(7):
        state = make(n)
        start = time.perf_counter()
        for _ in range(times):
            work(state)
        least = min(least, time.perf_counter() - start)
    return least


def growth(make, work, times):
    return round(best(make, work, times, 2 ** 17) / best(make, work, times, 2 ** 13), 1)

`;
