"""Times the same tasks done one after the other and spread over threads, processes, pools of them, and coroutines."""

import os
import statistics
import time

from .machine import cores, what_is_missing
from .ways import way_of


def refusal(request):
    """Why this interpreter cannot do what is asked, or None."""
    return what_is_missing(request['variants'])


def watch(program, request, capture, observations):
    """Observes `seconds` and `speedup` (`{variant: {workers: number}}`, minimum of the repeats), `cores`, and how it went.

    How it went is for whoever can see the machine, which this process may not be able to:

    - `steadiness`: `spread`, the median of the sequential repeats over their minimum, and `lost`, by how much the share
      of a core that they usually had falls short of their largest.
    - `wall` and `cpu`: seconds from the start of the program to the end of the last task, and the CPU seconds that this
      process and its children used in them.
    """
    wall, cpu = time.perf_counter(), _own_cpu()
    program.run()
    capture.freeze()
    variants = ['sequential'] + [name for name in request['variants'] if name != 'sequential']
    ways = {name: way_of(name, program) for name in variants}
    times, shares = _interleaved(ways, request['workers'], request['repeats'])
    wall, cpu = time.perf_counter() - wall, _own_cpu() - cpu
    seconds = {name: {workers: min(took) for workers, took in by.items()} for name, by in times.items()}
    sequential = seconds['sequential']
    speedup = {name: {workers: sequential[workers] / took for workers, took in by.items()} for name, by in seconds.items()}
    observations += [
        ('seconds', seconds),
        ('speedup', speedup),
        ('cores', cores()),
        (
            'steadiness',
            {
                'spread': max(statistics.median(took) / min(took) for took in times['sequential'].values()),
                'lost': max(max(share) - statistics.median(share) for share in shares.values()),
            },
        ),
        ('cpu', cpu),
        ('wall', wall),
    ]


def _interleaved(ways, counts, repeats):
    """Wall seconds of every repeat, and the CPU seconds per wall second of every sequential one."""
    # Variants take turns, so that a disturbance hits all of them alike.
    times = {name: {str(workers): [] for workers in counts} for name in ways}
    shares = {str(workers): [] for workers in counts}
    for _ in range(repeats):
        for workers in counts:
            for name, run in ways.items():
                start, cpu = time.perf_counter(), time.process_time()
                run(workers)
                took = time.perf_counter() - start
                times[name][str(workers)].append(took)
                if name == 'sequential':
                    shares[str(workers)].append((time.process_time() - cpu) / took)
    return times, shares


def _own_cpu():
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
