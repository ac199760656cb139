"""How busy everyone else keeps this machine."""

import os
import time

IDLE_SECONDS = 0.25


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


class LoadMeter:
    """Measures the cores others keep busy, and the cores stolen by the host, over a stretch of time."""

    def start(self):
        """Begins a stretch."""
        self._start = time.perf_counter(), _busy_and_stolen(), _own()

    def stop(self):
        """Ends the stretch: (cores others kept busy, cores stolen), or None where the system does not tell."""
        wall, counted, own = self._start
        elapsed = time.perf_counter() - wall
        now = _busy_and_stolen()
        if counted is None or now is None:
            return None
        others = (now[0] - counted[0] - (_own() - own)) / elapsed
        return round(max(0.0, others), 3), round((now[1] - counted[1]) / elapsed, 3)

    def idle(self):
        """The same over a quarter of a second in which this process rests."""
        self.start()
        time.sleep(IDLE_SECONDS)
        return self.stop()


def _busy_and_stolen():
    """CPU seconds of everyone and stolen CPU seconds since boot; None where the system does not tell."""
    try:
        with open('/proc/stat') as file:
            fields = [int(field) for field in file.readline().split()[1:]]
    except (OSError, ValueError):
        return None
    if not any(fields):
        return None
    tick = os.sysconf('SC_CLK_TCK')
    user, nice, system, _idle, _iowait, irq, softirq, steal = (fields + [0] * 8)[:8]
    return (user + nice + system + irq + softirq) / tick, steal / tick


def _own():
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
