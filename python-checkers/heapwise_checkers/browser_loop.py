"""asyncio for programs in the browser. Imported there only.

A loop runs there already, the page's own, and no Python function can wait until it has made a turn. So a program gets
asyncio's usual loop instead, with nothing to watch but its timers: `asyncio.run` then does what it does everywhere.
"""

import time
from asyncio import base_events, events


class BrowserLoop:
    """Used as a context manager: inside, no loop runs, and new ones are the program's own."""

    def __enter__(self):
        self._before = events._get_running_loop(), events._get_event_loop_policy()
        events._set_running_loop(None)
        events._set_event_loop_policy(_Policy())

    def __exit__(self, *exception):
        loop, policy = self._before
        events._set_event_loop_policy(policy)
        events._set_running_loop(loop)


class _Loop(base_events.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self._selector = _Timers()

    def _process_events(self, event_list):
        pass

    def _write_to_self(self):
        pass


class _Policy(events._BaseDefaultEventLoopPolicy):
    _loop_factory = _Loop


class _Timers:
    """Stands where a selector would: nothing arrives from outside, so it sleeps until the next timer."""

    def select(self, timeout):
        if timeout is None:
            raise RuntimeError('every task waits for something that cannot happen any more')
        time.sleep(timeout)
        return ()
