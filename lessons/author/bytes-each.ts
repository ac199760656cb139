/**
 * Python that defines `bytes_each(make)`: the bytes that one call of `make()` asks for and keeps, on average over a few
 * hundred. The first sixty results are thrown away, since the first instances of a class are larger than later ones.
 */
export const BYTES_EACH = `import gc
import tracemalloc


def bytes_each(make, n=300):
    for _ in range(60):
        make()
    gc.collect()
    kept = [None] * n
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    for i in range(n):
        kept[i] = make()
    grown = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    return round(grown / n)
`;
