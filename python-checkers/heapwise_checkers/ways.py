"""Ways to do a task several times. Each gives a function `run(workers)` that does it so many times and waits for all."""


def way_of(variant, program):
    """The way named `variant`, with the program's own `task()`, or `atask()` for asyncio."""
    if variant == 'asyncio':
        return _asyncio(program.function('atask', 'async def atask()'))
    return WAYS[variant](program.function('task', 'task()'))


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


def _thread_pool(task):
    from concurrent.futures import ThreadPoolExecutor

    def run(workers):
        with ThreadPoolExecutor(max_workers=workers) as pool:
            _wait_for([pool.submit(task) for _ in range(workers)])

    return run


def _process_pool(task):
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    context = multiprocessing.get_context('fork')

    def run(workers):
        # The task reaches its processes by fork and not as a pickle, so any callable will do.
        with ProcessPoolExecutor(workers, context, initializer=_inherit, initargs=(task,)) as pool:
            futures = [pool.submit(_do_inherited) for _ in range(workers)]
            try:
                _wait_for(futures)
            except Exception as error:
                # What comes as its cause is a traceback in words, most of it about the pool.
                error.__cause__ = None
                raise

    return run


_inherited = []


def _inherit(task):
    _inherited.append(task)


def _do_inherited():
    _inherited[0]()  # what it returns need not be picklable either


def _wait_for(futures):
    for future in futures:
        future.result()


def _asyncio(atask):
    import asyncio

    async def main(workers):
        await asyncio.gather(*(atask() for _ in range(workers)))

    return lambda workers: asyncio.run(main(workers))


WAYS = {
    'sequential': _sequential,
    'threads': _threads,
    'processes': _processes,
    'thread-pool': _thread_pool,
    'process-pool': _process_pool,
}
