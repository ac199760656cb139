"""What this interpreter and its machine have to run things at once."""

import os

FORKING = ('processes', 'process-pool')


def cores():
    """Cores this process may use: its affinity, or less where a control group allows less."""
    if hasattr(os, 'sched_getaffinity'):
        count = len(os.sched_getaffinity(0))
    else:
        count = os.cpu_count() or 1
    try:
        with open('/sys/fs/cgroup/cpu.max') as file:
            quota, period = file.read().split()
        return max(1, min(count, round(int(quota) / int(period))))
    except (OSError, ValueError):  # no control group, or no limit ("max")
        return count


def what_is_missing(ways):
    """Why work cannot be spread in these ways here (`no-threads`, `no-processes`), or None. Without threads, nothing is."""
    if not _has_threads():
        return 'no-threads'
    if not hasattr(os, 'fork') and any(way in FORKING for way in ways):
        return 'no-processes'
    return None


def _has_threads():
    import _thread

    try:
        _thread.start_new_thread(lambda: None, ())
    except RuntimeError:
        return False
    return True
