"""Times one operation for growing n. For what no counter can see: copying, shifting, big integers."""

import gc
import statistics
import time
from itertools import repeat as repeatedly

REPEATS = 7

IMPOSSIBLE = 0.4
"""Of the median. Noise only ever adds time; a shorter repeat is one during which the CPU clock stood still,
as it sometimes does in virtual machines."""

FINE_SAMPLE = 0.0002
COARSE_SAMPLE = 0.02
FINE_STEP = FINE_SAMPLE / 20
"""Seconds. A clock whose step is wider is coarse (browsers round it): its samples must be longer."""


def watch(program, request, capture, observations):
    """Observes `samples`: `[[n, seconds per operation], …]`, the minimum of 7 repeats, and `clock`.

    Repeats go round the sizes, so that a disturbance hits all of them alike.
    """
    program.run()
    prepare = program.function('prepare', 'prepare(n)')
    operation = program.function('operation', 'operation(state)')
    name, clock, step = _clock()
    shortest = FINE_SAMPLE if step <= FINE_STEP else COARSE_SAMPLE
    collecting = gc.isenabled()
    gc.disable()
    try:
        runs = []
        for n in request['sizes']:
            state = prepare(n)
            operation(state)  # the first call is slower
            runs.append((n, state, _calibrate(clock, operation, state, shortest), []))
        for _ in range(REPEATS):
            for _, state, loops, repeats in runs:
                repeats.append(_elapsed(clock, operation, state, loops) / loops)
    finally:
        if collecting:
            gc.enable()
    observations.append(('samples', [[n, _least(repeats)] for n, _, _, repeats in runs]))
    observations.append(('clock', {'name': name, 'step': step, 'sample': shortest}))


def _least(repeats):
    possible = IMPOSSIBLE * statistics.median(repeats)
    return min(repeat for repeat in repeats if repeat >= possible)


def _elapsed(clock, operation, state, loops):
    start = clock()
    for _ in repeatedly(None, loops):
        operation(state)
    return clock() - start


def _calibrate(clock, operation, state, shortest):
    loops = 1
    while True:
        elapsed = _elapsed(clock, operation, state, loops)
        if elapsed >= shortest:
            return loops
        # Aim a fifth beyond the goal; never grow more than tenfold on the word of a short sample.
        wanted = int(loops * shortest * 1.2 / elapsed) + 1 if elapsed > 0 else loops * 10
        loops = min(max(wanted, loops + 1), loops * 10)


def _clock():
    """CPU time where it advances finely, since other programs do not disturb it; else the wall clock."""
    step = _step(time.process_time)
    if step is not None and step <= FINE_STEP:
        return 'process_time', time.process_time, step
    return 'perf_counter', time.perf_counter, _step(time.perf_counter) or COARSE_SAMPLE


def _step(clock):
    """The smallest step this clock was seen to take, in seconds; None if it stood still.

    What a clock claims of itself is not to be believed. It is given 50 ms, and 1000 looks in case this
    process itself was not running for that long.
    """
    steps = []
    last = clock()
    looks = 0
    end = time.perf_counter() + 0.05
    while len(steps) < 20 and (looks < 1000 or time.perf_counter() < end):
        looks += 1
        now = clock()
        if now > last:
            steps.append(now - last)
            last = now
    return min(steps) if steps else None
