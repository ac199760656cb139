"""Times one operation for growing n. For what no counter can see: copying, shifting, big integers."""

import gc
import time
from itertools import repeat as repeatedly

REPEATS = 7
CPU_CLOCK = 'process_time'

TRUSTED = 0.7
"""Of the wall time. CPU time below it means that this process was interrupted, or that the CPU clock stood still,
as it does for milliseconds in some virtual machines. Which of them cannot be told, so the wall clock counts."""

FINE_SAMPLE = 0.0002
COARSE_SAMPLE = 0.02
FINE_STEP = FINE_SAMPLE / 20
"""Seconds. A clock whose step is wider is coarse (browsers round it): its samples must be longer."""


def watch(program, request, capture, observations):
    """Observes `samples`: `[[n, seconds per operation], …]`, the minimum of 7 repeats, and `clock`.

    Repeats go round the sizes, so that a disturbance hits all of them alike. Time spent on other programs is left out
    where this interpreter's clock of CPU time is fine enough.
    """
    program.run()
    prepare = program.function('prepare', 'prepare(n)')
    operation = program.function('operation', 'operation(state)')
    clock, shortest = _clock()
    collecting = gc.isenabled()
    gc.disable()
    try:
        runs = []
        for n in request['sizes']:
            state = prepare(n)
            operation(state)  # the first call is slower
            loops = _calibrate(clock['name'], operation, state, shortest)
            runs.append((n, state, loops, []))
        for _ in range(REPEATS):
            for _, state, loops, repeats in runs:
                repeats.append(_elapsed(clock['name'], operation, state, loops) / loops)
    finally:
        if collecting:
            gc.enable()
    observations.append(('samples', [[n, min(repeats)] for n, _, _, repeats in runs]))
    observations.append(('clock', dict(clock, sample=shortest)))


def _elapsed(clock_name, operation, state, loops):
    wall = time.perf_counter()
    cpu = time.process_time()
    for _ in repeatedly(None, loops):
        operation(state)
    cpu = time.process_time() - cpu
    wall = time.perf_counter() - wall
    return cpu if clock_name == CPU_CLOCK and cpu >= TRUSTED * wall else wall


def _calibrate(clock_name, operation, state, shortest):
    loops = 1
    while True:
        elapsed = _elapsed(clock_name, operation, state, loops)
        if elapsed >= shortest:
            return loops
        # Aim a fifth beyond the goal; never grow more than tenfold on the word of a short sample.
        wanted = int(loops * shortest * 1.2 / elapsed) + 1 if elapsed > 0 else loops * 10
        loops = min(max(wanted, loops + 1), loops * 10)


def _clock():
    """The clock to use and how long a sample must last: CPU time where it advances finely, else the wall clock."""
    step = _step(time.process_time)
    if step is not None and step <= FINE_STEP:
        return {'name': CPU_CLOCK, 'step': step}, FINE_SAMPLE
    step = _step(time.perf_counter)
    fine = step is not None and step <= FINE_STEP
    return {'name': 'perf_counter', 'step': step}, FINE_SAMPLE if fine else COARSE_SAMPLE


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
