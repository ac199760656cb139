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

DISTURBED = 0.1
"""CPU seconds per wall second. Where the same sequential work usually gets this much less than at best, others took it."""


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
    the sequential repeats over their minimum. `quiet` is False where any of these makes the stopwatch doubtful. Where the
    system does not tell what others do (no /proc/stat), `load` is None, and only the sequential repeats decide: their
    spread, and whether each had the same share of a core.
    """
    program.run()
    capture.freeze()
    variants = ['sequential'] + [name for name in request['variants'] if name != 'sequential']
    ways = {name: _way(name, program) for name in variants}
    meter = LoadMeter()
    before = meter.idle()
    meter.start()
    times, shares = _interleaved(ways, request['workers'], request['repeats'])
    during = meter.stop()
    after = meter.idle()
    seconds = {name: {workers: min(took) for workers, took in by.items()} for name, by in times.items()}
    sequential = seconds['sequential']
    speedup = {name: {workers: sequential[workers] / took for workers, took in by.items()} for name, by in seconds.items()}
    spread = max(statistics.median(took) / min(took) for took in times['sequential'].values())
    load = _load(before, during, after, spread)
    if load is None:
        quiet = all(max(share) - statistics.median(share) <= DISTURBED for share in shares.values())
    else:
        quiet = max(load['before'], load['during'], load['after']) <= LOADED and load['steal'] <= STOLEN
    observations += [
        ('seconds', seconds),
        ('speedup', speedup),
        ('cores', cores()),
        ('load', load),
        ('quiet', quiet and spread <= UNSTEADY),
    ]


def _load(before, during, after, spread):
    """What the meter read in each stretch, or None where it could not."""
    if before is None or during is None or after is None:
        return None
    return {
        'before': before[0],
        'during': during[0],
        'after': after[0],
        'steal': max(before[1], during[1], after[1]),
        'spread': round(spread, 3),
    }


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
