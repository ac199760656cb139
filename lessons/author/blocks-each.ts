/**
 * Python that defines `blocks_each(make)`: how many blocks of memory one call of `make()` leaves in use, on average over
 * a few hundred.
 */
export const BLOCKS_EACH = `import gc
import tracemalloc


def blocks_each(make, n=300):
    for _ in range(60):
        make()
    gc.collect()
    kept = [None] * n
    tracemalloc.start()
    for i in range(n):
        kept[i] = make()
    traces = tracemalloc.take_snapshot().traces
    tracemalloc.stop()
    return round(len(traces) / n)
`;
