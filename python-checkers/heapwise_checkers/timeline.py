"""Watches which worker ran when: threads that hand the GIL over, processes, or coroutines."""

import statistics
import sys
import time

from .machine import what_is_missing
from .spans import Spans, summary

TRIES = 5
WAITS = 0.5
"""CPU seconds per wall second. Where the system does not count voluntary switches, a step that has less waits."""

FINEST_SLACK, COARSEST_SLACK = 0.00005, 0.0002
"""Seconds. Below the first, reading the clocks is what takes the time; any wait for a core is longer than the second."""


def refusal(request):
    """Why this interpreter cannot do what is asked, or None."""
    return what_is_missing([request['way']])


def watch(program, request, capture, observations):
    """Observes when each of `workers` ran, while all called `step()` (asyncio: `astep()`) for so many `milliseconds`.

    - `spans`: `[[worker, start, end], …]` in milliseconds by start, the first 400; time 0 is the first one's start.
    - `switches`: how often a span of another worker follows, in order of start.
    - `overlap`: of the time in which any worker ran, the share in which two or more did.
    - `atOnce`: the most workers that ran at the same time for at least a twentieth of that time.
    - `switchInterval`: `sys.getswitchinterval()`, seconds.

    A step is first tried alone. One that never waits by itself is *computing*: its worker ran during a step if the wall
    clock says hardly more than the thread's own CPU time. A step in which it had to wait for the GIL or for a core says
    not when, and is left out: choose steps far shorter than the switch interval. A coroutine is watched more closely:
    it ran between each of its awaits. One that waits by itself (a sleep, a pipe) is *in flight* from one call of it to
    the next. Adjoining stretches of a worker are one span. All begin together, and each takes one step at least.
    """
    program.run()
    capture.freeze()
    way = request['way']
    name = 'astep' if way == 'asyncio' else 'step'
    step = program.function(name, ('async def %s()' if way == 'asyncio' else '%s()') % name)
    by_worker = WAYS[way](step, request['workers'], request['milliseconds'] / 1000)
    observations += summary(by_worker) + [('switchInterval', sys.getswitchinterval())]


def _slack():
    # Whoever loses the GIL to another that computes has it back after a switch interval at the earliest.
    return max(FINEST_SLACK, min(COARSEST_SLACK, sys.getswitchinterval() / 2))


def _waits(tries):
    """Whether a step waits by itself, from what it did alone: `(wall, cpu, voluntary switches)` each time."""
    if tries[0][2] is None:
        return statistics.median(cpu / wall for wall, cpu, _ in tries) < WAITS
    # However busy the machine is, nobody is switched voluntarily without waiting. But a short sleep may be over before
    # its thread is back on a core to wait for it, so not every try of a step that waits has to show it.
    return statistics.median(switches for _, _, switches in tries) > 0


def _reading():
    try:
        from resource import RUSAGE_THREAD, getrusage
    except ImportError:  # macOS does not count by thread
        switches = None
    else:
        switches = getrusage(RUSAGE_THREAD).ru_nvcsw
    return time.perf_counter(), time.thread_time(), switches


def _difference(before, after):
    return [None if one is None else other - one for one, other in zip(before, after)]


def _tried(step):
    tries = []
    for _ in range(TRIES):
        before = _reading()
        step()
        tries.append(_difference(before, _reading()))
    return tries


def _repeat(step, end, waits):
    """Calls `step` until the clock shows `end`, at least once, and gives the spans in which it ran or was in flight."""
    slack = _slack()
    spans = Spans(slack)
    last, cpu = time.perf_counter(), time.thread_time()
    while True:
        step()
        now, cpu_now = time.perf_counter(), time.thread_time()
        if waits or (now - last) - (cpu_now - cpu) <= slack:
            spans.add(last, now)
        last, cpu = now, cpu_now
        if now >= end:
            return spans.list


def _threads(step, workers, seconds):
    import threading

    waits = _waits(_tried(step))
    ends = []
    barrier = threading.Barrier(workers, action=lambda: ends.append(time.perf_counter() + seconds))
    found, errors = [[] for _ in range(workers)], []

    def work(worker):
        try:
            barrier.wait()
            found[worker] = _repeat(step, ends[0], waits)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=work, args=(worker,)) for worker in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        raise errors[0]
    return found


def _processes(step, workers, seconds):
    import multiprocessing

    waits = _waits(_tried(step))
    context = multiprocessing.get_context('fork')
    barrier = context.Barrier(workers)

    def work(writer):
        barrier.wait()
        writer.send(_repeat(step, time.perf_counter() + seconds, waits))

    processes, readers = [], []
    for _ in range(workers):
        reader, writer = context.Pipe(duplex=False)
        process = context.Process(target=work, args=(writer,))
        process.start()
        writer.close()  # so that a child's death ends its pipe
        processes.append(process)
        readers.append(reader)
    try:
        # All see the same clock: it counts from the start of the system.
        return [reader.recv() for reader in readers]
    except EOFError:
        raise RuntimeError('a step failed in its process') from None
    finally:
        for process in processes:
            process.join()


def _asyncio(astep, workers, seconds):
    import asyncio

    return asyncio.run(_coroutines(astep, workers, seconds))


async def _coroutines(astep, workers, seconds):
    import asyncio

    tries = []
    for _ in range(TRIES):
        before = _reading()
        await astep()
        tries.append(_difference(before, _reading()))
    waits = _waits(tries)
    found = [Spans(_slack() if waits else 0) for _ in range(workers)]
    ran_last = [None]
    end = time.perf_counter() + seconds

    def ran(worker, start, stop):
        # Nothing else runs in this thread: who runs again without another in between has never stopped.
        spans = found[worker]
        if ran_last[0] == worker:
            spans.list[-1][1] = stop
        else:
            spans.add(start, stop)
        ran_last[0] = worker

    async def work(worker):
        while True:
            start = time.perf_counter()
            if waits:
                await astep()
                found[worker].add(start, time.perf_counter())
            else:
                await _Watched(astep(), lambda start, stop: ran(worker, start, stop))
            if time.perf_counter() >= end:
                return

    await asyncio.gather(*(work(worker) for worker in range(workers)))
    return [spans.list for spans in found]


class _Watched:
    """Awaits a coroutine, and tells `ran` of every stretch in which it runs."""

    def __init__(self, coroutine, ran):
        self._coroutine = coroutine
        self._ran = ran

    def __await__(self):
        step, argument = self._coroutine.send, None
        while True:
            start = time.perf_counter()
            try:
                awaited = step(argument)
            except StopIteration as end:
                return end.value
            finally:
                self._ran(start, time.perf_counter())
            try:
                step, argument = self._coroutine.send, (yield awaited)
            except BaseException as error:
                step, argument = self._coroutine.throw, error


WAYS = {'threads': _threads, 'processes': _processes, 'asyncio': _asyncio}
