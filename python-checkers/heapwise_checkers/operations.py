"""Counts the comparisons and hashes an operation makes, for growing n. No clock, so it is exact anywhere."""


def watch(program, request, capture, observations):
    """Observes `samples`: `[[n, calls], …]`, and the same apart as `equal`, `less` and `hash`."""
    program.run()
    prepare = program.function('prepare', 'prepare(n, Counted)')
    operation = program.function('operation', 'operation(state, n, Counted)')
    samples, equal, less, hashed = [], [], [], []
    for n in request['sizes']:
        state = prepare(n, Counted)
        Counts.equal = Counts.less = Counts.hash = 0
        operation(state, n, Counted)
        now = Counts.equal, Counts.less, Counts.hash
        samples.append([n, sum(now)])
        for series, count in zip((equal, less, hashed), now):
            series.append([n, count])
    observations += [('samples', samples), ('equal', equal), ('less', less), ('hash', hashed)]


class Counts:
    """Calls since the last reset."""

    equal = 0
    less = 0
    hash = 0


class Counted:
    """An integer that counts how often it is compared and hashed. Equal, ordered and hashed by its `value`."""

    __slots__ = ('value',)

    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return repr(self.value)

    def __eq__(self, other):
        Counts.equal += 1
        return self.value == _value(other)

    def __lt__(self, other):
        Counts.less += 1
        return self.value < _value(other)

    def __le__(self, other):
        Counts.less += 1
        return self.value <= _value(other)

    def __hash__(self):
        Counts.hash += 1
        return hash(self.value)


def _value(other):
    return other.value if type(other) is Counted else other
