"""Stretches of time in which workers ran, and what can be counted from them."""

MOST_SPANS = 400
AT_ONCE = 0.05
"""Of the time: what a worker and another do together for less than this is not called running at once. A clock of CPU
time that stands still for a moment, as in some virtual machines, makes a few false milliseconds."""


class Spans:
    """What one worker did: `[start, end]` in seconds, in order. What follows within `slack` belongs to the same span."""

    def __init__(self, slack):
        self.slack = slack
        self.list = []

    def add(self, start, end):
        """Adds a stretch that begins after all others."""
        if self.list and start - self.list[-1][1] <= self.slack:
            self.list[-1][1] = end
        else:
            self.list.append([start, end])


def summary(by_worker):
    """Observations about the spans of all workers: `spans`, `switches`, `overlap`, `atOnce`; see `timeline.watch`."""
    spans = sorted((start, end, worker) for worker, spans in enumerate(by_worker) for start, end in spans)
    if not spans:
        return [('spans', []), ('switches', 0), ('overlap', 0.0), ('atOnce', 0)]
    origin = spans[0][0]
    alone_or_more = _seconds_by_count(spans)
    busy = sum(alone_or_more.values())
    shares = {count: sum(seconds for n, seconds in alone_or_more.items() if n >= count) / busy for count in alone_or_more}
    return [
        ('spans', [[worker, _ms(start - origin), _ms(end - origin)] for start, end, worker in spans[:MOST_SPANS]]),
        ('switches', sum(one[2] != following[2] for one, following in zip(spans, spans[1:]))),
        ('overlap', round(sum(seconds for n, seconds in alone_or_more.items() if n > 1) / busy, 4)),
        ('atOnce', max(count for count, share in shares.items() if share >= AT_ONCE)),
    ]


def _seconds_by_count(spans):
    """`{n: seconds in which exactly n workers ran}`, without n = 0."""
    # At the same instant, ends come before starts.
    events = sorted([(start, 1) for start, _, _ in spans] + [(end, -1) for _, end, _ in spans])
    seconds, running, last = {}, 0, events[0][0]
    for at, change in events:
        if running and at > last:
            seconds[running] = seconds.get(running, 0) + at - last
        running += change
        last = at
    return seconds


def _ms(seconds):
    return round(seconds * 1000, 3)
