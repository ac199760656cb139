"""Times the same tasks done one after the other and spread over threads, processes and coroutines."""

import os
import statistics
import time

from .load import LoadMeter, cores

LOADED = 0.25
"""Cores. Where others keep more than this busy, a stopwatch proves nothing."""

STOLEN = 0.05
"""Cores. Time the machine under a virtual machine gave to somebody else."""

UNSTEADY = 1.25
"""Where the same sequential work usually takes this many times its minimum, the machine itself changed speed."""


def refusal(request):
    """Why this interpreter cannot do what is asked, or None."""
    if not _has_threads():
        return 'no-threads'
    if 'processes' in request['variants'] and not hasattr(os, 'fork'):
        return 'no-processes'
    return None


def watch(program, request, capture, observations):
    """Observes `seconds` and `speedup` (`{variant: {workers: number}}`, minimum of the repeats), `cores`, `load` and `quiet`.

    `load`: cores kept busy by others `before`, `during` and `after`, cores stolen (`steal`), and `spread`, the median of
    the sequential repeats over their minimum. `quiet` is False where any of these makes the stopwatch doubtful.
    """
    program.run()
    capture.freeze()
    variants = ['sequential'] + [name for name in request['variants'] if name != 'sequential']
    ways = {name: _way(name, program) for name in variants}
    meter = LoadMeter()
    before, stolen_before = meter.idle()
    meter.start()
    times = _interleaved(ways, request['workers'], request['repeats'])
    during, stolen_during = meter.stop()
    after, stolen_after = meter.idle()
    seconds = {name: {workers: min(took) for workers, took in by.items()} for name, by in times.items()}
    sequential = seconds['sequential']
    speedup = {name: {workers: sequential[workers] / took for workers, took in by.items()} for name, by in seconds.items()}
    spread = max(statistics.median(took) / min(took) for took in times['sequential'].values())
    load, steal = max(before, during, after), max(stolen_before, stolen_during, stolen_after)
    observations += [
        ('seconds', seconds),
        ('speedup', speedup),
        ('cores', cores()),
        ('load', {'before': before, 'during': during, 'after': after, 'steal': steal, 'spread': round(spread, 3)}),
        ('quiet', load <= LOADED and steal <= STOLEN and spread <= UNSTEADY),
    ]


def _interleaved(ways, counts, repeats):
    # Variants take turns, so that a disturbance hits all of them alike.
    times = {name: {str(workers): [] for workers in counts} for name in ways}
    for _ in range(repeats):
        for workers in counts:
            for name, run in ways.items():
                start = time.perf_counter()
                run(workers)
                times[name][str(workers)].append(time.perf_counter() - start)
    return times


def _has_threads():
    import _thread

    try:
        _thread.start_new_thread(lambda: None, ())
    except RuntimeError:
        return False
    return True


def _way(variant, program):
    if variant == 'asyncio':
        return _asyncio(program.function('atask', 'async def atask()'))
    task = program.function('task', 'task()')
    return {'sequential': _sequential, 'threads': _threads, 'processes': _processes}[variant](task)


def _sequential(task):
    def run(workers):
        for _ in range(workers):
            task()

    return run


def _threads(task):
    import threading

    def run(workers):
        errors = []

        def guarded():
            try:
                task()
            except BaseException as error:
                errors.append(error)

        threads = [threading.Thread(target=guarded) for _ in range(workers)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        if errors:
            raise errors[0]

    return run


def _processes(task):
    import multiprocessing

    context = multiprocessing.get_context('fork')

    def run(workers):
        processes = [context.Process(target=task) for _ in range(workers)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        if any(process.exitcode for process in processes):
            raise RuntimeError('a task failed in its process')

    return run


def _asyncio(atask):
    import asyncio

    async def main(workers):
        await asyncio.gather(*(atask() for _ in range(workers)))

    return lambda workers: asyncio.run(main(workers))
