/**
 * Python that defines `blocks()`, the blocks of memory that are traced now, and `blocks_per_call(dive)`: how many of
 * them each call of a recursive `dive(depth)`, which returns `blocks()` at depth 0, has while it is under way.
 */
export const DEEP_BLOCKS = `import gc
import tracemalloc


def blocks():
    return len(tracemalloc.take_snapshot().traces)


def blocks_per_call(dive):
    tracemalloc.start()
    seen = []
    for depth in (50, 250):
        gc.collect()
        seen.append(dive(depth))
    tracemalloc.stop()
    return round((seen[1] - seen[0]) / 200)
`;
